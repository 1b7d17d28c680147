"""What is counted of answers to concerns: whether in time, by two standards kept apart, and how long they took."""

from dataclasses import replace
from typing import TYPE_CHECKING

from mainstay.concerns.measures.counted import (
    AS_THEY_STAND,
    BY_CHAIRS,
    NEEDS,
    OF_TEAM,
    SHOWN,
    STAGE,
    formal_in_year,
    of_the_service,
)
from mainstay.insight.measure import measure
from mainstay.insight.periods import Period
from mainstay.insight.splits import TEAM
from mainstay.insight.tables import Tables
from mainstay.insight.units import Better, Median, Percentile, Share, Subject
from mainstay.statute.citation import Citation

if TYPE_CHECKING:
    import ibis.expr.types as ir

STAGE_DAYS = Citation("DR-5.3", "IRO Handbook", "para 6.2, a response time at each level")
NEXT_REVIEW = Citation(
    "X11", "Founding annual report", "responded to within the period of the next review", confirmed=False
)

NONE_TO_JUDGE = "No concern of the year can be judged by it, so there is no share."
NONE_ANSWERED = "No formal concern of the year has been answered, so there is no number of days."


@measure(
    key="concerns_answered_in_stage_time",
    title="Stages of concerns answered in their working days",
    unit=Share,
    subject=Subject.STAGES,
    source=STAGE_DAYS,
    better=Better.HIGHER,
    splits=[replace(STAGE, column="stage"), TEAM],
    shown_on=SHOWN,
    needs=NEEDS,
    notes=[
        "A stage is in once it was answered or its last day has passed, in the year that day lies in.",
        "A stage that was passed over is left out, and so is one not answered of a concern that was withdrawn.",
        "Not to be compared with answers by the next review, which is another standard.", BY_CHAIRS, OF_TEAM,
    ],
    without=NONE_TO_JUDGE,
)  # fmt: skip
def concerns_answered_in_stage_time(t: Tables, period: Period) -> Share:
    """Of the stages to be answered by a day of the year, those answered on or before it."""
    stages = _stages(t)
    due = stages.filter(stages.due_on.between(period.year.starts_on, period.year.ends_on))
    passed = due.due_on <= period.as_at if period.complete else due.due_on < period.as_at
    judged = due.filter(passed | due.answered_on.notnull())
    return Share(judged, judged.answered_on <= judged.due_on)


def _stages(t: Tables) -> "ir.Table":
    """The stages of concerns raised by the reviewing service, but for those a withdrawal left without an answer."""
    of = of_the_service(t)
    withdrawn = of.filter(of.state == "withdrawn").concern_id
    stages = t.concern_stages.filter(t.concern_stages.concern_id.isin(of.concern_id))
    return stages.filter(stages.answered_on.notnull() | ~stages.concern_id.isin(withdrawn))


@measure(
    key="concerns_answered_by_next_review",
    title="Formal concerns answered by the child's next review",
    unit=Share,
    subject=Subject.CONCERNS,
    source=NEXT_REVIEW,
    better=Better.HIGHER,
    splits=[TEAM],
    shown_on=SHOWN,
    needs=NEEDS,
    notes=[
        "A concern that is not answered is in from the child's next review on, as not answered by it; one withdrawn "
        "before an answer is left out, and so is one about no one child.",
        "Not to be compared with answers in the working days of a stage, which is another standard.",
        BY_CHAIRS, AS_THEY_STAND, OF_TEAM,
    ],
    without=NONE_TO_JUDGE,
)  # fmt: skip
def concerns_answered_by_next_review(t: Tables, period: Period) -> Share:
    """Of the formal concerns of the year about a child, those answered on or before the child's next review."""
    raised = formal_in_year(t, period)
    about_child = raised.filter(raised.child_id.notnull())
    waited = about_child.next_review_on.notnull() & (about_child.state != "withdrawn")
    judged = about_child.filter(about_child.answered_on.notnull() | waited)
    by_review = judged.next_review_on.isnull() | (judged.answered_on <= judged.next_review_on)
    return Share(judged, judged.answered_on.notnull() & by_review)


@measure(
    key="days_to_answer",
    title="Working days to the answer to a formal concern: the middle",
    unit=Median,
    subject=Subject.WORKING_DAYS,
    source=STAGE_DAYS,
    better=Better.LOWER,
    shown_on=SHOWN,
    needs=NEEDS,
    notes=[
        "Of the concerns raised formally in the year and answered since; half were answered in so many or fewer.",
        "The first answer counts, by the working days counted when it came; one that came only after the concern was "
        "escalated without an answer is left out.", BY_CHAIRS,
    ],
    without=NONE_ANSWERED,
)  # fmt: skip
def days_to_answer(t: Tables, period: Period) -> Median:
    """The middle number of working days that the first answer to a formal concern of the year took."""
    return Median(_answered(t, period), "answer_working_days")


@measure(
    key="days_to_answer_90th",
    title="Working days in which nine of ten formal concerns were answered",
    unit=Percentile,
    subject=Subject.WORKING_DAYS,
    source=STAGE_DAYS,
    better=Better.LOWER,
    shown_on=SHOWN,
    needs=NEEDS,
    notes=[
        "The 90th percentile: the smallest number of days that nine of ten answers took or stayed under.",
        BY_CHAIRS,
    ],
    without=NONE_ANSWERED,
)
def days_to_answer_90th(t: Tables, period: Period) -> Percentile:
    """The working days in which nine of ten first answers to formal concerns of the year came."""
    return Percentile(_answered(t, period), "answer_working_days", 90)


def _answered(t: Tables, period: Period) -> "ir.Table":
    raised = formal_in_year(t, period)
    return raised.filter(raised.answer_working_days.notnull())
