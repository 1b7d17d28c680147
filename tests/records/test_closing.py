"""Closing a meeting with five answers, finishing the record, opening it again, and sending it to everybody."""

from __future__ import annotations

from datetime import date

import pytest

from mainstay.access.models import Person
from mainstay.ledger.models import Entry
from mainstay.notices.models import Notice
from mainstay.promises.actions.answer_promise import answer_promise
from mainstay.promises.actions.make_promise import make_promise
from mainstay.promises.actions.send_promises import send_promises
from mainstay.records.actions.distribute_record import distribute_record
from mainstay.records.actions.reopen_record import reopen_record
from mainstay.records.actions.set_permanence_plan import set_permanence_plan
from mainstay.records.models import Coverage, ReviewRecord
from mainstay.records.queries import (
    record_page,
    review_screen,
    reviews_without_plan,
    second_reviews_unanswered,
    unheard_at_two,
)
from mainstay.reviews.actions.adjourn_review import adjourn_review
from mainstay.reviews.models import Review
from mainstay.statute.refusal import Refused
from tests.records.building import a_record, close, finish, officer_of, talked, write
from tests.reviews.building import FIRST_DUE, SECOND_DUE, a_child, an_officer_with, held, looking, on

DAY = FIRST_DUE
UNHEARD = {
    "participation_code": "PN7", "not_taking_part": "could_not", "attempts": "Rang twice and wrote.",
    "try_next": "Meet after football.",
}  # fmt: skip
COULD_NOT = {"participation_code": "PN7", "not_taking_part": "could_not"}


@pytest.fixture
def record(db: None) -> ReviewRecord:
    return a_record()


def test_five_answers_close_the_meeting_and_record_the_review_as_held(record: ReviewRecord) -> None:
    closed = close(record)
    review = Review.objects.get(pk=record.review_id)
    assert (review.state, review.held_on, review.chaired_by, review.participation_code) == (
        "held",
        DAY,
        "officer",
        "PN1",
    )
    assert (closed.state, closed.closed_on, closed.write_by_on) == ("closed", DAY, date(2020, 7, 20))
    assert Coverage.objects.get(record=record, matter="legal_status").state == "unchanged"
    assert (
        Entry.objects.get(event="MeetingClosed").sentence
        == "The meeting of 29 June 2020 was closed with its five answers"
    )


def test_the_talk_in_private_is_one_of_the_five(record: ReviewRecord) -> None:
    from mainstay.records.actions.close_meeting import HowHeld, close_meeting

    how = HowHeld(held_on=DAY, mode="video", participation_code="PN1", chaired_by="together")
    with pytest.raises(Refused, match="in private"):
        close_meeting(on(officer_of(record), DAY), record, how=how, legal_status="unchanged")
    assert Review.objects.get(pk=record.review_id).state == "due"


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"legal_status": ""}, "legal status is unchanged"),
        ({"legal_status": "covered"}, "what is to change"),
        ({"participation_code": "PN7"}, "Say why: choose a reason"),
        (COULD_NOT, "what was tried"),
        ({**COULD_NOT, "attempts": "Rang."}, "what to try next"),
        ({**COULD_NOT, "participation_code": "PN4", "attempts": "Asked."}, "what to try next"),
        ({**COULD_NOT, "not_taking_part": "declined", "try_next": "Ask."}, "what was offered"),
        ({**COULD_NOT, "not_taking_part": "not_offered", "offered": ["chair"]}, "Something was offered"),
        ({**UNHEARD, "offered": ["sweets"]}, "from the list what the child was offered"),
        ({"participation_code": ""}, "how the child took part"),
        ({"chaired_by": ""}, "who chaired"),
    ],
)
def test_a_meeting_is_not_closed_without_an_answer_and_nothing_is_kept(
    record: ReviewRecord, said: dict[str, str], sentence: str
) -> None:
    with pytest.raises(Refused, match=sentence):
        close(record, **said)
    record.refresh_from_db()
    assert (record.state, Review.objects.get(pk=record.review_id).state) == ("open", "due")


def test_a_review_held_on_its_own_page_is_closed_with_what_is_left_to_answer(db: None) -> None:
    child = a_child()
    officer = an_officer_with(child)
    record = ReviewRecord.objects.get(review=held(child, officer, DAY))
    closed = close(record, legal_status="covered", legal_status_words="Apply to end the care order.")
    assert closed.state == "closed"
    assert Coverage.objects.get(matter="legal_status").answer == "Apply to end the care order."


def test_an_adjourned_review_is_completed_by_closing_it(record: ReviewRecord) -> None:
    officer = officer_of(record)
    adjourn_review(on(officer, DAY), record.review, adjourned_on=DAY, because="No report.", mode="video")
    close(record, day=date(2020, 7, 10))
    review = Review.objects.get(pk=record.review_id)
    assert (review.state, review.first_meeting_on, review.completed_on) == ("held", DAY, date(2020, 7, 10))


def test_two_reviews_without_the_childs_views_are_raised_to_officer_and_manager(manager: Person) -> None:
    child = a_child()
    officer = an_officer_with(child)
    held(child, officer, DAY, participation_code="PN7")
    record = a_record(child, officer, SECOND_DUE)
    assert unheard_at_two(looking(manager, SECOND_DUE)) == []
    close(record, day=SECOND_DUE, **UNHEARD)
    [row] = unheard_at_two(looking(manager, SECOND_DUE))
    assert (row.review_id, row.why) == (record.review_id, "To try next: Meet after football.")
    assert review_screen(looking(officer, SECOND_DUE), record.review_id).unheard_twice
    assert Notice.objects.filter(
        person=manager, words="A child's views reached neither of two reviews running"
    ).exists()


def _second(officer_day: date = SECOND_DUE) -> ReviewRecord:
    child = a_child()
    officer = an_officer_with(child)
    held(child, officer, DAY)
    return a_record(child, officer, officer_day)


def test_a_second_review_is_not_finished_without_a_plan_or_its_steps(db: None, manager: Person) -> None:
    record = _second()
    close(record, day=SECOND_DUE)
    viewer = looking(manager, SECOND_DUE)
    assert [row.review_id for row in second_reviews_unanswered(viewer)] == [record.review_id]
    with pytest.raises(Refused, match="plan for permanence"):
        finish(record, SECOND_DUE)
    set_permanence_plan(
        on(officer_of(record), SECOND_DUE), record, none_because="The aunt is assessed.", steps="Report by 1 November."
    )
    assert finish(record, SECOND_DUE).state == "written"
    assert second_reviews_unanswered(viewer) == []
    [row] = reviews_without_plan(viewer)
    assert (row.why, row.steps) == ("The aunt is assessed.", "Report by 1 November.")


def test_a_first_review_is_finished_without_a_plan(record: ReviewRecord) -> None:
    close(record)
    write(record, "health", "Well.")
    written = finish(record, date(2020, 7, 21))
    assert (written.state, written.written_on) == ("written", date(2020, 7, 21))
    said = Coverage.objects.filter(record=record, state="not_covered")
    assert set(said.values_list("because", flat=True)) == {"There was no time."}
    assert not said.filter(matter="health").exists()
    assert (
        Entry.objects.get(event="RecordWritten").sentence == "The record of a review was written on 21 July 2020, late"
    )


def test_what_has_no_answer_is_named_until_a_reason_is_given(record: ReviewRecord) -> None:
    close(record)
    with pytest.raises(Refused, match="School and learning"):
        finish(record, because="")


def test_each_promise_of_last_time_is_answered_before_the_record_is_finished(db: None) -> None:
    child = a_child()
    officer = an_officer_with(child)
    first = held(child, officer, DAY)
    promise = make_promise(on(officer, DAY), first, what="A new bed", owner="Ida Worker", due_on=date(2020, 8, 1))
    record = a_record(child, officer, SECOND_DUE)
    acting = on(officer, SECOND_DUE)
    set_permanence_plan(acting, record, outcomes=["LTFOST18"])
    make_promise(acting, record.review, what="Swimming", owner="Ida Worker", due_on=date(2020, 12, 1))
    close(record, day=SECOND_DUE)
    with pytest.raises(Refused, match="1 promise of last time is still to be answered"):
        finish(record, SECOND_DUE)
    answer_promise(acting, promise, review=record.review, answer="not_done", because="No money was found.")
    finish(record, SECOND_DUE)
    assert Coverage.objects.filter(record=record, matter="cafcass", state="not_covered").exists()


def test_the_day_on_which_promises_are_sent_stands_with_the_record(record: ReviewRecord) -> None:
    close(record)
    officer = officer_of(record)
    make_promise(on(officer, DAY), record.review, what="A new bed", owner="Ida Worker", due_on=date(2020, 8, 1))
    send_promises(on(officer, date(2020, 7, 2)), record.review)
    record.refresh_from_db()
    assert record.promises_sent_on == date(2020, 7, 2)


def test_a_finished_record_is_opened_again_with_the_reason_and_keeps_its_first_day(record: ReviewRecord) -> None:
    close(record)
    finish(record)
    officer = officer_of(record)
    later = date(2020, 7, 6)
    with pytest.raises(Refused, match="put right"):
        reopen_record(on(officer, later), record, because=" ")
    reopened = reopen_record(on(officer, later), record, because="The school was wrong.")
    assert (reopened.state, reopened.reopened_because) == ("closed", "The school was wrong.")
    write(record, "education", "Hill School.", day=later)
    assert finish(record, later).written_on == DAY


def test_a_record_is_distributed_only_once_a_copy_was_sent(record: ReviewRecord) -> None:
    close(record)
    finish(record)
    with pytest.raises(Refused, match="No copy of this record was sent"):
        distribute_record(on(officer_of(record), DAY), record)
    page = record_page(looking(officer_of(record), DAY), record.review_id)
    assert page.may.distribute
    assert [clock.words for clock in page.clocks] == ["None to send", "Done in time", "To do"]


def test_business_support_may_not_read_the_screen_but_may_say_that_all_was_sent(
    record: ReviewRecord, support: Person
) -> None:
    close(record)
    finish(record)
    page = record_page(looking(support, DAY), record.review_id)
    assert page.may.distribute
    assert not page.may.write
    assert not page.may.reopen


def test_a_talk_the_child_refused_counts_as_an_answer(record: ReviewRecord) -> None:
    talked(record.review, officer_of(record), outcome="refused")
    assert close(record).state == "closed"
