"""A review's due date, with the rule and the event it comes from."""

from dataclasses import dataclass, field, replace
from datetime import date

from mainstay.statute.citation import Citation
from mainstay.statute.dates import in_words
from mainstay.statute.review_kinds import ReviewKind
from mainstay.statute.working_days import WorkingDays

BECAME_LOOKED_AFTER = "became looked after"
FIRST_REVIEW = "first review"
PREVIOUS_REVIEW = "previous review"
FIRST_SHORT_BREAK = "first short break placement"
AUTHORITY_TO_PLACE = "authority to place for adoption"
PLACED_FOR_ADOPTION = "placed for adoption"
FIRST_AFTER_PLACEMENT = "first review after placement for adoption"
RETURNED_FROM_ADOPTION = "returned from placement for adoption"
PLACED_IN_SECURE = "placed in secure accommodation"
TURNED_18 = "18th birthday"

_FROM = {
    BECAME_LOOKED_AFTER: "within {period} of becoming looked after on {day}",
    FIRST_REVIEW: "not more than {period} after the first review on {day}",
    PREVIOUS_REVIEW: "not more than {period} after the previous review on {day}",
    FIRST_SHORT_BREAK: "within {period} of the start of the first placement on {day}",
    AUTHORITY_TO_PLACE: "not more than {period} after the authority to place for adoption on {day}",
    PLACED_FOR_ADOPTION: "not more than {period} after the placement for adoption on {day}",
    FIRST_AFTER_PLACEMENT: "not more than {period} after the first review in the placement on {day}",
    RETURNED_FROM_ADOPTION: "not more than {period} after the child was returned on {day}",
    PLACED_IN_SECURE: "within {period} of the placement in secure accommodation on {day}",
    TURNED_18: "within {period} of the 18th birthday on {day}",
}

_WHAT = {
    ReviewKind.FIRST: "the first review",
    ReviewKind.SECOND: "the second review",
    ReviewKind.LATER: "the next review",
    ReviewKind.ADOPTION: "the adoption review",
    ReviewKind.SHORT_BREAK: "the review of the short breaks",
    ReviewKind.SECURE: "the secure accommodation review",
    ReviewKind.POST_18: "the review after 18",
}


@dataclass(frozen=True, slots=True)
class DueDate:
    """The last day on which a review is in time, and how that day was worked out.

    `event` is what the period is counted from and `event_on` its day. `beside` holds the due dates of other
    clocks that run too, none of them earlier. `not_before` is the first day allowed, where the law gives one.
    """

    on: date
    kind: ReviewKind
    citation: Citation
    event: str
    event_on: date
    period: str
    beside: tuple["DueDate", ...] = ()
    not_before: date | None = None
    _sentence: str = field(default="", init=False, repr=False, compare=False)

    def explain(self) -> str:
        """One sentence: the day, which rule gives it, and from which event."""
        if not self._sentence:
            object.__setattr__(self, "_sentence", self._explained())
        return self._sentence

    def _explained(self) -> str:
        earliest = f", and not before {in_words(self.not_before)}" if self.not_before else ""
        sentence = f"Due by {in_words(self.on)}{earliest}: {_WHAT[self.kind]} is due {self._count()} ({self.citation})"
        for other in self.beside:
            sentence += f"; {_WHAT[other.kind]}, whose clock runs too, is due by {in_words(other.on)}"
        return sentence + "."

    def offer(self, calendar: WorkingDays) -> date:
        """The day to offer when the review is planned: the last working day on or before the due date."""
        return calendar.on_or_before(self.on)

    def is_overdue(self, today: date) -> bool:
        """Whether the due date has passed, for a review that was not held."""
        return today > self.on

    def falls_within(self, period_ends_on: date | None) -> bool:
        """Whether the review is required: none is when the period of care ended by the due date.

        Source: DR-2.6.
        """
        return period_ends_on is None or self.on < period_ends_on

    def _count(self) -> str:
        return _FROM[self.event].format(period=self.period, day=in_words(self.event_on))


def earlier_of(*dues: DueDate | None) -> DueDate:
    """The earlier of the clocks that run for a child, with the others kept beside it.

    Unknown ones (None) are left out. Raises ValueError when none is known. Source: DR-2.11a.
    """
    known = sorted((due for due in dues if due is not None), key=lambda due: due.on)
    if not known:
        raise ValueError("No due date is known, so none can be the earlier.")
    return replace(known[0], beside=tuple(known[1:])) if len(known) > 1 else known[0]
