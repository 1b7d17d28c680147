"""Answering promises at the next review: every one once, corrected at the same review, closed for later ones."""

from __future__ import annotations

from datetime import date

import pytest
from django.http import Http404

from mainstay.ledger.models import Entry
from mainstay.promises.actions.contest_promise import contest_promise
from mainstay.promises.actions.report_progress import report_progress
from mainstay.promises.actions.resolve_promise import resolve_promise
from mainstay.promises.queries import promises_to_answer, promises_to_repeat
from mainstay.reviews.actions.adjourn_review import adjourn_review
from mainstay.statute.refusal import Refused
from tests.promises.building import DUE, HELD, NEXT_HELD, SENT, a_family, answered, next_held, promised, sent
from tests.reviews.building import held, looking, on, open_review


def test_a_promise_is_answered_in_one_press_and_closed_as_of_the_review(db: None) -> None:
    family = a_family()
    promise = sent(family)
    review = next_held(family)
    done = answered(family, promise, review, "done", date(2020, 10, 1))
    assert (done.answer, done.done_on, done.closed_on) == ("done", DUE, NEXT_HELD)
    assert Entry.objects.get(event="PromiseAnswered").sentence == "A promise was answered: done"


def test_what_the_owner_reported_is_the_day_it_was_done(db: None) -> None:
    family = a_family()
    promise = sent(family)
    report_progress(on(family.worker, date(2020, 8, 3)), promise, words="Seen", says_done_on=date(2020, 8, 3))
    assert answered(family, promise, next_held(family), "done", NEXT_HELD).done_on == date(2020, 8, 3)


def test_an_officer_answers_before_the_next_review_is_held(db: None) -> None:
    family = a_family()
    promise = sent(family)
    day = date(2020, 8, 10)
    done = answered(family, promise, open_review(family.child), "done", day)
    assert (done.done_on, done.closed_on) == (day, day)


def test_not_yet_due_leaves_a_promise_open_for_the_review_after(db: None) -> None:
    family = a_family()
    promise = sent(family, due_on=date(2020, 12, 1))
    review = next_held(family)
    kept = answered(family, promise, review, "not_yet_due", NEXT_HELD)
    assert (kept.answer, kept.closed_on) == ("not_yet_due", None)
    later = held(family.child, family.officer, date(2021, 3, 22))
    [row] = promises_to_answer(looking(family.officer, date(2021, 3, 22)), later.pk)
    assert row.id == promise.pk
    assert row.answer_here is None
    answered(family, promise, later, "done_late", date(2021, 3, 22), done_on=date(2021, 1, 4))
    with pytest.raises(Refused, match="answered at a later review"):
        answered(family, promise, review, "done", date(2021, 3, 23))


def test_an_answer_is_corrected_at_its_review_and_the_account_keeps_both(db: None) -> None:
    family = a_family()
    promise = sent(family)
    review = next_held(family)
    answered(family, promise, review, "not_done", NEXT_HELD, because="No places")
    changed = answered(family, promise, review, "done", NEXT_HELD)
    assert changed.answers.count() == 1
    assert changed.answers.get().because == ""
    last = Entry.objects.filter(event="PromiseAnswered").order_by("written_at").last()
    assert last is not None
    assert last.sentence == "A promise was answered: done, instead of not done"
    reopened = answered(family, promise, review, "not_done", NEXT_HELD, because="It was another child")
    assert (reopened.done_on, reopened.closed_on) == (None, NEXT_HELD)


def test_a_promise_that_had_its_last_answer_is_not_answered_at_a_later_review(db: None) -> None:
    family = a_family()
    promise = sent(family)
    answered(family, promise, next_held(family), "done", NEXT_HELD)
    later = held(family.child, family.officer, date(2021, 3, 22))
    with pytest.raises(Refused, match="last answer at an earlier review"):
        answered(family, promise, later, "done", date(2021, 3, 22))
    assert promises_to_answer(looking(family.officer, date(2021, 3, 22)), later.pk) == []


def test_a_promise_that_gave_way_has_its_answer_and_takes_no_other(db: None) -> None:
    family = a_family()
    promise = contest_promise(on(family.manager, SENT), sent(family), because="No budget")
    resolve_promise(on(family.officer, SENT), promise, resolution="We look for another way.", stands=False)
    with pytest.raises(Refused, match="last answer"):
        answered(family, promise, next_held(family), "done", NEXT_HELD)


def test_a_promise_is_answered_only_at_a_later_review_of_its_child(db: None) -> None:
    family, other = a_family(), a_family()
    promise = sent(family)
    with pytest.raises(Refused, match="after the one it was made at"):
        answered(family, promise, family.review, "done", HELD)
    with pytest.raises(Http404):
        answered(family, promise, other.review, "done", HELD)


def test_nothing_promised_at_an_adjourned_review_is_reported_or_answered(db: None) -> None:
    family = a_family(hold=False)
    promise = promised(family, HELD)
    adjourn_review(on(family.officer, HELD), family.review, adjourned_on=HELD, because="Ill", mode="in_person")
    with pytest.raises(Refused, match="nothing proposed"):
        answered(family, promise, family.review, "done", HELD)


def test_what_was_promised_again_is_answered_but_never_as_not_yet_due(db: None) -> None:
    family = a_family()
    promise = sent(family, due_on=date(2020, 12, 1))
    review = next_held(family)
    offered = promises_to_repeat(looking(family.officer, NEXT_HELD), review.pk)
    assert [row.id for row in offered] == [promise.pk]
    promised(family, NEXT_HELD, review=review, repeats=promise, due_on=date(2021, 1, 4))
    assert promises_to_repeat(looking(family.officer, NEXT_HELD), review.pk) == []
    with pytest.raises(Refused, match="promised again at this review"):
        answered(family, promise, review, "not_yet_due", NEXT_HELD)
    done = answered(family, promise, review, "changed", NEXT_HELD, because="A later day was agreed")
    assert done.closed_on == NEXT_HELD


def test_every_promise_before_a_review_is_there_to_answer_and_stays_there_answered(db: None) -> None:
    family = a_family()
    first, second = sent(family), promised(family, what="New glasses", matter="optician")
    review = next_held(family)
    answered(family, first, review, "done", NEXT_HELD)
    rows = promises_to_answer(looking(family.officer, NEXT_HELD), review.pk)
    assert {row.id: row.answer_here.answer if row.answer_here else None for row in rows} == {
        first.pk: "done",
        second.pk: None,
    }
