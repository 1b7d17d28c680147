"""Making a promise at a review."""

from __future__ import annotations

from datetime import date

from django.db.models import QuerySet

from mainstay.access.can import Can
from mainstay.access.models import Person
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.promises.events import PromiseMade, PromiseRepeated
from mainstay.promises.models import Promise
from mainstay.promises.rules import answers, matters
from mainstay.promises.rules.answers import Answered
from mainstay.promises.rules.wording import Wording, must_be_whole
from mainstay.promises.shared import review_before, send_by
from mainstay.reviews.models import Review
from mainstay.reviews.reactions.cycle import officer_and_team
from mainstay.statute.refusal import Refused


@action(may=Can.CONDUCT_REVIEWS, on=Review)
def make_promise(
    acting: Acting,
    review: Review,
    *,
    what: str,
    owner: str,
    due_on: date,
    to_child: str = "",
    for_whom: str = "",
    matters_because: str = "",
    matter: str = "",
    owner_person: Person | None = None,
    repeats: Promise | None = None,
    repeated_because: str = "",
    repeat_choice: str = "",
) -> Promise:
    """Make a promise at a review, open or held: what, for whom, who will do it, by when, why it matters to the child.

    Where the same matter was promised at the review before and not done, it is shown as repeated, named or not;
    a third time needs the reason and the officer's choice (`concern` or `no_concern`). Raises Refused.
    """
    if review.state == Review.State.NOT_REQUIRED:
        raise Refused("This review is no longer needed, so nothing is promised at it. Open the child's next review.")
    said = must_be_whole(
        Wording(what, to_child, for_whom, matters_because, matter, owner, due_on), since(acting, review)
    )
    before = _repeated(review, said, repeats)
    times = before.times + 1 if before else 1
    matters.must_be_explained(times, repeated_because, repeat_choice)
    promise = Promise(
        child_id=review.child_id,
        review=review,
        owner_person=owner_person,
        team_id=officer_and_team(review.child_id, acting.today)[1],
        made_on=acting.today,
        made_by_id=acting.person_id,
        send_by_on=send_by(review),
        repeats=before,
        times=times,
        repeated_because=repeated_because.strip()[:500] if before else "",
        repeat_choice=repeat_choice if times > 2 else "",
        **said.fields(),
    )
    promise.save()
    _say(acting, promise)
    return promise


def since(acting: Acting, review: Review) -> date:
    """The day from which a promise of a review can be due: that of the review, or today while it is not held."""
    return review.held_on or review.first_meeting_on or acting.today


def _repeated(review: Review, said: Wording, named: Promise | None) -> Promise | None:
    """The promise made again: the one named, or one of the same matter at the review before that was not done."""
    if named is not None:
        return _must_be_earlier(review, named)
    before = review_before(review)
    if before is None:
        return None
    not_done: QuerySet[Promise] = Promise.objects.filter(review=before).exclude(state=Promise.State.WITHDRAWN)
    for promise in not_done.exclude(answer__in=answers.DONE).order_by("-times", "made_on", "pk"):
        ended = promise.answer == Answered.NO_LONGER_WANTED
        if not ended and matters.is_same((said.matter, said.what), (promise.matter, promise.what)):
            return promise
    return None


def _must_be_earlier(review: Review, named: Promise) -> Promise:
    promise = Promise.objects.filter(pk=named.pk, child_id=review.child_id).first()
    if not isinstance(promise, Promise) or promise.review_id == review.pk or promise.state == Promise.State.WITHDRAWN:
        raise Refused("Only a promise of an earlier review of this child can be made again. Choose one of the list.")
    if promise.answers.filter(review=review, answer=Answered.NOT_YET_DUE).exists():
        raise Refused(
            "That promise was answered “not yet due” at this review, so it stands as it is. "
            "Answer it as changed or not done before promising it again."
        )
    return promise


def _say(acting: Acting, promise: Promise) -> None:
    acting.record(
        PromiseMade(
            subject=promise.pk,
            child=promise.child_id,
            review=promise.review_id,
            due_on=promise.due_on,
            matter=promise.matter,
            times=promise.times,
        )
    )
    if promise.repeats_id:
        acting.record(
            PromiseRepeated(
                subject=promise.pk,
                child=promise.child_id,
                repeats=promise.repeats_id,
                times=promise.times,
                matter=promise.matter,
                choice=promise.repeat_choice,
            )
        )
