"""Signs of harm: those that wait for a duty manager, and those of one child."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from mainstay.access.can import Can
from mainstay.access.decide import Decision, decide
from mainstay.access.viewer import Viewer
from mainstay.contacts.models import SignOfHarm
from mainstay.contacts.rules import harm
from mainstay.contacts.rules.harm import Step


@dataclass(frozen=True)
class SignRow:
    """An allegation or a sign of harm: what was said, who raised it, and what came of it."""

    id: UUID
    version: int
    child_id: UUID
    child_name: str
    child_reference: str
    state: str
    state_words: str
    about_words: str
    what: str
    raised_by: str
    raised_on: date
    raised_at: datetime
    referred_to: str
    because: str
    answered_by: str
    answered_on: date | None
    is_late: bool
    may_answer: Decision


def signs_of_harm_waiting(viewer: Viewer) -> list[SignRow]:
    """The signs of harm that wait for this manager, the oldest first; none for who may not answer. One query."""
    if not decide(viewer, Can.ANSWER_SIGNS_OF_HARM):
        return []
    return _rows(viewer, SignOfHarm.objects.visible_to(viewer).filter(state=harm.State.RAISED).order_by("raised_at"))


def signs_of_harm_of(viewer: Viewer, child_id: UUID) -> list[SignRow]:
    """The signs of harm of one child, the latest first, for those who raise or answer them. One query."""
    if not (decide(viewer, Can.ANSWER_SIGNS_OF_HARM) or decide(viewer, Can.SEE_CHILDS_WORDS)):
        return []
    return _rows(viewer, SignOfHarm.objects.visible_to(viewer).filter(child_id=child_id).order_by("-raised_at"))


def sign_of_harm(viewer: Viewer, sign_id: UUID) -> SignRow:
    """One sign of harm. Raises Http404 where there is none, or it may not be seen."""
    rows = _rows(viewer, SignOfHarm.objects.visible_to(viewer).filter(pk=sign_id))
    if not rows:
        raise Http404("There is no such record, or you may not see it.")
    return rows[0]


def _rows(viewer: Viewer, found: QuerySet[SignOfHarm]) -> list[SignRow]:
    may = decide(viewer, Can.ANSWER_SIGNS_OF_HARM)
    return [_row(viewer, each, may) for each in found.select_related("child", "raised_by", "answered_by")]


def _row(viewer: Viewer, sign: SignOfHarm, may: Decision) -> SignRow:
    reason = harm.problem(sign.state, Step.REFER)
    return SignRow(
        id=sign.pk,
        version=sign.version,
        child_id=sign.child_id,
        child_name=sign.child.name,
        child_reference=sign.child.reference,
        state=sign.state,
        state_words=sign.get_state_display(),
        about_words=sign.get_about_display(),
        what=sign.what,
        raised_by=sign.raised_by.name,
        raised_on=sign.raised_on,
        raised_at=sign.raised_at,
        referred_to=sign.referred_to,
        because=sign.because,
        answered_by=sign.answered_by.name if sign.answered_by else "",
        answered_on=sign.answered_on,
        is_late=sign.answered_on is None and sign.raised_on < viewer.today,
        may_answer=may if not may or reason is None else Decision(allowed=False, reason=reason),
    )
