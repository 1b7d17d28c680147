"""Arranging and postponing reviews: who may, when it is refused, what is recorded, who is told."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404

from mainstay.access.models import Person
from mainstay.access.roles import Role
from mainstay.ledger.acting import Conflict
from mainstay.ledger.models import Entry
from mainstay.reviews.actions.ask_to_postpone import ask_to_postpone
from mainstay.reviews.actions.decide_postponement import decide_postponement
from mainstay.reviews.actions.record_child_told import record_child_told
from mainstay.reviews.actions.schedule_review import schedule_review
from mainstay.reviews.models import Postponement, Review
from mainstay.reviews.queries import lateness, offer, review_page
from mainstay.statute.refusal import Refused
from tests.reviews.building import (
    FIRST_DUE,
    LATE,
    a_child,
    a_person,
    a_team,
    an_officer_with,
    held,
    looking,
    notices_of,
    on,
    open_review,
    told,
)

TODAY = date(2020, 6, 8)
GIVEN: dict[str, Any] = {"mode": "video", "place": "County Hall", "at": time(10, 30)}


def test_business_support_arranges_a_review_and_its_officer_is_told(support: Person) -> None:
    child = a_child()
    officer = an_officer_with(child)
    review = schedule_review(on(support, TODAY), open_review(child).pk, scheduled_on=date(2020, 6, 22), **GIVEN)
    assert (review.state, review.scheduled_on, review.place) == ("scheduled", date(2020, 6, 22), "County Hall")
    assert told(child)[-1] == "ReviewScheduled"
    entry = Entry.objects.filter(event="ReviewScheduled").get()
    assert entry.sentence == "A review was arranged for 22 June 2020"
    assert "County Hall" not in str(entry.payload)
    assert notices_of(officer) == ["A review you are to chair was arranged"]
    review.refresh_from_db()
    assert review.acts_on == date(2020, 6, 22)


def test_an_officer_who_arranges_their_own_review_is_not_told_of_it(db: None) -> None:
    child = a_child()
    officer = an_officer_with(child)
    schedule_review(on(officer, TODAY), open_review(child), scheduled_on=date(2020, 6, 22), **GIVEN)
    assert notices_of(officer) == []


def test_a_social_worker_may_not_arrange_a_review(db: None) -> None:
    child = a_child()
    with pytest.raises(PermissionDenied, match="does not let you schedule reviews"):
        schedule_review(on(a_person(Role.SOCIAL_WORKER), TODAY), open_review(child), scheduled_on=FIRST_DUE, **GIVEN)


def test_an_officer_cannot_arrange_the_review_of_a_child_of_somebody_else(db: None) -> None:
    review = open_review(a_child())
    stranger = an_officer_with(a_child())
    with pytest.raises(Http404):
        schedule_review(on(stranger, TODAY), review, scheduled_on=FIRST_DUE, **GIVEN)


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"place": "12 Acacia Avenue"}, "looks like somebody's address"),
        ({"place": "The Limes ZZ99 3AA"}, "postcode"),
        ({"scheduled_on": date(2020, 6, 20)}, "Saturday 20 June 2020 is not a working day"),
        ({"scheduled_on": date(2020, 6, 5)}, "is past"),
        ({"scheduled_on": date(2999, 6, 5)}, "calendar"),
        ({"mode": "by pigeon"}, "how the review is to be held"),
    ],
)
def test_such_an_arrangement_is_refused_in_a_sentence(support: Person, changed: dict[str, Any], sentence: str) -> None:
    review = open_review(a_child())
    wanted = {"scheduled_on": date(2020, 6, 22), **GIVEN, **changed}
    with pytest.raises(Refused, match=sentence):
        schedule_review(on(support, TODAY), review, **wanted)
    review.refresh_from_db()
    assert review.state == "due"


def test_a_day_off_can_be_confirmed(support: Person) -> None:
    review = open_review(a_child())
    arranged = schedule_review(
        on(support, TODAY), review, scheduled_on=date(2020, 6, 20), day_off_confirmed=True, **GIVEN
    )
    assert arranged.scheduled_on == date(2020, 6, 20)


def test_a_review_that_was_held_cannot_be_arranged(manager: Person) -> None:
    child = a_child()
    review = held(child, manager, FIRST_DUE)
    with pytest.raises(Refused, match="was held"):
        schedule_review(on(manager, FIRST_DUE), review, scheduled_on=date(2020, 7, 1), **GIVEN)


def test_the_last_working_day_is_offered_and_lateness_warned_of_before_saving(manager: Person) -> None:
    child = a_child(starts_on=date(2020, 11, 30))
    held(child, manager, date(2020, 12, 27))
    review, viewer = open_review(child), looking(manager, date(2020, 12, 28))
    assert review.due_on == date(2021, 3, 27)  # a Saturday
    assert offer(viewer, review.pk) == date(2021, 3, 26)
    assert lateness(viewer, review.pk, date(2021, 3, 27)) == ""
    assert lateness(viewer, review.pk, date(2021, 3, 29)).startswith("29 March 2021 is 2 days after 27 March 2021")
    assert review_page(viewer, review.pk).offer == date(2021, 3, 26)


def test_the_same_form_sent_twice_arranges_once(support: Person) -> None:
    review = open_review(a_child())
    answers = [
        schedule_review(on(support, TODAY, token="once"), review, scheduled_on=day, **GIVEN)
        for day in (date(2020, 6, 22), date(2020, 6, 23))
    ]
    assert [answer.pk for answer in answers] == [review.pk, review.pk]
    assert answers[1].scheduled_on == date(2020, 6, 22)
    assert Entry.objects.filter(event="ReviewScheduled").count() == 1


def test_the_second_of_two_editors_is_shown_what_the_first_wrote(support: Person, manager: Person) -> None:
    review = open_review(a_child())
    seen = review.version
    schedule_review(on(support, TODAY, seen_version=seen), review, scheduled_on=date(2020, 6, 22), **GIVEN)
    with pytest.raises(Conflict) as conflict:
        schedule_review(on(manager, TODAY, seen_version=seen), review, scheduled_on=date(2020, 6, 24), **GIVEN)
    assert isinstance(conflict.value.theirs, Review)
    assert conflict.value.theirs.scheduled_on == date(2020, 6, 22)


def test_putting_an_arranged_review_off_beyond_its_due_date_is_a_postponement(support: Person) -> None:
    review = open_review(a_child())
    schedule_review(on(support, TODAY), review, scheduled_on=date(2020, 6, 22), **GIVEN)
    schedule_review(on(support, TODAY), review, scheduled_on=date(2020, 6, 26), **GIVEN)
    with pytest.raises(Refused, match="Ask for it to be postponed"):
        schedule_review(on(support, TODAY), review, scheduled_on=date(2020, 7, 2), **GIVEN)


def _asked(person: Person, review: Review, **given: Any) -> Postponement:
    return ask_to_postpone(on(person, TODAY), review, reason="report-not-ready", **given)


def test_anybody_who_works_with_the_child_may_ask_and_the_officer_decides(support: Person) -> None:
    child = a_child()
    officer = an_officer_with(child)
    asked = _asked(support, open_review(child), to_on=date(2020, 7, 2), words="The report needs another week")
    assert (asked.state, asked.from_on) == ("asked", FIRST_DUE)
    assert notices_of(officer) == ["You are asked to decide whether a review is postponed"]
    decided = decide_postponement(on(officer, TODAY), asked, approve=True, child_told_on=TODAY)
    review = open_review(child)
    assert (decided.state, decided.child_told_on, decided.decided_by_id) == ("approved", TODAY, officer.pk)
    assert (review.state, review.scheduled_on) == ("scheduled", date(2020, 7, 2))
    assert told(child)[-3:] == ["PostponementAsked", "PostponementDecided", "PostponementTold"]
    assert notices_of(support) == ["Postponing a review was approved"]
    assert "another week" not in str(list(Entry.objects.values_list("payload", "sentence")))


def test_a_social_worker_of_the_childs_team_may_ask_but_not_decide(db: None) -> None:
    team = a_team()
    worker = a_person(Role.SOCIAL_WORKER, "Sol Example", team)
    asked = _asked(worker, open_review(a_child(team=team)), to_on=date(2020, 7, 2))
    assert asked.asked_by_id == worker.pk
    with pytest.raises(PermissionDenied):
        decide_postponement(on(worker, TODAY), asked, approve=True)
    with pytest.raises(Http404):
        _asked(worker, open_review(a_child()))


def test_a_refused_postponement_leaves_the_review_as_it_was(manager: Person, support: Person) -> None:
    review = open_review(a_child())
    decided = decide_postponement(on(manager, TODAY), _asked(support, review), approve=False)
    review.refresh_from_db()
    assert (decided.state, review.state, review.scheduled_on) == ("refused", "due", None)
    with pytest.raises(Refused, match="decided already"):
        decide_postponement(on(manager, TODAY), decided, approve=True, to_on=date(2020, 7, 2))


def test_business_support_cannot_decide_a_postponement(support: Person) -> None:
    asked = _asked(support, open_review(a_child()))
    with pytest.raises(PermissionDenied):
        decide_postponement(on(support, TODAY), asked, approve=True, to_on=date(2020, 7, 2))


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"reason": "because"}, "not on the service's list"),
        ({"to_on": date(2020, 6, 8)}, "not a day to come"),
        ({"words": "x" * 501}, "501 characters"),
    ],
)
def test_such_a_request_to_postpone_is_refused(support: Person, given: dict[str, Any], sentence: str) -> None:
    review = open_review(a_child())
    with pytest.raises(Refused, match=sentence):
        ask_to_postpone(on(support, TODAY), review, **{"reason": "report-not-ready", **given})


def test_only_one_request_to_postpone_waits_at_a_time(support: Person) -> None:
    review = open_review(a_child())
    _asked(support, review)
    with pytest.raises(Refused, match="already asked"):
        _asked(support, review)


def test_approving_needs_a_day_and_a_working_one(manager: Person, support: Person) -> None:
    asked = _asked(support, open_review(a_child()))
    with pytest.raises(Refused, match="Give the day"):
        decide_postponement(on(manager, TODAY), asked, approve=True)
    with pytest.raises(Refused, match="not a working day"):
        decide_postponement(on(manager, TODAY), asked, approve=True, to_on=date(2020, 7, 4))


def test_a_postponed_review_held_after_it_was_due_is_late_whatever_the_reason(manager: Person) -> None:
    child = a_child()
    asked = _asked(manager, open_review(child))
    decide_postponement(on(manager, TODAY), asked, approve=True, to_on=date(2020, 7, 2))
    review = held(child, manager, date(2020, 7, 2), late_reason=LATE)
    assert review.verdict == "late"


def test_a_request_still_waiting_when_the_review_is_held_lapses(manager: Person, support: Person) -> None:
    child = a_child()
    asked = _asked(support, open_review(child))
    held(child, manager, FIRST_DUE)
    asked.refresh_from_db()
    assert asked.state == "lapsed"


def test_when_the_child_was_told_may_be_recorded_later(manager: Person, support: Person) -> None:
    asked = _asked(support, open_review(a_child()))
    with pytest.raises(Refused, match="was not postponed"):
        record_child_told(on(support, TODAY), asked, told_on=TODAY)
    decide_postponement(on(manager, TODAY), asked, approve=True, to_on=date(2020, 7, 2))
    with pytest.raises(Refused, match="in the future"):
        record_child_told(on(support, TODAY), asked, told_on=date(2020, 6, 9))
    with pytest.raises(Refused, match="before anybody asked"):
        record_child_told(on(support, TODAY), asked, told_on=date(2020, 6, 7))
    assert record_child_told(on(support, TODAY), asked, told_on=TODAY).child_told_on == TODAY
