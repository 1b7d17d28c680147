"""What happens to a child's card, and how they like their pages; never a code or a secret."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from mainstay.notices.event import Event, written


@dataclass(frozen=True, kw_only=True)
class CardGiven(Event):
    """A child was given a card."""

    expires_on: date

    def sentence(self) -> str:
        """What happened, in one sentence."""
        return f"The child was given a card that works until {written(self.expires_on)}"


@dataclass(frozen=True, kw_only=True)
class CardEnded(Event):
    """A card stopped working."""

    def sentence(self) -> str:
        """What happened, in one sentence."""
        return "The child's card stopped working"


@dataclass(frozen=True, kw_only=True)
class SecretSet(Event):
    """A child chose the secret of their card."""

    kind: str

    def sentence(self) -> str:
        """What happened, in one sentence."""
        return "The child chose the secret of their card"


@dataclass(frozen=True, kw_only=True)
class CardTried(Event):
    """Somebody tried a card in vain, again and again."""

    wrong: int
    officer_ids: tuple[UUID, ...]

    def sentence(self) -> str:
        """What happened, in one sentence."""
        return f"The child's card was tried in vain {self.wrong} times"


@dataclass(frozen=True, kw_only=True)
class OwnWayChosen(Event):
    """A child chose how their pages look."""

    level: str
    language: str

    def sentence(self) -> str:
        """What happened, in one sentence."""
        return "The child chose how their own pages look"
