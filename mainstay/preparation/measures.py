"""What is counted of preparations: whether the social worker's report came in time."""

from mainstay.insight.measure import measure
from mainstay.insight.periods import Period
from mainstay.insight.places import AnnualReport, Dashboard
from mainstay.insight.splits import TEAM
from mainstay.insight.tables import Tables
from mainstay.insight.units import Better, Share, Subject
from mainstay.statute.citation import Citation

HANDBOOK = Citation("section 3.1", "IRO Handbook", "reports 3 working days before a review", confirmed=False)
NOT_KEPT = "No preparation of a review held in this year asked for a report here, so nobody can say."


@measure(
    key="reports_on_time",
    title="Social workers' reports on time",
    unit=Share,
    better=Better.HIGHER,
    subject=Subject.REPORTS,
    source=HANDBOOK,
    splits=[TEAM],
    shown_on=[Dashboard.SERVICE, AnnualReport.RECORDS],
    needs=["cycle"],
    notes=[
        "How many working days before a review is a setting; the day is kept when the review is arranged.",
        "Of reviews held in the year whose preparation is kept here; a report that never came is not on time.",
        "A report that was waived, with a reason, is left out.",
        "A report belongs to the team that held the child's case on the date of the review.",
    ],
    without=NOT_KEPT,
)
def reports_on_time(t: Tables, period: Period) -> Share:
    """Reports asked for by reviews held in the year, and those that came on or before the day they were due."""
    held = t.reports.filter(t.reports.held_on.between(period.starts_on, period.ends_on))
    asked = held.filter(held.due_on.notnull())
    return Share(of=asked, counts=(asked.submitted_on <= asked.due_on).fill_null(False))
