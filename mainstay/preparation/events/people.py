"""What happens to the people at a review and to what the child chose."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from mainstay.notices.event import Event


@dataclass(frozen=True, kw_only=True)
class OwnChoiceMade(Event):
    """A child chose something about their review on their own pages."""

    matter: str
    officer_ids: tuple[UUID, ...]

    def sentence(self) -> str:
        """What happened, in one sentence."""
        return "The child chose something about their review on their own pages"


@dataclass(frozen=True, kw_only=True)
class ChoiceMade(Event):
    """The child chose something about their review; what it was stands with the choice."""

    matter: str

    def sentence(self) -> str:
        """About what, never what."""
        return f"A choice of the child was written down ({self.matter.replace('_', ' ')})"


@dataclass(frozen=True, kw_only=True)
class ChoiceShared(Event):
    """With whom a choice and its reason are shared was changed."""

    shared_with: tuple[str, ...]
    because_shared_with: tuple[str, ...]

    def sentence(self) -> str:
        """With whom the choice is shared now."""
        whom = ", ".join(each.replace("_", " ") for each in self.shared_with)
        return f"A choice of the child is now shared with {whom or 'the reviewing service only'}"


@dataclass(frozen=True, kw_only=True)
class ChoiceWithdrawn(Event):
    """A choice was taken back."""

    def sentence(self) -> str:
        """That it was taken back."""
        return "A choice of the child was taken back"


@dataclass(frozen=True, kw_only=True)
class PersonAdded(Event):
    """Somebody was put on the list of a review."""

    def sentence(self) -> str:
        """That the list grew."""
        return "Somebody was added to the people at a review"


@dataclass(frozen=True, kw_only=True)
class PeopleInvited(Event):
    """People were invited to a review, each by a message of their own; `subject` is the review."""

    invited: tuple[UUID, ...]

    def sentence(self) -> str:
        """How many."""
        count = len(self.invited)
        return f"{count} {'person was' if count == 1 else 'people were'} invited to a review"


@dataclass(frozen=True, kw_only=True)
class InvitationAnswered(Event):
    """Somebody answered an invitation."""

    answer: str

    def sentence(self) -> str:
        """What they answered."""
        return f"An invitation to a review was answered: {self.answer}"


@dataclass(frozen=True, kw_only=True)
class LeftUninvited(Event):
    """Somebody is not invited to a review; why stands with the person. `was_invited` are told that it is off."""

    by_choice: bool
    was_invited: bool

    def sentence(self) -> str:
        """By whose choice."""
        return f"Somebody is not invited to a review{', by the choice of the child' if self.by_choice else ''}"


@dataclass(frozen=True, kw_only=True)
class PersonIncluded(Event):
    """Somebody who was not to be invited is on the list again."""

    def sentence(self) -> str:
        """That they are back."""
        return "Somebody was put back on the list of people at a review"


@dataclass(frozen=True, kw_only=True)
class InvitationsCancelled(Event):
    """A review is no longer needed, so those who were invited are told that it is off."""

    invited: tuple[UUID, ...]

    def sentence(self) -> str:
        """How many people are told."""
        return f"The invitations of {len(self.invited)} people were taken back, because the review is no longer needed"
