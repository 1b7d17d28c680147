"""What happens to a review: it falls due, is arranged, postponed, held, adjourned, corrected."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from mainstay.notices.event import Event, written
from mainstay.statute.reviews import ReviewKind, Verdict
from mainstay.statute.taking_part import Because


@dataclass(frozen=True, kw_only=True)
class ReviewOpened(Event):
    """The next review of a child was opened with its due date, where one can be worked out."""

    kind: str
    due_on: date | None
    rule: str

    def sentence(self) -> str:
        """Which review, and by when."""
        by = f"due by {written(self.due_on)}" if self.due_on else "next, with no due date known"
        return f"{ReviewKind(self.kind).label} {by}"


@dataclass(frozen=True, kw_only=True)
class DueDateMoved(Event):
    """The due date of an open review was worked out again and came out differently."""

    kind: str
    from_on: date | None
    to_on: date | None
    because: str

    def sentence(self) -> str:
        """From when to when, and why."""
        before = written(self.from_on) if self.from_on else "no known day"
        now = written(self.to_on) if self.to_on else "no known day"
        return f"The review's due date moved from {before} to {now}: {self.because}"


@dataclass(frozen=True, kw_only=True)
class EarlyReviewCalled(Event):
    """A review is to be held early; `under` is what it was called under, and the reason stands with the review."""

    by_on: date
    due_on: date | None
    under: str
    officer_id: UUID | None

    def sentence(self) -> str:
        """By when, instead of when, and under what."""
        before = f" instead of {written(self.due_on)}" if self.due_on else ""
        return f"An early review was called for by {written(self.by_on)}{before} ({self.under})"


@dataclass(frozen=True, kw_only=True)
class ReviewReleased(Event):
    """A review is no longer needed; `was_overdue` where its due date had passed by then."""

    because: str
    was_overdue: bool = False

    def sentence(self) -> str:
        """That it is no longer needed, and why."""
        return f"The review is no longer needed: {self.because}{', and it was overdue' if self.was_overdue else ''}"


@dataclass(frozen=True, kw_only=True)
class ReviewScheduled(Event):
    """A review was arranged for a day; the place is not repeated here."""

    scheduled_on: date
    due_on: date | None
    mode: str
    officer_id: UUID | None

    def sentence(self) -> str:
        """For which day, and whether that is late."""
        late = ", after it is due" if self.due_on and self.scheduled_on > self.due_on else ""
        return f"A review was arranged for {written(self.scheduled_on)}{late}"


@dataclass(frozen=True, kw_only=True)
class PostponementAsked(Event):
    """Somebody asked for a review to be postponed; `subject` is the postponement."""

    review: UUID
    reason: str
    from_on: date | None
    to_on: date | None
    officer_id: UUID | None

    def sentence(self) -> str:
        """To which day, where one was named."""
        to = f" to {written(self.to_on)}" if self.to_on else ""
        return f"A review was asked to be postponed{to} ({self.reason.replace('-', ' ')})"


@dataclass(frozen=True, kw_only=True)
class PostponementDecided(Event):
    """A postponement was approved or refused; `subject` is the postponement."""

    review: UUID
    approved: bool
    reason: str
    to_on: date | None
    asked_by_id: UUID
    officer_id: UUID | None

    def sentence(self) -> str:
        """What was decided."""
        if not self.approved or self.to_on is None:
            return f"Postponing a review was refused ({self.reason.replace('-', ' ')})"
        return f"A review was postponed to {written(self.to_on)} ({self.reason.replace('-', ' ')})"


@dataclass(frozen=True, kw_only=True)
class PostponementTold(Event):
    """The child was told that their review is postponed; `subject` is the postponement."""

    review: UUID
    told_on: date

    def sentence(self) -> str:
        """When the child was told."""
        return f"The child was told on {written(self.told_on)} that their review is postponed"


@dataclass(frozen=True, kw_only=True)
class ReviewMeetingHeld(Event):
    """A meeting of a review was held that did not complete it."""

    met_on: date
    complete_by_on: date | None

    def sentence(self) -> str:
        """When the meeting was, and by when the review is to be completed."""
        by = f"; the review is to be completed by {written(self.complete_by_on)}" if self.complete_by_on else ""
        return f"A meeting of the review was held on {written(self.met_on)}{by}"


@dataclass(frozen=True, kw_only=True)
class ReviewAdjourned(Event):
    """A review was adjourned; its reason stands with the review, not here."""

    adjourned_on: date
    complete_by_on: date | None

    def sentence(self) -> str:
        """When it was adjourned, and by when it is to be completed."""
        by = f", to be completed by {written(self.complete_by_on)}" if self.complete_by_on else ""
        return f"The review was adjourned on {written(self.adjourned_on)}{by}"


@dataclass(frozen=True, kw_only=True)
class ReviewHeld(Event):
    """A review took place, and was judged."""

    kind: str
    held_on: date
    due_on: date | None
    verdict: str
    verdict_with_window: str
    participation_code: str
    late_reason: str | None
    officer_id: UUID | None

    def sentence(self) -> str:
        """When it was held, and whether in time."""
        return f"{ReviewKind(self.kind).label} held on {written(self.held_on)}: {Verdict(self.verdict).label.lower()}"


@dataclass(frozen=True, kw_only=True)
class NotTakingPartRecorded(Event):
    """Why the child's views did not reach a review that was held was recorded; its words stand with the review."""

    code: str
    reason: str

    def sentence(self) -> str:
        """Which reason."""
        return f"Why the child's views did not reach the review ({self.code}): {Because(self.reason).label.lower()}"


@dataclass(frozen=True, kw_only=True)
class ReviewCorrected(Event):
    """What was recorded of a review was corrected; `fields` names what, the reason stands with the correction."""

    fields: tuple[str, ...]
    verdict: str | None

    def sentence(self) -> str:
        """What was corrected, by the names of the facts."""
        names = ", ".join(field.removesuffix("_on").replace("_", " ") for field in self.fields)
        return f"What was recorded of a review was corrected: {names}"


@dataclass(frozen=True, kw_only=True)
class ReviewWithdrawn(Event):
    """A review was recorded by mistake, and what was recorded was taken back."""

    was: str
    held_on: date | None

    def sentence(self) -> str:
        """What was taken back."""
        of = f" as held on {written(self.held_on)}" if self.held_on else f" as {self.was}"
        return f"A review that was wrongly recorded{of} was taken back"


@dataclass(frozen=True, kw_only=True)
class ReviewJudgementChanged(Event):
    """A review held was judged again after an earlier one, or the period, was corrected."""

    due_on: date | None
    before: str | None
    verdict: str

    def sentence(self) -> str:
        """The verdict as it now stands."""
        by = f" against {written(self.due_on)}" if self.due_on else ""
        return f"The review was judged again{by}: {Verdict(self.verdict).label.lower()}"
