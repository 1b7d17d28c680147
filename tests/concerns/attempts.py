"""Every step of a concern as somebody's attempt at it, and everything of the room as it stands, to be compared."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import connection, transaction
from django.http import Http404

from mainstay.concerns.actions.advise import advise
from mainstay.concerns.actions.answer_concern import answer_concern
from mainstay.concerns.actions.change_concern import change_concern
from mainstay.concerns.actions.close_concern import close_concern
from mainstay.concerns.actions.escalate_concern import escalate_concern
from mainstay.concerns.actions.follow_referral import follow_referral
from mainstay.concerns.actions.judge_answer import judge_answer
from mainstay.concerns.actions.pause_concern import pause_concern
from mainstay.concerns.actions.raise_formally import raise_formally
from mainstay.concerns.actions.record_child_told_of_outcome import record_child_told_of_outcome
from mainstay.concerns.actions.record_legal_advice import record_legal_advice
from mainstay.concerns.actions.record_talk import record_talk
from mainstay.concerns.actions.refer_to_cafcass import refer_to_cafcass
from mainstay.concerns.actions.resume_concern import resume_concern
from mainstay.concerns.actions.withdraw_concern import withdraw_concern
from mainstay.concerns.models import Concern
from mainstay.concerns.rules.states import Step
from mainstay.ledger.acting import Acting, system_acting
from mainstay.ledger.action import set_person
from mainstay.ledger.refusing import NotTheirs
from mainstay.statute.refusal import Refused
from tests.concerns.building import CAME, CLOSED, FORMAL, POINTS, REPLIES, THEME, a_talk, from_outside

DONE, BY_STATE, BARRED = "done", "refused by its state", "not theirs"
Do = Callable[[Acting, Concern], Any]


@dataclass(frozen=True)
class Attempt:
    """One way to try a step."""

    name: str
    step: Step
    do: Do


def _refer(acting: Acting, concern: Concern) -> None:
    refer_to_cafcass(acting, concern, ground="decisions", power="general", because="Nothing was done.")


def _raise(acting: Acting, concern: Concern) -> None:
    raise_formally(acting, concern, what="It waits.", good_looks_like="It is done.", points=POINTS)


def _change(acting: Acting, concern: Concern) -> None:
    change_concern(acting, concern, title="Another title", what="", good_looks_like="", themes=[THEME])


def _from_outside(acting: Acting, concern: Concern) -> None:
    answer_concern(acting, concern, answer="Sorry.", points=REPLIES, outside=from_outside(CLOSED))


ATTEMPTS = (
    Attempt("talk", Step.TALK, lambda who, c: record_talk(who, c, talk=a_talk(FORMAL))),
    Attempt("change", Step.CHANGE, _change),
    Attempt("raise", Step.RAISE, _raise),
    Attempt("answer", Step.ANSWER, lambda who, c: answer_concern(who, c, answer="Sorry.", points=REPLIES)),
    Attempt("answer from outside", Step.ANSWER, _from_outside),
    Attempt("judge", Step.JUDGE, lambda who, c: judge_answer(who, c, judgement="accepted")),
    Attempt("escalate", Step.ESCALATE, lambda who, c: escalate_concern(
        who, c, stage="stage_3", because="Too slow.", skipped_because="It cannot wait.")),
    Attempt("pause", Step.PAUSE, lambda who, c: pause_concern(who, c, because="Half term.")),
    Attempt("resume", Step.RESUME, resume_concern),
    Attempt("advise", Step.ADVISE, lambda who, c: advise(who, c, said="Ask the carer.")),
    Attempt("refer", Step.REFER, _refer),
    Attempt("follow referral", Step.FOLLOW_REFERRAL, lambda who, c: follow_referral(
        who, c.referrals.get(), papers="The plan", papers_sent_on=CLOSED)),
    Attempt("seek legal advice", Step.SEEK_LEGAL_ADVICE, lambda who, c: record_legal_advice(
        who, c, from_whom="Counsel")),
    Attempt("close", Step.CLOSE, lambda who, c: close_concern(who, c, came=CAME)),
    Attempt("tell child", Step.TELL_CHILD, lambda who, c: record_child_told_of_outcome(
        who, c, told_on=CLOSED, how="At home")),
    Attempt("withdraw", Step.WITHDRAW, lambda who, c: withdraw_concern(who, c, because="A mistake.")),
)  # fmt: skip


def outcome_of(attempt: Attempt, acting: Acting, concern: Concern) -> str:
    """What comes of an attempt; what succeeds is taken back, and what is refused has been by the action itself."""
    try:
        with transaction.atomic():
            attempt.do(acting, concern)
            transaction.set_rollback(True)
    except NotTheirs as refusal:
        kept = (refusal.subject, refusal.child) == (concern.pk, concern.child_id)
        return BARRED if kept and str(refusal).endswith("What you tried is kept with the concern.") else "not kept"
    except (PermissionDenied, Http404):
        return BARRED
    except Refused as refusal:
        return BY_STATE if str(refusal).endswith(".") else "refused without a sentence"
    return DONE


def everything() -> str:
    """All rows of the room with their history, and how many entries, messages and promises there are, as one text."""
    tables = [name for name in connection.introspection.table_names() if name.startswith("concerns_")]
    assert len(tables) == 26
    each = [f"(SELECT coalesce(md5(string_agg(t::text, ',' ORDER BY t::text)), '') FROM {name} t)" for name in tables]
    counts = [f"(SELECT count(*)::text FROM {name})" for name in ("ledger_entry", "notices_notice", "promises_promise")]
    with transaction.atomic(), connection.cursor() as cursor:
        set_person(system_acting(channel="test").viewer)
        cursor.execute("SELECT " + " || ' ' || ".join(each + counts))
        return str(cursor.fetchone()[0])
