"""Making, changing, withdrawing and sending promises; what was promised before is shown as repeated."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404

from mainstay.access.roles import Role
from mainstay.ledger.acting import Conflict
from mainstay.ledger.models import Entry
from mainstay.notices.models import Notice
from mainstay.promises.actions.change_promise import change_promise
from mainstay.promises.actions.make_promise import make_promise
from mainstay.promises.actions.send_promises import send_promises
from mainstay.promises.actions.withdraw_promise import withdraw_promise
from mainstay.promises.models import Promise
from mainstay.reviews.actions.adjourn_review import adjourn_review
from mainstay.reviews.actions.withdraw_review import withdraw_review
from mainstay.statute.refusal import Refused
from tests.promises.building import (
    ANSWER_BY,
    DUE,
    HELD,
    NEXT_HELD,
    SEND_BY,
    SENT,
    a_family,
    answered,
    next_held,
    promised,
    sent,
)
from tests.reviews.building import a_person, held, on, open_review


def test_an_officer_makes_a_promise_at_a_review(db: None) -> None:
    family = a_family()
    promise = promised(family, to_child="You will see the dentist", matters_because="Robin has a sore tooth")
    assert (promise.state, promise.child_id, promise.team_id) == ("draft", family.child.pk, family.team.pk)
    assert (promise.made_on, promise.send_by_on, promise.times) == (HELD, SEND_BY, 1)
    entry = Entry.objects.get(event="PromiseMade")
    assert entry.sentence == "A promise was made, to be done by 14 August 2020"
    assert "dentist" not in entry.sentence


def test_only_those_who_conduct_reviews_make_promises(db: None) -> None:
    family = a_family()
    with pytest.raises(PermissionDenied):
        make_promise(on(family.manager, HELD), family.review, what="A bicycle", owner="Sam", due_on=DUE)
    stranger = a_person(Role.REVIEWING_OFFICER, "Other Example")
    with pytest.raises(Http404):
        make_promise(on(stranger, HELD), family.review, what="A bicycle", owner="Sam", due_on=DUE)


def test_the_day_to_send_by_is_kept_once_the_review_is_held_and_forgotten_when_it_is_taken_back(db: None) -> None:
    family = a_family(hold=False)
    promise = promised(family, date(2020, 6, 22))
    assert promise.send_by_on is None
    review = held(family.child, family.officer, HELD)
    promise.refresh_from_db()
    assert promise.send_by_on == SEND_BY
    withdraw_review(on(family.officer, HELD), review, because="Wrong child")
    promise.refresh_from_db()
    assert promise.send_by_on is None


def test_a_draft_is_changed_and_a_second_writer_is_shown_both(db: None) -> None:
    family = a_family()
    promise = promised(family)
    words: dict[str, Any] = {
        "what": "See the dentist in Dale",
        "owner": promise.owner,
        "due_on": DUE,
        "matter": "dentist",
    }
    acting = on(family.officer, HELD, seen_version=promise.version)
    assert change_promise(acting, promise, **words).what == "See the dentist in Dale"
    assert Entry.objects.get(event="PromiseChanged").payload["fields"] == ["what"]
    with pytest.raises(Conflict):
        change_promise(on(family.officer, HELD, seen_version=promise.version), promise, **words)
    with pytest.raises(Refused, match="Nothing was changed"):
        change_promise(on(family.officer, HELD), promise, **words)


def test_promises_are_sent_together_and_the_managers_of_the_team_are_told_without_a_name(db: None) -> None:
    family = a_family()
    promised(family)
    promised(family, what="New glasses", matter="optician")
    done = send_promises(on(family.officer, SENT), family.review)
    assert {(p.state, p.sent_on, p.answer_by_on) for p in done} == {("sent", SENT, ANSWER_BY)}
    told = Notice.objects.filter(person=family.manager)
    assert [row.words for row in told] == ["Promises of a review wait for your answer by 8 July 2020"]
    with pytest.raises(Refused, match="sent already"):
        send_promises(on(family.officer, SENT), family.review)


def test_nothing_is_sent_of_a_review_that_was_not_held_or_is_adjourned(db: None) -> None:
    family = a_family(hold=False)
    promised(family, date(2020, 6, 22))
    with pytest.raises(Refused, match="was not held"):
        send_promises(on(family.officer, HELD), family.review)
    adjourn_review(on(family.officer, HELD), family.review, adjourned_on=HELD, because="Ill", mode="in_person")
    with pytest.raises(Refused, match="nothing proposed at it may be carried out"):
        send_promises(on(family.officer, HELD), family.review)


def test_what_was_sent_is_withdrawn_only_with_a_reason_and_never_changed(db: None) -> None:
    family = a_family()
    promise = sent(family)
    with pytest.raises(Refused, match="its words stand"):
        change_promise(on(family.officer, SENT), promise, what="Other", owner="Sam", due_on=DUE)
    with pytest.raises(Refused, match="Give the reason"):
        withdraw_promise(on(family.officer, SENT), promise)
    gone = withdraw_promise(on(family.officer, SENT), promise, because="Written for the wrong child")
    assert (gone.state, gone.withdrawn_on, gone.withdrawn_because) == ("withdrawn", SENT, "Written for the wrong child")


def test_the_same_matter_not_done_at_the_review_before_is_shown_as_repeated(db: None) -> None:
    family = a_family()
    first = sent(family)
    review = next_held(family)
    again = promised(family, NEXT_HELD, review=review, what="A check of teeth", due_on=date(2020, 12, 1))
    assert (again.repeats_id, again.times) == (first.pk, 2)
    event = Entry.objects.get(event="PromiseRepeated")
    assert (event.payload["times"], event.payload["choice"]) == (2, "")


def test_a_matter_that_was_done_or_is_no_longer_wanted_is_not_repeated(db: None) -> None:
    family = a_family()
    first, second = sent(family), promised(family, what="New glasses", matter="optician")
    review = next_held(family)
    answered(family, first, review, "done", NEXT_HELD)
    answered(family, second, review, "no_longer_wanted", NEXT_HELD, because="Has them", whose_choice="Robin's")
    for matter in ("dentist", "optician"):
        again = promised(family, NEXT_HELD, review=review, what=matter, matter=matter, due_on=date(2020, 12, 1))
        assert (again.repeats_id, again.times) == (None, 1)


def test_a_third_time_needs_the_reason_and_the_officers_choice_which_is_recorded(db: None) -> None:
    family = a_family()
    sent(family)
    second = next_held(family)
    promised(family, NEXT_HELD, review=second, due_on=date(2020, 12, 1))
    third, day = held(family.child, family.officer, date(2021, 3, 22)), date(2021, 3, 22)
    later: dict[str, Any] = {"review": third, "due_on": date(2021, 6, 1)}
    with pytest.raises(Refused, match="2 reviews running"):
        promised(family, day, **later)
    with pytest.raises(Refused, match="raise a concern"):
        promised(family, day, **later, repeated_because="No dentist has places")
    made = promised(family, day, **later, repeated_because="No dentist has places", repeat_choice="concern")
    assert (made.times, made.repeated_because, made.repeat_choice) == (3, "No dentist has places", "concern")
    event = Entry.objects.filter(event="PromiseRepeated").order_by("written_at").last()
    assert event is not None
    assert (event.payload["times"], event.payload["choice"]) == (3, "concern")
    assert event.sentence == "The same matter was promised at 3 reviews running, and a concern is to be raised"


def test_only_a_promise_of_an_earlier_review_of_the_child_is_made_again(db: None) -> None:
    family, other = a_family(), a_family()
    mine, theirs = promised(family), promised(other)
    for wrong in (mine, theirs):
        with pytest.raises(Refused, match="earlier review of this child"):
            promised(family, repeats=wrong)


def test_a_promise_answered_as_not_yet_due_is_not_made_again_at_the_same_review(db: None) -> None:
    family = a_family()
    long = sent(family, due_on=date(2020, 12, 1))
    review = next_held(family)
    answered(family, long, review, "not_yet_due", NEXT_HELD)
    with pytest.raises(Refused, match="stands as it is"):
        promised(family, NEXT_HELD, review=review, repeats=long, due_on=date(2021, 1, 1))


def test_nothing_is_promised_at_a_review_that_is_no_longer_needed(db: None) -> None:
    family = a_family()
    gone = open_review(family.child)
    withdraw_review(on(family.officer, HELD), family.review, because="Wrong day")
    with pytest.raises(Refused, match="no longer needed"):
        promised(family, review=gone)
    assert Promise.objects.count() == 0
