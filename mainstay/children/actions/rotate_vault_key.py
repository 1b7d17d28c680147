"""Sealing every protected address again with the present key."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.access.roles import Scope
from mainstay.children import vault
from mainstay.children.events import VaultKeyChanged
from mainstay.children.models import ProtectedAddress
from mainstay.children.shared.addresses import opened
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.refusal import Refused


@action(may=Can.MANAGE_PEOPLE, on=None)
def rotate_vault_key(acting: Acting) -> None:
    """Seal again, with the first key of MAINSTAY_VAULT_KEY, what an older key there had sealed.

    Safe to repeat. Raises Refused when there is nothing to do, VaultRefused when an older key is missing.
    """
    if acting.viewer.sight is not Scope.SERVICE:
        raise Refused("Only the system itself, or somebody who sees the whole service, can change the vault's key.")
    key_id = vault.current_key_id()
    count = 0
    old = ProtectedAddress.objects.exclude(key_id=key_id).select_for_update()
    for address in old.iterator(chunk_size=1000):
        address.sealed, address.key_id = vault.seal(opened(address), address.pk)
        address.save()
        count += 1
    if not count:
        raise Refused("Every protected address is sealed with the present key already.")
    acting.record(VaultKeyChanged(key_id=key_id, addresses=count))
