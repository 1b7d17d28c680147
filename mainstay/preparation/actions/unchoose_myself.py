"""Taking back what one chose about one's own review."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.preparation.events import ChoiceWithdrawn
from mainstay.preparation.models import Choice
from mainstay.statute.refusal import Refused


@action(may=Can.USE_OWN_PAGES, on=Choice)
def unchoose_myself(acting: Acting, choice: Choice) -> Choice:
    """Take a choice back that the child made on their own pages; its history stays. Raises Refused."""
    if choice.entered_by_id != acting.person_id:
        raise Refused("Your officer wrote this down. Tell them what you want instead.")
    if choice.withdrawn_on is not None:
        raise Refused("You took this back already.")
    choice.withdrawn_on = acting.today
    choice.save()
    acting.record(ChoiceWithdrawn(subject=choice.pk, child=choice.review.child_id))
    return choice
