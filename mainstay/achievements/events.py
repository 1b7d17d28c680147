"""What happens to what a child is proud of; never a word of it, and never its title."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from mainstay.notices.event import Event, written

USES = {
    "letter": "letters",
    "service": "the reviewing service",
    "annual_report": "the annual report",
    "public": "the public",
}


@dataclass(frozen=True, kw_only=True)
class AchievementKept(Event):
    """A child keeps something they are proud of; it comes to the reviewing service to be read."""

    kind: str
    officer_ids: tuple[UUID, ...]

    def sentence(self) -> str:
        """What happened, in one sentence."""
        return "The child keeps something they are proud of"


@dataclass(frozen=True, kw_only=True)
class AchievementChanged(Event):
    """A child changed something they are proud of; it is read again, and what was checked counts no more."""

    officer_ids: tuple[UUID, ...]

    def sentence(self) -> str:
        """What happened, in one sentence."""
        return "The child changed something they are proud of"


@dataclass(frozen=True, kw_only=True)
class AchievementRead(Event):
    """Something a child is proud of was read for worry; `way` is what is done about one."""

    way: str

    def sentence(self) -> str:
        """What happened, in one sentence."""
        return f"What the child is proud of was read{', and a worry noted' if self.way else ''}"


@dataclass(frozen=True, kw_only=True)
class WorrySettled(Event):
    """A worry about something a child is proud of is over."""

    def sentence(self) -> str:
        """What happened, in one sentence."""
        return "A worry about what the child is proud of is over"


@dataclass(frozen=True, kw_only=True)
class PermissionGiven(Event):
    """A child said yes to one use."""

    use: str
    until_on: date | None

    def sentence(self) -> str:
        """What happened, in one sentence."""
        until = f" until {written(self.until_on)}" if self.until_on else ""
        return f"The child said yes to showing something in {USES[self.use]}{until}"


@dataclass(frozen=True, kw_only=True)
class PermissionWithdrawn(Event):
    """A child took a yes back; `places` is in how many places it stood then, and `to_ids` who is told."""

    use: str
    places: int
    to_ids: tuple[UUID, ...]

    def sentence(self) -> str:
        """What happened, in one sentence."""
        return f"The child took back a yes to showing something in {USES[self.use]}"


@dataclass(frozen=True, kw_only=True)
class AchievementChecked(Event):
    """Somebody checked whether a thing can lead to the child; `to_ids` are the managers whose yes comes next."""

    use: str
    passed: bool
    to_ids: tuple[UUID, ...]

    def sentence(self) -> str:
        """What happened, in one sentence."""
        return f"Something the child is proud of was checked for {USES[self.use]}"


@dataclass(frozen=True, kw_only=True)
class PublicationDecided(Event):
    """The manager of the service said whether a thing may be made public."""

    use: str
    allowed: bool
    to_ids: tuple[UUID, ...]

    def sentence(self) -> str:
        """What happened, in one sentence."""
        said = "yes" if self.allowed else "no"
        return f"The manager said {said} to showing something of the child’s in {USES[self.use]}"


@dataclass(frozen=True, kw_only=True)
class AchievementShown(Event):
    """A thing of a child’s was shown in a place; the child sees where."""

    use: str

    def sentence(self) -> str:
        """What happened, in one sentence."""
        return f"Something the child is proud of was shown in {USES[self.use]}"


@dataclass(frozen=True, kw_only=True)
class ShowingEnded(Event):
    """A thing was taken down from a place, or it was recorded why it cannot be."""

    use: str

    def sentence(self) -> str:
        """What happened, in one sentence."""
        return "It was recorded what was done where something of the child’s stood"
