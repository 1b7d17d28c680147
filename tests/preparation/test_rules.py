"""Invitations and reports as tables: every (state, step) pair; files by content; sharing; school hours."""

from __future__ import annotations

import zipfile
from datetime import date, time
from io import BytesIO
from itertools import product

import pytest

from mainstay.preparation.rules import agendas, choosing, files, inviting, reporting
from mainstay.statute.refusal import Refused
from mainstay.statute.working_days import england

OWN, KNOWN = "reviewing_service", ("reviewing_service", "social_worker", "parents", "review")


@pytest.mark.parametrize(("state", "step"), list(product(inviting.State, inviting.Step)))
def test_each_step_of_an_invitation_leads_on_or_is_refused_in_a_sentence(
    state: inviting.State, step: inviting.Step
) -> None:
    if (state, step) in inviting.TRANSITIONS:
        assert inviting.after(state, step) is inviting.TRANSITIONS[(state, step)]
        assert inviting.problem(state, step) is None
    else:
        with pytest.raises(Refused, match=r"^[A-Z].*\.$"):
            inviting.after(state, step)


def test_no_answer_is_taken_from_somebody_who_was_not_asked() -> None:
    for step in inviting.ANSWERS:
        assert (inviting.State.TO_INVITE, step) not in inviting.TRANSITIONS
        assert (inviting.State.NOT_INVITED, step) not in inviting.TRANSITIONS


@pytest.mark.parametrize(("state", "step"), list(product(reporting.State, reporting.Step)))
def test_each_step_of_a_report_leads_on_or_is_refused_in_a_sentence(
    state: reporting.State, step: reporting.Step
) -> None:
    if (state, step) in reporting.TRANSITIONS:
        assert reporting.after(state, step) is reporting.TRANSITIONS[(state, step)]
    else:
        with pytest.raises(Refused, match=r"^[A-Z].*\.$"):
            reporting.after(state, step)


def _zip(*names: str) -> bytes:
    held = BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return held.getvalue()


@pytest.mark.parametrize(
    ("content", "ending"),
    [
        (b"%PDF-1.7\n...", "pdf"),
        (_zip("[Content_Types].xml", "word/document.xml"), "docx"),
        ("The report of Robin’s worker.\n\tAll well.".encode(), "txt"),
        (b"\xef\xbb\xbfWith a mark before it", "txt"),
    ],
)
def test_a_report_is_known_by_what_it_holds(content: bytes, ending: str) -> None:
    assert files.must_be_a_report(content).ending == ending


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"MZ\x90\x00",
        b"\x89PNG\r\n",
        b"<html><script>alert(1)</script>",
        b"  <svg onload='x'>",
        b"<?xml version='1.0'?>",
        b"{\\rtf1 x}",
        _zip("xl/workbook.xml"),
        _zip("word/document.xml", "word/vbaProject.bin"),
        b"PK\x03\x04 broken",
        b"words \x00 and more",
        b"\xff\xfe\x00w",
        b"%PDF-" + b"x" * files.LARGEST_BYTES,
    ],
)
def test_any_other_file_is_refused_whatever_it_is_called(content: bytes) -> None:
    with pytest.raises(Refused):
        files.must_be_a_report(content)


def test_sharing_names_known_audiences_only_and_the_service_needs_no_naming() -> None:
    assert choosing.must_be_audiences(["parents", "parents", OWN], KNOWN, OWN) == ["parents"]
    assert choosing.must_be_audiences([OWN], KNOWN, OWN) == []
    with pytest.raises(Refused):
        choosing.must_be_audiences(["everybody"], KNOWN, OWN)


def test_what_is_shared_with_nobody_is_read_by_nobody_else() -> None:
    assert not choosing.may_read([], {"parents", "review"})
    assert choosing.may_read(["review"], {"parents", "review"})
    assert not choosing.may_read(["social_worker"], {"parents", "review"})


@pytest.mark.parametrize(
    ("on", "at", "taken_out"),
    [
        (date(2021, 4, 14), time(10, 0), True),
        (date(2021, 4, 14), time(15, 29), True),
        (date(2021, 4, 14), time(15, 30), False),
        (date(2021, 4, 14), time(8, 29), False),
        (date(2021, 4, 17), time(10, 0), False),
        (date(2021, 4, 5), time(10, 0), False),
        (date(2021, 4, 14), None, False),
    ],
)
def test_a_review_in_school_hours_is_seen(on: date, at: time | None, taken_out: bool) -> None:
    assert choosing.in_school_hours(on, at, england()) is taken_out


def test_headings_without_words_are_left_out_and_each_has_a_key() -> None:
    kept = agendas.must_be_headings(
        [agendas.Heading("", "Home"), agendas.Heading("", "  "), agendas.Heading("x", "Next")]
    )
    assert [(each["key"], each["heading"]) for each in kept] == [("h1", "Home"), ("h2", "Next")]
    with pytest.raises(Refused, match="at least one heading"):
        agendas.must_be_headings([agendas.Heading("", " ")])
    with pytest.raises(Refused, match="20 headings"):
        agendas.must_be_headings([agendas.Heading("", f"Heading {number}") for number in range(21)])


def test_the_thirteen_matters_of_the_schedule_stand_behind_each_agenda() -> None:
    assert len(agendas.MATTERS) == len(dict(agendas.MATTERS)) == 13
