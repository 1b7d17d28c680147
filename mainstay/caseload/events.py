"""What happens to a child's allocation to a reviewing officer, and to an officer's contracted share."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from mainstay.notices.event import Event, written


@dataclass(frozen=True, kw_only=True)
class OfficerAllocated(Event):
    """A child was given a reviewing officer; `subject` is the allocation."""

    officer_id: UUID
    starts_on: date

    def sentence(self) -> str:
        """What happened, with its date."""
        return f"A reviewing officer was allocated from {written(self.starts_on)}"


@dataclass(frozen=True, kw_only=True)
class AllocationEnded(Event):
    """A child's allocation ended; `subject` is the allocation."""

    officer_id: UUID
    ends_on: date

    def sentence(self) -> str:
        """What happened, with its date."""
        return f"The reviewing officer's allocation ended on {written(self.ends_on)}"


@dataclass(frozen=True, kw_only=True)
class ChildTold(Event):
    """The child was told who their reviewing officer is; `subject` is the allocation."""

    told_on: date
    how: str

    def sentence(self) -> str:
        """What happened, with its date."""
        return f"The child was told who their reviewing officer is on {written(self.told_on)}"


@dataclass(frozen=True, kw_only=True)
class ContractedShareSet(Event):
    """An officer's share of full time was set; `subject` is the new row, `share` text such as "0.8"."""

    officer_id: UUID
    share: str
    starts_on: date

    def sentence(self) -> str:
        """What happened, with its date."""
        return f"Contracted for {self.share} of full time from {written(self.starts_on)}"


@dataclass(frozen=True, kw_only=True)
class HandoverRecorded(Event):
    """A child was handed over to another officer; `subject` is the handover, the reason stands with it."""

    from_officer_id: UUID
    to_officer_id: UUID
    hands_over_on: date
    letter_on: date
    things: int

    def sentence(self) -> str:
        """When, when the child was written to, and how much goes with them."""
        things = "1 thing" if self.things == 1 else f"{self.things} things"
        return (
            f"Handed over to another reviewing officer from {written(self.hands_over_on)}; the child was written to on "
            f"{written(self.letter_on)}, and {things} to know went with them"
        )


@dataclass(frozen=True, kw_only=True)
class CoverArranged(Event):
    """An officer covers for another with a child; `subject` is the cover, `ends_on` the first day without it."""

    officer_id: UUID
    covered_by_id: UUID
    starts_on: date
    ends_on: date
    tells: bool

    def sentence(self) -> str:
        """From when until when."""
        return f"Another reviewing officer covers from {written(self.starts_on)} until {written(self.ends_on)}"


@dataclass(frozen=True, kw_only=True)
class CoverEnded(Event):
    """Cover was ended before its day; `subject` is the cover."""

    covered_by_id: UUID
    ends_on: date
    tells: bool

    def sentence(self) -> str:
        """When."""
        return f"The cover by another reviewing officer ended on {written(self.ends_on)}"
