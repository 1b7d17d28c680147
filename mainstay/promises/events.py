"""What happens to a promise: made, sent, agreed, contested, resolved, repeated, answered, checked half-way."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from mainstay.notices.event import Event, written


@dataclass(frozen=True, kw_only=True)
class PromiseMade(Event):
    """A review decided that something is to be done; its words stand with the promise, not here."""

    review: UUID | None
    due_on: date
    matter: str
    times: int = 1

    def sentence(self) -> str:
        """By when it is to be done."""
        return f"A promise was made, to be done by {written(self.due_on)}"


@dataclass(frozen=True, kw_only=True)
class PromiseChanged(Event):
    """A promise was changed before it was sent; `fields` names what."""

    fields: tuple[str, ...]

    def sentence(self) -> str:
        """What was changed, by the names of the facts."""
        names = ", ".join(field.removesuffix("_on").replace("_", " ") for field in self.fields)
        return f"A promise was changed before it was sent: {names}"


@dataclass(frozen=True, kw_only=True)
class PromiseWithdrawn(Event):
    """A promise was taken back by the officer who made it; the reason stands with the promise."""

    was_sent: bool

    def sentence(self) -> str:
        """Whether the manager had it already."""
        return f"A promise was withdrawn {'after' if self.was_sent else 'before'} it was sent"


@dataclass(frozen=True, kw_only=True)
class PromisesSent(Event):
    """The promises of one review were sent to the responsible manager; the subject is the review."""

    promises: tuple[UUID, ...]
    team_id: UUID | None
    sent_on: date
    answer_by_on: date

    def sentence(self) -> str:
        """How many, and by when they are to be answered."""
        many = "1 promise was" if len(self.promises) == 1 else f"{len(self.promises)} promises were"
        return f"{many} sent to the manager, to be answered by {written(self.answer_by_on)}"


@dataclass(frozen=True, kw_only=True)
class PromiseAgreed(Event):
    """The responsible manager agreed to a promise."""

    agreed_on: date


@dataclass(frozen=True, kw_only=True)
class PromiseContested(Event):
    """The responsible manager contested a promise in writing; their words stand with the promise."""

    contested_on: date
    officer_id: UUID | None


@dataclass(frozen=True, kw_only=True)
class ChildOfContestTold(Event):
    """The child was told that a promise is contested."""

    told_on: date

    def sentence(self) -> str:
        """When the child was told."""
        return f"The child was told on {written(self.told_on)} that a promise is contested"


@dataclass(frozen=True, kw_only=True)
class PromiseResolved(Event):
    """The officer resolved a contested promise: it stands, or it gave way."""

    stands: bool
    contested_by_id: UUID | None

    def sentence(self) -> str:
        """What came of it."""
        return f"A contested promise was resolved: it {'stands' if self.stands else 'was changed'}"


@dataclass(frozen=True, kw_only=True)
class PromiseRepeated(Event):
    """The same matter was promised again; at the third time `choice` is the officer's, concern or no_concern."""

    repeats: UUID
    times: int
    matter: str
    choice: str = ""

    def sentence(self) -> str:
        """How often running, and what the officer chose."""
        chosen = {"concern": ", and a concern is to be raised", "no_concern": ", without a concern"}
        return f"The same matter was promised at {self.times} reviews running{chosen.get(self.choice, '')}"


@dataclass(frozen=True, kw_only=True)
class PromiseAnswered(Event):
    """How a promise went was answered at a later review, or that answer was corrected."""

    review: UUID
    answer: str
    done_on: date | None = None
    before: str = ""

    def sentence(self) -> str:
        """Which answer, and the one it replaces."""
        instead = f", instead of {self.before.replace('_', ' ')}" if self.before else ""
        return f"A promise was answered: {self.answer.replace('_', ' ')}{instead}"


@dataclass(frozen=True, kw_only=True)
class ProgressReported(Event):
    """Somebody reported how a promise is going; their words stand with the report."""

    says_done_on: date | None = None

    def sentence(self) -> str:
        """Whether they say that it was done."""
        done = f": said to be done on {written(self.says_done_on)}" if self.says_done_on else ""
        return f"Progress of a promise was reported{done}"


@dataclass(frozen=True, kw_only=True)
class MidwayChecked(Event):
    """The promises of a child were looked at half-way between two reviews."""

    review: UUID
    due_on: date
    rating: str
    looked_at: int
    done: int

    def sentence(self) -> str:
        """How many promises, and how they were found."""
        found = {"green": "on course", "amber": "slipping", "red": "off course"}[self.rating]
        return f"Mid-way check: {self.done} of {self.looked_at} promises done, {found}"


@dataclass(frozen=True, kw_only=True)
class OverduePromiseTold(Event):
    """The day of a promise passed without an answer, and its owner and manager are told."""

    due_on: date
    owner_id: UUID | None
    team_id: UUID | None

    def sentence(self) -> str:
        """Which day passed."""
        return f"A promise was due on {written(self.due_on)} and is not answered"
