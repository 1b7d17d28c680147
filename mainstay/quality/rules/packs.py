"""The quarters of packs, what an action of a meeting must say, and what may be done while a pack is a draft."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from mainstay.statute.dates import in_words
from mainstay.statute.months import add_months
from mainstay.statute.refusal import Refused

SECTIONS: Mapping[str, str] = {
    "praise": "Praise",
    "promises": "Promises kept and not kept",
    "concerns": "Concerns and their answers",
    "reports": "Reports that came late",
    "practice": "Practice seen at reviews and mid-way checks",
    "actions": "Actions of last quarter",
}
# Nobody records these for a whole team, so the officer judges them.
JUDGED: Mapping[str, str] = {
    "plan": "Care plans are up to date",
    "assessments": "Assessments are in date",
    "visits": "Social workers' visits are in date",
    "alone": "Children are seen alone",
}
ANSWERS: Mapping[str, str] = {
    "all": "All or nearly all", "most": "Most", "some": "Some", "few": "Few or none", "not_seen": "Not looked at",
}  # fmt: skip
STRENGTHS = "strengths"
LONGEST_TEXT, LONGEST_MINUTES = 4000, 20000


@dataclass(frozen=True)
class Quarter:
    """Three months of a year that begins in April."""

    starts_on: date

    @property
    def ends_on(self) -> date:
        """The first day of the next quarter."""
        return add_months(self.starts_on, 3)

    @property
    def label(self) -> str:
        """Such as "January to March 2021"."""
        return f"{self.starts_on:%B} to {add_months(self.starts_on, 2):%B %Y}"

    def previous(self) -> Quarter:
        """The quarter before."""
        return Quarter(add_months(self.starts_on, -3))


def quarter_of(day: date) -> Quarter:
    """The quarter that a day lies in."""
    return Quarter(date(day.year, (day.month - 1) // 3 * 3 + 1, 1))


def must_be_a_quarter(starts_on: date, *, today: date) -> Quarter:
    """A quarter that has begun, by its first day. Raises Refused."""
    quarter = quarter_of(starts_on)
    if quarter.starts_on != starts_on:
        raise Refused(f"No quarter begins on {in_words(starts_on)}.")
    if starts_on > today:
        raise Refused(f"The quarter from {in_words(starts_on)} has not begun yet.")
    return quarter


def must_be_a_draft(met_on: date | None) -> None:
    """What a meeting has seen is changed no more. Raises Refused."""
    if met_on is not None:
        raise Refused(f"The team met over this pack on {in_words(met_on)}, so it stays as it was.")


def must_be_texts(texts: Mapping[str, str]) -> dict[str, str]:
    """What was written to each section, without outer spaces. Raises Refused."""
    said = {key: text.strip() for key, text in texts.items() if key in {*SECTIONS, STRENGTHS}}
    for text in said.values():
        if len(text) > LONGEST_TEXT:
            raise Refused(f"That is {len(text)} characters long. Use {LONGEST_TEXT} or fewer.")
    return {key: text for key, text in said.items() if text}


def must_be_judgements(judgements: Mapping[str, str]) -> dict[str, str]:
    """What was judged of practice, from the list. Raises Refused."""
    said = {key: answer for key, answer in judgements.items() if answer}
    if any(key not in JUDGED or answer not in ANSWERS for key, answer in said.items()):
        raise Refused("Choose what was seen from the list.")
    return said


def must_be_minuted(minutes: str, met_on: date, quarter: Quarter, *, today: date) -> str:
    """A meeting that took place, with its minutes. Raises Refused."""
    if met_on > today:
        raise Refused(f"{in_words(met_on)} is in the future. Record the meeting once it has taken place.")
    if met_on < quarter.starts_on:
        raise Refused(f"{in_words(met_on)} is before the quarter began. Check the date.")
    said = minutes.strip()
    if not said:
        raise Refused("Write the minutes: what was said and decided, in a few sentences.")
    if len(said) > LONGEST_MINUTES:
        raise Refused(f"That is {len(said)} characters long. Use {LONGEST_MINUTES} or fewer.")
    return said


def must_be_an_action(what: str, owner: str) -> tuple[str, str]:
    """What is to be done, and who will do it. Raises Refused."""
    said, who = " ".join(what.split()), " ".join(owner.split())
    if not said:
        raise Refused("Say what is to be done.")
    if not who:
        raise Refused("Say who will do it.")
    if len(said) > 500 or len(who) > 200:
        raise Refused("Use 500 characters or fewer for what is to be done, and 200 for who.")
    return said, who


def must_be_open(state: str) -> None:
    """An action is settled once. Raises Refused."""
    if state != "open":
        raise Refused("This action is settled, or was carried to the next pack, already.")
