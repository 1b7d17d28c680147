"""When signals add up: two about one placement in so many days, or a rate above the service's own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True)
class Seen:
    """One signal as it counts: its kind, its day, and whether it comes from private words."""

    kind: str
    on: date
    private: bool = False


def first_day(today: date, days: int) -> date:
    """The first day that still counts."""
    return today - timedelta(days=days)


def of_this_placement(signals: Iterable[Seen], *, placed_on: date, since: date) -> list[Seen]:
    """The signals since the child came to live where they live now, the latest first."""
    return sorted(
        (each for each in signals if each.on >= max(placed_on, since)), key=lambda each: each.on, reverse=True
    )


def adds_up(signals: Iterable[Seen], *, at_least: int, looked_on: date | None) -> bool:
    """Whether there are enough signals, and at least one that nobody has looked into yet."""
    found = list(signals)
    return len(found) >= at_least and any(looked_on is None or each.on > looked_on for each in found)


@dataclass(frozen=True)
class Rate:
    """How many concerns a team or an agency had in a year, for how many children."""

    concerns: int
    children: int

    @property
    def per_100(self) -> float:
        """Concerns for every hundred children; nought where there are none to divide by."""
        return 100 * self.concerns / self.children if self.children else 0.0


def is_above(one: Rate, whole: Rate, *, at_least: int) -> bool:
    """Whether a rate is above the service's own, of enough concerns that it says anything (small-number care)."""
    return one.concerns >= at_least and one.per_100 > whole.per_100
