"""Keeping where documents for a recipient go, under seal."""

from __future__ import annotations

import uuid

from mainstay.access.can import Can
from mainstay.children import vault
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.releases.events import DeliveryAddressConfirmed
from mainstay.releases.models import DeliveryAddress, Recipient
from mainstay.releases.rules.delivering import ADDRESSED
from mainstay.statute.refusal import Refused


@action(may=Can.MAKE_RELEASES, on=Recipient)
def keep_delivery_address(acting: Acting, recipient: Recipient, *, route: str, address: str) -> DeliveryAddress:
    """Keep a postal or e-mail address for a recipient, confirmed today; the one before it ends.

    Raises Refused for another route or an empty address, VaultRefused without a key.
    """
    if route not in ADDRESSED:
        raise Refused("An address is kept for post and for secure e-mail only.")
    text = address.strip()
    if not text or len(text) > 500:
        raise Refused("Write the address in 500 characters or fewer.")
    if route == Recipient.Route.SECURE_EMAIL and ("@" not in text or len(text.split()) != 1):
        raise Refused("Write one e-mail address, such as name@example.org.")
    if recipient.ended_on is not None:
        raise Refused("No more documents are made for this recipient, so no address is kept for them.")
    for before in DeliveryAddress.objects.filter(recipient=recipient, route=route, ended_on__isnull=True):
        before.ended_on = acting.today
        before.save()
    return _kept(acting, recipient, route, text)


def _kept(acting: Acting, recipient: Recipient, route: str, text: str) -> DeliveryAddress:
    row_id = uuid.uuid4()
    sealed, key_id = vault.seal(text, row_id)
    kept = DeliveryAddress(
        id=row_id,
        recipient=recipient,
        child_id=recipient.child_id,
        route=route,
        sealed=sealed,
        key_id=key_id,
        confirmed_on=acting.today,
    )
    kept.save()
    acting.record(DeliveryAddressConfirmed(subject=kept.pk, child=recipient.child_id, route=route, anew=True))
    return kept
