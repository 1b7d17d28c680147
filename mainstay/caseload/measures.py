"""What is counted of the reviewing officers' caseloads."""

from mainstay.insight.measure import RateTerms, adds_up, measure
from mainstay.insight.periods import Period
from mainstay.insight.places import AnnualReport, Dashboard
from mainstay.insight.spans import holds_on
from mainstay.insight.splits import OFFICER
from mainstay.insight.tables import Tables
from mainstay.insight.units import Amount, Count, Rate, Subject
from mainstay.statute.citation import Citation

GUIDELINE = Citation("DR-6.1", "IRO Handbook", "caseload of 50 to 70 children for a full-time reviewing officer")


@measure(
    key="caseload",
    title="Children for each full-time reviewing officer",
    unit=Rate,
    subject=Subject.CHILDREN,
    source=GUIDELINE,
    splits=[OFFICER],
    shown_on=[Dashboard.SERVICE, AnnualReport.CASELOADS],
    needs=["officers"],
    terms=RateTerms("children per full-time equivalent", 1, "No contracted share of full time has been recorded."),
    guide=(50, 70),
    notes=[
        "Full-time equivalents are the contracted shares of full time on the day, not heads.",
        "A child with no reviewing officer on the day is not counted.",
    ],
    as_at=True,
)
def caseload(t: Tables, period: Period) -> Rate:
    """Children looked after on the day who have a reviewing officer, for each full-time equivalent officer."""
    allocated = t.allocations.filter(holds_on(t.allocations, period.as_at))
    looked_after = t.periods.filter(holds_on(t.periods, period.as_at))
    contracted = t.establishment.filter(holds_on(t.establishment, period.as_at))
    children = Count(allocated.semi_join(looked_after, "child_id"), distinct="child_id")
    return Rate(children, Amount(contracted, "share"))


adds_up("children_looked_after", "caseload.numerator")
