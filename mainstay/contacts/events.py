"""What happens between reviews: contacts, a child's words, signs of harm, notices; never the words themselves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from mainstay.notices.event import Event, written

_WAYS = {
    "visit": "A visit to the child",
    "video": "A video call with the child",
    "call": "A telephone call with the child",
    "text": "A text from or to the child",
    "message": "A message from or to the child",
    "letter": "A letter from or to the child",
    "drawing": "A drawing by the child",
}


@dataclass(frozen=True, kw_only=True)
class ContactRecorded(Event):
    """A contact with a child, or an attempt at one, was recorded; `subject` is the contact."""

    contacted_on: date
    how: str
    reached: bool
    alone: str

    def sentence(self) -> str:
        """How and when, and whether the child was reached."""
        tried = "" if self.reached else ", but the child was not reached"
        return f"{_WAYS.get(self.how, 'A contact with the child')} on {written(self.contacted_on)}{tried}"


@dataclass(frozen=True, kw_only=True)
class ContactWithdrawn(Event):
    """A contact that was recorded by mistake was taken back; its reason stands with it."""

    contacted_on: date

    def sentence(self) -> str:
        """Which contact."""
        return f"A contact recorded for {written(self.contacted_on)} was taken back"


@dataclass(frozen=True, kw_only=True)
class ChildsWordsAdded(Event):
    """What a child said, or what was seen of them, was written down; the words are not here."""

    kind: str
    said_on: date
    review: UUID | None = None
    adds_to: UUID | None = None

    def sentence(self) -> str:
        """Whose account it is and of which day."""
        what = "The child's own words" if self.kind == "words" else "What was seen of the child"
        more = (
            " were added to" if self.adds_to else " were written down" if self.kind == "words" else " was written down"
        )
        return f"{what} of {written(self.said_on)}{more}"


@dataclass(frozen=True, kw_only=True)
class ChildsWordsShared(Event):
    """A child agreed to share their words with somebody; `subject` is the words."""

    audience: str

    def sentence(self) -> str:
        """With whom."""
        return f"The child shared their words ({self.audience.replace('_', ' ')})"


@dataclass(frozen=True, kw_only=True)
class SharingStopped(Event):
    """A child took back that their words are shared; `subject` is the words."""

    audience: str

    def sentence(self) -> str:
        """With whom no longer."""
        return f"The child no longer shares their words ({self.audience.replace('_', ' ')})"


@dataclass(frozen=True, kw_only=True)
class SignOfHarmRaised(Event):
    """An allegation or a sign of harm was raised; `to_ids` are the managers who are told the same day."""

    raised_on: date
    to_ids: tuple[UUID, ...]

    def sentence(self) -> str:
        """That and when."""
        return f"A sign of harm was raised with the duty manager on {written(self.raised_on)}"


@dataclass(frozen=True, kw_only=True)
class SignOfHarmAnswered(Event):
    """The duty manager answered: a referral was made, or why not; who and why stand with the record."""

    answered_on: date
    referred: bool
    raised_by_id: UUID

    def sentence(self) -> str:
        """What was answered."""
        what = "a referral was made" if self.referred else "no referral was made, with the reason"
        return f"A sign of harm was answered on {written(self.answered_on)}: {what}"


@dataclass(frozen=True, kw_only=True)
class OfficerTold(Event):
    """A reviewing officer was told of something; `subject` is the notice, `officer_ids` they and who covers them."""

    kind: str
    happened_on: date
    officer_ids: tuple[UUID, ...]

    def sentence(self) -> str:
        """Of what kind of thing."""
        return f"The reviewing officer was told of something: {self.kind.replace('-', ' ')}"


@dataclass(frozen=True, kw_only=True)
class NoticeAcknowledged(Event):
    """The officer read a notice and said what comes of it; the reason stands with the notice."""

    kind: str
    early_review: bool | None

    def sentence(self) -> str:
        """Whether it leads to an early review."""
        came = {True: ", and called an early review", False: ", and called no early review", None: ""}
        return f"The reviewing officer acknowledged a notice{came[self.early_review]}"
