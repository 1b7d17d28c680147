"""What is counted of praise: how often it was given, by what it was for and by team."""

from mainstay.insight.measure import measure
from mainstay.insight.periods import Period
from mainstay.insight.places import AnnualReport, Dashboard
from mainstay.insight.splits import TEAM, Split
from mainstay.insight.tables import Tables
from mainstay.insight.units import Count, Subject
from mainstay.statute.citation import Citation

PRACTICE = Citation("section 7.1", "IRO Handbook", "paragraph 7.11: good practice", confirmed=False)
# A key of its own: the themes of concerns are another list.
THEME = Split("praise_theme", "What it was for", "theme", not_recorded=False)
NOT_KEPT = "No praise was recorded here by then, so nobody can say."


@measure(
    key="praise_given",
    title="Praise given",
    unit=Count,
    subject=Subject.PRAISE,
    source=PRACTICE,
    splits=[THEME, TEAM],
    shown_on=(Dashboard.SERVICE, AnnualReport.GOOD_PRACTICE),
    needs=["praise"],
    notes=["More is not better or worse: it says that good work was seen.", "Praise that was taken back is left out."],
    without=NOT_KEPT,
)
def praise_given(t: Tables, period: Period) -> Count:
    """How many times the reviewing service praised good work in the year."""
    given = t.praise.filter(t.praise.given_on.between(period.starts_on, period.as_at))
    return Count(given, kept=t.praise.filter(t.praise.given_on <= period.as_at))
