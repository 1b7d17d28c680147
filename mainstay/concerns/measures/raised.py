"""What is counted of concerns raised: how many, about what, how far they went and what came of them."""

from dataclasses import replace

from mainstay.concerns.measures.counted import (
    ABOUT_CHAIR,
    AS_THEY_STAND,
    BY_CHAIRS,
    NEEDS,
    OF_TEAM,
    OUTCOME,
    PUT_TO,
    SHOWN,
    STAGE,
    THEME,
    formal_in_year,
    kept,
    looked_after,
    settled_in_talk,
    themes_of,
)
from mainstay.insight.measure import RateTerms, measure
from mainstay.insight.periods import Period
from mainstay.insight.splits import TEAM
from mainstay.insight.tables import Tables
from mainstay.insight.units import Amount, Count, Rate, Share, Subject
from mainstay.statute.citation import Citation
from mainstay.statute.escalation import FORMAL

REPORTED = Citation("DR-5.9", "IRO Handbook", "every dispute recorded and reported in the annual report")
PER_CHILD = Citation("X16", "Founding annual report", "alerts compared by rate, not by number", confirmed=False)
INFORMAL = Citation("DR-5.1", "IRO Handbook", "informal resolution first, with a record of the attempt")
MENTIONS = Citation("X10", "Founding annual report", "theme percentages are of 91 mentions", confirmed=False)
LADDER = Citation("DR-5.4", "IRO Handbook", "levels of the formal process")
CHAIR = Citation("section 5.2", "Local process", "challenge of the independent chair", confirmed=False)

NOT_KEPT = "No concern was recorded here by then, so nobody can say."
NONE_RAISED = "No formal concern was raised in the year, so there is no share."


@measure(
    key="concerns_raised",
    title="Formal concerns raised",
    unit=Count,
    subject=Subject.CONCERNS,
    source=REPORTED,
    splits=[STAGE, PUT_TO, TEAM],
    shown_on=SHOWN,
    needs=NEEDS,
    notes=[
        BY_CHAIRS, "Many is not worse than few.", "Those withdrawn later are kept in.", AS_THEY_STAND, OF_TEAM,
        "What they are about is counted in mentions of themes, for one concern may have several.",
    ],
    without=NOT_KEPT,
)  # fmt: skip
def concerns_raised(t: Tables, period: Period) -> Count:
    """Concerns raised formally in the year."""
    return Count(formal_in_year(t, period), kept=kept(t, period))


@measure(
    key="concerns_per_100_children",
    title="Formal concerns for every 100 children looked after",
    unit=Rate,
    subject=Subject.CONCERNS,
    source=PER_CHILD,
    shown_on=SHOWN,
    needs=NEEDS,
    terms=RateTerms("concerns per 100 children looked after", 100, NOT_KEPT),
    notes=[
        "The children are those looked after on the last day counted, short breaks left out.",
        "It makes years and councils of different size comparable.", BY_CHAIRS,
    ],
)  # fmt: skip
def concerns_per_100_children(t: Tables, period: Period) -> Rate:
    """Concerns raised formally in the year, for every 100 children looked after on its last day."""
    return Rate(Count(formal_in_year(t, period)), Amount(looked_after(t, period), "one"))


@measure(
    key="informal_resolutions",
    title="Concerns settled by talking",
    unit=Count,
    subject=Subject.CONCERNS,
    source=INFORMAL,
    splits=[TEAM],
    shown_on=SHOWN,
    needs=NEEDS,
    notes=[
        "Counted in the year they were closed; those closed as not resolved, and those withdrawn, are left out.",
        BY_CHAIRS, OF_TEAM,
    ],
    without=NOT_KEPT,
)  # fmt: skip
def informal_resolutions(t: Tables, period: Period) -> Count:
    """Concerns closed in the year that were settled in talk and never raised formally."""
    return Count(settled_in_talk(t, period), kept=kept(t, period))


@measure(
    key="informal_themes",
    title="Themes named by concerns settled by talking",
    unit=Share,
    subject=Subject.MENTIONS,
    source=MENTIONS,
    splits=[THEME],
    shown_on=SHOWN,
    needs=NEEDS,
    notes=["One concern may name several themes, and counts once under each.", BY_CHAIRS],
    without="No concern was settled by talking in the year, so there is no theme to count.",
)
def informal_themes(t: Tables, period: Period) -> Share:
    """Themes named by concerns settled in talk in the year, each time one is named.

    A concern that names none counts once, as not recorded.
    """
    mentions = themes_of(settled_in_talk(t, period), t)
    return Share(mentions, mentions.theme.notnull())


@measure(
    key="concern_themes",
    title="Themes named by formal concerns",
    unit=Share,
    subject=Subject.MENTIONS,
    source=MENTIONS,
    splits=[THEME],
    shown_on=SHOWN,
    needs=NEEDS,
    notes=[
        "One concern may name several themes, and counts once under each: the shares are of mentions, not of concerns.",
        BY_CHAIRS,
    ],
    without="No formal concern was raised in the year, so there is no theme to count.",
)  # fmt: skip
def concern_themes(t: Tables, period: Period) -> Share:
    """Themes named by concerns raised formally in the year, each time one is named.

    A concern that names none counts once, as not recorded.
    """
    mentions = themes_of(formal_in_year(t, period), t)
    return Share(mentions, mentions.theme.notnull())


@measure(
    key="concerns_escalated",
    title="Formal concerns escalated",
    unit=Share,
    subject=Subject.CONCERNS,
    source=LADDER,
    splits=[replace(STAGE, over_whole=True), TEAM],
    shown_on=SHOWN,
    needs=NEEDS,
    notes=["Neither many nor few is better.", BY_CHAIRS, AS_THEY_STAND, OF_TEAM],
    without=NONE_RAISED,
)
def concerns_escalated(t: Tables, period: Period) -> Share:
    """Of the concerns raised formally in the year, those that went on to stage 1 or beyond."""
    raised = formal_in_year(t, period)
    return Share(raised, raised.highest_stage != FORMAL)


@measure(
    key="concern_outcomes",
    title="What came of formal concerns",
    unit=Count,
    subject=Subject.CONCERNS,
    source=REPORTED,
    splits=[OUTCOME],
    shown_on=SHOWN,
    needs=NEEDS,
    notes=["Of every formal concern raised in the year, so that the rows add up to them.", BY_CHAIRS, AS_THEY_STAND],
    without=NOT_KEPT,
)
def concern_outcomes(t: Tables, period: Period) -> Count:
    """Concerns raised formally in the year, by what came of them for the child."""
    return Count(formal_in_year(t, period), kept=kept(t, period))


@measure(
    key="concerns_about_chair",
    title="Concerns raised by social care about the chair",
    unit=Count,
    subject=Subject.CONCERNS,
    source=CHAIR,
    shown_on=SHOWN,
    needs=NEEDS,
    notes=[ABOUT_CHAIR, "Those withdrawn later are kept in."],
    without=NOT_KEPT,
)
def concerns_about_chair(t: Tables, period: Period) -> Count:
    """Concerns that social care raised about the chair of a review or a conference, first recorded in the year."""
    about = t.concerns.filter(t.concerns.raised_as == "social_care")
    return Count(about.filter(about.began_on.between(period.starts_on, period.ends_on)), kept=kept(t, period))
