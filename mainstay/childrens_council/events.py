"""What happens in the Children in Care Council: never a name, never what was said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from mainstay.notices.event import Event, written

ANSWERS = {"agreed": "was agreed to", "not_agreed": "was not agreed to"}


@dataclass(frozen=True, kw_only=True)
class ProposalMade(Event):
    """The council of children said something, and somebody owns the answer."""

    number: int
    owner_id: UUID
    due_on: date

    def sentence(self) -> str:
        """By when it is answered."""
        return f"Proposal {self.number} of the children’s council is to be answered by {written(self.due_on)}"


@dataclass(frozen=True, kw_only=True)
class ProposalChanged(Event):
    """What was written down of a proposal was put right, or another person owns the answer."""

    number: int
    owner_id: UUID
    has_new_owner: bool

    def sentence(self) -> str:
        """Which of the two."""
        became = "has another owner" if self.has_new_owner else "was put right"
        return f"Proposal {self.number} of the children’s council {became}"


@dataclass(frozen=True, kw_only=True)
class ProposalAnswered(Event):
    """A proposal was agreed to, or was not."""

    number: int
    state: str

    def sentence(self) -> str:
        """Which of the two."""
        return f"Proposal {self.number} of the children’s council {ANSWERS[self.state]}"


@dataclass(frozen=True, kw_only=True)
class ProposalFinished(Event):
    """Something changed because of a proposal."""

    number: int
    changed_on: date

    def sentence(self) -> str:
        """When."""
        return f"Proposal {self.number} of the children’s council was done on {written(self.changed_on)}"


@dataclass(frozen=True, kw_only=True)
class ProposalReopened(Event):
    """A proposal that was answered is looked at again."""

    number: int
    owner_id: UUID
    due_on: date

    def sentence(self) -> str:
        """By when it is answered anew."""
        return f"Proposal {self.number} of the children’s council is looked at again by {written(self.due_on)}"


@dataclass(frozen=True, kw_only=True)
class JoiningWritten(Event):
    """How a child joins the council of children was written."""

    def sentence(self) -> str:
        """What was written."""
        return "How children join the children’s council was written"


@dataclass(frozen=True, kw_only=True)
class ProjectBegun(Event):
    """A project of the council of children began."""

    owner_id: UUID
    planned_end_on: date

    def sentence(self) -> str:
        """Until when."""
        return f"A project of the children’s council began, planned until {written(self.planned_end_on)}"


@dataclass(frozen=True, kw_only=True)
class ProjectChanged(Event):
    """What a project is called or for was put right, or another person sees to it."""

    owner_id: UUID

    def sentence(self) -> str:
        """What happened."""
        return "A project of the children’s council was put right"


@dataclass(frozen=True, kw_only=True)
class ProjectDelayed(Event):
    """A project was put off."""

    was_on: date
    until_on: date

    def sentence(self) -> str:
        """From when to when."""
        return (
            f"A project of the children’s council was put off from {written(self.was_on)} to {written(self.until_on)}"
        )


@dataclass(frozen=True, kw_only=True)
class ProjectEnded(Event):
    """A project is done, or was stopped."""

    state: str
    ended_on: date

    def sentence(self) -> str:
        """Which of the two, and when."""
        became = "was done" if self.state == "done" else "was stopped"
        return f"A project of the children’s council {became} on {written(self.ended_on)}"


@dataclass(frozen=True, kw_only=True)
class ProjectStepAdded(Event):
    """A project got a step more."""

    number: int

    def sentence(self) -> str:
        """Which."""
        return f"Step {self.number} was added to a project of the children’s council"


@dataclass(frozen=True, kw_only=True)
class ProjectStepFinished(Event):
    """A step of a project is done."""

    number: int
    done_on: date

    def sentence(self) -> str:
        """Which, and when."""
        return f"Step {self.number} of a project of the children’s council was done on {written(self.done_on)}"


@dataclass(frozen=True, kw_only=True)
class FilmAdded(Event):
    """A film was added to a project; only those who keep it can watch it so far."""

    project_id: UUID
    seconds: int

    def sentence(self) -> str:
        """How long it is."""
        return f"A film of {self.seconds} seconds was added to a project of the children’s council"


@dataclass(frozen=True, kw_only=True)
class FilmCaptionsWritten(Event):
    """A film got its captions, or others."""

    captions: int

    def sentence(self) -> str:
        """How many."""
        return f"A film of the children’s council got {self.captions} captions"


@dataclass(frozen=True, kw_only=True)
class FilmAgreementGiven(Event):
    """Those who are shown in a film agreed that it is watched."""

    audience: str
    until: date

    def sentence(self) -> str:
        """By whom, and until when."""
        whom = "children" if self.audience == "children" else "everybody"
        return f"Those who are shown in a film agreed that {whom} may watch it until {written(self.until)}"


@dataclass(frozen=True, kw_only=True)
class FilmAgreementWithdrawn(Event):
    """Somebody who is shown in a film took back that it may be watched; it is hidden at once."""

    was_shown_to: str

    def sentence(self) -> str:
        """What happened."""
        return "The agreement to a film of the children’s council was taken back, and it is hidden"


@dataclass(frozen=True, kw_only=True)
class FilmAudienceSet(Event):
    """Who may watch a film was set."""

    audience: str

    def sentence(self) -> str:
        """Who."""
        whom = {"service": "the service alone", "children": "children", "public": "everybody"}[self.audience]
        return f"A film of the children’s council may be watched by {whom}"
