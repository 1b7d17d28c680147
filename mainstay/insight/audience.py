"""Who a report is for, and what they may see of it; no page decides this for itself."""

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum

from mainstay.insight.cells import Report
from mainstay.insight.measure import Measure, measures, relations
from mainstay.insight.periods import Period
from mainstay.insight.reading import Reading
from mainstay.insight.suppress import suppressed
from mainstay.statute.disclosure import Thresholds
from mainstay.statute.policy import LocalPolicy


class Audience(StrEnum):
    """Working: the service itself. Management: the council's boards. Published: everybody."""

    WORKING = "working"
    MANAGEMENT = "management"
    PUBLISHED = "published"


def for_audience(
    report: Report,
    audience: Audience,
    *,
    policy: LocalPolicy | None = None,
    declared: Mapping[str, Measure] | None = None,
) -> dict[Period, dict[str, Reading]]:
    """All the readings of one report as an audience may see them.

    The working audience sees everything. Splits that name staff, or stand too near to a child, go no further. What is
    published has its small numbers taken out, and whatever would give them away, across every year and measure of the
    report: so hand in everything that will stand together, once. Source: DR-12.5, DR-7.3.
    """
    known = measures() if declared is None else declared
    if audience is Audience.WORKING:
        return {period: dict(readings) for period, readings in report.items()}
    seen = {
        period: {key: _outside(reading, known[key]) for key, reading in readings.items()}
        for period, readings in report.items()
    }
    if audience is Audience.MANAGEMENT:
        return seen
    return suppressed(seen, known, relations(), Thresholds.of(policy or LocalPolicy()))


def _outside(reading: Reading, measure: Measure) -> Reading:
    kept = {key: rows for key, rows in reading.splits.items() if not measure.split(key).stays}
    return replace(reading, splits=kept)
