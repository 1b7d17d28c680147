"""What happens when a return is imported, a row is chosen, or a difference is settled."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mainstay.notices.event import Event, written


@dataclass(frozen=True, kw_only=True)
class ReturnImported(Event):
    """A national return was brought in; `subject` is the return."""

    year: str
    digest: str
    rows: int
    problems: int
    children: int

    def sentence(self) -> str:
        """What was brought in, in numbers."""
        return (
            f"The return of {self.year} was imported: {self.rows:,} rows, {self.problems:,} problems listed, "
            f"{self.children:,} children's records changed"
        )


@dataclass(frozen=True, kw_only=True)
class ChildImported(Event):
    """A child's record changed with the import of a return; `subject` and `child` are the child."""

    year: str
    added: int
    changed: int
    removed: int

    def sentence(self) -> str:
        """How many facts of the record changed."""
        return (
            f"The return of {self.year} changed the record: "
            f"{self.added} added, {self.changed} changed, {self.removed} no longer there"
        )


@dataclass(frozen=True, kw_only=True)
class RowChosen(Event):
    """Somebody chose which of several rows with one key is right; `subject` is the return."""

    year: str
    table: str
    row: int

    def sentence(self) -> str:
        """Which row was chosen."""
        return f"Row {self.row} of {self.table} was chosen in the return of {self.year}"


@dataclass(frozen=True, kw_only=True)
class DifferenceSettled(Event):
    """Somebody decided between the return and what was entered; `subject` is the difference."""

    what: str
    about_on: date | None
    field: str
    decision: str

    def sentence(self) -> str:
        """What was decided, without the values."""
        about = f" of {written(self.about_on)}" if self.about_on else ""
        chosen = "the return was taken" if self.decision == "taken" else "what was entered is kept"
        return f"A difference with the return ({self.what}{about}, {self.field.replace('_', ' ')}): {chosen}"
