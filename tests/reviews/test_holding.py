"""Recording reviews that were held: in one meeting, in several, adjourned, late, in the 2020 window."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from mainstay.access.models import Person
from mainstay.access.roles import Role
from mainstay.ledger.acting import Conflict
from mainstay.ledger.models import Entry
from mainstay.reviews.actions.add_meeting import add_meeting
from mainstay.reviews.actions.adjourn_review import adjourn_review
from mainstay.reviews.actions.complete_review import complete_review
from mainstay.reviews.actions.hold_review import hold_review
from mainstay.reviews.models import Review
from mainstay.reviews.queries import codes_offered, reviews_of_child
from mainstay.statute.refusal import Refused
from tests.reviews.building import (
    FIRST_DUE,
    LATE,
    SECOND_DUE,
    a_child,
    a_person,
    a_team,
    an_officer_with,
    give,
    held,
    looking,
    on,
    open_review,
    told,
)

SAID: dict[str, Any] = {"mode": "in_person", "participation_code": "PN1", "chaired_by": "officer"}


def _hold(person: Person, review: Review, day: date, **changed: Any) -> Review:
    return hold_review(on(person, changed.pop("today", day)), review, held_on=day, **{**SAID, **changed})


def test_an_officer_records_a_review_and_the_next_is_opened(db: None) -> None:
    child = a_child()
    officer = an_officer_with(child)
    review = _hold(officer, open_review(child), FIRST_DUE)
    assert (review.state, review.verdict, review.held_on, review.completed_on) == (
        "held",
        "in_time",
        FIRST_DUE,
        FIRST_DUE,
    )
    assert review.officer_id == officer.pk
    assert [meeting.held_on for meeting in review.meetings.all()] == [FIRST_DUE]
    assert told(child)[-2:] == ["ReviewHeld", "ReviewOpened"]
    assert Entry.objects.get(event="ReviewHeld").sentence == "First review held on 29 June 2020: in time"
    assert open_review(child).due_on == SECOND_DUE


@pytest.mark.parametrize("role", [Role.BUSINESS_SUPPORT, Role.SOCIAL_WORKER])
def test_only_those_who_conduct_reviews_record_them(db: None, role: Role) -> None:
    review = open_review(a_child())
    with pytest.raises(PermissionDenied):
        _hold(a_person(role), review, FIRST_DUE)


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"today": date(2020, 6, 28)}, "in the future"),
        ({"participation_code": "PN0"}, "under 4"),
        ({"participation_code": ""}, "how the child took part"),
        ({"participation_code": "PN9"}, "not a participation code"),
        ({"mode": ""}, "how the meeting was held"),
        ({"chaired_by": "somebody"}, "who chaired"),
    ],
)
def test_such_a_review_is_refused_and_nothing_is_kept(manager: Person, changed: dict[str, Any], sentence: str) -> None:
    review = open_review(a_child())
    with pytest.raises(Refused, match=sentence):
        _hold(manager, review, FIRST_DUE, **changed)
    review.refresh_from_db()
    assert (review.state, review.meetings.count()) == ("due", 0)


def test_a_review_is_not_held_before_care_began_nor_before_the_one_before_it(manager: Person) -> None:
    child = a_child()
    with pytest.raises(Refused, match="this period of care began"):
        _hold(manager, open_review(child), date(2020, 5, 29), today=FIRST_DUE)
    held(child, manager, FIRST_DUE)
    with pytest.raises(Refused, match="the review before it was held"):
        _hold(manager, open_review(child), FIRST_DUE)


def test_a_held_review_cannot_be_held_again(manager: Person) -> None:
    child = a_child()
    review = held(child, manager, FIRST_DUE)
    with pytest.raises(Refused, match="corrected"):
        _hold(manager, review, date(2020, 7, 1))


def test_a_late_review_must_carry_a_reason_from_the_services_list(manager: Person) -> None:
    child = a_child()
    late = date(2020, 6, 30)
    with pytest.raises(Refused, match="after 29 June 2020 when it was due"):
        _hold(manager, open_review(child), late)
    with pytest.raises(Refused, match="not on the service's list"):
        _hold(manager, open_review(child), late, late_reason="the-dog-ate-it")
    review = _hold(manager, open_review(child), late, late_reason=LATE)
    assert (review.verdict, review.late_reason) == ("late", LATE)


def test_a_reason_given_for_a_review_in_time_is_not_kept(manager: Person) -> None:
    assert held(a_child(), manager, FIRST_DUE, late_reason=LATE).late_reason is None


@pytest.mark.parametrize(
    ("born_on", "codes"),
    [
        (date(2018, 5, 5), ["PN0"]),
        (date(2010, 5, 5), ["PN1", "PN2", "PN3", "PN4", "PN5", "PN6", "PN7"]),
        (date(2016, 6, 29), ["PN1", "PN2", "PN3", "PN4", "PN5", "PN6", "PN7"]),
        (date(2016, 6, 30), ["PN0"]),
    ],
)
def test_only_the_codes_that_the_childs_age_allows_are_offered(
    manager: Person, born_on: date, codes: list[str]
) -> None:
    review = open_review(a_child(born_on=born_on))
    offered = codes_offered(looking(manager, FIRST_DUE), review.pk, FIRST_DUE)
    assert [choice.code for choice in offered] == codes


def test_a_later_review_due_in_the_2020_window_is_marked_and_judged_twice(manager: Person) -> None:
    child = a_child(starts_on=date(2019, 9, 2))
    held(child, manager, date(2019, 9, 30))
    held(child, manager, date(2019, 12, 30))
    review = held(child, manager, date(2020, 7, 8), late_reason=LATE)
    assert review.due_on == date(2020, 6, 30)
    assert (review.verdict, review.in_window, review.verdict_with_window) == ("late", True, "in_time")


def test_a_review_belongs_to_the_officer_and_team_of_its_date(manager: Person) -> None:
    team = a_team()
    child = a_child(team=team)
    first = an_officer_with(child)
    second = a_person(Role.REVIEWING_OFFICER, "Pat Example")
    give(child, second, date(2020, 7, 1))
    assert open_review(child).officer_id == second.pk
    review = _hold(manager, open_review(child), FIRST_DUE, today=date(2020, 7, 2))
    assert (review.officer_id, review.team_id) == (first.pk, team.pk)
    assert open_review(child).officer_id == second.pk


def test_the_same_review_sent_twice_is_held_once(manager: Person) -> None:
    child = a_child()
    review = open_review(child)
    acting = on(manager, FIRST_DUE, token="form-1")
    first = hold_review(acting, review, held_on=FIRST_DUE, **SAID)
    again = hold_review(acting, review, held_on=FIRST_DUE, **SAID)
    assert (first.pk, again.pk, again.state) == (review.pk, review.pk, "held")
    assert Review.objects.filter(child=child).count() == 2


def test_whoever_saw_an_older_version_is_shown_the_one_that_stands(manager: Person) -> None:
    review = open_review(a_child())
    seen = review.version
    _hold(manager, review, FIRST_DUE)
    with pytest.raises(Conflict) as conflict:
        hold_review(on(manager, FIRST_DUE, seen_version=seen), review, held_on=FIRST_DUE, **SAID)
    assert isinstance(conflict.value.theirs, Review)
    assert conflict.value.theirs.state == "held"


def _complete(person: Person, review: Review, day: date, **changed: Any) -> Review:
    return complete_review(on(person, day), review, met_on=day, **{**SAID, **changed})


def test_a_series_in_time_is_judged_on_its_first_meeting_and_dated_by_its_last(manager: Person) -> None:
    child = a_child()
    review = add_meeting(on(manager, FIRST_DUE), open_review(child), met_on=FIRST_DUE, mode="in_person")
    assert (review.state, review.first_meeting_on, review.complete_by_on) == ("begun", FIRST_DUE, date(2020, 7, 27))
    add_meeting(on(manager, date(2020, 7, 6)), review, met_on=date(2020, 7, 6), mode="phone")
    done = _complete(manager, review, date(2020, 7, 27))
    assert (done.state, done.verdict, done.held_on) == ("held", "in_time", date(2020, 7, 27))
    assert done.meetings.count() == 3
    assert open_review(child).due_on == date(2020, 10, 27)


def test_a_series_completed_too_late_is_late_and_needs_its_reason(manager: Person) -> None:
    child = a_child()
    review = add_meeting(on(manager, FIRST_DUE), open_review(child), met_on=FIRST_DUE, mode="in_person")
    with pytest.raises(Refused, match="21 working days after its first meeting"):
        _complete(manager, review, date(2020, 7, 28))
    assert _complete(manager, review, date(2020, 7, 28), late_reason=LATE).verdict == "late"


def test_a_review_that_has_begun_is_completed_and_not_held(manager: Person) -> None:
    review = open_review(a_child())
    with pytest.raises(Refused, match="has not begun"):
        _complete(manager, review, FIRST_DUE)
    add_meeting(on(manager, FIRST_DUE), review, met_on=FIRST_DUE, mode="in_person")
    with pytest.raises(Refused, match="Record the meeting that completes it"):
        _hold(manager, review, date(2020, 7, 1))
    with pytest.raises(Refused, match="is not after"):
        add_meeting(on(manager, FIRST_DUE), review, met_on=FIRST_DUE, mode="in_person")


def _adjourn(person: Person, review: Review, day: date, because: str = "The health plan was not there") -> Review:
    return adjourn_review(on(person, day), review, adjourned_on=day, because=because, mode="in_person")


def test_a_review_is_adjourned_once_for_twenty_working_days_with_a_reason(manager: Person) -> None:
    child = a_child()
    with pytest.raises(Refused, match="reason"):
        _adjourn(manager, open_review(child), FIRST_DUE, because=" ")
    review = _adjourn(manager, open_review(child), FIRST_DUE)
    assert (review.state, review.complete_by_on) == ("adjourned", date(2020, 7, 27))
    assert told(child)[-1] == "ReviewAdjourned"
    assert "health plan" not in str(list(Entry.objects.values_list("payload", "sentence")))
    row = reviews_of_child(looking(manager, date(2020, 7, 6)), child.pk)[0]
    assert "nothing proposed at it may be carried out" in row.proposals_on_hold
    assert row.is_overdue is False
    assert not row.may.adjourn
    assert "once only" in row.may.adjourn.reason
    with pytest.raises(Refused, match="once only"):
        _adjourn(manager, review, date(2020, 7, 6))


@pytest.mark.parametrize(("completed_on", "verdict"), [(date(2020, 7, 27), "in_time"), (date(2020, 7, 28), "late")])
def test_an_adjourned_review_is_in_time_when_completed_within_twenty_working_days(
    manager: Person, completed_on: date, verdict: str
) -> None:
    child = a_child()
    review = _adjourn(manager, open_review(child), FIRST_DUE)
    done = _complete(manager, review, completed_on, late_reason=LATE)
    assert (done.verdict, done.held_on) == (verdict, completed_on)
    assert reviews_of_child(looking(manager, completed_on), child.pk)[-1].proposals_on_hold == ""
    assert open_review(child).due_event_on == completed_on


def test_a_series_may_be_adjourned_at_its_last_meeting(manager: Person) -> None:
    review = add_meeting(on(manager, FIRST_DUE), open_review(a_child()), met_on=FIRST_DUE, mode="in_person")
    review = _adjourn(manager, review, FIRST_DUE)
    assert (review.state, review.meetings.count()) == ("adjourned", 1)
