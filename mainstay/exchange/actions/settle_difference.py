"""Deciding between what a return says and what was entered."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.exchange.events import DifferenceSettled
from mainstay.exchange.models import Difference
from mainstay.exchange.shared.one_child import derive_child
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.refusal import Refused


@action(may=Can.IMPORT_RETURNS, on=Difference)
def settle_difference(acting: Acting, difference: Difference, *, decision: str) -> Difference:
    """Keep what was entered ("kept"), or take what the return says ("taken") and derive the record again.

    Raises Refused where it was decided before, Conflict where it has changed since.
    """
    acting.must_have_seen(difference)
    if decision not in {Difference.State.KEPT, Difference.State.TAKEN}:
        raise Refused("Choose whether to keep what was entered or to take what the return says.")
    if difference.state != Difference.State.OPEN:
        raise Refused("Somebody has decided this difference already. Open the list of differences again.")
    difference.state = decision
    difference.decided_by_id, difference.decided_on = acting.person_id, acting.today
    difference.save()
    if decision == Difference.State.TAKEN:
        key = (difference.what, difference.about_on, difference.field)
        derive_child(acting.viewer, difference.child_id, difference.child.reference, frozenset({key}))
    acting.record(
        DifferenceSettled(
            subject=difference.pk,
            child=difference.child_id,
            what=difference.get_what_display(),
            about_on=difference.about_on,
            field=difference.field,
            decision=decision,
        )
    )
    return difference
