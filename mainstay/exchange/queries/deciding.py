"""What waits for somebody to decide: repeated keys of a return, and differences with what was entered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import groupby
from uuid import UUID

from django.db.models import QuerySet

from mainstay.access.can import Can
from mainstay.access.decide import Decision, decide
from mainstay.access.viewer import Viewer
from mainstay.exchange.models import Difference, ReturnedRow
from mainstay.exchange.ssda903.files import BY_TABLE


@dataclass(frozen=True)
class RepeatedRow:
    """One of several rows with one key: where it stands, what it says where they differ, and whether it counts."""

    id: int
    number: int
    said: tuple[tuple[str, str], ...]
    counts: bool


@dataclass(frozen=True)
class RepeatedKey:
    """A key that stands on rows which differ."""

    table: str
    child: str
    on: date | None
    rows: tuple[RepeatedRow, ...]

    @property
    def is_chosen(self) -> bool:
        """Whether somebody has chosen."""
        return any(row.counts for row in self.rows)


@dataclass(frozen=True)
class DifferenceRow:
    """What a return and what was entered say of one fact, and what was decided."""

    id: UUID
    version: int
    reference: str
    what: str
    about_on: date | None
    field: str
    returned: str
    entered: str
    state: str
    state_words: str
    decided_by: str
    decided_on: date | None
    may_settle: Decision

    @property
    def is_span(self) -> bool:
        """Whether the day is the start of something that lasts."""
        return self.what == Difference.What.EPISODE.label


def repeated_keys(viewer: Viewer, returned: UUID) -> list[RepeatedKey]:
    """The repeated keys of a return, those nobody has chosen first."""
    if not decide(viewer, Can.IMPORT_RETURNS):
        return []
    rows = ReturnedRow.objects.filter(returned=returned, waits=True).order_by("table", "child", "key_on", "number")
    keys = [_repeated(list(same)) for _, same in groupby(rows, key=lambda row: (row.table, row.child, row.key_on))]
    return sorted(keys, key=lambda key: key.is_chosen)


def open_differences(viewer: Viewer) -> int:
    """How many differences wait for a decision."""
    return Difference.objects.visible_to(viewer).filter(state=Difference.State.OPEN).count()


def difference_total(viewer: Viewer, *, settled: bool) -> int:
    """How many differences there are, to be decided or decided."""
    return _differences(viewer, settled).count()


def differences(viewer: Viewer, *, settled: bool, first: int, last: int) -> list[DifferenceRow]:
    """The differences from one place in the list to another, by child and day."""
    rows = _differences(viewer, settled).select_related("child", "decided_by")
    may = decide(viewer, Can.IMPORT_RETURNS)
    return [
        DifferenceRow(
            row.pk,
            row.version,
            row.child.reference,
            row.get_what_display(),
            row.about_on,
            row.field,
            row.returned,
            row.entered,
            row.state,
            row.get_state_display(),
            row.decided_by.name if row.decided_by else "",
            row.decided_on,
            may,
        )
        for row in rows.order_by("child__reference", "about_on", "field")[first:last]
    ]


def _differences(viewer: Viewer, settled: bool) -> QuerySet[Difference]:
    rows = Difference.objects.visible_to(viewer)
    return rows.exclude(state=Difference.State.OPEN) if settled else rows.filter(state=Difference.State.OPEN)


def _repeated(rows: list[ReturnedRow]) -> RepeatedKey:
    """The rows of one key, each with the columns in which they differ."""
    columns = BY_TABLE[rows[0].table].columns
    differing = [place for place in range(len(columns)) if len({row.texts[place].strip() for row in rows}) > 1]
    return RepeatedKey(
        rows[0].table,
        rows[0].child,
        rows[0].key_on,
        tuple(
            RepeatedRow(
                row.pk, row.number, tuple((columns[place], row.texts[place].strip()) for place in differing), row.counts
            )
            for row in rows
        ),
    )
