"""The share of mentions that each theme of concerns has in a year."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from mainstay.authority.queries import local_policy
from mainstay.insight.periods import Period
from mainstay.insight.queries.counting import counted
from mainstay.insight.splits import NOT_RECORDED
from mainstay.statute.years import CollectionYear

MEASURE, SPLIT = "concern_themes", "theme"


def shares_of(year: CollectionYear, *, today: date) -> Mapping[str, tuple[int, int]]:
    """For each theme that formal concerns of the year named by today: its mentions, and all mentions."""
    period = Period.so_far(year, today=today)
    found = counted({period: [MEASURE]}, local_policy(today), splits={MEASURE: [SPLIT]})
    rows = found.readings[period][MEASURE].splits.get(SPLIT, {})
    return {
        theme: (row.numerator, int(row.denominator))
        for theme, row in rows.items()
        if row.numerator and row.denominator and theme != NOT_RECORDED
    }


def total_of(shares: Mapping[str, tuple[int, int]]) -> int:
    """All mentions of a year, whatever theme they name."""
    return max((of for _, of in shares.values()), default=0)
