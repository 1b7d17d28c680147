"""Which day a review may be arranged for, or recorded as held on, and what is said of a day that is late."""

from datetime import date

from mainstay.statute.dates import in_words
from mainstay.statute.horizon import BeyondHorizon
from mainstay.statute.refusal import Refused
from mainstay.statute.working_days import WorkingDays


def must_be_able_to_meet(
    met_on: date, *, today: date, starts_on: date | None, ends_on: date | None, after: date | None
) -> None:
    """Insist that a meeting can have taken place on a day.

    Not in the future, not outside the period of care, and later than the review (or meeting) before it.
    Raises Refused.
    """
    day = in_words(met_on)
    if met_on > today:
        raise Refused(f"{day} is in the future. Record a review once it has been held.")
    if starts_on is not None and met_on < starts_on:
        raise Refused(f"{day} is before {in_words(starts_on)}, when this period of care began. Check the date.")
    if ends_on is not None and met_on > ends_on:
        raise Refused(f"{day} is after {in_words(ends_on)}, when this period of care ended. Check the date.")
    if after is not None and met_on <= after:
        raise Refused(f"{day} is not after {in_words(after)}, when the review before it was held. Check the date.")


def must_be_able_to_arrange(
    on: date, *, today: date, calendar: WorkingDays, day_off_confirmed: bool, not_before: date | None = None
) -> None:
    """Insist that a review can be arranged for a day: not past, known to the calendar, and a working day or confirmed.

    Raises Refused.
    """
    if on < today:
        raise Refused(f"{in_words(on)} is past. Choose a day to come, or record the review as held.")
    if not_before is not None and on < not_before:
        raise Refused(
            f"{in_words(on)} is before {in_words(not_before)}, the last meeting of this review. Check the date."
        )
    warning = day_off(on, calendar)
    if warning and not day_off_confirmed:
        raise Refused(f"{warning} Choose another day, or confirm that the review is to be held on it.")


def day_off(on: date, calendar: WorkingDays) -> str:
    """The sentence that warns of a weekend or holiday; empty for a working day. Raises Refused beyond the calendar."""
    try:
        works = calendar.is_working_day(on)
    except BeyondHorizon as refusal:
        raise Refused(str(refusal)) from refusal
    return "" if works else f"{on:%A} {in_words(on)} is not a working day."


def lateness(due_on: date | None, on: date) -> str:
    """The sentence that warns that a review held on a day would be late; empty where it would be in time."""
    if due_on is None or on <= due_on:
        return ""
    days = (on - due_on).days
    count = "1 day" if days == 1 else f"{days} days"
    return f"{in_words(on)} is {count} after {in_words(due_on)}, when this review is due. The review will be late."


def must_be_early(by_on: date, *, today: date, due_on: date | None) -> None:
    """Insist that an early review is called for a day to come, not after it is due anyway. Raises Refused."""
    if by_on < today:
        raise Refused(f"{in_words(by_on)} is past. Choose a day to come.")
    if due_on is not None and by_on > due_on:
        raise Refused(f"The review is due by {in_words(due_on)} anyway. Choose an earlier day.")


def after_called(by_on: date | None, arranged: date | None) -> str:
    """The sentence that warns that a review is arranged for later than it was called for; empty where it is not."""
    if by_on is None or arranged is None or arranged <= by_on:
        return ""
    return f"An early review was called for by {in_words(by_on)}, and it is arranged for {in_words(arranged)}."


def is_a_postponement(arranged: date | None, to: date, due_on: date | None) -> bool:
    """Whether moving an arranged review is putting it off: later than it was, and beyond its due date.

    Source: DR-2.10b.
    """
    return arranged is not None and to > arranged and due_on is not None and to > due_on
