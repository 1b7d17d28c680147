"""Taking back a choice of the child."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.preparation.events import ChoiceWithdrawn
from mainstay.preparation.models import Choice
from mainstay.statute.refusal import Refused


@action(may=Can.PREPARE_REVIEWS, on=Choice)
def withdraw_choice(acting: Acting, choice: Choice) -> Choice:
    """Take a choice back because the child changed their mind or it was written down by mistake; its history stays.

    Raises Refused, Conflict.
    """
    acting.must_have_seen(choice)
    if choice.withdrawn_on is not None:
        raise Refused("This choice was taken back already.")
    choice.withdrawn_on = acting.today
    choice.save()
    acting.record(ChoiceWithdrawn(subject=choice.pk, child=choice.review.child_id))
    return choice
