"""The responsible manager agreeing to promises."""

from __future__ import annotations

from collections.abc import Sequence

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.promises.events import PromiseAgreed
from mainstay.promises.models import Promise
from mainstay.promises.rules import states
from mainstay.promises.rules.states import Step
from mainstay.promises.shared import flags, must_answer_for, standing
from mainstay.statute.refusal import Refused


@action(may=Can.ANSWER_PROMISES, on=[Promise])
def agree_to_promises(acting: Acting, promises: Sequence[Promise]) -> list[Promise]:
    """Agree to one promise or many in one press, also to one contested before. Raises Refused."""
    if not promises:
        raise Refused("No promise was chosen. Choose those you agree to.")
    for promise in promises:
        must_answer_for(acting, promise)
        promise.state = states.after(standing(promise, acting.today), Step.AGREE, **flags(promise))
        promise.agreed_on, promise.agreed_by_id = acting.today, acting.person_id
        promise.save()
        acting.record(PromiseAgreed(subject=promise.pk, child=promise.child_id, agreed_on=acting.today))
    return list(promises)
