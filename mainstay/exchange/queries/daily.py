"""The daily extracts that were imported, what is wrong with them, and what one would change before it does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Count, QuerySet
from django.http import Http404

from mainstay.access.viewer import Viewer
from mainstay.children.models import Child
from mainstay.exchange.daily.bringing_in import bring_in
from mainstay.exchange.daily.extract import DailyExtract, DailyProblem
from mainstay.exchange.models import DailyImport, DailyImportProblem
from mainstay.exchange.queries.preview import ChildChange

_SHOWN = ("reason", "file", "table", "row", "column", "child")


@dataclass(frozen=True)
class DailyImportRow:
    """One daily extract: when it came, from whom, how much it held, what it changed; counts are by file."""

    id: UUID
    received_at: datetime
    received_by: str
    given: dict[str, str]
    rows: dict[str, int]
    problems: dict[str, int]
    problem_total: int
    changes: dict[str, dict[str, int]]
    children_changed: int
    kept: int

    @property
    def row_total(self) -> int:
        """How many rows could be used."""
        return sum(self.rows.values())


@dataclass(frozen=True)
class DailyPreview:
    """A daily extract before it is imported: its rows and problems by file, and what it would change."""

    given: dict[str, str]
    rows: dict[str, int]
    problem_counts: dict[str, int]
    problems: tuple[DailyProblem, ...]
    changes: dict[str, dict[str, int]]
    children: tuple[ChildChange, ...]
    kept: int


def preview_daily(viewer: Viewer, extract: DailyExtract) -> DailyPreview:
    """What importing an extract would do. Nothing is kept: it is brought in as it would be, and taken back."""
    with transaction.atomic():
        changes = bring_in(viewer, extract)
        names = dict(Child.objects.filter(pk__in=changes.children()).values_list("id", "reference"))
        transaction.set_rollback(True)
    children = []
    for child, its in changes.of_children().items():
        done = Counter(change.done for change in its)
        lines = tuple(
            f"{words}, {times} times" if times > 1 else words
            for words, times in Counter(change.words() for change in its).items()
        )
        children.append(ChildChange(names[child], done["add"], done["change"], done["remove"], lines))
    return DailyPreview(
        given=extract.given,
        rows={table: len(rows) for table, rows in extract.tables.items()},
        problem_counts=dict(Counter(problem.table for problem in extract.problems)),
        problems=tuple(sorted(extract.problems, key=lambda each: (each.table, each.row))),
        changes=changes.counts(),
        children=tuple(sorted(children, key=lambda each: each.reference)),
        kept=changes.kept,
    )


def daily_import_total(viewer: Viewer) -> int:
    """How many daily extracts were imported."""
    return DailyImport.objects.visible_to(viewer).count()


def daily_imports(viewer: Viewer, *, first: int, last: int) -> list[DailyImportRow]:
    """The daily extracts from one place in the list to another, the latest first."""
    chosen = DailyImport.objects.visible_to(viewer).select_related("received_by").order_by("-received_at", "pk")
    return [_row(each) for each in chosen[first:last]]


def one_daily_import(viewer: Viewer, key: UUID) -> DailyImportRow:
    """One daily extract. Raises Http404 where there is none to see."""
    found = DailyImport.objects.visible_to(viewer).select_related("received_by").filter(pk=key).first()
    if found is None:
        raise Http404("There is no such daily extract.")
    return _row(found)


def daily_problem_counts(viewer: Viewer, key: UUID) -> dict[str, int]:
    """How many problems of an extract are still listed, by file."""
    return dict(_problems(viewer, key, None).values_list("table").annotate(number=Count("id")).order_by("table"))


def daily_problem_total(viewer: Viewer, key: UUID, table: str | None) -> int:
    """How many problems of an extract there are, of one file where one is named."""
    return _problems(viewer, key, table).count()


def daily_problems(viewer: Viewer, key: UUID, table: str | None, *, first: int, last: int) -> list[DailyProblem]:
    """The problems from one place in the list to another."""
    return [_problem(row) for row in _listed(viewer, key, table)[first:last]]


def every_daily_problem(viewer: Viewer, key: UUID, table: str | None) -> Iterator[DailyProblem]:
    """Every problem of an extract, of one file where one is named."""
    return (_problem(row) for row in _listed(viewer, key, table).iterator(chunk_size=5000))


def _listed(viewer: Viewer, key: UUID, table: str | None) -> QuerySet[DailyImportProblem, tuple[Any, ...]]:
    return _problems(viewer, key, table).order_by("table", "row", "id").values_list(*_SHOWN)


def _problems(viewer: Viewer, key: UUID, table: str | None) -> QuerySet[DailyImportProblem]:
    rows = DailyImportProblem.objects.filter(imported__in=DailyImport.objects.visible_to(viewer).filter(pk=key))
    return rows if table is None else rows.filter(table=table)


def _problem(row: tuple[Any, ...]) -> DailyProblem:
    return DailyProblem(**dict(zip(_SHOWN, row, strict=True)))


def _row(each: DailyImport) -> DailyImportRow:
    return DailyImportRow(
        id=each.pk,
        received_at=each.received_at,
        received_by=each.received_by.name,
        given=each.given,
        rows=each.row_counts,
        problems=each.problem_counts,
        problem_total=each.problem_total,
        changes=each.changes,
        children_changed=each.children_changed,
        kept=each.kept,
    )
