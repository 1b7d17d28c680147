"""What a review's record asks about, worked out from the child's own facts, and what is answered so far."""

from __future__ import annotations

from datetime import date

from mainstay.access.viewer import on_day
from mainstay.children.models import Episode
from mainstay.promises.models import Promise, PromiseAnswer
from mainstay.promises.shared import open_before
from mainstay.records.models import PermanencePlan, ReviewRecord
from mainstay.records.rules.matters import Facts
from mainstay.reviews.models import Review
from mainstay.statute.ages import age_on, birthday


def day_of(review: Review, today: date) -> date:
    """The day a review's record is about: the day it was held, or today while it is not held yet."""
    return review.completed_on or review.held_on or today


def facts_of(review: Review, today: date) -> Facts:
    """What is known of a review's child on its day, from which follows what is asked."""
    on = day_of(review, today)
    episode = Episode.objects.filter(on_day(on), child_id=review.child_id).first()
    born_on = review.child.born_on
    return Facts(
        kind=review.kind,
        age=age_on(born_on, on) if born_on else None,
        legal_status=episode.legal_status if episode else None,
        placement=episode.placement if episode else None,
        failure_recorded=PromiseAnswer.objects.filter(review=review, answer="not_done").exists(),
        reviewed_at_16=_reviewed_at_16(review, on),
    )


def _reviewed_at_16(review: Review, on: date) -> bool:
    """Whether an earlier review was held since the child's sixteenth birthday."""
    if review.child.born_on is None:
        return False
    since = birthday(review.child.born_on, 16)
    held = Review.objects.filter(child_id=review.child_id, state=Review.State.HELD, held_on__gte=since, held_on__lt=on)
    return held.exclude(pk=review.pk).exists()


def answered(record: ReviewRecord) -> frozenset[str]:
    """The matters that were answered by a press."""
    return frozenset(record.coverage.values_list("matter", flat=True))


def written(record: ReviewRecord) -> frozenset[str]:
    """The matters under which words are written."""
    return frozenset(record.passages.exclude(words="").values_list("key", flat=True))


def plan_before(review: Review) -> bool:
    """Whether an earlier review of the child's found a plan for permanence."""
    earlier = PermanencePlan.objects.filter(child_id=review.child_id).exclude(outcomes=[]).exclude(review=review)
    if review.held_on is not None:
        earlier = earlier.filter(review__held_on__lt=review.held_on)
    return earlier.exists()


def unanswered_promises(review: Review) -> int:
    """How many promises made at earlier reviews are open and not answered at this one."""
    return Promise.objects.filter(open_before(review)).exclude(answers__review=review).distinct().count()
