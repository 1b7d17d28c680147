"""A project of the council of children: when it ends as planned, what put it off, and how it came out."""

from __future__ import annotations

from datetime import date

from mainstay.childrens_council.rules.words import LONGEST_TITLE, must_be_line, must_be_text
from mainstay.statute.refusal import Refused

UNDER_WAY, DONE, STOPPED = "under_way", "done", "stopped"


def must_be_planned(title: str, purpose: str, *, starts_on: date, planned_end_on: date) -> tuple[str, str]:
    """What it is called and what it is for. Raises Refused without either, or where it ends before it starts."""
    called = must_be_line(title, "Say what the project is called.", LONGEST_TITLE)
    wanted = must_be_text(purpose, "Say what the project is for.")
    if planned_end_on < starts_on:
        raise Refused("It cannot end before it starts. Give a later day for its end.")
    return called, wanted


def must_be_open(state: str) -> None:
    """Insist that a project is under way. Raises Refused."""
    if state != UNDER_WAY:
        raise Refused("This project has ended, so nothing more can be planned or put off.")


def must_be_a_delay(state: str, reason: str, *, planned_end_on: date, until_on: date, today: date) -> str:
    """Why it is put off, and to a later day. Raises Refused."""
    must_be_open(state)
    why = must_be_line(reason, "Say why it is late, so that a child can read it.")
    if until_on <= planned_end_on:
        raise Refused("A delay puts the end off. Give a day after the one planned now.")
    if until_on < today:
        raise Refused("That day has passed already. Give a day to come.")
    return why


def must_have_ended(state: str, outcome: str, *, is_done: bool, starts_on: date, ended_on: date, today: date) -> str:
    """What came of it, or why it was stopped. Raises Refused."""
    must_be_open(state)
    said = must_be_text(outcome, "Say what came of it." if is_done else "Say why it was stopped.")
    if not starts_on <= ended_on <= today:
        raise Refused("Give a day from its start until today on which it ended.")
    return said


def must_be_step(state: str, words: str, *, due_on: date | None, starts_on: date) -> str:
    """A step of a project. Raises Refused."""
    must_be_open(state)
    said = must_be_line(words, "Say what the step is.")
    if due_on and due_on < starts_on:
        raise Refused("The step cannot be due before the project starts. Give a later day.")
    return said
