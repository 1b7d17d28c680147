"""Ending somebody's place among the recipients of a child's documents."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.releases.events import RecipientEnded
from mainstay.releases.models import DeliveryAddress, Recipient, Release
from mainstay.releases.rules import states
from mainstay.releases.rules.delivering import must_say_why
from mainstay.statute.refusal import Refused


@action(may=Can.MAKE_RELEASES, on=Recipient)
def end_recipient(acting: Acting, recipient: Recipient, *, because: str) -> Recipient:
    """Make no more documents for somebody, and end the addresses kept for them.

    Raises Refused without a reason, where it has ended already, and while a document for them is open.
    """
    must_say_why(because)
    if recipient.ended_on is not None:
        raise Refused("No more documents are made for this recipient already.")
    if Release.objects.filter(recipient=recipient, state__in=states.OPEN).exists():
        raise Refused("A document for this recipient has not left yet. Send it or withdraw it first.")
    recipient.ended_on = acting.today
    recipient.save()
    for address in DeliveryAddress.objects.filter(recipient=recipient, ended_on__isnull=True):
        address.ended_on = acting.today
        address.save()
    acting.record(RecipientEnded(subject=recipient.pk, child=recipient.child_id))
    return recipient
