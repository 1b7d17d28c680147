"""The clocks of a child's complaint: three stages inside the council, then the Ombudsman (DR-8.5, DR-8.6)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mainstay.statute.citation import Citation
from mainstay.statute.dates import in_words
from mainstay.statute.refusal import Refused
from mainstay.statute.working_days import WorkingDays

REGULATIONS = "Children Act 1989 Representations Procedure (England) Regulations 2006"
LOCAL_RESOLUTION = Citation("DR-8.5", REGULATIONS, "stage 1", confirmed=False)
INVESTIGATION = Citation("DR-8.5", REGULATIONS, "stage 2", confirmed=False)
PANEL = Citation("DR-8.5", REGULATIONS, "stage 3, the review panel")
WORKING_DAY = Citation("DR-8.6", REGULATIONS, "what a working day is")

STAGE_1_DAYS, STAGE_1_LONGER_DAYS = 10, 20
STAGE_2_DAYS, STAGE_2_MOST_DAYS = 25, 65
ASK_FOR_PANEL_DAYS, PANEL_DAYS, REPORT_DAYS, RESPONSE_DAYS = 20, 30, 5, 15
PANEL_PEOPLE = 3


class Stage(StrEnum):
    """How far a complaint has come."""

    ONE = "stage_1"
    TWO = "stage_2"
    THREE = "stage_3"
    OMBUDSMAN = "ombudsman"

    @property
    def number(self) -> int:
        """Its place, from 1; the Ombudsman comes fourth."""
        return tuple(Stage).index(self) + 1


@dataclass(frozen=True)
class Due:
    """The last day for something, and the sentence that says why that day."""

    on: date
    because: str
    source: Citation


def complaint_days(days: WorkingDays) -> WorkingDays:
    """The working days of complaints: Boxing Day is none of them, by its name, whatever a council takes away."""
    return days.with_changes(extra=(date(year, 12, 26) for year in range(days.first.year, days.last.year + 1)))


@dataclass(frozen=True)
class Clocks:
    """Every clock of a complaint, over a council's working days."""

    days: WorkingDays

    def __post_init__(self) -> None:
        object.__setattr__(self, "days", complaint_days(self.days))

    def local_resolution(self, received_on: date, *, longer: bool = False) -> Due:
        """Stage 1: 10 working days; 10 more where it is complex or an advocate must be found."""
        count = STAGE_1_LONGER_DAYS if longer else STAGE_1_DAYS
        return self._due(received_on, count, "the complaint came in", LOCAL_RESOLUTION)

    def investigation(self, asked_on: date, working_days: int = STAGE_2_DAYS) -> Due:
        """Stage 2: 25 working days, and never more than 65. Raises Refused outside them."""
        if not STAGE_2_DAYS <= working_days <= STAGE_2_MOST_DAYS:
            raise Refused(
                f"An investigation has from {STAGE_2_DAYS} to {STAGE_2_MOST_DAYS} working days. Give a number between."
            )
        return self._due(asked_on, working_days, "the investigation was asked for", INVESTIGATION)

    def ask_for_panel(self, answered_on: date) -> Due:
        """The last day to ask for a panel: 20 working days after the answer of stage 2."""
        return self._due(answered_on, ASK_FOR_PANEL_DAYS, "the answer of stage 2", PANEL)

    def panel(self, asked_on: date) -> Due:
        """The panel meets within 30 working days of being asked for."""
        return self._due(asked_on, PANEL_DAYS, "the panel was asked for", PANEL)

    def report(self, held_on: date) -> Due:
        """The panel's report comes within 5 working days of its meeting."""
        return self._due(held_on, REPORT_DAYS, "the panel met", PANEL)

    def response(self, report_on: date) -> Due:
        """The council responds within 15 working days of receiving the panel's report."""
        return self._due(report_on, RESPONSE_DAYS, "the panel's report came", PANEL)

    def taken(self, start: date, end: date) -> int:
        """How many working days went by after a day, up to and including another."""
        return self.days.between(start, end)

    def _due(self, start: date, count: int, since: str, source: Citation) -> Due:
        on = self.days.add(start, count)
        return Due(on, f"{count} working days after {since} on {in_words(start)}.", source)


def must_be_a_panel(people: list[str]) -> list[str]:
    """The three independent people of a panel, each named once. Raises Refused."""
    named = [" ".join(each.split()) for each in people if each.strip()]
    if len(named) != PANEL_PEOPLE or len({each.casefold() for each in named}) != PANEL_PEOPLE:
        raise Refused(f"A panel is {PANEL_PEOPLE} independent people. Name each of them once.")
    return named
