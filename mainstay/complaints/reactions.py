"""What this room does when something happens in a room below: words are sealed again with a new key."""

from __future__ import annotations

from mainstay.children.events import VaultKeyChanged
from mainstay.children.shared.resealing import seal_again, unseen_by_anybody
from mainstay.complaints.models import ComplaintWords
from mainstay.ledger.acting import Acting
from mainstay.ledger.entries import when


@when(VaultKeyChanged)
def words_are_sealed_again(acting: Acting, event: VaultKeyChanged) -> None:
    """Seal the words of complaints with the present key, so that an old key can be thrown away; nobody reads them."""
    with unseen_by_anybody():
        seal_again(ComplaintWords.objects, ("sealed",), event.key_id)
