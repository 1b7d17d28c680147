"""The priorities of a year, with how each is getting on and what came of the one before it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from mainstay.access.can import Can
from mainstay.access.decide import Decision, decide
from mainstay.access.viewer import Viewer
from mainstay.quality.models import Priority
from mainstay.quality.rules.priorities import Step, problem
from mainstay.statute.years import CollectionYear


@dataclass(frozen=True)
class NoteRow:
    """One note of progress."""

    noted_on: date
    noted_by: str
    words: str


@dataclass(frozen=True)
class PriorityRow:
    """One priority of a year; `last_year` is where the one it goes on with stands, in words."""

    id: UUID
    version: int
    year: str
    number: int
    text: str
    owner: str
    seen_by: str
    state: str
    state_words: str
    because: str
    evidence: str
    settled_on: date | None
    follows_id: UUID | None
    last_year: str
    notes: tuple[NoteRow, ...]
    may_change: Decision

    def may(self, step: Step) -> bool:
        """Whether the step leads anywhere from where the priority stands."""
        return problem(self.state, step) is None


def priorities(viewer: Viewer, year: CollectionYear) -> list[PriorityRow]:
    """The priorities of a year in their order. Two queries."""
    return _rows(viewer, Priority.objects.visible_to(viewer).filter(year=year.label))


def priority(viewer: Viewer, priority_id: UUID) -> PriorityRow:
    """One priority. Raises Http404."""
    found = _rows(viewer, Priority.objects.visible_to(viewer).filter(pk=priority_id))
    if not found:
        raise Http404("There is no such record, or you may not see it.")
    return found[0]


def priority_years(viewer: Viewer) -> list[str]:
    """The years that have priorities, the latest first. One query."""
    years = Priority.objects.visible_to(viewer).order_by("-year").values_list("year", flat=True).distinct()
    return list(years)


def _rows(viewer: Viewer, found: QuerySet[Priority]) -> list[PriorityRow]:
    may = decide(viewer, Can.KEEP_PRIORITIES)
    rows = found.select_related("follows").prefetch_related("notes__noted_by").order_by("year", "number")
    return [_row(each, may) for each in rows]


def _row(row: Priority, may: Decision) -> PriorityRow:
    notes = sorted(row.notes.all(), key=lambda note: (note.noted_on, str(note.pk)), reverse=True)
    return PriorityRow(
        id=row.pk,
        version=row.version,
        year=row.year,
        number=row.number,
        text=row.text,
        owner=row.owner,
        seen_by=row.seen_by,
        state=row.state,
        state_words=row.get_state_display(),
        because=row.because,
        evidence=row.evidence,
        settled_on=row.settled_on,
        follows_id=row.follows_id,
        last_year=row.follows.get_state_display() if row.follows else "",
        notes=tuple(NoteRow(note.noted_on, note.noted_by.name, note.words) for note in notes),
        may_change=may,
    )
