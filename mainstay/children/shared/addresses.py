"""Putting addresses under seal, one or many, and opening them for those entitled."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import date
from uuid import UUID

from mainstay.children import vault
from mainstay.children.models import ProtectedAddress


def sealed(
    child_id: UUID, kind: str, text: str, *, starts_on: date | None = None, source: str = "entered"
) -> ProtectedAddress:
    """An address under seal, not yet written. Raises VaultRefused without a key."""
    row_id = uuid.uuid4()
    content, key_id = vault.seal(text, row_id)
    return ProtectedAddress(
        id=row_id,
        child_id=child_id,
        kind=kind,
        sealed=content,
        key_id=key_id,
        starts_on=starts_on,
        source=source,
    )


def keep_addresses(rows: Iterable[ProtectedAddress]) -> None:
    """Write sealed addresses; inside an action only."""
    ProtectedAddress.objects.bulk_create(list(rows), batch_size=2000)


def opened(address: ProtectedAddress) -> str:
    """The address itself. Raises VaultRefused when its key is not here."""
    return vault.unseal(bytes(address.sealed), address.key_id, address.pk)
