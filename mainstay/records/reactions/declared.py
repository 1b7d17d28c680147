"""What this room does when something happens in the rooms below: a review was held, corrected or taken back."""

from __future__ import annotations

from mainstay.ledger.acting import Acting
from mainstay.ledger.entries import when
from mainstay.promises.events import PromisesSent
from mainstay.records.events import RecordClocksStopped
from mainstay.records.reactions.keeping import begin, raise_unheard_twice, record_of, start_clocks
from mainstay.records.rules import states
from mainstay.records.rules.states import Step
from mainstay.reviews.events import ReviewCorrected, ReviewHeld, ReviewWithdrawn
from mainstay.reviews.models import Review


@when(ReviewHeld)
def record_is_begun_with_its_clocks(acting: Acting, event: ReviewHeld) -> None:
    """Begin the record of a review that was held, where it was not begun before, and start its three clocks."""
    review = Review.objects.get(pk=str(event.subject))
    record = record_of(str(event.subject)) or begin(acting, review)
    start_clocks(record, review)
    record.save()
    raise_unheard_twice(acting, review)


@when(ReviewCorrected)
def clocks_follow_the_corrected_review(acting: Acting, event: ReviewCorrected) -> None:
    """Work the three clocks out again where a review's date was corrected."""
    record = record_of(str(event.subject))
    if record is not None:
        start_clocks(record, Review.objects.get(pk=str(event.subject)))
        record.save()


@when(ReviewWithdrawn)
def record_is_open_again(acting: Acting, event: ReviewWithdrawn) -> None:
    """Open the record of a review that was taken back, and stop its clocks; its words stay."""
    record = record_of(str(event.subject))
    if record is None:
        return
    record.state = states.after(record.state, Step.TAKE_BACK)
    record.closed_on = record.written_on = record.distributed_on = None
    record.send_promises_by_on = record.write_by_on = record.distribute_by_on = None
    record.child_was = record.child_did = ""  # nobody was at a review that did not take place
    record.save()
    acting.record(RecordClocksStopped(subject=record.pk, child=event.child, review=record.review_id))


@when(PromisesSent)
def day_of_sending_stands_with_the_record(acting: Acting, event: PromisesSent) -> None:
    """Keep the day on which the promises of a review were first sent, for its clock."""
    record = record_of(str(event.subject))
    if record is not None and record.promises_sent_on is None:
        record.promises_sent_on = event.sent_on
        record.save()
