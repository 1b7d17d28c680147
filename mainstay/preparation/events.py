"""What happens while a review is made ready; an event never carries a name, a choice or anybody's words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from mainstay.notices.event import Event, written


@dataclass(frozen=True, kw_only=True)
class PreparationBegun(Event):
    """The preparation of a review began, because it was arranged for a day; `subject` is the review."""

    review_on: date
    report_due_on: date | None

    def sentence(self) -> str:
        """For which day."""
        return f"The preparation of the review of {written(self.review_on)} began"


@dataclass(frozen=True, kw_only=True)
class PreparationMoved(Event):
    """A review moved to another day, and the days of its preparation with it; `invited` are asked again."""

    review_on: date
    report_due_on: date | None
    invited: tuple[UUID, ...]

    def sentence(self) -> str:
        """To which day, and how many people are told."""
        told = f", and {len(self.invited)} people are asked again" if self.invited else ""
        return f"The preparation moved to the review of {written(self.review_on)}{told}"


@dataclass(frozen=True, kw_only=True)
class InvitationsCancelled(Event):
    """A review is no longer needed, so those who were invited are told that it is off."""

    invited: tuple[UUID, ...]

    def sentence(self) -> str:
        """How many people are told."""
        return f"The invitations of {len(self.invited)} people were taken back, because the review is no longer needed"


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
class ViewRequested(Event):
    """The view of a parent, a carer or another was asked for before a review, or it was said why not."""

    sought: bool
    how: str

    def sentence(self) -> str:
        """How, or that it was not."""
        by = {"paper": "on paper", "phone": "by phone", "page": "on a page", "in_person": "in person"}
        return f"A view was asked for {by.get(self.how, '')}".strip() if self.sought else "A view was not asked for"


@dataclass(frozen=True, kw_only=True)
class ViewRecorded(Event):
    """The view of a parent, a carer or another came, and was written down whole."""

    answered_on: date

    def sentence(self) -> str:
        """When it came."""
        return f"A view that was asked for before a review came on {written(self.answered_on)}"


@dataclass(frozen=True, kw_only=True)
class AgendaBegun(Event):
    """The agenda of a review was begun from one of the service's templates."""

    template: UUID

    def sentence(self) -> str:
        """That it was begun."""
        return "The agenda of a review was begun"


@dataclass(frozen=True, kw_only=True)
class AgendaChanged(Event):
    """The agenda of a review was changed."""

    def sentence(self) -> str:
        """That it was changed."""
        return "The agenda of a review was changed"


@dataclass(frozen=True, kw_only=True)
class AgendaTemplateChanged(Event):
    """A new version of one of the service's agendas begins on a day."""

    number: int
    starts_on: date

    def sentence(self) -> str:
        """Which version, from when."""
        return f"Version {self.number} of an agenda template begins on {written(self.starts_on)}"


@dataclass(frozen=True, kw_only=True)
class ReportSaved(Event):
    """The social worker's report was begun or added to, and is not in yet."""

    def sentence(self) -> str:
        """That it was saved."""
        return "The social worker's report for a review was saved"


@dataclass(frozen=True, kw_only=True)
class ReportSubmitted(Event):
    """The social worker's report for a review is in."""

    how: str
    submitted_on: date
    due_on: date | None
    officer_id: UUID | None

    def sentence(self) -> str:
        """When it came, and whether in time."""
        late = ", after it was due" if self.due_on and self.submitted_on > self.due_on else ""
        return f"The social worker's report for a review came on {written(self.submitted_on)}{late}"


@dataclass(frozen=True, kw_only=True)
class ReportShared(Event):
    """The social worker's report was shared with the child's family."""

    shared_on: date

    def sentence(self) -> str:
        """When."""
        return f"The social worker's report was shared with the family on {written(self.shared_on)}"


@dataclass(frozen=True, kw_only=True)
class PrivateTalkRecorded(Event):
    """Whether the officer spoke to the child in private before a review, or why not (DR-3.1a)."""

    outcome: str

    def sentence(self) -> str:
        """What came of it."""
        return f"The talk in private before a review was recorded: {self.outcome.replace('_', ' ')}"


@dataclass(frozen=True, kw_only=True)
class TaskWaived(Event):
    """One thing of a preparation is not needed for this review; why stands with it."""

    task: str

    def sentence(self) -> str:
        """Which."""
        return f"A task of a preparation was waived ({self.task.replace('-', ' ')})"


@dataclass(frozen=True, kw_only=True)
class WaiverEnded(Event):
    """One thing of a preparation that was waived is needed after all."""

    task: str

    def sentence(self) -> str:
        """Which."""
        return f"A task of a preparation is needed after all ({self.task.replace('-', ' ')})"


@dataclass(frozen=True, kw_only=True)
class AdvocateRequested(Event):
    """Whether the child wants an advocate was asked, or one was asked for or arranged."""

    asked: str

    def sentence(self) -> str:
        """Where it stands."""
        return f"An advocate for a review: {self.asked.replace('_', ' ')}"


@dataclass(frozen=True, kw_only=True)
class InterpreterRequested(Event):
    """Whether an interpreter is needed was asked, or one was asked for or arranged."""

    asked: str

    def sentence(self) -> str:
        """Where it stands."""
        return f"An interpreter for a review: {self.asked.replace('_', ' ')}"


@dataclass(frozen=True, kw_only=True)
class ReviewDiscussed(Event):
    """The social worker and the officer talked a review over."""

    discussed_on: date

    def sentence(self) -> str:
        """When."""
        return f"The social worker and the officer talked the review over on {written(self.discussed_on)}"


@dataclass(frozen=True, kw_only=True)
class RoomSet(Event):
    """The room or link of a review was set; neither is repeated here."""

    def sentence(self) -> str:
        """That it was set."""
        return "The room or link of a review was set"


@dataclass(frozen=True, kw_only=True)
class FeedMade(Event):
    """An officer made a private calendar feed."""

    def sentence(self) -> str:
        """That it was made."""
        return "A private calendar feed was made"


@dataclass(frozen=True, kw_only=True)
class FeedRevoked(Event):
    """An officer's private calendar feed was taken back."""

    def sentence(self) -> str:
        """That it was taken back."""
        return "A private calendar feed was taken back"
