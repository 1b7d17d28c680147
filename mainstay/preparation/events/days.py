"""What happens to a preparation itself: begun, moved, its tasks, the room, a calendar feed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from mainstay.notices.event import Event, written


@dataclass(frozen=True, kw_only=True)
class PreparationBegun(Event):
    """The preparation of a review began, because it was arranged for a day; `subject` is the review."""

    review_on: date
    report_due_on: date | None

    def sentence(self) -> str:
        """For which day."""
        return f"The preparation of the review of {written(self.review_on)} began"


@dataclass(frozen=True, kw_only=True)
class PreparationMoved(Event):
    """A review moved to another day, and the days of its preparation with it; `invited` are asked again."""

    review_on: date
    report_due_on: date | None
    invited: tuple[UUID, ...]

    def sentence(self) -> str:
        """To which day, and how many people are told."""
        told = f", and {len(self.invited)} people are asked again" if self.invited else ""
        return f"The preparation moved to the review of {written(self.review_on)}{told}"


@dataclass(frozen=True, kw_only=True)
class PrivateTalkRecorded(Event):
    """Whether the officer spoke to the child in private before a review, or why not (DR-3.1a)."""

    outcome: str

    def sentence(self) -> str:
        """What came of it."""
        return f"The talk in private before a review was recorded: {self.outcome.replace('_', ' ')}"


@dataclass(frozen=True, kw_only=True)
class TaskWaived(Event):
    """One thing of a preparation is not needed for this review; why stands with it."""

    task: str

    def sentence(self) -> str:
        """Which."""
        return f"A task of a preparation was waived ({self.task.replace('-', ' ')})"


@dataclass(frozen=True, kw_only=True)
class WaiverEnded(Event):
    """One thing of a preparation that was waived is needed after all."""

    task: str

    def sentence(self) -> str:
        """Which."""
        return f"A task of a preparation is needed after all ({self.task.replace('-', ' ')})"


@dataclass(frozen=True, kw_only=True)
class AdvocateRequested(Event):
    """Whether the child wants an advocate was asked, or one was asked for or arranged."""

    asked: str

    def sentence(self) -> str:
        """Where it stands."""
        return f"An advocate for a review: {self.asked.replace('_', ' ')}"


@dataclass(frozen=True, kw_only=True)
class InterpreterRequested(Event):
    """Whether an interpreter is needed was asked, or one was asked for or arranged."""

    asked: str

    def sentence(self) -> str:
        """Where it stands."""
        return f"An interpreter for a review: {self.asked.replace('_', ' ')}"


@dataclass(frozen=True, kw_only=True)
class ReviewDiscussed(Event):
    """The social worker and the officer talked a review over."""

    discussed_on: date

    def sentence(self) -> str:
        """When."""
        return f"The social worker and the officer talked the review over on {written(self.discussed_on)}"


@dataclass(frozen=True, kw_only=True)
class RoomSet(Event):
    """The room or link of a review was set; neither is repeated here."""

    def sentence(self) -> str:
        """That it was set."""
        return "The room or link of a review was set"


@dataclass(frozen=True, kw_only=True)
class FeedMade(Event):
    """An officer made a private calendar feed."""

    def sentence(self) -> str:
        """That it was made."""
        return "A private calendar feed was made"


@dataclass(frozen=True, kw_only=True)
class FeedRevoked(Event):
    """An officer's private calendar feed was taken back."""

    def sentence(self) -> str:
        """That it was taken back."""
        return "A private calendar feed was taken back"
