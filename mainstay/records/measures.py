"""What is counted of records: whether they were written and distributed in time, and plans at second reviews."""

from typing import TYPE_CHECKING

from mainstay.insight.measure import measure
from mainstay.insight.periods import Period
from mainstay.insight.places import AnnualReport, Dashboard
from mainstay.insight.splits import OFFICER, TEAM
from mainstay.insight.tables import Tables
from mainstay.insight.units import Better, Share, Subject
from mainstay.statute.citation import Citation

if TYPE_CHECKING:
    import ibis.expr.types as ir

HANDBOOK = Citation("section 3.1", "IRO Handbook (2010)", "the record of the review", confirmed=False)
PERMANENCE = Citation("DR-4.1", "Care Planning, Placement and Case Review (England) Regulations 2010", "reg 5")

NOT_KEPT = "No record of a review held in this year is kept here, so nobody can say."
RIPE = "A record is counted once it was done or its last day has passed, so that nothing is late before its time."
BY_ITS_DATE = "A record belongs to the year, the officer and the team of its review's date."
DAYS = "The working days are the council's own, as they were on the day of the review."


def _ripe(t: Tables, period: Period, by: str, done: str) -> "ir.Table":
    """The records of reviews held in the year that were done, or whose last day has passed, by the day counted."""
    records = t.records
    held = records.filter(records.held_on.between(period.starts_on, period.ends_on), records[by].notnull())
    was_done = held[done].notnull() & (held[done] <= period.as_at)
    return held.filter(was_done | (held[by] < period.as_at))


@measure(
    key="records_written_in_time",
    title="Records of reviews written in time",
    unit=Share,
    subject=Subject.REVIEWS,
    source=HANDBOOK,
    better=Better.HIGHER,
    splits=[OFFICER, TEAM],
    shown_on=[Dashboard.SERVICE, AnnualReport.RECORDS],
    needs=["cycle"],
    notes=[RIPE, DAYS, BY_ITS_DATE],
    without=NOT_KEPT,
)
def records_written_in_time(t: Tables, period: Period) -> Share:
    """Of the reviews held in the year whose record is written or should be, those written by its last day."""
    ripe = _ripe(t, period, "write_by_on", "written_on")
    return Share(ripe, (ripe.written_on <= ripe.write_by_on).fill_null(False))


@measure(
    key="records_distributed_in_time",
    title="Records of reviews distributed in time",
    unit=Share,
    subject=Subject.REVIEWS,
    source=HANDBOOK,
    better=Better.HIGHER,
    splits=[OFFICER, TEAM],
    shown_on=[Dashboard.SERVICE, AnnualReport.RECORDS],
    needs=["cycle"],
    notes=[RIPE, DAYS, BY_ITS_DATE],
    without=NOT_KEPT,
)
def records_distributed_in_time(t: Tables, period: Period) -> Share:
    """Of the reviews held in the year whose record is distributed or should be, those distributed by its last day."""
    ripe = _ripe(t, period, "distribute_by_on", "distributed_on")
    return Share(ripe, (ripe.distributed_on <= ripe.distribute_by_on).fill_null(False))


@measure(
    key="second_reviews_with_permanence_plan",
    title="Second reviews with a plan for permanence",
    unit=Share,
    subject=Subject.REVIEWS,
    source=PERMANENCE,
    better=Better.HIGHER,
    splits=[OFFICER, TEAM],
    shown_on=[Dashboard.SERVICE, AnnualReport.RECORDS],
    needs=["cycle"],
    notes=["A second review whose record does not say is counted as without a plan.", BY_ITS_DATE],
    without=NOT_KEPT,
)
def second_reviews_with_permanence_plan(t: Tables, period: Period) -> Share:
    """Of the second reviews held in the year, those that found at least one outcome a plan for permanence aims at."""
    records = t.records
    second = records.filter(records.held_on.between(period.starts_on, period.ends_on), records.kind == "second")
    return Share(second, second.permanence_plan.fill_null(False))
