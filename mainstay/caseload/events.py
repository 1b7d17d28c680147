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
