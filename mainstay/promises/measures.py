"""What is counted of promises: standing, done in time, repeated, contested, sent; and the checks half-way."""

from typing import TYPE_CHECKING

from mainstay.insight.measure import adds_up, measure
from mainstay.insight.once import each_once
from mainstay.insight.periods import Period
from mainstay.insight.places import AnnualReport, Dashboard
from mainstay.insight.spans import holds_on
from mainstay.insight.splits import TEAM
from mainstay.insight.tables import Tables
from mainstay.insight.units import Better, Count, Share, Subject
from mainstay.statute.citation import Citation
from mainstay.statute.months import add_months

if TYPE_CHECKING:
    import ibis.expr.types as ir

REGISTER = Citation("section 11.11", "Decisions register", "every decision with its owner, due date and status")
HANDBOOK = Citation("section 3.1", "IRO Handbook", "decisions sent in 5 working days", confirmed=False)
MIDWAY = Citation("section 11.3", "Midway monitoring", "children looked after six months or more", confirmed=False)

SHOWN = (Dashboard.SERVICE, AnnualReport.PROMISES)
NEEDS = ("cycle",)
MONTHS_LOOKED_AFTER = 6
OF_TEAM = "A promise belongs to the team that held the child's case when it was sent."
NOT_KEPT = "No promise was recorded here by then, so nobody can say."
NOT_CHECKED = "No mid-way check was recorded here by then, so nobody can say."
STILL_HERE = "Of children looked after on the day; what was promised to a child who has left care is not counted."


def _standing(t: Tables, period: Period) -> "ir.Table":
    """Promises made by the day and not closed by it, of children looked after on it."""
    made = t.promises.filter(t.promises.made_on <= period.as_at)
    open_still = made.filter(made.closed_on.isnull() | (made.closed_on > period.as_at))
    looked_after = each_once(t.periods.filter(holds_on(t.periods, period.as_at)), "child_id")
    return open_still.semi_join(looked_after, "child_id")


def _kept(t: Tables, period: Period) -> "ir.Table":
    """Every promise made by the day: without one, promises were not kept here yet."""
    return t.promises.filter(t.promises.made_on <= period.as_at)


@measure(
    key="promises_open",
    title="Promises that stand",
    unit=Count,
    subject=Subject.PROMISES,
    source=REGISTER,
    splits=[TEAM],
    shown_on=SHOWN,
    needs=NEEDS,
    notes=[STILL_HERE, OF_TEAM, "A promise stands until a later review gives it an answer other than not yet due."],
    as_at=True,
    without=NOT_KEPT,
)
def promises_open(t: Tables, period: Period) -> Count:
    """Promises made by the day that no review had given their last answer by then."""
    return Count(_standing(t, period), kept=_kept(t, period))


@measure(
    key="promises_overdue",
    title="Promises overdue",
    unit=Count,
    subject=Subject.PROMISES,
    source=REGISTER,
    better=Better.LOWER,
    splits=[TEAM],
    shown_on=SHOWN,
    needs=NEEDS,
    notes=[STILL_HERE, OF_TEAM, "A promise is overdue from the day after it was to be done."],
    as_at=True,
    without=NOT_KEPT,
)
def promises_overdue(t: Tables, period: Period) -> Count:
    """Of the promises that stood on the day, those that were to be done before it."""
    standing = _standing(t, period)
    return Count(standing.filter(standing.due_on < period.as_at), kept=_kept(t, period))


@measure(
    key="promises_done_in_time",
    title="Promises done in time",
    unit=Share,
    subject=Subject.PROMISES,
    source=REGISTER,
    better=Better.HIGHER,
    splits=[TEAM],
    shown_on=SHOWN,
    needs=NEEDS,
    notes=[
        "Left out: promises changed or no longer wanted, each with a reason.",
        "A promise that was to be done and that no officer has judged yet counts as not done in time.",
        OF_TEAM,
    ],
    without=NOT_KEPT,
)
def promises_done_in_time(t: Tables, period: Period) -> Share:
    """Of the promises to be done by a day of the year, those done on or before their day."""
    due = t.promises.filter(t.promises.due_on.between(period.starts_on, period.ends_on))
    answer = due.answer.fill_null("none")
    wanted = due.filter(answer.notin(["changed", "no_longer_wanted"]))
    in_time = wanted.answer.isin(["done", "done_late"]) & (wanted.done_on <= wanted.due_on)
    return Share(wanted, in_time)


@measure(
    key="promises_repeated",
    title="Promises repeated",
    unit=Share,
    subject=Subject.PROMISES,
    source=REGISTER,
    better=Better.LOWER,
    splits=[TEAM],
    shown_on=SHOWN,
    needs=NEEDS,
    notes=["The same matter was promised at the review before and not done.", OF_TEAM],
    without=NOT_KEPT,
)
def promises_repeated(t: Tables, period: Period) -> Share:
    """Of the promises made in the year, those of a matter that the review before had promised too."""
    made = t.promises.filter(t.promises.made_on.between(period.starts_on, period.ends_on))
    return Share(made, made.times > 1)


@measure(
    key="promises_contested",
    title="Promises contested",
    unit=Share,
    subject=Subject.PROMISES,
    source=HANDBOOK,
    splits=[TEAM],
    shown_on=SHOWN,
    needs=NEEDS,
    notes=["Neither many nor few is better: a manager who cannot keep a promise is to say so.", OF_TEAM],
    without=NOT_KEPT,
)
def promises_contested(t: Tables, period: Period) -> Share:
    """Of the promises sent to the manager in the year, those the manager contested in writing."""
    sent = t.promises.filter(t.promises.sent_on.between(period.starts_on, period.ends_on))
    return Share(sent, sent.contested_on.notnull())


@measure(
    key="promises_sent_in_time",
    title="Promises sent in time",
    unit=Share,
    subject=Subject.PROMISES,
    source=HANDBOOK,
    better=Better.HIGHER,
    splits=[TEAM],
    shown_on=SHOWN,
    needs=NEEDS,
    notes=[
        "The working days after a review are a setting, 5 by default.",
        "A promise that was never sent counts as not sent in time.",
        OF_TEAM,
    ],
    without=NOT_KEPT,
)
def promises_sent_in_time(t: Tables, period: Period) -> Share:
    """Of the promises to be sent to the manager by a day of the year, those sent on or before it."""
    due = t.promises.filter(t.promises.send_by_on.between(period.starts_on, period.ends_on))
    return Share(due, due.sent_on <= due.send_by_on)


@measure(
    key="midway_checks",
    title="Children whose promises were looked at half-way",
    unit=Share,
    subject=Subject.CHILDREN,
    source=MIDWAY,
    better=Better.HIGHER,
    shown_on=SHOWN,
    needs=NEEDS,
    notes=[
        f"Children looked after on the day for {MONTHS_LOOKED_AFTER} months or more; periods of short breaks only are "
        "left out.",
        "A child checked twice counts once.",
    ],
    as_at=True,
    without=NOT_CHECKED,
)
def midway_checks(t: Tables, period: Period) -> Share:
    """Of the children looked after for six months or more, those with a mid-way check in the year."""
    since = add_months(period.as_at, -MONTHS_LOOKED_AFTER)
    long_enough = t.periods.filter(
        holds_on(t.periods, period.as_at), ~t.periods.short_breaks_only, t.periods.starts_on <= since
    )
    kept = t.checks.filter(t.checks.checked_on <= period.as_at).count().as_scalar()
    children = each_once(long_enough.filter(kept > 0), "child_id")
    checked = t.checks.filter(t.checks.checked_on.between(period.starts_on, period.ends_on))
    return Share(children, children.child_id.isin(checked.child_id))


adds_up("promises_open", "promises_overdue", splits=["team"])
adds_up("children_looked_after", "midway_checks.denominator")
