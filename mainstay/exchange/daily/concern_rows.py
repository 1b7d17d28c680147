"""What a row of the service's own list of concerns says, checked, and as the records hold it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any
from uuid import UUID

from mainstay.concerns.rules.states import State
from mainstay.exchange.daily.loading import key
from mainstay.exchange.shared.copying import Cell
from mainstay.statute.dates import in_words
from mainstay.statute.escalation import FORMAL, Course, Ladder, LadderRefused, whole_clock
from mainstay.statute.working_days import WorkingDays

Row = Mapping[str, Any]
WITHDRAWN = "withdrawn"
EARLIEST = date(2011, 4, 1)
AS_LISTED = "As the service's own list has it"
ANSWER_CAME = "from the service's own list"
_DAYS = ("talked_on", "raised_on", "answered_on", "escalated_on", "stage_answered_on", "closed_on")
_CALLED = {
    "talked_on": "talked over",
    "raised_on": "raised formally",
    "answered_on": "answered",
    "escalated_on": "taken further",
    "stage_answered_on": "answered at its highest stage",
    "closed_on": "closed",
}


class CannotBeUsed(ValueError):
    """A row cannot be used; the message says why, and `column` where."""

    def __init__(self, column: str, reason: str) -> None:
        super().__init__(reason)
        self.column = column


@dataclass(frozen=True)
class Arrangements:
    """What a row is judged by: the working days, the day it is, the ladder of each day, and the list of themes."""

    calendar: WorkingDays
    today: date
    ladders: tuple[tuple[date, Ladder], ...]
    themes: Mapping[str, str]

    def ladder_on(self, day: date) -> Ladder:
        """The council's ladder on a day."""
        return next(ladder for starts_on, ladder in reversed(self.ladders) if starts_on <= day)


@dataclass(frozen=True)
class Listed:
    """One concern of the list, with the ladder of the day it was raised, and whom it is about."""

    row: Row
    child: UUID
    officer: UUID
    team: UUID
    arrangements: Arrangements

    @property
    def id(self) -> UUID:
        """The key that the same number always has."""
        return key("concern", self.row["concern"])

    @property
    def ladder(self) -> Ladder:
        """The ladder it climbs."""
        return self.arrangements.ladder_on(self.row["raised_on"] or self.arrangements.today)

    @property
    def level(self) -> int:
        """How high it went, nought being the formal concern."""
        return self.ladder.level(self.row["stage"] or FORMAL)

    @property
    def state(self) -> State:
        """Where it stands."""
        if self.row["outcome"] == WITHDRAWN:
            return State.WITHDRAWN
        if self.row["closed_on"]:
            return State.CLOSED
        if not self.row["raised_on"]:
            return State.INFORMAL
        return State.ANSWERED if self.row["stage_answered_on" if self.level else "answered_on"] else State.OPEN

    def concern(self) -> tuple[Cell, ...]:
        """Its row of concerns."""
        row, state = self.row, self.state
        formal_on = row["raised_on"]
        whole_due = whole_clock(formal_on, self._course).due_on if formal_on else None
        ended = row["closed_on"]
        because = AS_LISTED if state is State.WITHDRAWN else ""
        waits = self._due_on(self.level) if state is State.OPEN else whole_due if state is State.ANSWERED else None
        return (
            self.id, row["concern"], self.child, self.officer, self.team, self._title(), row["words"],
            row["talked_on"] or formal_on, formal_on, whole_due, self._stored(), state.value, waits,
            None if state is State.WITHDRAWN else ended, "" if state is State.WITHDRAWN else row["outcome"] or "",
            ended if state is State.WITHDRAWN else None, because,
        )  # fmt: skip

    def stages(self) -> Iterator[tuple[Cell, ...]]:
        """The stages it was put to, and those passed over on the way."""
        for level, stage in enumerate(self.ladder.stages[: self.level + 1] if self.row["raised_on"] else ()):
            passed_over = 0 < level < self.level
            began = None if passed_over else self._began_on(level)
            answered = None if passed_over else self.row["stage_answered_on" if level else "answered_on"]
            taken = max(0, self._course.calendar.between(began, answered)) if began and answered else None
            yield (
                key("concern stage", self.row["concern"], level), self.id, level, stage.key, stage.name,
                stage.answered_by, began, None if passed_over else stage.working_days,
                None if passed_over else self._due_on(level), self.row["escalated_on"] if passed_over else None,
                AS_LISTED if passed_over else "", self.row["escalated_on"] if level == 0 else None, answered,
                stage.answered_by if answered else "", ANSWER_CAME if answered else "", taken,
            )  # fmt: skip

    @property
    def _course(self) -> Course:
        return Course(self.arrangements.calendar, self.arrangements.today)

    def _began_on(self, level: int) -> date:
        began: date = self.row["escalated_on" if level else "raised_on"]
        return began

    def _due_on(self, level: int) -> date:
        return self.arrangements.calendar.add(self._began_on(level), self.ladder.stages[level].working_days)

    def _stored(self) -> str | None:
        return json.dumps(self.ladder.to_mapping()) if self.row["raised_on"] else None

    def _title(self) -> str:
        words: str = self.row["words"] or self.arrangements.themes[themes_of(self.row)[0]]
        return words.removesuffix(".") if len(words) <= 160 else f"{words[:159]}…"


def themes_of(row: Row) -> list[str]:
    """The themes a row names, each once, in order."""
    return list(dict.fromkeys(str(row["themes"]).split()))


def check(row: Row, arrangements: Arrangements) -> None:
    """Raises CannotBeUsed with the first reason why a row cannot be used."""
    _check_themes(row, arrangements)
    _check_days(row, arrangements.today)
    if row["raised_on"]:
        _check_stage(row, arrangements.ladder_on(row["raised_on"]))
    if bool(row["closed_on"]) != bool(row["outcome"]):
        column = "outcome" if row["closed_on"] else "closed_on"
        raise CannotBeUsed(column, "A concern that ended has both a day and what came of it. Give both, or neither.")


def _check_themes(row: Row, arrangements: Arrangements) -> None:
    for theme in themes_of(row):
        if theme not in arrangements.themes:
            known = ", ".join(sorted(arrangements.themes))
            raise CannotBeUsed(
                "themes", f"There is no theme “{theme[:60]}” on the service's list. Its themes: {known}."
            )


def _check_days(row: Row, today: date) -> None:
    days = [(name, row[name]) for name in _DAYS if row[name]]
    formal = [name for name, _ in days if name not in ("talked_on", "closed_on")]
    if not row["raised_on"] and (formal or not row["talked_on"]):
        raise CannotBeUsed("raised_on", "Give the day it was raised formally, or for one only talked over that day.")
    for (before, earlier), (name, later) in pairwise(days):
        if later < earlier:
            raise CannotBeUsed(
                name, f"It was {_CALLED[name]} on {in_words(later)}, before it was {_CALLED[before]}. Correct one day."
            )
    for name, day in days:
        if day < EARLIEST:
            raise CannotBeUsed(name, f"{in_words(day)} is before {in_words(EARLIEST)}, when the regulations began.")
        if day > today:
            raise CannotBeUsed(name, f"{in_words(day)} is still to come.")


def _check_stage(row: Row, ladder: Ladder) -> None:
    try:
        level = ladder.level(row["stage"] or FORMAL)
    except LadderRefused:
        keys = ", ".join(stage.key for stage in ladder.stages)
        raise CannotBeUsed(
            "stage", f"The ladder of that day has no stage “{row['stage'][:20]}”. Its stages: {keys}."
        ) from None
    if bool(level) != bool(row["escalated_on"]):
        column = "escalated_on" if level else "stage"
        raise CannotBeUsed(column, "A concern taken further has both a stage and a day in escalated_on. Give both.")
    if row["stage_answered_on"] and not level:
        raise CannotBeUsed("stage_answered_on", "A concern that was not taken further has its answer in answered_on.")
