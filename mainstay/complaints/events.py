"""What happens to a complaint; never a word of it, and closed to those who may not know of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from mainstay.notices.event import Event
from mainstay.statute.dates import in_words

_STAGES = {
    "stage_1": "stage 1",
    "stage_2": "stage 2, the investigation",
    "stage_3": "stage 3, the review panel",
    "ombudsman": "the Ombudsman",
}


@dataclass(frozen=True, kw_only=True)
class ComplaintChanged(Event):
    """Something happened to a complaint: at which stage, who of the service is told, and who handles it.

    `about_officer` says that of the service the managers alone are told.
    """

    stage: str
    about_officer: bool
    service_ids: tuple[UUID, ...]
    team_ids: tuple[UUID, ...]


@dataclass(frozen=True, kw_only=True)
class ComplaintMade(ComplaintChanged):
    """A child made a complaint, and it is with the complaints team."""

    due_on: date

    def sentence(self) -> str:
        """What happened, in one sentence."""
        return f"The child made a complaint, to be answered by {in_words(self.due_on)}"


@dataclass(frozen=True, kw_only=True)
class ComplaintAcknowledged(ComplaintChanged):
    """The complaints team told the child that the complaint is here."""


@dataclass(frozen=True, kw_only=True)
class ComplaintLengthened(ComplaintChanged):
    """A stage was given more time, and the child told why."""

    due_on: date

    def sentence(self) -> str:
        """What happened, in one sentence."""
        return f"The complaint takes longer: it is to be answered by {in_words(self.due_on)}"


@dataclass(frozen=True, kw_only=True)
class PanelHeld(ComplaintChanged):
    """The review panel met."""


@dataclass(frozen=True, kw_only=True)
class PanelReported(ComplaintChanged):
    """The report of the review panel came."""


@dataclass(frozen=True, kw_only=True)
class ComplaintAnswered(ComplaintChanged):
    """A stage of a complaint was answered."""

    outcome: str

    def sentence(self) -> str:
        """What happened, in one sentence."""
        return f"The complaint was answered at {_STAGES[self.stage]}"


@dataclass(frozen=True, kw_only=True)
class ComplaintTakenFurther(ComplaintChanged):
    """The child asked for the next stage."""

    def sentence(self) -> str:
        """What happened, in one sentence."""
        return f"The child took the complaint to {_STAGES[self.stage]}"


@dataclass(frozen=True, kw_only=True)
class ComplaintSettled(ComplaintChanged):
    """The child is content with the answer."""

    def sentence(self) -> str:
        """What happened, in one sentence."""
        return "The child is content with the answer to the complaint"


@dataclass(frozen=True, kw_only=True)
class ComplaintWithdrawn(ComplaintChanged):
    """The child took the complaint back."""

    def sentence(self) -> str:
        """What happened, in one sentence."""
        return "The child took the complaint back"


@dataclass(frozen=True, kw_only=True)
class ComplaintEnded(ComplaintChanged):
    """A complaint that was answered ended, for the child did not go on."""


@dataclass(frozen=True, kw_only=True)
class LateComplaintTold(ComplaintChanged):
    """The day by which a complaint was to be answered has passed, and those who answer for it were told."""

    due_on: date

    def sentence(self) -> str:
        """What happened, in one sentence."""
        return f"The complaint was not answered by {in_words(self.due_on)}"


@dataclass(frozen=True, kw_only=True)
class ComplaintShared(ComplaintChanged):
    """The child agreed that their officer reads the complaint, or no longer does."""

    shared: bool

    def sentence(self) -> str:
        """What happened, in one sentence."""
        return (
            "The child lets their officer read the complaint"
            if self.shared
            else "The child keeps the complaint to the complaints team"
        )


@dataclass(frozen=True, kw_only=True)
class ComplaintAnswerSeen(ComplaintChanged):
    """The child read an answer."""
