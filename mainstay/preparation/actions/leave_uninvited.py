"""Not inviting somebody to a review, by the child's choice or for a reason of the service."""

from __future__ import annotations

from uuid import UUID

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.preparation.events import LeftUninvited
from mainstay.preparation.models import Choice, Invited
from mainstay.preparation.rules import inviting
from mainstay.preparation.rules.inviting import Step
from mainstay.preparation.rules.open import must_be_open
from mainstay.statute.refusal import Refused

BY_CHOICE = "The child's choice"


@action(may=Can.PREPARE_REVIEWS, on=Invited)
def leave_uninvited(acting: Acting, invited: Invited, *, because: str = "", choice: UUID | None = None) -> Invited:
    """Leave somebody off the invitations: by a choice of the child, whose reason stays with it, or because.

    A reason of the child is never copied here, for it has a sharing state of its own. Raises Refused, Conflict.
    """
    acting.must_have_seen(invited)
    must_be_open(invited.review.state)
    was_invited = invited.message_key is not None and invited.state in (inviting.State.INVITED, inviting.State.ACCEPTED)
    invited.state = inviting.after(invited.state, Step.LEAVE_OUT)
    chosen = _link(invited, choice) if choice else None
    reason = BY_CHOICE if chosen else because.strip()
    if not reason:
        raise Refused("Say why they are not invited, or choose which choice of the child it is.")
    invited.not_invited_because = reason[:300]
    invited.answered_on = None
    invited.save()
    acting.record(
        LeftUninvited(
            subject=invited.pk, child=invited.review.child_id, by_choice=chosen is not None, was_invited=was_invited
        )
    )
    return invited


def _link(invited: Invited, choice: UUID) -> Choice:
    found = Choice.objects.filter(
        pk=choice, review=invited.review_id, matter=Choice.Matter.WHO_DOES_NOT, withdrawn_on__isnull=True
    ).first()
    if not isinstance(found, Choice):
        raise Refused("That is not a choice of the child about who does not come. Choose again from the list.")
    found.invited = invited
    found.save()
    return found
