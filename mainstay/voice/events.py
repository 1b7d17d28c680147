"""What happens to what a child said; never a word of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from mainstay.notices.event import Event, written


@dataclass(frozen=True, kw_only=True)
class ViewSent(Event):
    """A child said something, and it came to the reviewing service."""

    medium: str
    officer_ids: tuple[UUID, ...]

    def sentence(self) -> str:
        """What happened, in one sentence."""
        return "The child said something to the reviewing service"


@dataclass(frozen=True, kw_only=True)
class ViewSeen(Event):
    """Somebody of the reviewing service read what a child said, for the first time."""

    read_on: date

    def sentence(self) -> str:
        """What happened, in one sentence."""
        return "What the child said was read"


@dataclass(frozen=True, kw_only=True)
class ViewDisowned(Event):
    """A child said that what was written down is not what they meant."""

    officer_ids: tuple[UUID, ...]

    def sentence(self) -> str:
        """What happened, in one sentence."""
        return "The child said that what was written down is not what they meant"


@dataclass(frozen=True, kw_only=True)
class MediaOpened(Event):
    """A picture or recording of a child was opened."""

    opened_on: date

    def sentence(self) -> str:
        """What happened, in one sentence."""
        return "A picture or recording of the child was opened"


@dataclass(frozen=True, kw_only=True)
class UnopenedMediaTold(Event):
    """Nobody had opened a picture or recording of a child, so those who cover were told."""

    to_ids: tuple[UUID, ...]

    def sentence(self) -> str:
        """What happened, in one sentence."""
        return "Nobody had opened what the child sent, so it went to cover"


@dataclass(frozen=True, kw_only=True)
class MediaShared(Event):
    """A child agreed that a picture or recording is shared with somebody."""

    audience: str

    def sentence(self) -> str:
        """What happened, in one sentence."""
        return "A picture or recording was shared, because the child agreed"


@dataclass(frozen=True, kw_only=True)
class MediaSharingStopped(Event):
    """A picture or recording is shared with somebody no more."""

    audience: str

    def sentence(self) -> str:
        """What happened, in one sentence."""
        return "A picture or recording is no longer shared"


@dataclass(frozen=True, kw_only=True)
class UnreadViewTold(Event):
    """Nobody had read what a child said, so those who cover were told."""

    to_ids: tuple[UUID, ...]

    def sentence(self) -> str:
        """What happened, in one sentence."""
        return "Nobody had read what the child said, so it went to cover"


@dataclass(frozen=True, kw_only=True)
class WishMade(Event):
    """A child asked for something."""

    due_on: date

    def sentence(self) -> str:
        """What happened, in one sentence."""
        return f"The child asked for something, to be answered by {written(self.due_on)}"


@dataclass(frozen=True, kw_only=True)
class WishPut(Event):
    """A wish went to the manager who can grant it, because the child agreed."""

    due_on: date
    to_ids: tuple[UUID, ...]

    def sentence(self) -> str:
        """What happened, in one sentence."""
        return "A wish went to the council, because the child agreed"


@dataclass(frozen=True, kw_only=True)
class WishReplied(Event):
    """The council said what comes of a wish."""

    outcome: str
    officer_ids: tuple[UUID, ...]

    def sentence(self) -> str:
        """What happened, in one sentence."""
        return "The council answered a wish"


@dataclass(frozen=True, kw_only=True)
class WishReturned(Event):
    """The officer sent the council's answer back."""

    to_ids: tuple[UUID, ...]

    def sentence(self) -> str:
        """What happened, in one sentence."""
        return "The council's answer to a wish was sent back"


@dataclass(frozen=True, kw_only=True)
class WishTold(Event):
    """The child was told what came of a wish."""

    outcome: str
    told_on: date
    whose: str

    def sentence(self) -> str:
        """What happened, in one sentence."""
        return "The child was told what came of a wish"


@dataclass(frozen=True, kw_only=True)
class AnswerSeen(Event):
    """The child read what came of a wish."""

    def sentence(self) -> str:
        """What happened, in one sentence."""
        return "The child read what came of a wish"


@dataclass(frozen=True, kw_only=True)
class WishWithdrawn(Event):
    """The child took a wish back."""


@dataclass(frozen=True, kw_only=True)
class AlertRaised(Event):
    """What a child said is urgent."""

    reasons: tuple[str, ...]
    out_of_hours: bool
    to_ids: tuple[UUID, ...]

    def sentence(self) -> str:
        """What happened, in one sentence."""
        return "An urgent alert was raised by what the child said"


@dataclass(frozen=True, kw_only=True)
class AlertSeen(Event):
    """Somebody who was told of an alert opened it."""


@dataclass(frozen=True, kw_only=True)
class AlertTaken(Event):
    """Somebody took an alert."""

    in_time: bool
    to_ids: tuple[UUID, ...]


@dataclass(frozen=True, kw_only=True)
class AlertHanded(Event):
    """Nobody took an alert in time, so the next named person was told."""

    to_ids: tuple[UUID, ...]

    def sentence(self) -> str:
        """What happened, in one sentence."""
        return "Nobody had taken the alert, so the next person was told"


@dataclass(frozen=True, kw_only=True)
class AlertFinished(Event):
    """Whoever took an alert recorded what was done."""


@dataclass(frozen=True, kw_only=True)
class AlertPeopleSet(Event):
    """Who hears of alerts that nobody takes was set."""


@dataclass(frozen=True, kw_only=True)
class OwnPlanWritten(Event):
    """The care plan was written in the child's words."""

    def sentence(self) -> str:
        """What happened, in one sentence."""
        return "The care plan was written in the child's words"


@dataclass(frozen=True, kw_only=True)
class OfficerCardSet(Event):
    """An officer said who they are to their children."""


@dataclass(frozen=True, kw_only=True)
class PrivateWordsPassed(Event):
    """Something private was passed on because somebody may be at risk."""

    child_told_first: bool

    def sentence(self) -> str:
        """What happened, in one sentence."""
        return "Something the child said was passed on because somebody may be at risk"


@dataclass(frozen=True, kw_only=True)
class MessageArrived(Event):
    """A message came from somebody whom nobody has named yet."""

    is_urgent: bool
    to_ids: tuple[UUID, ...]


@dataclass(frozen=True, kw_only=True)
class MessageMatched(Event):
    """Somebody said whose a message is that came from somebody unknown."""

    def sentence(self) -> str:
        """What happened, in one sentence."""
        return "A message that came from somebody unknown was found to be the child's"


@dataclass(frozen=True, kw_only=True)
class MessageDismissed(Event):
    """A message is from no child of this service."""


@dataclass(frozen=True, kw_only=True)
class StatementsTaken(Event):
    """Statements of another app were taken in: so many as views, into the tray, and known before."""

    views: int
    waiting: int
    known: int
