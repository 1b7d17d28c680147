"""An early review moves the day on lists and the calendar; the law's due date and the verdict stay as they are."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from mainstay.access.models import Person
from mainstay.access.roles import Role
from mainstay.children.models import Child
from mainstay.ledger.acting import Conflict
from mainstay.ledger.models import Entry
from mainstay.notices.models import Notice
from mainstay.reviews.actions.call_early_review import call_early_review
from mainstay.reviews.actions.hold_review import hold_review
from mainstay.reviews.actions.schedule_review import schedule_review
from mainstay.reviews.models import Review
from mainstay.reviews.queries import review_page, work_list
from mainstay.statute.refusal import Refused
from tests.reviews.building import STARTED, a_child, a_person, give, looking, on, open_review
from tests.reviews.pages import day, hidden, signed_in, text

MONDAY, BY = date(2020, 6, 8), date(2020, 6, 15)


@pytest.fixture
def officer(db: None) -> Person:
    return a_person(Role.REVIEWING_OFFICER, "Olu Example")


@pytest.fixture
def child(officer: Person) -> Child:
    child = a_child()
    give(child, officer, STARTED)
    return child


def _call(person: Person, child: Child, **changed: Any) -> Review:
    given: dict[str, Any] = {"by_on": BY, "because": "She asked to move"}
    return call_early_review(on(person, MONDAY), open_review(child), **{**given, **changed})


def test_the_day_moves_and_the_due_date_stays_with_its_explanation(officer: Person, child: Child) -> None:
    due_on = open_review(child).due_on
    review = _call(officer, child)
    row = review_page(looking(officer, MONDAY), review.pk).review
    assert (row.due_on, row.deadline_on, row.acts_on) == (due_on, BY, BY)
    assert "called on 8 June 2020 by Olu Example" in row.due_explained
    assert "regulation 33(3)(a)" in row.due_explained
    assert "She asked" not in row.due_explained
    overdue = work_list(looking(officer, date(2020, 6, 16))).groups[0]
    assert [each.id for each in overdue.rows] == [review.pk]


def test_an_early_review_held_after_its_day_is_judged_by_the_law(officer: Person, child: Child) -> None:
    review = _call(officer, child)
    held = hold_review(
        on(officer, date(2020, 6, 20)), review, held_on=date(2020, 6, 19), mode="video", participation_code="PN1",
        chaired_by="officer",
    )  # fmt: skip
    assert held.verdict == "in_time"
    assert open_review(child).early_by_on is None


def test_one_arranged_for_later_than_it_was_called_for_says_so(officer: Person, child: Child) -> None:
    review = schedule_review(on(officer, MONDAY), open_review(child), scheduled_on=date(2020, 6, 22), mode="video")
    call_early_review(on(officer, MONDAY), review, by_on=BY, because="She asked to move")
    row = review_page(looking(officer, MONDAY), review.pk).review
    assert row.late_warning == "An early review was called for by 15 June 2020, and it is arranged for 22 June 2020."


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"by_on": date(2020, 6, 5)}, "is past"),
        ({"by_on": date(2020, 12, 1)}, "due by 29 June 2020 anyway"),
        ({"because": " "}, "Give the reason"),
    ],
)
def test_a_day_that_is_not_early_or_has_no_reason_is_refused(
    officer: Person, child: Child, changed: dict[str, Any], sentence: str
) -> None:
    with pytest.raises(Refused, match=sentence):
        _call(officer, child, **changed)


def test_business_support_cannot_call_one(officer: Person, child: Child, support: Person) -> None:
    with pytest.raises(PermissionDenied):
        _call(support, child)


def test_it_is_entered_in_the_account_and_the_officer_is_told(officer: Person, child: Child, manager: Person) -> None:
    _call(manager, child)
    entry = Entry.objects.get(event="EarlyReviewCalled")
    assert entry.sentence.startswith("An early review was called for by 15 June 2020 instead of 29 June 2020")
    assert "asked" not in str(entry.payload)
    assert Notice.objects.filter(person=officer, words__contains="early review").count() == 1


def test_a_review_somebody_else_changed_is_not_overwritten(officer: Person, child: Child) -> None:
    seen = open_review(child).version
    _call(officer, child)
    with pytest.raises(Conflict):
        call_early_review(on(officer, MONDAY, seen_version=seen), open_review(child), by_on=MONDAY, because="Sooner")


def test_the_officer_calls_it_from_the_page_of_the_review(
    officer: Person, child: Child, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MAINSTAY_TODAY", MONDAY.isoformat())
    settings.MAINSTAY_SECOND_FACTOR_REQUIRED = False
    client, review = signed_in(officer), open_review(child)
    at = f"/reviews/{review.pk}/early"
    assert "Call an early review" in text(client.get(f"/reviews/{review.pk}/"))
    asked = client.get(at)
    wrong = client.post(at, {**hidden(asked), **day("by_on", BY)})
    assert wrong.status_code == 422
    answer = client.post(at, {**hidden(asked), **day("by_on", BY), "because": "She asked"}, follow=True)
    assert "An early review is called for by 15 June 2020" in text(answer)
    assert "She asked" in text(answer)
