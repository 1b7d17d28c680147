"""What happens to praise: given, taken back, and whether it may be quoted; never the words, never a name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from mainstay.notices.event import Event, written

_ANSWERS = {
    "allowed": "Praise may be quoted in the annual report",
    "refused": "Praise is not to be quoted in the annual report",
    "taken_back": "The permission to quote praise was taken back",
}


@dataclass(frozen=True, kw_only=True)
class PraiseGiven(Event):
    """Praise was given; `to_ids` is the person praised where they sign in, and the managers of the team."""

    theme: str
    given_on: date
    to_id: UUID | None
    to_ids: tuple[UUID, ...]

    def sentence(self) -> str:
        """That and when."""
        return f"Praise was given on {written(self.given_on)}"


@dataclass(frozen=True, kw_only=True)
class PraiseWithdrawn(Event):
    """Praise was taken back by whoever gave it; the reason stands with it."""

    given_on: date

    def sentence(self) -> str:
        """Which."""
        return f"Praise given on {written(self.given_on)} was taken back"


@dataclass(frozen=True, kw_only=True)
class QuoteAnswered(Event):
    """It was answered whether praise may be quoted, by the person praised or for them."""

    permission: str
    answered_on: date
    given_by_id: UUID

    def sentence(self) -> str:
        """What was answered."""
        return _ANSWERS.get(self.permission, "It was answered whether praise may be quoted")


@dataclass(frozen=True, kw_only=True)
class QuoteChosen(Event):
    """Praise was chosen to be quoted in the annual report of a year."""

    year: str

    def sentence(self) -> str:
        """For which report."""
        return f"Praise was chosen to be quoted in the annual report of {self.year}"


@dataclass(frozen=True, kw_only=True)
class QuoteLeft(Event):
    """Praise that had been chosen is left out of the annual report of a year."""

    year: str

    def sentence(self) -> str:
        """Of which report."""
        return f"Praise is no longer quoted in the annual report of {self.year}"
