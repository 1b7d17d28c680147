"""The ladder by which a concern climbs: its stages, who answers each in how many working days, and its two clocks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from mainstay.statute.citation import Citation
from mainstay.statute.dates import in_words
from mainstay.statute.refusal import Refused
from mainstay.statute.working_days import WorkingDays

WHOLE_PROCESS = Citation("DR-5.3", "IRO Handbook", "para 6.2")
BYPASS = Citation("DR-5.4", "IRO Handbook", "chapter 6, any stage may be bypassed")
CAFCASS_ANY_TIME = Citation("DR-5.6", "Children Act 1989", "section 25B(3)")
LOCAL_LADDER = Citation("section 5.3", "Default ladder", "stage names and days are the council's own", confirmed=False)

WHOLE_WORKING_DAYS = 20
FORMAL = "formal"
MOST_STAGES = 8
LONGEST_NAME = 80
LONGEST_ANSWERED_BY = 200
_KEY = re.compile(r"[a-z0-9_-]{1,20}")


class LadderRefused(Refused, ValueError):
    """A ladder is outside what guidance allows; the message is a sentence for a person."""


@dataclass(frozen=True)
class Stage:
    """One stage of the ladder: its stable key, its name, who answers it, and in how many working days."""

    key: str
    name: str
    answered_by: str
    working_days: int

    def __post_init__(self) -> None:
        if not self.name.strip() or not self.answered_by.strip():
            raise LadderRefused("Each stage needs a name and somebody who answers it.")
        if len(self.name) > LONGEST_NAME or len(self.answered_by) > LONGEST_ANSWERED_BY:
            raise LadderRefused(
                f"“{self.name[:40]}” is too long. A stage's name has at most {LONGEST_NAME} characters, and those who "
                f"answer it at most {LONGEST_ANSWERED_BY}."
            )
        if not _KEY.fullmatch(self.key):
            raise LadderRefused(f"“{self.name}” needs a key of small letters, digits and hyphens, 20 at most.")
        if not 1 <= self.working_days <= WHOLE_WORKING_DAYS:
            raise LadderRefused(
                f"“{self.name}” has {self.working_days} working days to answer. Give it from 1 to {WHOLE_WORKING_DAYS}."
            )

    def to_mapping(self) -> dict[str, Any]:
        """The stage as plain JSON."""
        return {
            "key": self.key,
            "name": self.name,
            "answered_by": self.answered_by,
            "working_days": self.working_days,
        }


@dataclass(frozen=True)
class Ladder:
    """The stages from the formal concern upwards, and what the council calls a referral to Cafcass.

    The days of all stages together are at most 20 working days. A talk comes before it and has no clock; a referral
    to Cafcass is open at any time. Raises LadderRefused, with the sum. Source: DR-5.3.
    """

    stages: tuple[Stage, ...]
    cafcass: str = "Cafcass"

    def __post_init__(self) -> None:
        if not self.stages or self.stages[0].key != FORMAL:
            raise LadderRefused("A ladder begins with the formal concern.")
        if len({stage.key for stage in self.stages}) != len(self.stages) or len(self.stages) > MOST_STAGES:
            raise LadderRefused(f"A ladder has at most {MOST_STAGES} stages, each once.")
        if self.working_days > WHOLE_WORKING_DAYS:
            raise LadderRefused(
                f"These stages add up to {self.working_days} working days ({self._sum()}). The whole process may take "
                f"{WHOLE_WORKING_DAYS} at most, so take {self.working_days - WHOLE_WORKING_DAYS} away."
            )

    def _sum(self) -> str:
        return " + ".join(str(stage.working_days) for stage in self.stages)

    @property
    def working_days(self) -> int:
        """The working days of all stages together."""
        return sum(stage.working_days for stage in self.stages)

    def level(self, key: str) -> int:
        """How high a stage stands, the formal concern being 0. Raises LadderRefused where it is not of this ladder."""
        for level, stage in enumerate(self.stages):
            if stage.key == key:
                return level
        raise LadderRefused("That stage is not of the ladder under which this concern was raised.")

    def to_mapping(self) -> dict[str, Any]:
        """The ladder as plain JSON, to be stored."""
        return {"stages": [stage.to_mapping() for stage in self.stages], "cafcass": self.cafcass}

    @classmethod
    def from_mapping(cls, stored: Mapping[str, Any]) -> Ladder:
        """The ladder stored as plain JSON. Raises LadderRefused."""
        try:
            return cls(tuple(Stage(**stage) for stage in stored["stages"]), stored.get("cafcass", "Cafcass"))
        except (KeyError, TypeError) as error:
            raise LadderRefused("This is not a ladder: its stages cannot be read.") from error


DEFAULT = Ladder(
    (
        Stage(FORMAL, "Formal concern", "Social worker and team manager", 10),
        Stage("stage_1", "Stage 1", "Service manager", 3),
        Stage("stage_2", "Stage 2", "Group manager", 2),
        Stage("stage_3", "Stage 3", "Service director", 2),
        Stage("stage_4", "Stage 4", "Director of children's services", 2),
        Stage("stage_5", "Stage 5", "Chief executive", 1),
    ),
    cafcass="Stage 6: Cafcass",
)


@dataclass(frozen=True)
class Pause:
    """A hold on a concern, from a day on and until one (exclusive); open while it lasts."""

    starts_on: date
    ends_on: date | None = None


@dataclass(frozen=True)
class Clock:
    """One clock: begun on a day, to be answered by a day, and the working days it was on hold.

    A hold moves `expected_on`, when an answer may be looked for; it never moves `due_on`, by which in time is judged.
    """

    began_on: date
    due_on: date
    expected_on: date
    stopped_on: date | None = None

    def in_time(self) -> bool | None:
        """Whether it was stopped on or before its day, whatever holds there were; None while it runs."""
        return None if self.stopped_on is None else self.stopped_on <= self.due_on

    def is_late(self, today: date) -> bool:
        """Whether its day has passed, or had when it was stopped."""
        return (self.stopped_on or today) > self.due_on


@dataclass(frozen=True)
class Course:
    """What bears on every clock of a concern: the working days, the holds there were, and the day it is."""

    calendar: WorkingDays
    today: date
    pauses: tuple[Pause, ...] = ()


def stage_clock(stage: Stage, began_on: date, course: Course, stopped_on: date | None = None) -> Clock:
    """The clock of one stage, from the day the concern was put to it. Source: the council's ladder."""
    return _clock(began_on, stage.working_days, course, stopped_on)


def whole_clock(formal_on: date, course: Course, stopped_on: date | None = None) -> Clock:
    """The clock of the whole process: 20 working days from the formal concern, however many stages. Source: DR-5.3."""
    return _clock(formal_on, WHOLE_WORKING_DAYS, course, stopped_on)


def _clock(began_on: date, working_days: int, course: Course, stopped_on: date | None) -> Clock:
    due_on = course.calendar.add(began_on, working_days)
    return Clock(began_on, due_on, _expected(due_on, began_on, stopped_on or course.today, course), stopped_on)


def _expected(due_on: date, began_on: date, until_on: date, course: Course) -> date:
    """When an answer may be looked for: a hold that began after that day moves it no more."""
    expected_on, before = due_on, None
    while expected_on != before:
        before = expected_on
        last = min(until_on, expected_on + timedelta(days=1))
        held = paused_working_days(course.pauses, began_on, last, course.calendar)
        expected_on = course.calendar.add(due_on, held)
    return expected_on


def paused_working_days(pauses: Iterable[Pause], from_on: date, until_on: date, calendar: WorkingDays) -> int:
    """The working days of a stretch on which a concern was on hold; a day under two holds counts once."""
    held: set[date] = set()
    for pause in pauses:
        day = calendar.on_or_after(max(pause.starts_on, from_on))
        last = min(until_on, pause.ends_on) if pause.ends_on else until_on
        while day < last:
            held.add(day)
            day = calendar.add(day, 1)
    return len(held)


def must_be_higher(ladder: Ladder, now: str, wanted: str) -> Sequence[Stage]:
    """The stages passed over on the way from one to a higher one. Raises LadderRefused. Source: DR-5.4."""
    here, there = ladder.level(now), ladder.level(wanted)
    if there <= here:
        raise LadderRefused("A concern only climbs. Choose a stage above the one it is at.")
    return ladder.stages[here + 1 : there]


def in_sentence(clock: Clock, what: str, today: date, calendar: WorkingDays) -> str:
    """How a clock stands, in one sentence."""
    by = in_words(clock.due_on)
    if clock.stopped_on is not None:
        verdict = "in time" if clock.in_time() else "late"
        return f"{what} was to be done by {by} and was on {in_words(clock.stopped_on)}: {verdict}."
    if clock.is_late(today):
        late = calendar.between(clock.due_on, today)
        return f"{what} was to be done by {by}, {_days(late)} ago." if late else f"{what} was to be done by {by}."
    left = calendar.between(today, clock.due_on)
    when = "today" if clock.due_on == today else f"{_days(left)} left"
    return f"{what} by {by}: {when}."


def _days(number: int) -> str:
    return "1 working day" if number == 1 else f"{number} working days"
