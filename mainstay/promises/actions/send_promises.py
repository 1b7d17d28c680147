"""Sending the promises of a review to the responsible manager."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.authority.queries import local_policy, working_days
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.promises.events import PromisesSent
from mainstay.promises.models import Promise
from mainstay.promises.rules import clocks, states
from mainstay.promises.rules.states import Step
from mainstay.promises.shared import flags
from mainstay.reviews.models import Review
from mainstay.reviews.reactions.cycle import officer_and_team
from mainstay.statute.refusal import Refused


@action(may=Can.CONDUCT_REVIEWS, on=Review)
def send_promises(acting: Acting, review: Review) -> list[Promise]:
    """Send every promise of a review that was not sent yet; the manager's working days to answer begin.

    The responsible manager is that of the team that holds the child's case today. Raises Refused where there is
    nothing to send, the review has not begun, or it is adjourned (DR-2.10a).
    """
    if review.state in (Review.State.DUE, Review.State.SCHEDULED, Review.State.NOT_REQUIRED):
        raise Refused("This review was not held, so nothing was decided at it. Record the review first.")
    drafts = Promise.objects.filter(review=review, state=Promise.State.DRAFT, closed_on__isnull=True)
    promises = list(drafts.select_related("review").order_by("pk").select_for_update(of=("self",)))
    if not promises:
        raise Refused("Every promise of this review was sent already, or none was made. There is nothing to send.")
    answer_by_on = clocks.answer_by(acting.today, local_policy(acting.today), working_days())
    _, team_id = officer_and_team(review.child_id, acting.today)
    for promise in promises:
        promise.state = states.after(promise.state, Step.SEND, **flags(promise))
        promise.sent_on, promise.answer_by_on = acting.today, answer_by_on
        promise.team_id = team_id or promise.team_id
        promise.save()
    acting.record(
        PromisesSent(
            subject=review.pk,
            child=review.child_id,
            promises=tuple(promise.pk for promise in promises),
            team_id=promises[0].team_id,
            sent_on=acting.today,
            answer_by_on=answer_by_on,
        )
    )
    return promises
