"""What this room does when something happens below it."""

from __future__ import annotations

from mainstay.cards.models import Card
from mainstay.children.events import VaultKeyChanged
from mainstay.children.shared.resealing import seal_again
from mainstay.ledger.acting import Acting
from mainstay.ledger.entries import when


@when(VaultKeyChanged)
def codes_to_print_are_sealed_again(acting: Acting, event: VaultKeyChanged) -> None:
    """Seal the codes that are still to be printed again. A secret is kept as a digest alone, and cannot be."""
    seal_again(Card.objects, ("sealed_code",), event.key_id)
