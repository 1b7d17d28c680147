"""What happens to the views, the agenda and the report of a review."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from mainstay.notices.event import Event, written


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
