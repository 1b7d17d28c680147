"""Which reviews may have been held that are not on record, so that nothing is called late on a guess."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from mainstay.statute.dates import in_words
from mainstay.statute.years import CollectionYear

# By law a second review follows within 20 working days and 3 months of the start: in as long as this unseen, at
# least two were due.
TWO_REVIEWS_DUE = timedelta(days=130)


@dataclass(frozen=True, slots=True)
class Unseen:
    """Days, the first counted and the last not, on which reviews may have been held that are not on record."""

    starts_on: date
    ends_on: date
    why: str


@dataclass(frozen=True, slots=True)
class History:
    """What is not on record of one child's reviews, in order."""

    unseen: tuple[Unseen, ...] = ()

    @classmethod
    def since(cls, complete_from: date | None, gaps: Iterable[Unseen] = ()) -> "History":
        """Whole from a day on, but for some gaps; None says it is whole from the beginning."""
        spans = list(gaps)
        if complete_from is not None:
            why = f"reviews held before {in_words(complete_from)} are not loaded"
            spans.append(Unseen(date.min, complete_from, why))
        return cls(tuple(sorted(spans, key=lambda span: (span.starts_on, span.ends_on))))

    def between(self, start: date, end: date) -> Unseen | None:
        """The first stretch not on record between two days, neither of them counted."""
        return next((span for span in self.unseen if span.starts_on < end and span.ends_on > start), None)

    def hides_two_reviews(self, start: date, end: date) -> bool:
        """Whether so much is not on record between two days that two reviews were due in it."""
        hidden = timedelta(0)
        reached = start
        for span in self.unseen:
            begins, finishes = max(span.starts_on, reached), min(span.ends_on, end)
            if finishes > begins:
                hidden += finishes - begins
                reached = finishes
        return hidden >= TWO_REVIEWS_DUE


def year_not_loaded(year: CollectionYear) -> Unseen:
    """A collection year whose reviews are not loaded."""
    return Unseen(year.starts_on, year.next().starts_on, f"the reviews of {year} are not loaded")


def review_unreadable(year: CollectionYear) -> Unseen:
    """A collection year in which a review of the child has a date that could not be read."""
    return Unseen(
        year.starts_on, year.next().starts_on, f"the date of one of the child's reviews in {year} could not be read"
    )
