"""Closing a concern with what came of it for the child."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mainstay.access.can import Can
from mainstay.concerns.events import ChildToldOfConcern, ConcernClosed
from mainstay.concerns.models import Concern
from mainstay.concerns.rules import words
from mainstay.concerns.rules.states import Step
from mainstay.concerns.shared.standing import answering, must_be_for, standing_of
from mainstay.concerns.shared.telling import say
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.reviews.rules.given import must_be_one_of
from mainstay.statute.refusal import Refused


@dataclass(frozen=True)
class CameOfIt:
    """What came of a concern for the child: what changed, what they think of it, whether they were told, learning."""

    outcome: str
    what_changed: str
    childs_view: str = ""
    no_view_because: str = ""
    told_on: date | None = None
    told_how: str = ""
    not_told_because: str = ""
    learning: str = ""


@action(may=Can.SEE_CONCERNS, on=Concern)
def close_concern(acting: Acting, concern: Concern, *, came: CameOfIt) -> Concern:
    """Close a concern, talked over or formal, with its outcome for the child (DR-5.9).

    A manager of the reviewing service closes it only where no officer is in post, and it is shown that they did.
    Raises NotTheirs, Refused, Conflict.
    """
    acting.must_have_seen(concern)
    concern.state = must_be_for(acting, concern, Step.CLOSE)
    told = answering(concern, acting.today)
    concern.outcome = must_be_one_of(came.outcome, words.OUTCOMES, "how it came out")
    concern.what_changed = words.must_say(came.what_changed, "Say what changed for the child, or that nothing did.")
    concern.learning = words.may_say(came.learning)
    if concern.child_id:
        _childs_side(acting, concern, came)
    concern.closed_on, concern.closed_by_id, concern.waits_until_on = acting.today, acting.person_id, None
    concern.closed_for_officer = acting.person_id not in standing_of(concern, acting.today).challengers
    concern.save()
    concern.holds.filter(ends_on=None).update(ends_on=acting.today)
    formal = concern.formal_on is not None
    say(
        acting, concern, ConcernClosed, outcome=concern.outcome, was_formal=formal,
        for_officer=concern.closed_for_officer, to_ids=told,
    )  # fmt: skip
    if concern.child_told_on:
        say(acting, concern, ChildToldOfConcern, told_on=concern.child_told_on)
    return concern


def _childs_side(acting: Acting, concern: Concern, came: CameOfIt) -> None:
    """The child's own view or why there is none, and whether they were told or why not yet. Raises Refused."""
    concern.childs_view = words.may_say(came.childs_view)
    concern.no_view_because = words.may_say(came.no_view_because, 500)
    if not (concern.childs_view or concern.no_view_because):
        raise Refused("Write what the child thinks of it, or why their view is not known.")
    concern.not_told_because = words.may_say(came.not_told_because, 500)
    if came.told_on:
        concern.child_told_on = words.must_be_told_after(came.told_on, concern.began_on, acting.today)
        concern.child_told_how = words.must_say(came.told_how, "Say how the child was told.", 200)
        concern.not_told_because = ""
    elif not concern.not_told_because:
        raise Refused("Give the day the child was told what came of it, or say why they were not told.")
