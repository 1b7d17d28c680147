"""Writing figures from outside in bulk, for the action on one of them and for the import of many."""

from __future__ import annotations

from collections.abc import Iterable

from mainstay.authority.models import Comparator, Population


def keep_populations(rows: Iterable[Population]) -> None:
    """Keep estimates, replacing those of the same date and version; inside an action only."""
    Population.objects.bulk_create(
        list(rows), update_conflicts=True, unique_fields=["as_at", "estimate"], update_fields=["children"]
    )


def keep_comparators(rows: Iterable[Comparator]) -> None:
    """Keep published figures, replacing those of the same measure, area, year and edition; inside an action only."""
    Comparator.objects.bulk_create(
        list(rows),
        update_conflicts=True,
        unique_fields=["measure", "area", "year", "edition"],
        update_fields=["value", "source"],
    )
