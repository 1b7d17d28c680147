"""The code suggested from what the record, the preparation and the child's words hold."""

from __future__ import annotations

from datetime import date

import pytest

from mainstay.ledger.action import set_person
from mainstay.preparation.actions.ask_for_advocate import ask_for_advocate
from mainstay.preparation.actions.choose import choose
from mainstay.preparation.actions.record_view import record_view
from mainstay.preparation.actions.seek_view import seek_view
from mainstay.records.actions.record_attendance import Came, record_attendance
from mainstay.records.actions.record_childs_part import record_childs_part
from mainstay.records.models import ReviewRecord
from mainstay.records.queries import code_suggested
from tests.records.building import LETTER_ON, a_record, officer_of, said
from tests.reviews.building import FIRST_DUE, looking, on

DAY = FIRST_DUE


@pytest.fixture
def record(db: None) -> ReviewRecord:
    return a_record()


def _suggested(record: ReviewRecord, **answered: str) -> tuple[str, str]:
    viewer = looking(officer_of(record), DAY)
    set_person(viewer)
    found = code_suggested(viewer, record.review_id, DAY, **answered)
    return found.code, found.sentence


def test_words_for_this_review_suggest_pn6_of_a_child_who_was_not_there(record: ReviewRecord) -> None:
    said(record, "Visit", date(2020, 6, 10))
    said(record)
    assert _suggested(record, was="not_there") == (
        "PN6", "PN6, because Robin was not there and their own words came in a letter or message on 22 June 2020."
    )  # fmt: skip
    assert _suggested(record)[0] == ""
    record_childs_part(on(officer_of(record), DAY), record.review, was="phone", did="spoke")
    assert _suggested(record)[0] == "PN1"


def test_what_the_child_chose_to_talk_about_reaches_a_review_they_do_not_attend(record: ReviewRecord) -> None:
    choose(
        on(officer_of(record), LETTER_ON), record.review, matter="agenda", words="My bike.", written_down_by="Olu"
    )  # fmt: skip
    assert "in what they chose to talk about on 22 June 2020" in _suggested(record, was="not_there")[1]


def test_what_a_carer_says_is_not_pn6(record: ReviewRecord) -> None:
    officer = officer_of(record)
    view = seek_view(on(officer, DAY), record.review, name="Dev Marlow", relation="Foster carer", how="phone")
    assert _suggested(record, was="not_there")[1].endswith("nothing of what they think came to the review.")
    record_view(on(officer, DAY), view, words="He likes it here.", written_down_by="Olu", answered_on=LETTER_ON)
    code, sentence = _suggested(record, was="not_there")
    assert (code, "22 June 2020, which is not PN6" in sentence) == ("PN7", True)
    said(record, "Through somebody else", DAY)
    assert "on 29 June 2020, which is not PN6" in _suggested(record, was="not_there")[1]


def test_an_advocate_who_came_suggests_pn5_and_one_arranged_is_asked_about(record: ReviewRecord) -> None:
    officer = officer_of(record)
    ask_for_advocate(on(officer, DAY), record.review, asked="arranged")
    assert _suggested(record, was="not_there")[0] == ""
    assert "An advocate was arranged" in _suggested(record, was="not_there")[1]
    record_attendance(on(officer, DAY), record, people=[Came("no", name="Ms Lee", relation="Advocate")])
    assert _suggested(record, was="not_there")[0] == ""
    record_attendance(on(officer, DAY), record, people=[Came("yes", "video", name="Ms Lee", relation="Advocate")])
    assert _suggested(record, was="not_there")[0] == "PN5"
