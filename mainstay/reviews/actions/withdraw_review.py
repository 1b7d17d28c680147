"""Taking back what was recorded of a review by mistake."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.reviews.events import ReviewWithdrawn
from mainstay.reviews.models import Review
from mainstay.reviews.reactions.correcting import as_recorded, keep_correction
from mainstay.reviews.reactions.cycle import officer_and_team, release, settle
from mainstay.reviews.rules import given, states
from mainstay.reviews.rules.states import State, Step

UNHEARD = ("not_taking_part", "not_taking_part_words")
_FOLLOWED = "the review before it had not been held"


@action(may=Can.CONDUCT_REVIEWS, on=Review)
def withdraw_review(acting: Acting, review: Review, *, because: str) -> Review:
    """Take back a review recorded as held, begun or adjourned by mistake, with the reason; nothing is deleted.

    It is due again, and the one opened after it is no longer needed. Where a later review was held in the
    same period, this one is no longer needed, and the later ones are judged again. Raises Refused, Conflict.
    """
    acting.must_have_seen(review)
    to = states.after(review.state, Step.WITHDRAW)
    why, before = given.must_say_why(because), as_recorded(review)
    was, held_on, meant = review.get_state_display().lower(), review.held_on, review.state
    if meant == State.HELD and _later_held(review):
        to = states.after(review.state, Step.RELEASE)
    if to is State.DUE:
        _release_the_next(acting, review)
    _take_back(acting, review)
    review.state = to
    review.save()
    keep_correction(acting, review, why, before)
    acting.record(ReviewWithdrawn(subject=review.pk, child=review.child_id, was=was, held_on=held_on))
    settle(acting, review.period_id, because=_FOLLOWED, judge_after=held_on)
    review.refresh_from_db()
    return review


def _later_held(review: Review) -> bool:
    held = Review.objects.filter(period_id=review.period_id, state=State.HELD, held_on__gt=review.held_on)
    return review.period_id is not None and held.exists()


def _release_the_next(acting: Acting, review: Review) -> None:
    others = Review.objects.filter(period_id=review.period_id, state__in=Review.OPEN).exclude(pk=review.pk)
    if review.period_id is None:
        return
    for following in others.select_for_update(of=("self",)):
        release(acting, following, because=_FOLLOWED, on=acting.today)


def _take_back(acting: Acting, review: Review) -> None:
    """Clear what was recorded of the meetings; the history and the correction keep it."""
    for meeting in review.meetings.filter(withdrawn_on__isnull=True):
        meeting.withdrawn_on = acting.today
        meeting.save()
    for field in ("held_on", "first_meeting_on", "completed_on", "complete_by_on", "adjourned_on"):
        setattr(review, field, None)
    for field in ("scheduled_on", "scheduled_at", "participation_code", "late_reason"):
        setattr(review, field, None)
    for field in ("adjourned_because", "chaired_by", "mode", "place", "verdict_because", *UNHEARD):
        setattr(review, field, "")
    review.verdict, review.verdict_with_window, review.in_window = None, None, False
    review.officer_id, review.team_id = officer_and_team(review.child_id, acting.today)
