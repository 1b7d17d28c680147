"""Whether children had an answer in time to what they asked for, and whose the answer was."""

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

ANSWERED = Citation("DR-8.3", "Local policy", "an answer to every wish within 10 working days", confirmed=False)
NO_WISHES = "No wish of a child was to be answered in the year."


def _whose(rows: "ir.Table", _: Period) -> "ir.StringValue":
    """Whose the answer was: in time, whoever gave it; late, whoever had the wish when its day passed."""
    import ibis

    with_council = rows.put_on.notnull() & (rows.put_on <= rows.due_on)
    in_time = (rows.told_on <= rows.due_on).fill_null(False)
    still_there = (rows.council_on > rows.due_on).fill_null(True)
    return ibis.ifelse(with_council & (in_time | still_there), "council", "service")


WHOSE_ANSWER = Split(
    "whose_answer",
    "Whose answer it was",
    _whose,
    lambda _: (Key("service", "The reviewing service's"), Key("council", "The council's")),
    not_recorded=False,
    note="A wish that the child agreed to put to the council is the council's. Of those answered late it is whoever "
    "had the wish when its day passed: the council while it had not answered, and the service before and after.",
)


@measure(
    key="wishes_answered_in_time",
    title="Wishes of children answered in time",
    unit=Share,
    subject=Subject.WISHES,
    source=ANSWERED,
    better=Better.HIGHER,
    splits=[WHOSE_ANSWER],
    shown_on=[Dashboard.SERVICE, AnnualReport.VOICE],
    needs=["voice"],
    notes=["Answered is when the child was told: we did it, not yet, or no and why. A wish counts in the year in which "
           "its day falls; what the child took back is left out."],
    without=NO_WISHES,
)  # fmt: skip
def wishes_answered_in_time(t: Tables, period: Period) -> Share:
    """Of the wishes to be answered in the year, those of which the child was told by the day they were due."""
    due = t.wishes.filter(t.wishes.due_on.between(period.starts_on, period.as_at))
    return Share(due, (due.told_on <= due.due_on).fill_null(False), kept=due)
