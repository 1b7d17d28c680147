"""Confirming that documents for a recipient still go to the address kept."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.releases.events import DeliveryAddressConfirmed
from mainstay.releases.models import DeliveryAddress
from mainstay.statute.refusal import Refused


@action(may=Can.MAKE_RELEASES, on=DeliveryAddress)
def confirm_delivery_address(acting: Acting, address: DeliveryAddress) -> DeliveryAddress:
    """Say, after asking, that the address kept is still right for another 90 days. Raises Refused if it ended."""
    if address.ended_on is not None:
        raise Refused("This address has been replaced by another. Confirm that one.")
    address.confirmed_on = acting.today
    address.save()
    acting.record(DeliveryAddressConfirmed(subject=address.pk, child=address.child_id, route=address.route, anew=False))
    return address
