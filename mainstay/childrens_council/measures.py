"""What is counted of the Children in Care Council: how much of what it said was answered, and what came of it."""

from typing import TYPE_CHECKING

from mainstay.insight.measure import measure
from mainstay.insight.periods import Period
from mainstay.insight.places import AnnualReport, Dashboard
from mainstay.insight.splits import Key, Split
from mainstay.insight.tables import Tables
from mainstay.insight.units import Better, Share, Subject
from mainstay.statute.citation import Citation

if TYPE_CHECKING:
    import ibis.expr.types as ir

LISTENED_TO = Citation(
    "section 8", "Local policy", "an answer to all that the council of children says", confirmed=False
)
NOTHING_SAID = "The children’s council said nothing in the year that was written down."


def _outcome(rows: "ir.Table", period: Period) -> "ir.StringValue":
    """What had come of it by the day of counting; what was answered later counts as heard."""
    import ibis

    answered = (rows.answered_on <= period.as_at).fill_null(False)
    changed = (rows.changed_on <= period.as_at).fill_null(False)
    settled = ibis.ifelse(rows.state == "not_agreed", "not_agreed", "agreed")
    return ibis.ifelse(~answered, "heard", ibis.ifelse(changed, "done", settled))


OUTCOME = Split(
    "outcome",
    "What came of it",
    _outcome,
    lambda _: (
        Key("done", "Done"),
        Key("agreed", "Agreed, not done yet"),
        Key("not_agreed", "Not agreed, with the reason"),
        Key("heard", "Not answered yet"),
    ),
    not_recorded=False,
    over_whole=True,
)


@measure(
    key="proposals_answered",
    title="Proposals of the children’s council that were answered",
    unit=Share,
    subject=Subject.PROPOSALS,
    source=LISTENED_TO,
    better=Better.HIGHER,
    splits=[OUTCOME],
    shown_on=[Dashboard.SERVICE, AnnualReport.YOU_SAID],
    needs=["proposals"],
    notes=["Answered is agreed, not agreed with the reason, or done, by the day of counting."],
    without=NOTHING_SAID,
)
def proposals_answered(t: Tables, period: Period) -> Share:
    """Of what the Children in Care Council said in the year, that which was answered by the day of counting."""
    said = t.proposals.filter(t.proposals.said_on.between(period.starts_on, period.as_at))
    return Share(said, (said.answered_on <= period.as_at).fill_null(False), kept=said)
