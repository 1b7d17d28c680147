"""What this room does when something happens below it."""

from __future__ import annotations

from typing import Any

from mainstay.children import vault
from mainstay.children.events import VaultKeyChanged
from mainstay.children.shared.resealing import seal_again
from mainstay.ledger.acting import Acting
from mainstay.ledger.entries import when
from mainstay.releases.models import DeliveryAddress, GuardedWords, Release


@when(VaultKeyChanged)
def seal_again_with_the_present_key(acting: Acting, event: VaultKeyChanged) -> None:
    """Seal delivery addresses, guarded words and private letters again, as the addresses of children were."""
    for model in (DeliveryAddress, GuardedWords):
        rows: Any = model.objects.exclude(key_id=event.key_id).select_for_update()
        for row in rows.iterator(chunk_size=1000):
            row.sealed, row.key_id = vault.seal(vault.unseal(bytes(row.sealed), row.key_id, row.pk), row.pk)
            row.save()
    seal_again(Release.objects, ("sealed",), event.key_id)
