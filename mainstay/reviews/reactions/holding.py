"""What follows when a meeting of a review took place: its row, its verdict, its officer, and the next review."""

from __future__ import annotations

from datetime import date

from mainstay.authority.queries import local_policy, reasons, working_days
from mainstay.ledger.acting import Acting
from mainstay.reviews.events import ReviewHeld
from mainstay.reviews.models import Chair, Mode, Postponement, Review, ReviewMeeting
from mainstay.reviews.reactions.cycle import due_of, judged, officer_and_team, settle
from mainstay.reviews.rules import given
from mainstay.reviews.rules.days import must_be_able_to_meet
from mainstay.reviews.rules.states import State
from mainstay.statute.horizon import BeyondHorizon
from mainstay.statute.refusal import Refused
from mainstay.statute.reviews import Verdict, review_date
from mainstay.statute.taking_part import reason_given


def last_meeting_on(review: Review) -> date | None:
    """The day of the last meeting of a review, or None before its first."""
    days = review.meetings.filter(withdrawn_on__isnull=True).order_by("-held_on")
    return days.values_list("held_on", flat=True).first()


def previous_held_on(review: Review) -> date | None:
    """The day of the review held before this one in the same period of care."""
    others = Review.objects.filter(period_id=review.period_id, state=State.HELD).exclude(pk=review.pk)
    if review.held_on is not None:
        others = others.filter(held_on__lt=review.held_on)
    return others.order_by("-held_on").values_list("held_on", flat=True).first()


def must_have_been_possible(acting: Acting, review: Review, met_on: date, *, after: date | None) -> None:
    """Insist that a meeting can have taken place on a day. Raises Refused."""
    period = review.period
    must_be_able_to_meet(
        met_on,
        today=acting.today,
        starts_on=period.starts_on if period else None,
        ends_on=period.ends_on if period else None,
        after=after,
    )


def add_meeting_row(review: Review, met_on: date, mode: str) -> None:
    """Keep a meeting of a review, which must not be in memory only. Raises Refused for a mode not on the list."""
    review.mode = given.must_be_one_of(mode, Mode.values, "how the meeting was held")
    ReviewMeeting(review=review, held_on=met_on, mode=review.mode).save()


def complete_by(review: Review, from_on: date, working_days_allowed: int) -> date | None:
    """The last day to complete a review that has begun; None beyond the calendar."""
    try:
        return working_days().add(from_on, working_days_allowed)
    except BeyondHorizon:
        return None


def deadline_of(review: Review) -> date | None:
    """The day by which a review that has begun is to be completed, by the policy of the day that set it.

    An adjournment has its own working days (DR-2.10a); a series counts from its first meeting, where the council
    judges by its completion (DR-2.9).
    """
    if review.adjourned_on is not None:
        return complete_by(review, review.adjourned_on, local_policy(review.adjourned_on).adjournment_working_days)
    if review.first_meeting_on is None:
        return None
    policy = local_policy(review.first_meeting_on)
    if policy.series_timeliness != "first_meeting_and_completion":
        return None
    return complete_by(review, review.first_meeting_on, policy.series_completion_working_days)


def complete(
    acting: Acting,
    review: Review,
    to: State,
    *,
    met_on: date,
    mode: str,
    participation_code: str,
    chaired_by: str,
    late_reason: str | None,
    because: tuple[str, str],
) -> Review:
    """Record the meeting that completes a review, judge it, and open the next one.

    `because` is why the child's views did not reach it, and that in words.
    """
    after = max((day for day in (previous_held_on(review), last_meeting_on(review)) if day), default=None)
    must_have_been_possible(acting, review, met_on, after=after)
    review.chaired_by = given.must_be_one_of(chaired_by, Chair.values, "who chaired the review")
    review.participation_code = given.must_be_offered(participation_code, review.child.born_on, met_on)
    review.not_taking_part, review.not_taking_part_words = reason_given(review.participation_code, *because)
    add_meeting_row(review, met_on, mode)
    set_dates(review, review.first_meeting_on or met_on, met_on)
    late_must_have_its_reason(review, late_reason)
    review.state = to
    review.save()
    lapse_postponement(acting, review)
    _say_held(acting, review)
    settle(acting, review.period_id, because="the review before it was held")
    return review


def set_dates(review: Review, first_on: date, completed_on: date) -> None:
    """Set the dates of a review that was held, and whose it is on that date. Raises Refused where the day is taken."""
    review.first_meeting_on, review.completed_on = first_on, completed_on
    review.held_on = review_date(first_on, completed_on, local_policy(completed_on))
    same_day = Review.objects.filter(child_id=review.child_id, state=State.HELD, held_on=review.held_on)
    if same_day.exclude(pk=review.pk).exists():
        raise Refused("Another review of this child was held on that day. Check the date, or correct the other one.")
    officer_id, team_id = officer_and_team(review.child_id, review.held_on)
    review.officer_id = officer_id or review.officer_id
    review.team_id = team_id or review.team_id


def late_must_have_its_reason(review: Review, late_reason: str | None) -> None:
    """Judge a review, and insist on a reason from the service's list where it was late. Raises Refused."""
    judgement = judged(review, due_of(review))
    listed = {row.code for row in reasons("late", review.held_on or date.max)}
    review.late_reason = given.late_reason_given(judgement, late_reason, listed)


def late_reason_must_be_listed(review: Review, late_reason: str) -> None:
    """Give a review judged late before another reason from the service's list. Raises Refused."""
    if review.verdict != Verdict.LATE.value:
        raise Refused("This review was not late, so it has no reason for being late.")
    listed = {row.code for row in reasons("late", review.held_on or date.max)}
    review.late_reason = given.must_be_listed(late_reason, listed)


def lapse_postponement(acting: Acting, review: Review) -> None:
    """Close a postponement still waiting for a review that has now met: nobody has to decide it any more."""
    for waiting in review.postponements.filter(state=Postponement.State.ASKED).select_for_update(of=("self",)):
        waiting.state = Postponement.State.LAPSED
        waiting.decided_by_id, waiting.decided_on = acting.person_id, acting.today
        waiting.save()


def _say_held(acting: Acting, review: Review) -> None:
    acting.record(
        ReviewHeld(
            subject=review.pk,
            child=review.child_id,
            kind=review.kind,
            held_on=review.held_on or acting.today,
            due_on=review.due_on,
            verdict=review.verdict or "",
            verdict_with_window=review.verdict_with_window or "",
            participation_code=review.participation_code or "",
            late_reason=review.late_reason,
            officer_id=review.officer_id,
        )
    )
