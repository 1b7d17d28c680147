"""The responsible manager contesting a promise, in writing."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.promises.events import PromiseContested
from mainstay.promises.models import Promise
from mainstay.promises.rules import states
from mainstay.promises.rules.states import Step
from mainstay.promises.shared import flags, must_answer_for, standing
from mainstay.reviews.reactions.cycle import officer_and_team
from mainstay.reviews.rules.given import must_say_why


@action(may=Can.ANSWER_PROMISES, on=Promise)
def contest_promise(acting: Acting, promise: Promise, *, because: str) -> Promise:
    """Say in writing which promise cannot be agreed and why, while the days to answer run; both texts stand.

    Raises Refused, Conflict.
    """
    acting.must_have_seen(promise)
    must_answer_for(acting, promise)
    promise.state = states.after(standing(promise, acting.today), Step.CONTEST, **flags(promise))
    promise.contested_on, promise.contested_by_id = acting.today, acting.person_id
    promise.contested_because = must_say_why(because, longest=2000)
    promise.save()
    officer_id, _ = officer_and_team(promise.child_id, acting.today)
    acting.record(
        PromiseContested(subject=promise.pk, child=promise.child_id, contested_on=acting.today, officer_id=officer_id)
    )
    return promise
