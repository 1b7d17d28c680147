"""The manager's side: agreeing in one press, contesting in writing, silence; and the officer who resolves."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404

from mainstay.access.roles import Role
from mainstay.ledger.models import Entry
from mainstay.notices.models import Notice
from mainstay.promises.actions.agree_to_promises import agree_to_promises
from mainstay.promises.actions.contest_promise import contest_promise
from mainstay.promises.actions.record_child_of_contest_told import record_child_of_contest_told
from mainstay.promises.actions.report_progress import report_progress
from mainstay.promises.actions.resolve_promise import resolve_promise
from mainstay.promises.actions.tell_of_overdue import tell_of_overdue
from mainstay.promises.queries import promise as one_promise
from mainstay.statute.refusal import Refused
from tests.promises.building import ANSWER_BY, DUE, SENT, Family, a_family, promised, sent
from tests.reviews.building import a_person, a_team, looking, on

AFTER = date(2020, 7, 9)
WHY = "The team has no budget for a private dentist."


def _contested(family: Family, day: date = ANSWER_BY):  # type: ignore[no-untyped-def]
    return contest_promise(on(family.manager, day), sent(family), because=WHY)


def test_a_manager_agrees_to_all_in_one_press(db: None) -> None:
    family = a_family()
    promises = [promised(family, what="New glasses", matter="optician"), sent(family)]
    done = agree_to_promises(on(family.manager, ANSWER_BY), promises)
    assert {(p.state, p.agreed_on, p.agreed_by_id) for p in done} == {("agreed", ANSWER_BY, family.manager.pk)}
    assert Entry.objects.filter(event="PromiseAgreed").count() == 2


def test_silence_is_agreement_without_any_job_and_it_is_too_late_to_contest(db: None) -> None:
    family = a_family()
    promise = sent(family)
    before, after = (
        one_promise(looking(family.officer, ANSWER_BY), promise.pk),
        one_promise(looking(family.officer, AFTER), promise.pk),
    )
    assert (before.state, before.child_reads) == ("sent", "We have asked for this")
    assert (after.state, after.is_agreed, after.child_reads) == ("silent", True, "")
    assert promise.state == "sent"
    with pytest.raises(Refused, match="silence is agreement"):
        contest_promise(on(family.manager, AFTER), promise, because=WHY)
    with pytest.raises(Refused, match="silence is agreement"):
        agree_to_promises(on(family.manager, AFTER), [promise])


def test_a_contest_is_in_writing_and_the_officer_is_told_without_a_name(db: None) -> None:
    family = a_family()
    promise = sent(family)
    with pytest.raises(Refused, match="Give the reason"):
        contest_promise(on(family.manager, SENT), promise, because=" ")
    contested = contest_promise(on(family.manager, SENT), promise, because=WHY)
    assert (contested.state, contested.contested_on, contested.contested_because) == ("contested", SENT, WHY)
    told = Notice.objects.filter(person=family.officer, words="A promise was contested, and you are to resolve it")
    assert told.count() == 1
    assert WHY not in Entry.objects.get(event="PromiseContested").sentence
    row = one_promise(looking(family.officer, SENT), promise.pk)
    assert (row.what, row.contested_because, row.child_reads) == (promise.what, WHY, "We have asked for this")


def test_the_day_the_child_was_told_of_a_contest_is_kept(db: None) -> None:
    family = a_family()
    promise = _contested(family)
    with pytest.raises(Refused, match="before the promise was contested"):
        record_child_of_contest_told(on(family.officer, AFTER), promise, told_on=SENT)
    with pytest.raises(Refused, match="in the future"):
        record_child_of_contest_told(on(family.officer, AFTER), promise, told_on=date(2020, 7, 10))
    told = record_child_of_contest_told(on(family.officer, AFTER), promise, told_on=AFTER)
    assert told.child_told_contested_on == AFTER


@pytest.mark.parametrize(("stands", "answer", "is_open"), [(True, "", True), (False, "changed", False)])
def test_the_officer_resolves_a_contest_and_all_texts_stay(db: None, stands: bool, answer: str, is_open: bool) -> None:
    family = a_family()
    promise = resolve_promise(on(family.officer, AFTER), _contested(family), resolution="We spoke.", stands=stands)
    row = one_promise(looking(family.officer, AFTER), promise.pk)
    assert (row.state, row.answer, row.is_open, row.resolution) == ("resolved", answer, is_open, "We spoke.")
    assert (row.what, row.contested_because) == ("Robin sees the dentist", WHY)
    assert Notice.objects.filter(person=family.manager, words="A promise you contested was resolved").exists()


def test_a_manager_who_contested_may_agree_after_all(db: None) -> None:
    family = a_family()
    agreed = agree_to_promises(on(family.manager, AFTER), [_contested(family)])[0]
    assert (agreed.state, agreed.contested_because) == ("agreed", WHY)


def test_only_a_manager_of_the_childs_own_team_answers(db: None) -> None:
    family = a_family()
    promise = sent(family)
    for person in (family.worker, family.officer):
        with pytest.raises(PermissionDenied):
            agree_to_promises(on(person, SENT), [promise])
    stranger = a_person(Role.TEAM_MANAGER, "Other Example", a_team())
    with pytest.raises(Http404):
        contest_promise(on(stranger, SENT), promise, because=WHY)


def test_a_manager_who_sees_every_child_still_answers_only_for_their_team(db: None) -> None:
    from tests.builders import a_role

    family = a_family()
    promise = sent(family)
    wide = a_person(Role.TEAM_MANAGER, "Wide Example", a_team())
    a_role(wide, Role.BUSINESS_SUPPORT)
    with pytest.raises(Refused, match="not with your team"):
        agree_to_promises(on(wide, SENT), [promise])


def test_an_owner_reports_progress_and_the_promise_stays_open_for_the_officer_to_judge(db: None) -> None:
    family = a_family()
    promise = sent(family)
    report_progress(on(family.worker, AFTER), promise, words="Seen today", says_done_on=AFTER)
    row = one_promise(looking(family.officer, AFTER), promise.pk)
    assert (row.is_open, row.says_done_on, row.progress[0].words) == (True, AFTER, "Seen today")
    assert (row.answer, row.done_on) == ("", None)
    with pytest.raises(Refused, match="Check the day"):
        report_progress(on(family.worker, AFTER), promise, words="Seen", says_done_on=date(2020, 6, 1))
    with pytest.raises(Refused, match="in the future"):
        report_progress(on(family.worker, AFTER), promise, words="Seen", says_done_on=DUE)


def test_those_who_answer_for_an_overdue_promise_are_told_once(db: None) -> None:
    family = a_family()
    promise = sent(family)
    day = date(2020, 8, 17)
    tell_of_overdue(on(family.officer, day), [promise])
    told = Notice.objects.filter(person=family.manager, words="The day of a promise your team made has passed")
    assert told.count() == 1
    with pytest.raises(Refused, match="told of these promises already"):
        tell_of_overdue(on(family.officer, day), [promise])


def test_the_daily_job_tells_once_and_may_run_again(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    from mainstay.site.jobs import tell_of_overdue_promises

    family = a_family()
    sent(family)
    monkeypatch.setenv("MAINSTAY_TODAY", DUE.isoformat())
    assert tell_of_overdue_promises(0) == 0
    monkeypatch.setenv("MAINSTAY_TODAY", "2020-08-17")
    assert (tell_of_overdue_promises(0), tell_of_overdue_promises(0)) == (1, 0)
    assert Notice.objects.filter(person=family.manager, words__contains="has passed").count() == 1
