"""What happens to a concern, from the first talk to what came of it; its words stand with it, not here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from mainstay.notices.event import Event, written


@dataclass(frozen=True, kw_only=True)
class ConcernMoved(Event):
    """Something that happened to a concern; `to_ids` are those who are told, and stay out of the account."""

    to_ids: tuple[UUID, ...] = ()

    def payload(self) -> dict[str, Any]:
        """The facts, without those who are told."""
        return {name: value for name, value in super().payload().items() if name != "to_ids"}


@dataclass(frozen=True, kw_only=True)
class ConcernBegun(ConcernMoved):
    """A concern was first recorded."""

    origin: str
    against: str

    def sentence(self) -> str:
        """Against whom."""
        whom = {"team": "a team", "agency": "another agency", "service": "the reviewing service"}
        return f"A concern about {whom.get(self.against, self.against)} was first recorded"


@dataclass(frozen=True, kw_only=True)
class TalkRecorded(ConcernMoved):
    """A conversation about a concern was recorded."""

    talked_on: date

    def sentence(self) -> str:
        """When they talked."""
        return f"A conversation of {written(self.talked_on)} about a concern was recorded"


@dataclass(frozen=True, kw_only=True)
class ConcernChanged(ConcernMoved):
    """The words or themes of a concern were changed before it was formal."""

    fields: tuple[str, ...]

    def sentence(self) -> str:
        """Which of them."""
        return f"A concern was changed before it was formal: {', '.join(self.fields).replace('_', ' ')}"


@dataclass(frozen=True, kw_only=True)
class ConcernRaised(ConcernMoved):
    """A concern was raised formally."""

    due_on: date
    talked: bool

    def sentence(self) -> str:
        """By when it is to be answered, and whether there was a talk first."""
        first = "" if self.talked else ", without a conversation first"
        return f"A concern was raised formally{first}, to be answered by {written(self.due_on)}"


@dataclass(frozen=True, kw_only=True)
class ConcernAnswered(ConcernMoved):
    """The stage a concern was at gave its answer."""

    stage: str
    answered_on: date
    in_time: bool
    from_outside: bool = False

    def sentence(self) -> str:
        """In time or late, and how it came."""
        how = ", written down by the officer" if self.from_outside else ""
        return f"A concern was answered {'in time' if self.in_time else 'late'}{how}"


@dataclass(frozen=True, kw_only=True)
class AnswerJudged(ConcernMoved):
    """The officer accepted an answer, or part of it."""

    stage: str
    judgement: str
    promises: tuple[UUID, ...] = ()

    def sentence(self) -> str:
        """Whether in whole or in part."""
        return f"The answer to a concern was {'accepted' if self.judgement == 'accepted' else 'accepted in part'}"


@dataclass(frozen=True, kw_only=True)
class ConcernEscalated(ConcernMoved):
    """A concern was taken to a higher stage."""

    stage: str
    skipped: tuple[str, ...]
    due_on: date

    def sentence(self) -> str:
        """To which stage, and whether any was passed over."""
        over = f", passing over {len(self.skipped)}" if self.skipped else ""
        name = self.stage.replace("_", " ")
        return f"A concern was taken to {name}{over}, to be answered by {written(self.due_on)}"


@dataclass(frozen=True, kw_only=True)
class LateAnswerTold(ConcernMoved):
    """Both sides were told that the day to answer a concern has passed."""

    due_on: date

    def sentence(self) -> str:
        """Which day."""
        return f"The answer to a concern did not come by {written(self.due_on)}, and both sides were told"


@dataclass(frozen=True, kw_only=True)
class ConcernPaused(ConcernMoved):
    """A concern was put on hold, with a reason."""

    starts_on: date


@dataclass(frozen=True, kw_only=True)
class ConcernResumed(ConcernMoved):
    """A hold of a concern ended."""

    ends_on: date


@dataclass(frozen=True, kw_only=True)
class AdviceAdded(ConcernMoved):
    """A manager of the reviewing service added advice to a concern."""


@dataclass(frozen=True, kw_only=True)
class CafcassReferred(ConcernMoved):
    """The case of a child was referred to Cafcass."""

    ground: str
    power: str
    referred_on: date

    def sentence(self) -> str:
        """When."""
        return f"The child's case was referred to Cafcass on {written(self.referred_on)}"


@dataclass(frozen=True, kw_only=True)
class ReferralFollowed(ConcernMoved):
    """Papers were sent to Cafcass, or its outcome came."""

    papers_sent_on: date | None = None
    outcome_on: date | None = None

    def sentence(self) -> str:
        """Which of the two."""
        if self.outcome_on:
            return f"Cafcass gave its outcome on {written(self.outcome_on)}"
        return "Papers were sent to Cafcass" if self.papers_sent_on else "A referral to Cafcass was followed up"


@dataclass(frozen=True, kw_only=True)
class LegalAdviceRecorded(ConcernMoved):
    """Independent legal advice on a concern was sought or received."""

    received: bool

    def sentence(self) -> str:
        """Which of the two."""
        return f"Independent legal advice on a concern was {'received' if self.received else 'sought'}"


@dataclass(frozen=True, kw_only=True)
class ConcernClosed(ConcernMoved):
    """A concern was closed with what came of it for the child."""

    outcome: str
    was_formal: bool
    for_officer: bool

    def sentence(self) -> str:
        """How, and by whom where no officer was in post."""
        how = {"resolved": "resolved", "partly": "partly resolved", "not_resolved": "not resolved"}
        stead = " by a manager, because no officer was in post" if self.for_officer else ""
        return f"A concern was closed{stead}: {how.get(self.outcome, self.outcome)}"


@dataclass(frozen=True, kw_only=True)
class ChildToldOfConcern(ConcernMoved):
    """The child was told what came of a concern."""

    told_on: date

    def sentence(self) -> str:
        """When."""
        return f"The child was told on {written(self.told_on)} what came of a concern"


@dataclass(frozen=True, kw_only=True)
class ConcernWithdrawn(ConcernMoved):
    """A concern was withdrawn by the side that raised it."""

    was_formal: bool


@dataclass(frozen=True, kw_only=True)
class LadderSet(Event):
    """The council's ladder was set from a day on."""

    starts_on: date

    def sentence(self) -> str:
        """From when."""
        return f"The ladder of the concerns resolution process was set from {written(self.starts_on)}"
