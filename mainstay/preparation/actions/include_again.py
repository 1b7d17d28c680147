"""Putting somebody back on the list of people at a review."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.preparation.events import PersonIncluded
from mainstay.preparation.models import Choice, Invited
from mainstay.preparation.rules import inviting
from mainstay.preparation.rules.inviting import Step
from mainstay.preparation.rules.open import must_be_open


@action(may=Can.PREPARE_REVIEWS, on=Invited)
def include_again(acting: Acting, invited: Invited) -> Invited:
    """Put somebody who was not to be invited back on the list, to be invited. Raises Refused, Conflict."""
    acting.must_have_seen(invited)
    must_be_open(invited.review.state)
    invited.state = inviting.after(invited.state, Step.INCLUDE)
    invited.not_invited_because, invited.invited_on, invited.message_key = "", None, None
    invited.save()
    Choice.objects.filter(invited=invited).update(invited=None)
    acting.record(PersonIncluded(subject=invited.pk, child=invited.review.child_id))
    return invited
