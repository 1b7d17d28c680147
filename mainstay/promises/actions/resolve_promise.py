"""The officer resolving a promise that was contested."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.promises.events import PromiseResolved
from mainstay.promises.models import Answer, Promise
from mainstay.promises.rules import states
from mainstay.promises.rules.states import Step
from mainstay.promises.shared import flags, standing
from mainstay.reviews.rules.given import must_say_why


@action(may=Can.CONDUCT_REVIEWS, on=Promise)
def resolve_promise(acting: Acting, promise: Promise, *, resolution: str, stands: bool = True) -> Promise:
    """Resolve a contested promise in writing: it stands as it was made, or it gives way and counts as changed.

    The promise, what the manager wrote and the resolution all stay. Raises Refused, Conflict.
    """
    acting.must_have_seen(promise)
    step = Step.RESOLVE if stands else Step.GIVE_WAY
    promise.state = states.after(standing(promise, acting.today), step, **flags(promise))
    promise.resolution = must_say_why(resolution, longest=2000)
    promise.resolved_on = acting.today
    if not stands:
        promise.answer, promise.closed_on = Answer.CHANGED, acting.today
    promise.save()
    acting.record(
        PromiseResolved(
            subject=promise.pk, child=promise.child_id, stands=stands, contested_by_id=promise.contested_by_id
        )
    )
    return promise
