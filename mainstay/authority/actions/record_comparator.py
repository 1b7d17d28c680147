"""Recording a published figure to compare with."""

from __future__ import annotations

from decimal import Decimal

from mainstay.access.can import Can
from mainstay.authority import rules
from mainstay.authority.events import ComparatorRecorded
from mainstay.authority.models import Comparator
from mainstay.authority.shared import keep_comparators
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.years import CollectionYear


@action(may=Can.SET_POLICY, on=None)
def record_comparator(
    acting: Acting, *, measure: str, area: str, year: str, value: Decimal, edition: str = "", source: str = ""
) -> Comparator:
    """Record a published figure with its year; the same figure recorded again is replaced. Raises Refused."""
    whose = rules.must_be_named(area, "The area")
    label = CollectionYear.parse(year).label
    keep_comparators([Comparator(measure=measure, area=whose, year=label, value=value, edition=edition, source=source)])
    row = Comparator.objects.get(measure=measure, area=whose, year=label, edition=edition)
    acting.record(ComparatorRecorded(subject=row.pk, measure=measure, area=whose, year=label))
    return row
