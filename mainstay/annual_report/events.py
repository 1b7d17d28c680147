"""What happens to an annual report: started, written, published, revised, its figures taken unsuppressed."""

from __future__ import annotations

from dataclasses import dataclass

from mainstay.annual_report.structure import section_of
from mainstay.notices.event import Event


@dataclass(frozen=True, kw_only=True)
class ReportStarted(Event):
    """The annual report of a year was started; `subject` is the report."""

    year: str

    def sentence(self) -> str:
        """What happened, with the year."""
        return f"The annual report for {self.year} was started"


@dataclass(frozen=True, kw_only=True)
class SectionWritten(Event):
    """A section's prose was saved; `subject` is the report. The words themselves are kept in its history."""

    year: str
    section: str
    words: int

    def sentence(self) -> str:
        """What happened, with the section and how long it is."""
        found = section_of(self.section)
        named = f"“{found.title}”" if found else self.section
        return f"The section {named} of the annual report for {self.year} was saved ({self.words} words)"


@dataclass(frozen=True, kw_only=True)
class ReportPublished(Event):
    """A report was published for the first time; `subject` is the report."""

    year: str
    number: int
    suppressed: int

    def sentence(self) -> str:
        """What happened, with how many figures are not shown."""
        return f"The annual report for {self.year} was published, with {self.suppressed} figures not shown"


@dataclass(frozen=True, kw_only=True)
class RevisionPublished(Event):
    """A correction of a published report was published; `subject` is the report."""

    year: str
    number: int
    changed: int

    def sentence(self) -> str:
        """What happened, with how many figures changed."""
        what = f"Revision {self.number - 1} of the annual report for {self.year} was published"
        return f"{what}: {self.changed} figures changed"


@dataclass(frozen=True, kw_only=True)
class UnsuppressedFiguresGiven(Event):
    """Somebody was given figures with their small numbers shown, for use within the service."""

    year: str
    form: str

    def sentence(self) -> str:
        """What was given."""
        return f"Figures of {self.year} were given with small numbers shown ({self.form})"
