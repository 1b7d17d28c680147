"""Where a return and what people entered speak of one child: what stands, and what somebody has to decide.

What was entered is never overwritten: it stays until the difference is settled. What happened after the last
loaded year is live, and the return cannot know it. Codes the record lacks are filled in from the return.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, Generic, TypeVar
from uuid import UUID

from mainstay.children.rules.periods import EpisodeFact
from mainstay.reviews.rules.sequence import HeldReview
from mainstay.statute.dates import in_words

Key = tuple[str, date | None, str]
EPISODE, REVIEW = "episode", "review"


@dataclass(frozen=True, slots=True)
class Disagreement:
    """What the return says, what was entered, and about what; `about_on` names the fact."""

    what: str
    about_on: date | None
    field: str
    returned: str
    entered: str

    @property
    def key(self) -> Key:
        """By what a decision about it is known again."""
        return self.what, self.about_on, self.field


@dataclass(frozen=True, slots=True)
class Loaded:
    """The days the loaded returns speak of: from the first, and of reviews from another; live from the day after."""

    starts_on: date
    reviews_from: date
    live_from: date


@dataclass(frozen=True, slots=True)
class EpisodeOnRecord:
    """An episode on record; `ours` while it is as an import left it."""

    key: UUID
    fact: EpisodeFact
    ours: bool


@dataclass(frozen=True, slots=True)
class ReviewOnRecord:
    """A review on record that was held; `ours` while it is as an import left it."""

    key: UUID
    held_on: date
    code: str | None
    ours: bool


@dataclass(frozen=True, slots=True)
class StandingEpisode:
    """An episode as it stands, with its record where there is one; `ours` when it is wholly the return's."""

    fact: EpisodeFact
    key: UUID | None
    ours: bool


@dataclass(frozen=True, slots=True)
class StandingReview:
    """A review as it stands, with its record where there is one; `ours` when it is wholly the return's."""

    held: HeldReview
    key: UUID | None
    ours: bool


Standing = TypeVar("Standing")
Said = TypeVar("Said")
Recorded = TypeVar("Recorded")


@dataclass(slots=True)
class Stands(Generic[Standing]):
    """Everything that stands, what somebody has to decide, and the records somebody decided against."""

    facts: list[Standing] = field(default_factory=list)
    disagreements: list[Disagreement] = field(default_factory=list)
    dropped: list[UUID] = field(default_factory=list)


def pairs(
    said: Sequence[Said],
    recorded: Sequence[Recorded],
    said_on: Callable[[Said], date],
    recorded_on: Callable[[Recorded], date],
    near: timedelta,
) -> list[tuple[Said | None, Recorded | None]]:
    """Each fact of the return with the record of the same day, or else of a day near it that a person entered."""
    by_day = {recorded_on(each): each for each in recorded}
    found: list[tuple[Said | None, Recorded | None]] = []
    alone: list[Said] = []
    for each in said:
        same = by_day.pop(said_on(each), None)
        if same is not None:
            found.append((each, same))
        else:
            alone.append(each)
    for each in alone:
        close = [day for day, record in by_day.items() if is_theirs(record) and abs(day - said_on(each)) <= near]
        nearest = min(close, key=lambda day: (abs(day - said_on(each)), day), default=None)
        found.append((each, by_day.pop(nearest) if nearest is not None else None))
    return [*found, *((None, record) for record in by_day.values())]


def is_theirs(record: object) -> bool:
    """Whether a person entered or changed the record."""
    return not getattr(record, "ours", True)


def disagrees(found: Disagreement, taken: frozenset[Key], stands: Stands[Any]) -> bool:
    """List a disagreement, and say whether somebody decided for the return."""
    if found.key in taken:
        return True
    stands.disagreements.append(found)
    return False


def worded(value: object) -> str:
    """A value as a person reads it."""
    return in_words(value) if isinstance(value, date) else str(value)
