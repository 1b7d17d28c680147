"""What the returns of several years say together: children, episodes and reviews, each fact once."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from mainstay.children.rules.periods import EpisodeFact
from mainstay.exchange.ssda903.problems import Problem
from mainstay.reviews.rules.history import Unseen, year_not_loaded
from mainstay.reviews.rules.sequence import HeldReview
from mainstay.statute.years import CollectionYear


@dataclass(frozen=True, slots=True)
class ChildFact:
    """What the returns say of a child; codes are the national ones, `sex` is male or female.

    `unaccompanied_until` is the first day on which the child no longer counts as an unaccompanied
    asylum-seeking child, None when they never did.
    """

    child: str
    sex: str | None = None
    born_on: date | None = None
    ethnicity: str | None = None
    unaccompanied_until: date | None = None


@dataclass(slots=True)
class Facts:
    """The returns of several years put together; the later year wins, and every difference is a problem listed.

    `unseen` are, child by child, stretches in which a review of theirs may be missing. A child with neither
    header nor episode is still in `children`, with nothing known.
    """

    years: tuple[CollectionYear, ...]
    years_with_reviews: frozenset[CollectionYear]
    children: dict[str, ChildFact] = field(default_factory=dict)
    episodes: list[EpisodeFact] = field(default_factory=list)
    reviews: dict[str, list[HeldReview]] = field(default_factory=dict)
    unseen: dict[str, list[Unseen]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    @property
    def as_at(self) -> date:
        """The last day the returns speak of."""
        return self.years[-1].ends_on

    @property
    def reviews_from(self) -> date:
        """The first day from which reviews are loaded; the day after the last return where none are."""
        if not self.years_with_reviews:
            return self.years[-1].next().starts_on
        return min(self.years_with_reviews).starts_on

    def years_without_reviews(self) -> list[Unseen]:
        """The years after the first with reviews whose reviews are not loaded."""
        return [
            year_not_loaded(year)
            for year in span_of(self.years)
            if year.starts_on >= self.reviews_from and year not in self.years_with_reviews
        ]


def span_of(years: tuple[CollectionYear, ...]) -> Iterator[CollectionYear]:
    """Every year from the first to the last, whether loaded or not."""
    for ending in range(years[0].ending, years[-1].ending + 1):
        yield CollectionYear(ending)
