"""The problems of a return, or those seen between the years: by kind and table, a page at a time or all of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Count, QuerySet

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.access.viewer import Viewer
from mainstay.exchange.models import ReturnProblem

_SHOWN = ("kind", "severity", "file", "table", "row", "child", "column", "reason")


@dataclass(frozen=True)
class ProblemFilter:
    """Which problems: of one return, or with None those between the years; of a kind, of a table."""

    returned: UUID | None
    kind: str = ""
    table: str = ""


@dataclass(frozen=True)
class ProblemRow:
    """One problem: what it is about and where it stands; `kind`, `severity` and `table` are codes."""

    kind: str
    severity: str
    file: str
    table: str
    row: int
    child: str
    column: str
    reason: str


def problem_counts(viewer: Viewer, chosen: ProblemFilter) -> tuple[dict[str, int], dict[str, int]]:
    """How many problems there are of each kind, and in each table."""
    rows = _chosen(viewer, ProblemFilter(chosen.returned))
    kinds = rows.values_list("kind").annotate(number=Count("id")).order_by("-number", "kind")
    tables = rows.exclude(table="").values_list("table").annotate(number=Count("id")).order_by("table")
    return dict(kinds), dict(tables)


def problem_total(viewer: Viewer, chosen: ProblemFilter) -> int:
    """How many problems the filter keeps."""
    return _chosen(viewer, chosen).count()


def problems(viewer: Viewer, chosen: ProblemFilter, *, first: int, last: int) -> list[ProblemRow]:
    """The problems from one place in the list to another, the first counted from nought and the last not counted."""
    return [ProblemRow(*row) for row in _listed(viewer, chosen)[first:last]]


def every_problem(viewer: Viewer, chosen: ProblemFilter) -> Iterator[ProblemRow]:
    """Every problem the filter keeps, in order."""
    return (ProblemRow(*row) for row in _listed(viewer, chosen).iterator(chunk_size=5000))


def _listed(viewer: Viewer, chosen: ProblemFilter) -> QuerySet[ReturnProblem, tuple[Any, ...]]:
    return _chosen(viewer, chosen).order_by("kind", "table", "row", "id").values_list(*_SHOWN)


def _chosen(viewer: Viewer, chosen: ProblemFilter) -> QuerySet[ReturnProblem]:
    if not decide(viewer, Can.IMPORT_RETURNS):
        return ReturnProblem.objects.none()
    rows = ReturnProblem.objects.all()
    if chosen.returned is None:
        rows = rows.filter(between_years=True)
    else:
        rows = rows.filter(returned=chosen.returned, between_years=False)
    if chosen.kind:
        rows = rows.filter(kind=chosen.kind)
    return rows.filter(table=chosen.table) if chosen.table else rows
