"""The ids of the children behind a figure; whoever shows them asks first which of them the viewer may see."""

from __future__ import annotations

from uuid import UUID

from django.db import connection

from mainstay.insight.behind import Side, children_behind
from mainstay.insight.measure import Measure
from mainstay.insight.queries.figures import Figures
from mainstay.insight.sources import PostgresSource
from mainstay.statute.years import CollectionYear


def ids_behind(
    figures: Figures,
    measure: Measure,
    year: CollectionYear,
    *,
    split: str | None = None,
    key: str | None = None,
    side: Side = "numerator",
) -> list[UUID]:
    """The children behind a figure of a year, or behind one row of it, each once.

    Raises LookupError for a split that the measure does not have.
    """
    with connection.cursor() as cursor:
        source = PostgresSource(cursor)
        found = children_behind(
            measure, source, figures.period(year), split=split, key=key, side=side, policy=figures.policy
        )
    return [UUID(each) for each in found]
