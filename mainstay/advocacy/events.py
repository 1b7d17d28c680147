"""What happens about who stands beside a child; never a word of why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from mainstay.notices.event import Event

NAMES = {"advocate": "an advocate", "visitor": "an independent visitor"}


@dataclass(frozen=True, kw_only=True)
class AdvocacyOffered(Event):
    """A child was asked, and has not said whether they want it."""

    kind: str
    on: date

    def sentence(self) -> str:
        """What happened, in one sentence."""
        return f"The child was offered {NAMES[self.kind]}"


@dataclass(frozen=True, kw_only=True)
class AdvocacyAsked(Event):
    """A child wants an advocate or a visitor; `by_child` that they said so on their own pages."""

    kind: str
    on: date
    by_child: bool
    officer_ids: tuple[UUID, ...]

    def sentence(self) -> str:
        """What happened, in one sentence."""
        return f"The child wants {NAMES[self.kind]}"


@dataclass(frozen=True, kw_only=True)
class AdvocacyDeclined(Event):
    """A child does not want it, or no longer; `by_child` that they said so on their own pages."""

    kind: str
    on: date
    by_child: bool
    officer_ids: tuple[UUID, ...]

    def sentence(self) -> str:
        """What happened, in one sentence."""
        return f"The child does not want {NAMES[self.kind]} now"


@dataclass(frozen=True, kw_only=True)
class AdvocacyReferred(Event):
    """A document that asks for an advocate or a visitor left."""

    kind: str
    on: date

    def sentence(self) -> str:
        """What happened, in one sentence."""
        return f"The service was asked for {NAMES[self.kind]}"


@dataclass(frozen=True, kw_only=True)
class AdvocacyBegun(Event):
    """A child has an advocate or a visitor."""

    kind: str
    on: date

    def sentence(self) -> str:
        """What happened, in one sentence."""
        return f"The child has {NAMES[self.kind]}"


@dataclass(frozen=True, kw_only=True)
class AdvocacyEnded(Event):
    """A child has an advocate or a visitor no more."""

    kind: str
    on: date

    def sentence(self) -> str:
        """What happened, in one sentence."""
        return f"The child no longer has {NAMES[self.kind]}"


@dataclass(frozen=True, kw_only=True)
class NoteWritten(Event):
    """A child wrote something that they alone can read; of which child is not told."""

    def sentence(self) -> str:
        """What happened, in one sentence."""
        return "A child wrote something that they alone can read"


@dataclass(frozen=True, kw_only=True)
class SomebodyElseAsked(Event):
    """A child wants to talk to somebody else than their officer, or to have another officer."""

    matter: str
    due_on: date
    to_ids: tuple[UUID, ...]

    def sentence(self) -> str:
        """What happened, in one sentence."""
        wants = "another reviewing officer" if self.matter == "officer" else "to talk to somebody else than the officer"
        return f"The child wants {wants}"


@dataclass(frozen=True, kw_only=True)
class SomebodyElseAnswered(Event):
    """A manager answered a child who asked for somebody else."""

    matter: str

    def sentence(self) -> str:
        """What happened, in one sentence."""
        return "A manager answered the child who wants somebody else"


@dataclass(frozen=True, kw_only=True)
class SomebodyElseSeen(Event):
    """A child read what a manager answered."""

    def sentence(self) -> str:
        """What happened, in one sentence."""
        return "The child read what a manager answered"


@dataclass(frozen=True, kw_only=True)
class SomebodyElseWithdrawn(Event):
    """A child took back that they want somebody else."""

    def sentence(self) -> str:
        """What happened, in one sentence."""
        return "The child no longer asks for somebody else"
