"""Acknowledging a notice, and saying whether a review is to be held early."""

from __future__ import annotations

from datetime import date

from mainstay.access.can import Can
from mainstay.contacts.events import NoticeAcknowledged
from mainstay.contacts.models import OfficerNotice
from mainstay.contacts.rules import telling
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.reviews.actions.call_early_review import call_early_review
from mainstay.reviews.shared import open_review_of
from mainstay.statute.refusal import Refused

NOTHING_TO_BRING_FORWARD = (
    "No review of this child is open, so none can be brought forward. Acknowledge the notice without one."
)


@action(may=Can.CONDUCT_REVIEWS, on=OfficerNotice)
def acknowledge_notice(
    acting: Acting,
    notice: OfficerNotice,
    *,
    early_review: bool | None = None,
    because: str = "",
    by_on: date | None = None,
) -> OfficerNotice:
    """Record that the officer read a notice, and, where it asks or they wish, whether a review is held early.

    A yes names the day by which it is to be held and calls it (regulation 33(3)); a no keeps its reason.
    Raises Refused, Conflict.
    """
    acting.must_have_seen(notice)
    telling.must_be_waiting(notice.acknowledged_on)
    why = telling.must_be_decided(notice.kind, early_review, because)
    notice.acknowledged_on, notice.acknowledged_by_id = acting.today, acting.person_id
    notice.early_review, notice.early_review_because = early_review, why
    notice.save()
    acting.record(
        NoticeAcknowledged(subject=notice.pk, child=notice.child_id, kind=notice.kind, early_review=early_review)
    )
    if early_review:
        _call(acting, notice, by_on, why)
    return notice


def _call(acting: Acting, notice: OfficerNotice, by_on: date | None, why: str) -> None:
    review_id = open_review_of(notice.child_id)
    if review_id is None:
        raise Refused(NOTHING_TO_BRING_FORWARD)
    if by_on is None:
        raise Refused("Give the day by which the early review is to be held.")
    under = str(telling.called_under(notice.kind))
    call_early_review(_again(acting), review_id, by_on=by_on, because=why, under=under)  # type: ignore[arg-type]


def _again(acting: Acting) -> Acting:
    """The same person, without the version they saw: that was the notice's, not the review's."""
    following = acting.begin()
    following.seen_version = None
    return following
