"""What is counted of contacts: children seen, seen alone, spoken to, and spoken to around their reviews."""

from datetime import timedelta
from typing import TYPE_CHECKING

from mainstay.contacts.rules.contacting import WINDOW_DAYS
from mainstay.insight.measure import adds_up, measure
from mainstay.insight.once import each_once
from mainstay.insight.periods import Period
from mainstay.insight.places import AnnualReport, Dashboard
from mainstay.insight.spans import holds_on
from mainstay.insight.splits import MONTH, OFFICER, TEAM
from mainstay.insight.tables import Tables
from mainstay.insight.units import Better, Share, Subject
from mainstay.statute.citation import Citation
from mainstay.statute.review_kinds import ReviewKind

if TYPE_CHECKING:
    import ibis.expr.types as ir

BETWEEN_REVIEWS = Citation("section 3.1", "Local practice", "the officer speaks to the child once between reviews")
TWO_WEEKS = Citation(
    "section 3.1", "Local practice", "the officer speaks to the child in the two weeks before a review"
)
SEEING = Citation("DR-3.5", "Children Act 1989", "s25B(1)")

SHOWN = (Dashboard.SERVICE, AnnualReport.CONTACTS)
BY_REVIEW = (MONTH, OFFICER, TEAM)
OF_THE_DAY = "Of the children looked after on the day, short breaks left out."
SEEN = "Seen is a visit that reached the child."
SPOKEN = "Spoken to is a visit, a call or video that reached the child; a text, message, letter or drawing is not."
BY_THE_SERVICE = "Contacts are those of the reviewing service; social workers' visits are not counted here."
SINCE_KEPT = "Reviews held before the first contact was ever recorded here are left out."
NOT_KEPT = "No contact was recorded here in this year or before it, so nobody can say."
# A service that speaks to children writes one down within its first weeks.
FIRST_WEEKS = 28
NOT_ALL_YEAR = "Contacts were not recorded here from the beginning of this year, so nobody can say of the whole of it."


def _children(t: Tables, period: Period) -> "ir.Table":
    """The children looked after on the day, each once; none where contacts were not kept here for the whole year."""
    periods = t.periods.filter(~t.periods.short_breaks_only, holds_on(t.periods, period.as_at))
    kept_by = period.starts_on + timedelta(days=FIRST_WEEKS)
    kept = t.contacts.filter(t.contacts.contacted_on <= kept_by).count().as_scalar()
    return each_once(periods.filter(kept > 0), "child_id")


def _reached(t: Tables, period: Period) -> "ir.Table":
    contacts = t.contacts.filter(t.contacts.reached)
    return contacts.filter(contacts.contacted_on.between(period.starts_on, period.as_at))


@measure(
    key="children_seen",
    title="Children seen by the reviewing service",
    unit=Share,
    subject=Subject.CHILDREN,
    source=SEEING,
    better=Better.HIGHER,
    shown_on=SHOWN,
    needs=["cycle"],
    notes=[OF_THE_DAY, SEEN, BY_THE_SERVICE],
    as_at=True,
    without=NOT_ALL_YEAR,
)
def children_seen(t: Tables, period: Period) -> Share:
    """Of the children looked after on the day, those whom the reviewing service saw in the year."""
    children, reached = _children(t, period), _reached(t, period)
    return Share(children, children.child_id.isin(reached.filter(reached.seen).child_id))


@measure(
    key="children_seen_alone",
    title="Children seen alone by the reviewing service",
    unit=Share,
    subject=Subject.CHILDREN,
    source=SEEING,
    better=Better.HIGHER,
    shown_on=SHOWN,
    needs=["cycle"],
    notes=[OF_THE_DAY, SEEN, "Alone is as the officer recorded it.", BY_THE_SERVICE],
    as_at=True,
    without=NOT_ALL_YEAR,
)
def children_seen_alone(t: Tables, period: Period) -> Share:
    """Of the children looked after on the day, those whom the reviewing service saw alone at least once in the year."""
    children, reached = _children(t, period), _reached(t, period)
    alone = reached.filter(reached.seen, reached.alone.fill_null(False))
    return Share(children, children.child_id.isin(alone.child_id))


@measure(
    key="children_spoken_to_not_seen",
    title="Children spoken to by call or video only",
    unit=Share,
    subject=Subject.CHILDREN,
    source=SEEING,
    shown_on=SHOWN,
    needs=["cycle"],
    notes=[OF_THE_DAY, SPOKEN, BY_THE_SERVICE],
    as_at=True,
    without=NOT_ALL_YEAR,
)
def children_spoken_to_not_seen(t: Tables, period: Period) -> Share:
    """Of the children looked after on the day, those spoken to by call or video in the year, and never seen in it."""
    children, reached = _children(t, period), _reached(t, period)
    seen = children.child_id.isin(reached.filter(reached.seen).child_id)
    return Share(children, children.child_id.isin(reached.filter(reached.spoken_to).child_id) & ~seen)


@measure(
    key="children_message_only",
    title="Children reached by message only",
    unit=Share,
    subject=Subject.CHILDREN,
    source=SEEING,
    better=Better.LOWER,
    shown_on=SHOWN,
    needs=["cycle"],
    notes=[OF_THE_DAY, SPOKEN, BY_THE_SERVICE],
    as_at=True,
    without=NOT_ALL_YEAR,
)
def children_message_only(t: Tables, period: Period) -> Share:
    """Of the children looked after on the day, those reached in the year by text, message, letter or drawing only."""
    children, reached = _children(t, period), _reached(t, period)
    spoken = children.child_id.isin(reached.filter(reached.spoken_to).child_id)
    return Share(children, children.child_id.isin(reached.child_id) & ~spoken)


def _held(t: Tables, period: Period) -> "ir.Table":
    """The reviews held in the year, since contacts are recorded here."""
    held = t.reviews.filter(t.reviews.held_on.between(period.starts_on, period.as_at))
    return held.filter(held.held_on >= t.contacts.contacted_on.min().as_scalar())


def _spoken_to(t: Tables) -> "ir.Table":
    spoken = t.contacts.filter(t.contacts.spoken_to)
    return spoken.select(
        spoken_child=spoken.child_id, spoken_on=spoken.contacted_on, before_review_on=spoken.next_review_on
    )


@measure(
    key="children_spoken_to_between_reviews",
    title="Children spoken to between reviews",
    unit=Share,
    subject=Subject.REVIEWS,
    source=BETWEEN_REVIEWS,
    better=Better.HIGHER,
    splits=BY_REVIEW,
    shown_on=SHOWN,
    needs=["cycle"],
    notes=[
        "A first review is left out, for there was none before it.",
        "Between is after the day of the child's review before, and before the day of this one.",
        SPOKEN, SINCE_KEPT,
    ],
    without=NOT_KEPT,
)  # fmt: skip
def children_spoken_to_between_reviews(t: Tables, period: Period) -> Share:
    """Of the reviews held in the year that followed another, those between which the child was spoken to."""
    held = _held(t, period)
    followed, spoken = held.filter(held.kind != ReviewKind.FIRST.value), _spoken_to(t)
    between = followed.join(
        spoken,
        [
            followed.child_id == spoken.spoken_child,
            followed.held_on == spoken.before_review_on,
            spoken.spoken_on < followed.held_on,
        ],
    )
    return Share(followed, followed.review_id.isin(between.review_id))


@measure(
    key="children_spoken_to_before_review",
    title="Children spoken to in the two weeks before their review",
    unit=Share,
    subject=Subject.REVIEWS,
    source=TWO_WEEKS,
    better=Better.HIGHER,
    splits=BY_REVIEW,
    shown_on=SHOWN,
    needs=["cycle"],
    notes=[f"The {WINDOW_DAYS} days before the day of the review, which is not one of them.", SPOKEN, SINCE_KEPT],
    without=NOT_KEPT,
)
def children_spoken_to_before_review(t: Tables, period: Period) -> Share:
    """Of the reviews held in the year, those in the fourteen days before which the child was spoken to."""
    import ibis

    held, spoken = _held(t, period), _spoken_to(t)
    window = ibis.interval(days=WINDOW_DAYS)
    before = held.join(
        spoken,
        [
            held.child_id == spoken.spoken_child,
            spoken.spoken_on + window >= held.held_on.cast("timestamp"),
            spoken.spoken_on < held.held_on,
        ],
    )
    return Share(held, held.review_id.isin(before.review_id))


for _key in ("children_seen", "children_seen_alone", "children_spoken_to_not_seen", "children_message_only"):
    adds_up("children_looked_after", f"{_key}.denominator")
adds_up("children_seen", "children_seen_alone")
adds_up("reviews_held", "children_spoken_to_between_reviews.denominator")
adds_up("reviews_held", "children_spoken_to_before_review.denominator")
