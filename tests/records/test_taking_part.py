"""How a child took part: how they were there, why not, what was offered, and what is carried to the next review."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from pytest_django import Settings

from mainstay.access.models import Person
from mainstay.children.models import Child
from mainstay.ledger.models import Entry
from mainstay.preparation.actions.ask_for_advocate import ask_for_advocate
from mainstay.preparation.actions.choose import choose
from mainstay.preparation.actions.record_view import record_view
from mainstay.preparation.actions.seek_view import seek_view
from mainstay.records.actions.record_childs_part import record_childs_part
from mainstay.records.models import ReviewRecord
from mainstay.records.queries import taking_part
from mainstay.reviews.actions.correct_review import correct_review
from mainstay.reviews.actions.record_not_taking_part import record_not_taking_part
from mainstay.reviews.actions.withdraw_review import withdraw_review
from mainstay.reviews.models import Review
from mainstay.statute.refusal import Refused
from tests.records.building import a_record, close, finish, officer_of, said, talked
from tests.reviews.building import FIRST_DUE, a_child, an_officer_with, held, looking, on, open_review
from tests.reviews.pages import day, hidden, signed_in, text

DAY = FIRST_DUE
HELD: dict[str, Any] = {"mode": "video", "participation_code": "PN1", "chaired_by": "officer"}
UNHEARD: dict[str, Any] = {
    "participation_code": "PN7", "not_taking_part": "declined", "offered": ["advocate", "send"],
    "attempts": "Rang twice.", "try_next": "Meet after football.",
}  # fmt: skip


@pytest.fixture(autouse=True)
def the_day_of_the_first_review(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.MAINSTAY_SECOND_FACTOR_REQUIRED = False
    monkeypatch.setenv("MAINSTAY_TODAY", DAY.isoformat())


@pytest.fixture
def child(db: None) -> Child:
    return a_child()


@pytest.fixture
def officer(child: Child) -> Person:
    return an_officer_with(child)


@pytest.fixture
def record(child: Child, officer: Person) -> ReviewRecord:
    return a_record(child, officer)


def test_how_the_child_was_there_is_kept_apart_from_the_code_and_agrees_with_it(record: ReviewRecord) -> None:
    officer = officer_of(record)
    kept = record_childs_part(on(officer, DAY), record.review, was="video", did="showed")
    assert (kept.child_was, kept.child_did) == ("video", "showed")
    assert Entry.objects.get(event="ChildsPartRecorded").sentence == (
        "How the child was at the review was recorded: there by video, showed what they think without words"
    )
    assert record_childs_part(on(officer, DAY), record.review, was="not_there", did="spoke").child_did == ""
    close(record, participation_code="PN6")
    with pytest.raises(Refused, match="PN6 says that the child did not attend"):
        record_childs_part(on(officer, DAY), record.review, was="in_person")
    with pytest.raises(Refused, match="how the child was at the review"):
        record_childs_part(on(officer, DAY), record.review, was="asleep")


def test_the_page_that_closes_a_meeting_begins_with_the_code_suggested_and_the_officer_may_choose_another(
    record: ReviewRecord, officer: Person
) -> None:
    said(record)
    talked(record.review, officer)
    client, address = signed_in(officer), f"/reviews/{record.review_id}/record/"
    client.post(f"{address}attendance", {"child-was": "not_there"})
    page = client.get(f"{address}close")
    assert "Suggested: PN6, because Robin was not there and their own words came in a letter" in text(page)
    assert re.search(r'value="PN6" checked', page.content.decode())
    assert "How was the child at the review?" not in text(page)  # it is known already
    five = {**hidden(page), **day("held_on", DAY), **HELD, "participation_code": "PN5", "legal_status": "unchanged"}
    assert client.post(f"{address}close", five).status_code == 302
    assert Review.objects.get(pk=record.review_id).participation_code == "PN5"
    screen = text(client.get(address))
    assert "What is recorded suggests another code than PN5. PN6, because Robin was not there" in screen


def test_a_review_is_recorded_as_held_with_how_the_child_was_there(child: Child, officer: Person) -> None:
    client, address = signed_in(officer), f"/reviews/{open_review(child).pk}/held"
    filled = {**hidden(client.get(address)), **day("held_on", DAY), **HELD}
    wrong = client.post(address, {**filled, "child_was": "not_there"})
    assert wrong.status_code == 422
    assert "PN1 says that the child attended, but how they were at the review says that they were not" in text(wrong)
    unsaid = client.post(address, {**filled, "child_was": "not_there", "participation_code": ""})
    assert "Suggested: PN7, because Robin was not there" in text(unsaid)
    assert client.post(address, {**filled, "child_was": "video"}).status_code == 302
    kept = ReviewRecord.objects.get(review__child=child, review__state="held")
    assert (kept.child_was, kept.child_did) == ("video", "spoke")
    page = text(client.get(f"/reviews/{kept.review_id}/"))
    assert "How the child was there There by video, spoke for themselves" in page


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({}, "Select why the child's views did not reach the review"),
        ({"not_taking_part": "other"}, "Enter why the child's views did not reach the review"),
        ({"not_taking_part": "through_carer", "participation_code": "PN4"}, "not sought through a carer only"),
    ],
)
def test_a_review_that_the_childs_views_did_not_reach_says_why(
    given: dict[str, str], sentence: str, child: Child, officer: Person
) -> None:
    client, address = signed_in(officer), f"/reviews/{open_review(child).pk}/held"
    sound = {**hidden(client.get(address)), **day("held_on", DAY), **HELD, "participation_code": "PN7"}
    answer = client.post(address, {**sound, **given})
    assert answer.status_code == 422
    assert sentence in text(answer)
    assert (
        client.post(address, {**sound, "not_taking_part": "other", "not_taking_part_words": "Ill."}).status_code == 302
    )
    review = Review.objects.get(child=child, state="held")
    assert (review.not_taking_part, review.not_taking_part_words) == ("other", "Ill.")


def test_what_was_offered_why_not_and_what_next_are_shown_and_carried_to_the_next_review(
    record: ReviewRecord, child: Child, officer: Person, support: Person
) -> None:
    ask_for_advocate(on(officer, DAY), record.review, asked="not_wanted")
    choose(on(officer, DAY), record.review, matter="where", words="At school.", written_down_by="Olu")
    close(record, **UNHEARD)
    client = signed_in(officer)
    then = text(client.get(f"/reviews/{record.review_id}/"))
    for words in (
        "What the child chose Where: At school.",
        "Why their views did not reach it It was offered, and the child chose not to",
        "What was offered To send words, a drawing or a recording; An advocate; An advocate: not wanted or needed",
        "What was tried Rang twice.",
        "What to try next Meet after football.",
    ):
        assert words in then
    last = (
        "Last time, on 29 June 2020: did not attend, views not conveyed (PN7). It was offered, and the child chose not "
        "to. Try: Meet after football."
    )
    following = open_review(child)
    a_record(child, officer, DAY)
    for address in ("", "record/", "preparation/"):
        assert last in text(client.get(f"/reviews/{following.pk}/{address}")), address
    seen_by_support = text(signed_in(support).get(f"/reviews/{record.review_id}/"))
    assert "It was offered, and the child chose not to" in seen_by_support
    assert "Meet after football" not in seen_by_support
    assert "Meet after football" not in text(signed_in(support).get(f"/reviews/{following.pk}/preparation/"))
    finish(record)
    document = text(client.get(f"/reviews/{record.review_id}/record/document"))
    assert "What to try next: Meet after football." in document


def test_of_a_child_under_4_nothing_is_coded_and_what_was_seen_and_what_carers_say_is_shown(db: None) -> None:
    young = a_child(born_on=date(2018, 3, 1))
    officer = an_officer_with(young)
    record = a_record(young, officer)
    said(record, "Visit", kind="observed")
    for name, relation in (("Dev Marlow", "Carer"), ("Ina Marlow", "Foster carer"), ("Pat Example", "Mother")):
        view = seek_view(on(officer, DAY), record.review, name=name, relation=relation, how="phone")
        if name != "Dev Marlow":
            record_view(on(officer, DAY), view, words="She laughs now.", written_down_by="Olu")
    client = signed_in(officer)
    screen = text(client.get(f"/reviews/{record.review_id}/record/"))
    assert "Written down on 22 June 2020" in screen
    assert "1 of 2 carers asked have answered" in screen
    assert "Suggested: PN0, because Robin is not 4 until 1 March 2022." in screen
    page = text(client.get(f"/reviews/{record.review_id}/record/close"))
    assert "Why did their views not reach it?" not in page
    assert "What was the child offered?" not in page


def test_a_review_of_the_return_says_why_when_its_meeting_is_closed(child: Child, officer: Person) -> None:
    review = held(child, officer, DAY, participation_code="PN7")
    with connection.cursor() as cursor:  # as a return leaves it
        cursor.execute("UPDATE reviews_review SET not_taking_part = '' WHERE id = %s", [review.pk])
    record = ReviewRecord.objects.get(review=review)
    assert ("Why their views did not reach it", "Not recorded") in taking_part(looking(officer, DAY), review.pk).told(
        narrative=True
    )
    talked(review, officer)
    client, address = signed_in(officer), f"/reviews/{review.pk}/record/close"
    page = text(client.get(address))
    assert "How did the child take part?" not in page
    assert "Why did their views not reach it?" in page
    five = {**hidden(client.get(address)), "legal_status": "unchanged", "try_next": "A drawing."}
    assert "Select why the child's views" in text(client.post(address, five))
    five |= {"not_taking_part": "declined", "offered": ["chair"]}
    assert client.post(address, five).status_code == 302
    record.refresh_from_db()
    assert (record.state, record.offered) == ("closed", ["chair"])
    assert Entry.objects.get(event="NotTakingPartRecorded").sentence == (
        "Why the child's views did not reach the review (PN7): it was offered, and the child chose not to"
    )
    with pytest.raises(Refused, match="recorded already"):
        record_not_taking_part(on(officer, DAY), review, reason="could_not")


def test_the_reason_follows_a_correction_of_the_code(child: Child, officer: Person) -> None:
    review = held(child, officer, DAY)
    with pytest.raises(Refused, match="there is nothing to explain"):
        record_not_taking_part(on(officer, DAY), review, reason="could_not")
    with pytest.raises(Refused, match="Say why: choose a reason"):
        correct_review(on(officer, DAY), review, because="My notes.", participation_code="PN7")
    because = {"participation_code": "PN7", "not_taking_part": "other", "not_taking_part_words": "Unwell."}
    correct_review(on(officer, DAY), review, because="My notes.", **because)
    page = text(signed_in(officer).get(f"/reviews/{review.pk}/"))
    assert "why they did not from nothing to another reason" in page
    assert "why they did not, in words from nothing to Unwell." in page
    client, address = signed_in(officer), f"/reviews/{review.pk}/correct"
    form = {**hidden(client.get(address)), **day("held_on", DAY), "mode": "in_person", "chaired_by": "officer"}
    back = {**form, **because, "participation_code": "PN6", "because": "A letter came."}
    assert client.post(address, back).status_code == 302
    now = Review.objects.get(pk=review.pk)
    assert (now.participation_code, now.not_taking_part, now.not_taking_part_words) == ("PN6", "", "")


def test_what_was_recorded_by_mistake_leaves_neither_reason_nor_attendance(child: Child, officer: Person) -> None:
    review = held(child, officer, DAY, participation_code="PN4")
    record_childs_part(on(officer, DAY), review, was="in_person")
    withdraw_review(on(officer, DAY), review, because="Another child's.")
    review.refresh_from_db()
    record = ReviewRecord.objects.get(review=review)
    assert (review.not_taking_part, record.child_was, record.child_did) == ("", "", "")


def test_the_database_keeps_no_reason_for_a_child_who_took_part(child: Child, officer: Person) -> None:
    review = held(child, officer, DAY)
    sql = "UPDATE reviews_review SET {} WHERE id = %s"
    for change in ("not_taking_part = 'declined'", "not_taking_part = 'declined', participation_code = NULL"):
        with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql.format(change), [review.pk])
