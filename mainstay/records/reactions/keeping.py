"""The record of a review kept in step with the review: begun, its clocks started, moved and stopped."""

from __future__ import annotations

from uuid import UUID

from mainstay.access.models import Membership
from mainstay.access.roles import Role
from mainstay.access.viewer import on_day
from mainstay.authority.queries import local_policy, working_days
from mainstay.ledger.acting import Acting
from mainstay.promises.models import Promise
from mainstay.records.events import RecordOpened, SecondUnheardReviewRaised
from mainstay.records.models import ReviewRecord
from mainstay.records.rules.clocks import clocks
from mainstay.records.rules.gates import unheard_twice
from mainstay.reviews.models import Review


def record_of(review_id: UUID | str) -> ReviewRecord | None:
    """The record of a review, held for change; None where it was not begun."""
    found = ReviewRecord.objects.filter(review_id=review_id).select_for_update(of=("self",)).first()
    return found if isinstance(found, ReviewRecord) else None


def begin(acting: Acting, review: Review) -> ReviewRecord:
    """Begin the record of a review; inside an action only."""
    record = ReviewRecord(review=review, begun_on=acting.today)
    record.save()
    acting.record(RecordOpened(subject=record.pk, child=review.child_id, review=review.pk))
    return record


def begin_late(acting: Acting, review: Review) -> ReviewRecord:
    """Begin the record of a review, with its clocks where it was held before; inside an action only."""
    record = begin(acting, review)
    if review.held_on is not None:
        start_clocks(record, review)
        sent = Promise.objects.filter(review=review, sent_on__isnull=False).order_by("sent_on").first()
        record.promises_sent_on = sent.sent_on if sent else None
        record.save()
    return record


def start_clocks(record: ReviewRecord, review: Review) -> None:
    """Keep the last day of each clock with the record, as the council's policy was on the review's date."""
    if review.held_on is None:
        return
    completed_on = review.completed_on or review.held_on
    worked_out = clocks(review.held_on, completed_on, local_policy(completed_on), working_days())
    record.send_promises_by_on = worked_out.send_promises_by_on
    record.write_by_on = worked_out.write_by_on
    record.distribute_by_on = worked_out.distribute_by_on


def raise_unheard_twice(acting: Acting, review: Review) -> None:
    """Tell the managers of the service where the child's views reached neither this review nor the one before."""
    earlier = Review.objects.filter(child_id=review.child_id, state=Review.State.HELD, held_on__lt=review.held_on)
    before = earlier.order_by("-held_on").values_list("participation_code", flat=True).first()
    if not unheard_twice(review.participation_code, before):
        return
    managers = Membership.objects.filter(on_day(acting.today), role=Role.SERVICE_MANAGER.value)
    people = tuple(managers.order_by("person_id").values_list("person_id", flat=True).distinct())
    acting.record(
        SecondUnheardReviewRaised(subject=review.pk, child=review.child_id, review=review.pk, managers=people)
    )
