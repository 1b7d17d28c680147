"""Answering, at a later review, how a promise went."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.http import Http404

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.promises.events import PromiseAnswered
from mainstay.promises.models import Promise, PromiseAnswer
from mainstay.promises.rules import answers, states
from mainstay.promises.rules.answers import Answered, Asked
from mainstay.promises.rules.states import Step
from mainstay.promises.shared import flags, standing
from mainstay.reviews.models import Review
from mainstay.statute.refusal import Refused


@action(may=Can.CONDUCT_REVIEWS, on=Promise)
def answer_promise(
    acting: Acting,
    promise: Promise,
    *,
    review: Review | UUID,
    answer: str,
    because: str = "",
    whose_choice: str = "",
    done_on: date | None = None,
) -> Promise:
    """Say at a later review, open or held, how a promise went; again at the same review, it is a correction.

    Done, done late and not yet due must agree with the dates; changed, no longer wanted (whose choice) and not done
    need a reason. The officer judges; what the owner reported is evidence. Raises Refused, Conflict, Http404.
    """
    acting.must_have_seen(promise)
    states.after(standing(promise, acting.today), Step.ANSWER, **{**flags(promise), "closed": False})
    later = _must_be_later(acting, promise, review)
    kept = promise.answers.filter(review=later).first()
    asked = _asked(acting, promise, later)
    given = answers.given(answer, asked, because=because, whose_choice=whose_choice, done_on=done_on)
    was = kept.answer if kept else ""
    row = kept or PromiseAnswer(promise=promise, review=later)
    row.answer, row.because, row.whose_choice = given.answer.value, given.because, given.whose_choice
    row.done_on, row.answered_on, row.answered_by_id = given.done_on, acting.today, acting.person_id
    row.save()
    _keep(promise, row, later)
    acting.record(
        PromiseAnswered(
            subject=promise.pk,
            child=promise.child_id,
            review=later.pk,
            answer=row.answer,
            done_on=row.done_on,
            before=was,
        )
    )
    return promise


def _must_be_later(acting: Acting, promise: Promise, review: Review | UUID) -> Review:
    """The review, as it stands, which is of the same child and later than the promise. Raises Http404, Refused."""
    key = review.pk if isinstance(review, Review) else review
    found = Review.objects.visible_to(acting.viewer).filter(pk=key, child_id=promise.child_id).first()
    if not isinstance(found, Review):
        raise Http404("There is no such review of this child, or you may not see it.")
    made_at = promise.review
    if found.state == Review.State.NOT_REQUIRED:
        raise Refused("This review is no longer needed, so nothing is answered at it. Open the child's next review.")
    if made_at is not None and (made_at.pk == found.pk or _is_before(found, made_at)):
        raise Refused("A promise is answered at a review after the one it was made at. Open the child's next review.")
    return found


def _is_before(review: Review, made_at: Review) -> bool:
    return review.held_on is not None and (made_at.held_on is None or review.held_on < made_at.held_on)


def _asked(acting: Acting, promise: Promise, review: Review) -> Asked:
    """What the answer is measured against; the answer before is that of an earlier review. Raises Refused."""
    others = promise.answers.exclude(review=review).select_related("review")
    dated = [(row.review.held_on or date.max, row) for row in others]
    here = review.held_on or date.max
    if any(day > here for day, _ in dated):
        raise Refused("This promise was answered at a later review. Correct the answer there.")
    last = max(dated, key=lambda each: each[0])[1].answer if dated else Answered.NONE.value
    gave_way = (
        promise.state == Promise.State.RESOLVED and promise.closed_on is not None and not promise.answers.exists()
    )
    said = promise.progress.filter(says_done_on__isnull=False).order_by("-reported_on", "-pk").first()
    return Asked(
        due_on=promise.due_on,
        on=review.held_on or acting.today,
        today=acting.today,
        made_on=min(promise.made_on, (promise.review and promise.review.held_on) or promise.made_on),
        before=Answered.CHANGED if gave_way else Answered(last),
        says_done_on=said.says_done_on if said else None,
        promised_again=promise.repeated_by.filter(review=review).exclude(state=Promise.State.WITHDRAWN).exists(),
    )


def _keep(promise: Promise, row: PromiseAnswer, review: Review) -> None:
    """The promise carries its last answer, and is closed by any but “not yet due”, as of the review's day."""
    promise.answer, promise.done_on = row.answer, row.done_on
    closes = row.answer != Answered.NOT_YET_DUE
    promise.closed_on = min(row.answered_on, review.held_on or row.answered_on) if closes else None
    promise.save()
