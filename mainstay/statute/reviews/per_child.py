"""Children whose every review in a year was in time: a figure of children, never to be set beside one of reviews."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from mainstay.statute.citation import Citation
from mainstay.statute.policy import LocalPolicy
from mainstay.statute.reviews.judge import Verdict
from mainstay.statute.working_days import WorkingDays
from mainstay.statute.years import CollectionYear

PER_CHILD_RULE = Citation("DR-2.21", "National Indicator 66 (ended 2011)", "definition not read", confirmed=False)


@dataclass(frozen=True, slots=True)
class ReviewOwed:
    """A review a child was owed: its due date, and its verdict, or None for one that was never held.

    `due_on` is None when the due date could not be worked out; `held_on` then places it in a year.
    """

    due_on: date | None
    held_on: date | None
    verdict: Verdict | None

    def belongs_to(self, year: CollectionYear) -> bool:
        """Whether it fell due in the year, or was held in it when no due date is known."""
        day = self.due_on or self.held_on
        return day is not None and year.contains(day)


@dataclass(frozen=True, slots=True)
class ChildInYear:
    """A child looked after on 31 March, since when, and the reviews they were owed."""

    looked_after_since: date
    short_breaks_only: bool
    reviews: tuple[ReviewOwed, ...]


@dataclass(frozen=True, slots=True)
class PerChild:
    """How many children had every review in time, of how many that can be judged."""

    in_time: int
    judged: int
    cannot_be_judged: int
    not_counted: int


def every_review_in_time(reviews: Iterable[ReviewOwed], year: CollectionYear) -> Verdict:
    """Whether every review due in the year was in time; one late or never held makes the child's year late.

    With none late but one that cannot be judged, the child cannot be judged. Source: section 2.3.
    """
    verdicts = {review.verdict or Verdict.LATE for review in reviews if review.belongs_to(year)}
    for worst in (Verdict.LATE, Verdict.CANNOT_BE_JUDGED):
        if worst in verdicts:
            return worst
    return Verdict.IN_TIME


def per_child(
    children: Iterable[ChildInYear], year: CollectionYear, calendar: WorkingDays, policy: LocalPolicy
) -> PerChild:
    """Children looked after on 31 March whose every review due in the year was in time.

    Children on short breaks only, and those looked after for fewer working days than the policy asks, are not
    counted. The definition was not read at its source: pages must say so.
    """
    counts = dict.fromkeys(Verdict, 0)
    not_counted = 0
    for child in children:
        if child.short_breaks_only or _too_recent(child.looked_after_since, year, calendar, policy):
            not_counted += 1
        else:
            counts[every_review_in_time(child.reviews, year)] += 1
    in_time = counts[Verdict.IN_TIME]
    return PerChild(in_time, in_time + counts[Verdict.LATE], counts[Verdict.CANNOT_BE_JUDGED], not_counted)


def _too_recent(since: date, year: CollectionYear, calendar: WorkingDays, policy: LocalPolicy) -> bool:
    if since < calendar.first:
        return False
    return calendar.between(since, year.ends_on) < policy.per_child_working_days
