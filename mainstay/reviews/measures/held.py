"""How many reviews were held, how many in time, how many late and why, how many are overdue."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from mainstay.insight.measure import adds_up, measure
from mainstay.insight.once import each_once
from mainstay.insight.periods import Period
from mainstay.insight.places import AnnualReport, Dashboard
from mainstay.insight.spans import holds_on
from mainstay.insight.splits import MONTH, OFFICER, TEAM, Key, Split
from mainstay.insight.tables import Tables
from mainstay.insight.units import Better, Count, Share, Subject
from mainstay.statute.citation import Citation
from mainstay.statute.policy import LocalPolicy
from mainstay.statute.review_kinds import ReviewKind
from mainstay.statute.reviews.judge import WINDOW_RULE
from mainstay.statute.reviews.per_child import PER_CHILD_RULE

if TYPE_CHECKING:
    import ibis.expr.types as ir

REGULATIONS = "Care Planning, Placement and Case Review (England) Regulations 2010"
REG_33 = Citation("DR-2.3", REGULATIONS, "reg 33")
PER_CHILD = Citation(
    "section 2.3", "Former National Indicator 66", "children whose reviews were in time", confirmed=False
)
OVERDUE = Citation("DR-2.20", REGULATIONS, "reg 33")
LATE = Citation("DR-2.10b", REGULATIONS, "reg 33")

KIND = Split("kind", "Kind of review", "kind", lambda _: tuple(Key(kind.value, kind.label) for kind in ReviewKind))
REASON = Split("reason", "Why it was late", "late_reason", needs=frozenset({"late_reasons"}))
BY_REVIEW = (KIND, MONTH, OFFICER, TEAM)
KINDS_COUNTED = "Kinds of review in the figure are a setting; by default post-18 and secure reviews are out."
BY_ITS_DATE = "A review belongs to the officer and the team of its date."


def held_in(t: Tables, period: Period) -> "ir.Table":
    """The reviews of every kind held in the year."""
    return t.reviews.filter(t.reviews.held_on.between(period.starts_on, period.ends_on))


def _judged(t: Tables, period: Period, verdict: str) -> "ir.Table":
    held = held_in(t, period)
    return held.filter(held.counted, held[verdict].isin(["in_time", "late"]))


@measure(
    key="reviews_held",
    title="Reviews held",
    unit=Count,
    subject=Subject.REVIEWS,
    source=REG_33,
    splits=BY_REVIEW,
    shown_on=[Dashboard.SERVICE, AnnualReport.REVIEWS],
    headline=True,
    notes=["Reviews of every kind.", BY_ITS_DATE],
)
def reviews_held(t: Tables, period: Period) -> Count:
    """Reviews held in the year."""
    return Count(held_in(t, period))


@measure(
    key="reviews_in_time",
    title="Reviews held in time",
    unit=Share,
    subject=Subject.REVIEWS,
    source=REG_33,
    better=Better.HIGHER,
    splits=BY_REVIEW,
    shown_on=[Dashboard.SERVICE, AnnualReport.TIMELINESS],
    notes=[
        KINDS_COUNTED,
        "Reviews that cannot be judged are counted by themselves.",
        "A review due in the 2020 regulations window is judged as local policy says.",
        BY_ITS_DATE,
    ],
)
def reviews_in_time(t: Tables, period: Period) -> Share:
    """Of the reviews held in the year that can be judged, those held on or before their due date."""
    judged = _judged(t, period, "verdict")
    return Share(judged, judged.verdict == "in_time")


@measure(
    key="reviews_in_time_with_window",
    title="Reviews held in time, with the 2020 regulations window applied",
    unit=Share,
    subject=Subject.REVIEWS,
    source=WINDOW_RULE,
    better=Better.HIGHER,
    shown_on=[Dashboard.SERVICE, AnnualReport.TIMELINESS],
    notes=[KINDS_COUNTED, BY_ITS_DATE],
)
def reviews_in_time_with_window(t: Tables, period: Period) -> Share:
    """The same with the 2020 regulations window applied, in which six months did not bind later reviews."""
    judged = _judged(t, period, "verdict_with_window")
    return Share(judged, judged.verdict_with_window == "in_time")


@measure(
    key="reviews_not_judged",
    title="Reviews that cannot be judged",
    unit=Count,
    subject=Subject.REVIEWS,
    source=REG_33,
    better=Better.LOWER,
    splits=BY_REVIEW,
    shown_on=[Dashboard.SERVICE, AnnualReport.TIMELINESS],
    notes=["They are in neither side of the share of reviews held in time.", KINDS_COUNTED],
)
def reviews_not_judged(t: Tables, period: Period) -> Count:
    """Reviews held in the year whose due date cannot be known, as when the review before was never loaded."""
    held = held_in(t, period)
    verdict = held.verdict.fill_null("cannot_be_judged")
    return Count(held.filter(held.counted, verdict == "cannot_be_judged"))


@measure(
    key="children_all_reviews_in_time",
    title="Children whose every review was in time",
    unit=Share,
    subject=Subject.CHILDREN,
    source=PER_CHILD_RULE,
    better=Better.HIGHER,
    shown_on=[Dashboard.SERVICE, AnnualReport.TIMELINESS],
    notes=[
        "Not to be compared with the share of reviews held in time (DR-2.21).",
        "Left out: children looked after for fewer working days than local policy asks (20), periods of short breaks "
        "only, and children with none late and one that cannot be judged.",
        "A review that fell due in the year and was not held is not in time.",
        KINDS_COUNTED,
    ],
    as_at=True,
)
def children_all_reviews_in_time(t: Tables, period: Period) -> Share:
    """Of the children looked after on the day, those whose every review due in the year was held in time."""
    periods = t.periods.filter(~t.periods.short_breaks_only, holds_on(t.periods, period.as_at))
    needed = t.policy.per_child_working_days
    if needed:
        periods = periods.filter(periods.starts_on <= _started_by(period.as_at, needed, t.policy))
    late = _children_with(t, period, "late")
    not_judged = _children_with(t, period, "cannot_be_judged")
    children = each_once(periods, "child_id")
    children = children.mutate(late=children.child_id.isin(late.child_id))
    judged = children.filter(children.late | children.child_id.notin(not_judged.child_id))
    return Share(judged, ~judged.late)


def _started_by(day: date, working_days: int, policy: LocalPolicy) -> date:
    """The last day on which a period can have started for so many working days to have passed by a day."""
    calendar = policy.calendar()
    earliest_counted = calendar.add(calendar.on_or_before(day), 1 - working_days)
    return earliest_counted - timedelta(days=1)


def _children_with(t: Tables, period: Period, verdict: str) -> "ir.Table":
    """Children with a review due in the year of a verdict as at the day; one overdue and not held by then is late."""
    reviews = t.reviews.filter(t.reviews.counted)
    held = (reviews.held_on <= period.as_at).fill_null(False)
    due_in_year = reviews.due_on.fill_null(reviews.held_on).between(period.starts_on, period.ends_on)
    found = held & (reviews.verdict.fill_null("cannot_be_judged") == verdict)
    if verdict == "late":
        found = found | (~held & (reviews.due_on < period.as_at))
    return reviews.filter(due_in_year, found)


@measure(
    key="reviews_overdue_now",
    title="Reviews overdue now",
    unit=Count,
    subject=Subject.REVIEWS,
    source=OVERDUE,
    better=Better.LOWER,
    shown_on=[Dashboard.SERVICE, AnnualReport.TIMELINESS],
    notes=["A review is overdue from the day after its due date.", KINDS_COUNTED],
    as_at=True,
)
def reviews_overdue_now(t: Tables, period: Period) -> Count:
    """Reviews of children looked after on the day whose due date has passed and which were not held by then."""
    reviews = t.reviews.filter(t.reviews.counted, t.reviews.due_on < period.as_at)
    outstanding = reviews.filter(reviews.held_on.isnull() | (reviews.held_on > period.as_at))
    looked_after = t.periods.filter(holds_on(t.periods, period.as_at))
    return Count(outstanding.semi_join(looked_after, "period_id"))


@measure(
    key="reviews_late",
    title="Reviews held late",
    unit=Count,
    subject=Subject.REVIEWS,
    source=LATE,
    better=Better.LOWER,
    splits=[REASON],
    shown_on=[Dashboard.SERVICE, AnnualReport.TIMELINESS],
    notes=["With reviews held in time these are all the reviews that can be judged.", KINDS_COUNTED],
)
def reviews_late(t: Tables, period: Period) -> Count:
    """Reviews held in the year after their due date, whatever the reason."""
    judged = _judged(t, period, "verdict")
    return Count(judged.filter(judged.verdict == "late"))


_ROWS = ["kind", "month"]
adds_up("reviews_held", "reviews_in_time.denominator", "reviews_not_judged", splits=_ROWS)
adds_up("reviews_in_time.remainder", "reviews_late", rest=False)
adds_up("reviews_in_time_with_window.denominator", "reviews_in_time.denominator")
adds_up("reviews_in_time_with_window.numerator", "reviews_in_time.numerator")
adds_up("children_looked_after", "children_all_reviews_in_time.denominator")
