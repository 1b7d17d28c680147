"""Taking back a promise that was made by mistake."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.promises.events import PromiseWithdrawn
from mainstay.promises.models import Promise
from mainstay.promises.rules import states
from mainstay.promises.rules.states import State, Step
from mainstay.promises.shared import flags, standing
from mainstay.reviews.rules.given import must_say_why


@action(may=Can.CONDUCT_REVIEWS, on=Promise)
def withdraw_promise(acting: Acting, promise: Promise, *, because: str = "") -> Promise:
    """Take back a promise before the manager has answered it; once it was sent, with the reason.

    Nothing is deleted. Raises Refused, Conflict.
    """
    acting.must_have_seen(promise)
    was = standing(promise, acting.today)
    promise.state = states.after(was, Step.WITHDRAW, **flags(promise))
    was_sent = was is not State.DRAFT
    promise.withdrawn_because = must_say_why(because) if was_sent else because.strip()[:500]
    promise.withdrawn_on = acting.today
    promise.save()
    acting.record(PromiseWithdrawn(subject=promise.pk, child=promise.child_id, was_sent=was_sent))
    return promise
