"""Closing a review's meeting with five answers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.preparation.models import PrivateTalk
from mainstay.records.events import MeetingClosed
from mainstay.records.models import Coverage, ReviewRecord
from mainstay.records.reactions.answering import cover
from mainstay.records.rules import states
from mainstay.records.rules.matters import CLOSING
from mainstay.records.rules.offering import must_be_offers, must_say_what_next
from mainstay.records.rules.states import Step
from mainstay.reviews.actions.complete_review import complete_review
from mainstay.reviews.actions.hold_review import hold_review
from mainstay.reviews.actions.record_not_taking_part import record_not_taking_part
from mainstay.reviews.models import Review
from mainstay.statute.refusal import Refused
from mainstay.statute.taking_part import NOT_CONVEYED


@dataclass(frozen=True)
class HowHeld:
    """What the reviews' own room is told of the meeting: its day, its mode, the participation code, who chaired.

    `not_taking_part` is why the child's views did not reach it, where the code says so.
    """

    held_on: date
    mode: str
    participation_code: str
    chaired_by: str
    late_reason: str | None = None
    not_taking_part: str = ""
    not_taking_part_words: str = ""


@action(may=Can.CONDUCT_REVIEWS, on=ReviewRecord)
def close_meeting(
    acting: Acting,
    record: ReviewRecord,
    *,
    how: HowHeld,
    legal_status: str,
    legal_status_words: str = "",
    offered: Iterable[str] = (),
    attempts: str = "",
    try_next: str = "",
) -> ReviewRecord:
    """Close the meeting: record the review as held, or completed, where it was not, and keep the five answers.

    `legal_status` is unchanged, or covered with what is to change. Where the child's views did not reach the review
    (PN4 and PN7) it says why, what was offered, what was tried and what to try next (DR-8.9). The private talk is
    recorded with the preparation, before or now. Raises Refused, Conflict.
    """
    acting.must_have_seen(record)
    to = states.after(record.state, Step.CLOSE)
    review = Review.objects.select_for_update(of=("self",)).get(pk=record.review_id)
    _must_have_talked(review)
    _hold(acting, review, how)
    review.refresh_from_db()
    record.refresh_from_db()
    record.offered = must_be_offers(offered)
    unheard = (review.participation_code or "", review.not_taking_part)
    must_say_what_next(*unheard, record.offered, attempts, try_next)
    cover(acting, record, matter=CLOSING, state=legal_status, answer=_what_changes(legal_status, legal_status_words))
    record.attempts, record.try_next = attempts.strip(), try_next.strip()
    record.state, record.closed_on = to, acting.today
    record.save()
    acting.record(
        MeetingClosed(subject=record.pk, child=review.child_id, review=review.pk, held_on=review.completed_on)
    )
    return record


def _must_have_talked(review: Review) -> None:
    if not PrivateTalk.objects.filter(review=review).exists():
        raise Refused("Say whether you spoke to the child in private before or on the day (regulation 36).")


def _what_changes(state: str, words: str) -> str:
    if state not in (Coverage.State.UNCHANGED, Coverage.State.COVERED):
        raise Refused("Say whether the legal status is unchanged, or what is to change.")
    if state == Coverage.State.COVERED and not words.strip():
        raise Refused("Say what is to change in the child's legal status, or choose “Unchanged”.")
    return words if state == Coverage.State.COVERED else ""


def _hold(acting: Acting, review: Review, how: HowHeld) -> None:
    """Tell the reviews' own room, by its own actions; a review held already is left as it was recorded."""
    within = replace(acting, token="", seen_version=None)
    facts = {
        "mode": how.mode, "participation_code": how.participation_code, "chaired_by": how.chaired_by,
        "late_reason": how.late_reason, "not_taking_part": how.not_taking_part,
        "not_taking_part_words": how.not_taking_part_words,
    }  # fmt: skip
    if review.state in (Review.State.DUE, Review.State.SCHEDULED):
        hold_review(within, review, held_on=how.held_on, **facts)  # type: ignore[arg-type]
    elif review.state in (Review.State.BEGUN, Review.State.ADJOURNED):
        complete_review(within, review, met_on=how.held_on, **facts)  # type: ignore[arg-type]
    elif review.state != Review.State.HELD:
        raise Refused("This review is no longer needed, so its meeting cannot be closed. Look at the child's record.")
    elif review.participation_code in NOT_CONVEYED and not review.not_taking_part:
        record_not_taking_part(within, review, reason=how.not_taking_part, words=how.not_taking_part_words)
