"""Changing a promise before it is sent."""

from __future__ import annotations

from datetime import date

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.promises.events import PromiseChanged
from mainstay.promises.models import Promise
from mainstay.promises.rules import states
from mainstay.promises.rules.states import Step
from mainstay.promises.rules.wording import Wording, must_be_whole
from mainstay.promises.shared import flags, standing
from mainstay.statute.refusal import Refused


@action(may=Can.CONDUCT_REVIEWS, on=Promise)
def change_promise(
    acting: Acting,
    promise: Promise,
    *,
    what: str,
    owner: str,
    due_on: date,
    to_child: str = "",
    for_whom: str = "",
    matters_because: str = "",
    matter: str = "",
) -> Promise:
    """Change the words or the day of a promise that was not sent yet. Raises Refused, Conflict."""
    acting.must_have_seen(promise)
    states.after(standing(promise, acting.today), Step.CHANGE, **flags(promise))
    said = must_be_whole(Wording(what, to_child, for_whom, matters_because, matter, owner, due_on), _since(promise))
    changed = tuple(name for name, value in said.fields().items() if getattr(promise, name) != value)
    if not changed:
        raise Refused("Nothing was changed. Change the words or the day, or go back.")
    for name in changed:
        setattr(promise, name, getattr(said, name))
    if "owner" in changed:
        promise.owner_person = None
    promise.save()
    acting.record(PromiseChanged(subject=promise.pk, child=promise.child_id, fields=changed))
    return promise


def _since(promise: Promise) -> date:
    held_on = promise.review.held_on if promise.review else None
    return min(held_on or promise.made_on, promise.made_on)
