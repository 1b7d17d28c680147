"""Importing the daily extract: names, officers, teams, social workers, people, siblings, addresses, figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta

from mainstay import clock
from mainstay.access.can import Can
from mainstay.exchange.daily.bringing_in import bring_in
from mainstay.exchange.daily.events import DailyExtractImported, ExtractApplied
from mainstay.exchange.daily.extract import DailyExtract, DailyProblem
from mainstay.exchange.models import DailyImport, DailyImportProblem
from mainstay.exchange.shared.copying import copy_rows
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action

PROBLEMS_KEPT_FOR = timedelta(days=90)
_PROBLEM = ("imported_id", "table", "file", "row", "child", "column", "reason")


@action(may=Can.IMPORT_RETURNS, on=None)
def import_daily_extract(acting: Acting, extract: DailyExtract) -> DailyImport:
    """Bring the records up to date with a daily extract, all or nothing; the same extract again changes nothing.

    What people entered or changed here is kept, and listed. Raises Refused where addresses cannot be sealed.
    """
    changes = bring_in(acting.viewer, extract)
    children = changes.children()
    imported = DailyImport(
        received_at=clock.now(),
        received_by_id=acting.person_id,
        given=extract.given,
        row_counts={table: len(rows) for table, rows in extract.tables.items()},
        problem_counts=dict(Counter(problem.table for problem in extract.problems)),
        problem_total=len(extract.problems),
        changes=changes.counts(),
        children_changed=len(children),
        kept=changes.kept,
    )
    imported.save()
    _keep_problems(imported, extract.problems)
    acting.record(
        DailyExtractImported(
            subject=imported.pk,
            files=tuple(sorted(extract.tables)),
            children=len(children),
            problems=len(extract.problems),
        )
    )
    for child in sorted(children):
        acting.record(ExtractApplied(subject=child, child=child))
    return imported


def _keep_problems(imported: DailyImport, problems: Sequence[DailyProblem]) -> None:
    """Keep what is wrong, and let go of what was wrong months ago: an extract comes every day."""
    received_at: datetime = imported.received_at
    DailyImportProblem.objects.filter(imported__received_at__lt=received_at - PROBLEMS_KEPT_FOR).delete()
    rows = ((imported.pk, p.table, p.file, p.row, p.child, p.column, p.reason) for p in problems)
    copy_rows("exchange_dailyimportproblem", _PROBLEM, rows)
