"""Saying that one thing of a preparation is not needed for this review."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.preparation.events import TaskWaived
from mainstay.preparation.models import Waiver
from mainstay.preparation.reactions import preparation_of
from mainstay.preparation.rules.open import must_be_open
from mainstay.preparation.rules.tasks import must_be_waivable
from mainstay.reviews.models import Review
from mainstay.reviews.rules.given import must_say_why
from mainstay.statute.refusal import Refused


@action(may=Can.CONDUCT_REVIEWS, on=Review)
def waive_task(acting: Acting, review: Review, *, task: str, because: str) -> Waiver:
    """Waive one thing of a preparation, with the reason; the talk in private is never waived. Raises Refused."""
    must_be_open(review.state)
    key = must_be_waivable(task)
    preparation_of(review)
    if Waiver.objects.filter(review=review, task=key, ended_on__isnull=True).exists():
        raise Refused("This was waived already.")
    waiver = Waiver(review=review, task=key.value, because=must_say_why(because, 300))
    waiver.waived_by_id, waiver.waived_on = acting.person_id, acting.today
    waiver.save()
    acting.record(TaskWaived(subject=waiver.pk, child=review.child_id, task=key.value))
    return waiver
