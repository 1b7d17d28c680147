"""The returns that were imported, the latest year first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import connection
from django.http import Http404

from mainstay.access.viewer import Viewer
from mainstay.exchange.models import Return, ReturnProblem

_WAITING = """
  SELECT returned_id, count(*) FROM (
    SELECT returned_id, "table", child, key_on FROM exchange_returnedrow WHERE waits
    GROUP BY returned_id, "table", child, key_on HAVING NOT bool_or(counts)) keys
  GROUP BY returned_id"""


@dataclass(frozen=True)
class ReturnRow:
    """One return: when it came, from whom, how much it holds and how many keys wait for a choice."""

    id: UUID
    year: str
    received_at: datetime
    received_by: str
    form: str
    is_current: bool
    rows: dict[str, int]
    problems: dict[str, int]
    waiting: int
    changes: dict[str, dict[str, int]]
    given: dict[str, str]

    @property
    def row_total(self) -> int:
        """How many rows it has as returned."""
        return sum(self.rows.values())

    @property
    def problem_total(self) -> int:
        """How many problems are listed."""
        return sum(self.problems.values())


def returns(viewer: Viewer) -> list[ReturnRow]:
    """Every return that was imported; within a year the current one before those it replaced."""
    chosen = Return.objects.visible_to(viewer).select_related("received_by")
    waiting = _waiting()
    return [_row(each, waiting) for each in chosen.order_by("-year", "-is_current", "-received_at")]


def one_return(viewer: Viewer, key: UUID) -> ReturnRow:
    """One return. Raises Http404 where there is none to see."""
    found = Return.objects.visible_to(viewer).select_related("received_by").filter(pk=key).first()
    if found is None:
        raise Http404("There is no such return.")
    return _row(found, _waiting())


def problems_between_years(viewer: Viewer) -> int:
    """How many problems were seen only when the years were put together."""
    if not Return.objects.visible_to(viewer).filter(is_current=True).exists():
        return 0
    return ReturnProblem.objects.filter(between_years=True).count()


def _waiting() -> dict[UUID, int]:
    with connection.cursor() as cursor:
        cursor.execute(_WAITING)
        return dict(cursor.fetchall())


def _row(each: Return, waiting: dict[UUID, int]) -> ReturnRow:
    return ReturnRow(
        id=each.pk,
        year=each.year,
        received_at=each.received_at,
        received_by=each.received_by.name,
        form=each.get_form_display(),
        is_current=each.is_current,
        rows=each.row_counts,
        problems=each.problem_counts,
        waiting=waiting.get(each.pk, 0),
        changes=each.changes,
        given=each.given,
    )
