"""Importing the daily extract: names, officers, teams, social workers, people, siblings, addresses, figures."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from mainstay.access.can import Can
from mainstay.children.models import Child
from mainstay.exchange.daily import records
from mainstay.exchange.daily.events import DailyExtractImported, ExtractApplied
from mainstay.exchange.daily.following import follow
from mainstay.exchange.daily.loading import apply, stage
from mainstay.exchange.daily.reading import DailyExtract, DailyProblem
from mainstay.exchange.daily.targets import (
    ALLOCATIONS,
    PEOPLE,
    SHARES,
    SOCIAL_WORK,
    Known,
    allocations,
    people,
    shares,
    social_work,
)
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action


@dataclass(frozen=True)
class DailyResult:
    """What the import did: children whose records changed, rows kept because a person entered them, problems."""

    children_changed: int
    figures_changed: int
    kept: int
    problems: list[DailyProblem]


@action(may=Can.IMPORT_RETURNS, on=None)
def import_daily_extract(acting: Acting, extract: DailyExtract) -> DailyResult:
    """Bring the records up to date with a daily extract, all or nothing; the same extract again changes nothing.

    What people entered or changed here is kept, and counted. Raises Refused where addresses cannot be sealed.
    """
    teams = records.load_teams(extract)
    officers = records.load_officers(extract, teams, today=acting.today)
    children = dict(Child.objects.values_list("reference", "id"))
    known = Known(children, officers, teams, extract)
    changed = records.load_names(extract, today=acting.today) | records.load_siblings(extract)
    moved, kept = _load_spans(known)
    changed |= moved | records.load_addresses(known) | records.load_reviews(known)
    if moved:
        follow(moved)
    figures = records.load_figures(extract)
    acting.record(
        DailyExtractImported(files=tuple(sorted(extract.tables)), children=len(changed), problems=len(extract.problems))
    )
    for child in sorted(changed):
        acting.record(ExtractApplied(subject=child, child=child))
    return DailyResult(len(changed), figures, kept, extract.problems)


def _load_spans(known: Known) -> tuple[set[UUID], int]:
    """Load the spans of each kind that the extract gives; returns whose changed, and how many rows were kept."""
    loads = (
        ("contracted_share", SHARES, shares),
        ("allocations", ALLOCATIONS, allocations),
        ("social_workers", SOCIAL_WORK, social_work),
        ("people", PEOPLE, people),
    )
    changed: set[UUID] = set()
    kept = 0
    for name, target, rows in loads:
        if name in known.extract.tables:
            stage(target, rows(known))
            loaded = apply(target)
            changed |= loaded.children
            kept += len(loaded.kept)
    return changed, kept
