"""Correcting what was recorded of a review that was held."""

from __future__ import annotations

from datetime import date

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.reviews.events import ReviewCorrected
from mainstay.reviews.models import Chair, Mode, Review
from mainstay.reviews.reactions.correcting import as_recorded, earliest, keep_correction
from mainstay.reviews.reactions.cycle import settle
from mainstay.reviews.reactions.holding import (
    late_must_have_its_reason,
    late_reason_must_be_listed,
    must_have_been_possible,
    previous_held_on,
    set_dates,
)
from mainstay.reviews.rules import given, states
from mainstay.reviews.rules.states import State, Step
from mainstay.statute.dates import in_words
from mainstay.statute.refusal import Refused
from mainstay.statute.taking_part import reason_given


@action(may=Can.CONDUCT_REVIEWS, on=Review)
def correct_review(
    acting: Acting,
    review: Review,
    *,
    because: str,
    held_on: date | None = None,
    first_met_on: date | None = None,
    mode: str | None = None,
    participation_code: str | None = None,
    chaired_by: str | None = None,
    late_reason: str | None = None,
    not_taking_part: str | None = None,
    not_taking_part_words: str | None = None,
) -> Review:
    """Correct what was recorded of a review that was held, with a reason; what is not given stays as it is.

    `held_on` is the day of the meeting that completed it. The review is judged again, and so are those after
    it; nothing is deleted. Raises Refused, Conflict.
    """
    acting.must_have_seen(review)
    states.after(review.state, Step.CORRECT)
    why, before, was_held_on = given.must_say_why(because), as_recorded(review), review.held_on
    review.mode = given.must_be_one_of(mode or review.mode, (*Mode.values, ""), "how the review was held")
    review.chaired_by = given.must_be_one_of(chaired_by or review.chaired_by, (*Chair.values, ""), "who chaired it")
    if held_on is not None or first_met_on is not None:
        _move_dates(acting, review, first_met_on, held_on)
        late_must_have_its_reason(review, late_reason or review.late_reason)
    elif late_reason is not None:
        late_reason_must_be_listed(review, late_reason)
    _must_still_fit(review, participation_code)
    _must_still_say_why(review, before["participation_code"], not_taking_part, not_taking_part_words)
    if as_recorded(review) == before:
        raise Refused("Nothing was changed. Change what is wrong, or go back.")
    review.save()
    fields = keep_correction(acting, review, why, before)
    acting.record(ReviewCorrected(subject=review.pk, child=review.child_id, fields=fields, verdict=review.verdict))
    since = earliest((was_held_on, review.held_on))
    settle(acting, review.period_id, because="the review before it was corrected", judge_after=since)
    return review


def _move_dates(acting: Acting, review: Review, first_met_on: date | None, held_on: date | None) -> None:
    """Move the first or the completing meeting to another day, between the reviews before and after."""
    was_first, was_last = review.first_meeting_on or review.held_on, review.completed_on or review.held_on
    assert was_first is not None and was_last is not None  # noqa: S101, PT018 - a review held has its date
    last = held_on or was_last
    first = first_met_on or (last if was_first == was_last else was_first)
    if first > last:
        raise Refused(f"The first meeting, {in_words(first)}, is after the one that completed the review. Check both.")
    must_have_been_possible(acting, review, first, after=previous_held_on(review))
    must_have_been_possible(acting, review, last, after=None)
    _must_stay_before_the_next(review, last)
    for was, now in ((was_first, first), (was_last, last)):
        meeting = review.meetings.filter(held_on=was, withdrawn_on__isnull=True).first()
        if meeting is not None and was != now:
            meeting.held_on = now
            meeting.save()
    set_dates(review, first, last)


def _must_stay_before_the_next(review: Review, last: date) -> None:
    following = Review.objects.filter(period_id=review.period_id, state=State.HELD, held_on__gt=review.held_on)
    first = following.order_by("held_on").values_list("held_on", flat=True).first()
    if first is not None and last >= first:
        raise Refused(f"{in_words(last)} is not before {in_words(first)}, when the next review was held.")


def _must_still_fit(review: Review, code: str | None) -> None:
    """The participation code must be one for the child's age on the day as it now stands."""
    wanted = code or review.participation_code
    day = review.completed_on or review.held_on
    if wanted and day is not None:
        review.participation_code = given.must_be_offered(wanted, review.child.born_on, day)


def _must_still_say_why(review: Review, code_before: str | None, reason: str | None, words: str | None) -> None:
    """Why the child's views did not reach the review follows its code; where nobody ever said, it need not be said."""
    code = review.participation_code or ""
    if code == code_before and reason is None and words is None:
        return
    said = review.not_taking_part_words if words is None else words
    review.not_taking_part, review.not_taking_part_words = reason_given(code, reason or review.not_taking_part, said)
