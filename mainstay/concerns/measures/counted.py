"""Which concerns a figure counts, and by what it splits them."""

from typing import TYPE_CHECKING

from mainstay.insight.once import each_once
from mainstay.insight.periods import Period
from mainstay.insight.places import AnnualReport, Dashboard
from mainstay.insight.spans import holds_on
from mainstay.insight.splits import Key, Split
from mainstay.insight.tables import Tables
from mainstay.statute.escalation import FORMAL, MOST_STAGES

if TYPE_CHECKING:
    import ibis.expr.types as ir

SHOWN = (Dashboard.SERVICE, AnnualReport.CONCERNS)
NEEDS = ("concerns",)
BY_THE_SERVICE = ("officer", "coordinator")
# A ladder has at most eight stages; a council that has fewer sees no line of the others.
STAGES = (FORMAL, *(f"stage_{level}" for level in range(1, MOST_STAGES)))

BY_CHAIRS = (
    "Concerns raised by reviewing officers and child protection coordinators; those that social care raises about the "
    "chair are counted by themselves."
)
ABOUT_CHAIR = "They are in no other figure of concerns."
AS_THEY_STAND = "What came after the year is taken in: the figure of a year changes while its concerns are answered."
OF_TEAM = "A concern belongs to the team it was put to."


def _stage_keys(_: Period) -> tuple[Key, ...]:
    return tuple(Key(stage, "Formal concern" if stage == FORMAL else f"Stage {stage[-1]}") for stage in STAGES)


def _outcome(concerns: "ir.Table", _: Period) -> "ir.StringValue":
    """What came of each: its outcome, or that it was withdrawn or is still open; empty where it was closed without."""
    import ibis

    return ibis.cases(
        (concerns.state == "withdrawn", "withdrawn"),
        (concerns.outcome.notnull(), concerns.outcome),
        (concerns.state != "closed", "still_open"),
        else_=ibis.null("string"),
    )


_OUTCOMES = (
    Key("resolved", "Resolved"),
    Key("partly", "Partly resolved"),
    Key("not_resolved", "Not resolved"),
    Key("withdrawn", "Withdrawn"),
    Key("still_open", "Still open"),
)
_PARTIES = (
    Key("team", "A team of the council"),
    Key("agency", "Another agency"),
    Key("service", "The reviewing service"),
)

STAGE = Split("stage", "Stage", "highest_stage", _stage_keys)
OUTCOME = Split("outcome", "Outcome", _outcome, lambda _: _OUTCOMES)
PUT_TO = Split("against", "Whom it was put to", "against", lambda _: _PARTIES)
THEME = Split(
    "theme",
    "Theme",
    "theme",
    over_whole=True,
    note="Each theme is set against every mention of a theme, not against the concerns: one concern may name several.",
)


def of_the_service(t: Tables) -> "ir.Table":
    """Concerns that the reviewing service raised."""
    return t.concerns.filter(t.concerns.raised_as.isin(BY_THE_SERVICE))


def formal_in_year(t: Tables, period: Period) -> "ir.Table":
    """Concerns that the reviewing service raised formally in the year."""
    concerns = of_the_service(t)
    return concerns.filter(concerns.formal_on.between(period.starts_on, period.ends_on))


def settled_in_talk(t: Tables, period: Period) -> "ir.Table":
    """Concerns of the reviewing service closed in the year that talking settled: never formal, and not unresolved."""
    closed = of_the_service(t).filter(lambda c: c.formal_on.isnull() & (c.state == "closed"))
    settled = closed.filter(closed.outcome.fill_null("resolved") != "not_resolved")
    return settled.filter(settled.closed_on.between(period.starts_on, period.ends_on))


def themes_of(concerns: "ir.Table", t: Tables) -> "ir.Table":
    """Every theme that some concerns name, and a line without one for each that names none."""
    named = t.concern_themes.select(of_concern=t.concern_themes.concern_id, theme=t.concern_themes.theme)
    joined = concerns.left_join(named, concerns.concern_id == named.of_concern)
    return joined.select("concern_id", "child_id", "team_id", "theme")


def kept(t: Tables, period: Period) -> "ir.Table":
    """Every concern recorded by the last day counted: without one, concerns were not kept here yet."""
    return t.concerns.filter(t.concerns.began_on <= period.as_at)


def looked_after(t: Tables, period: Period) -> "ir.Table":
    """One row for each child looked after on the last day; none where concerns were not kept here yet."""
    on_the_day = t.periods.filter(~t.periods.short_breaks_only, holds_on(t.periods, period.as_at))
    began = kept(t, period).count().as_scalar()
    return each_once(on_the_day.filter(began > 0), "child_id").mutate(one=1)
