"""What happens to the record of a review, and to what the service checks beside it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from mainstay.notices.event import Event, written
from mainstay.records.rules.headings import passage_in_words
from mainstay.statute.taking_part import Did, Was


@dataclass(frozen=True, kw_only=True)
class RecordOpened(Event):
    """The record of a review was begun."""

    review: UUID

    def sentence(self) -> str:
        """That it was begun."""
        return "The record of a review was begun"


@dataclass(frozen=True, kw_only=True)
class PassageSaved(Event):
    """A passage of a record was saved; its words stand with the record, not here."""

    key: str
    copied: bool = False

    def sentence(self) -> str:
        """Which passage."""
        did = "copied across from the last review" if self.copied else "saved"
        return f"A passage of the record was {did}: {passage_in_words(self.key)}"


@dataclass(frozen=True, kw_only=True)
class AttendanceRecorded(Event):
    """Who came to a review was recorded."""

    came: int
    not_come: int

    def sentence(self) -> str:
        """How many came, and how many did not."""
        return f"Who came to a review was recorded: {self.came} came, {self.not_come} did not"


@dataclass(frozen=True, kw_only=True)
class ChildsPartRecorded(Event):
    """How the child was at their review was recorded, and what came of their views there."""

    was: str
    did: str

    def sentence(self) -> str:
        """How they were, and what came of it."""
        came = f", {Did(self.did).label.lower()}" if self.did else ""
        return f"How the child was at the review was recorded: {Was(self.was).label.lower()}{came}"


@dataclass(frozen=True, kw_only=True)
class MatterAnswered(Event):
    """A matter of the record was covered, unchanged, or not covered; why not stands with the record."""

    matter: str
    state: str

    def sentence(self) -> str:
        """Which matter, and how it was answered."""
        return f"A matter of the record was answered: {self.matter.replace('_', ' ')}, {self.state.replace('_', ' ')}"


@dataclass(frozen=True, kw_only=True)
class PermanencePlanRecorded(Event):
    """What a review found of the plan for permanence: its outcomes, or none."""

    review: UUID
    kind: str
    outcomes: tuple[str, ...]
    agreed: bool

    def sentence(self) -> str:
        """The outcomes, or that there is no plan."""
        if not self.outcomes:
            return "The review found no plan for permanence"
        return f"The review found a plan for permanence: {', '.join(self.outcomes)}"


@dataclass(frozen=True, kw_only=True)
class MeetingClosed(Event):
    """The five answers that close a review's meeting were given."""

    review: UUID
    held_on: date | None

    def sentence(self) -> str:
        """Which meeting."""
        of = f" of {written(self.held_on)}" if self.held_on else ""
        return f"The meeting{of} was closed with its five answers"


@dataclass(frozen=True, kw_only=True)
class SecondUnheardReviewRaised(Event):
    """A child's views reached neither this review nor the one before it (PN7 twice running)."""

    review: UUID
    managers: tuple[UUID, ...]

    def sentence(self) -> str:
        """That it was raised."""
        return "The child's views reached neither this review nor the one before; the service manager was told"


@dataclass(frozen=True, kw_only=True)
class RecordWritten(Event):
    """The record of a review was finished."""

    review: UUID
    written_on: date
    write_by_on: date | None

    def sentence(self) -> str:
        """When, and whether that was in time."""
        late = self.write_by_on is not None and self.written_on > self.write_by_on
        return f"The record of a review was written on {written(self.written_on)}{', late' if late else ''}"


@dataclass(frozen=True, kw_only=True)
class RecordReopened(Event):
    """A record that was written was opened again to be put right; why stands with the record."""

    review: UUID

    def sentence(self) -> str:
        """That it was opened again."""
        return "The record of a review was opened again to be put right"


@dataclass(frozen=True, kw_only=True)
class RecordDistributed(Event):
    """The record of a review was sent to everybody who should have it."""

    review: UUID
    distributed_on: date
    distribute_by_on: date | None

    def sentence(self) -> str:
        """When, and whether that was in time."""
        late = self.distribute_by_on is not None and self.distributed_on > self.distribute_by_on
        return f"The record of a review was distributed on {written(self.distributed_on)}{', late' if late else ''}"


@dataclass(frozen=True, kw_only=True)
class RecordClocksStopped(Event):
    """The review was recorded by mistake, so its record is open again and its clocks are stopped."""

    review: UUID

    def sentence(self) -> str:
        """That the record is open again."""
        return "The record of a review is open again, because the review was taken back"


@dataclass(frozen=True, kw_only=True)
class NewPlanChecked(Event):
    """The service manager checked the plan and assessments of a child new to care."""

    period: UUID
    plan_in_place: bool
    assessments_in_place: bool

    def sentence(self) -> str:
        """Whether both are in place."""
        if self.plan_in_place and self.assessments_in_place:
            return "The plan and assessments of a child new to care were checked and signed"
        missing = " and ".join(
            what for what, there in (("plan", self.plan_in_place), ("assessments", self.assessments_in_place))
            if not there
        )  # fmt: skip
        return f"The plan of a child new to care was checked; still missing: {missing}"


@dataclass(frozen=True, kw_only=True)
class HardWordChanged(Event):
    """The service changed how it explains a hard word to children."""

    word: str
    starts_on: date

    def sentence(self) -> str:
        """Which word, and from when."""
        return f"How “{self.word}” is explained was changed from {written(self.starts_on)}"
