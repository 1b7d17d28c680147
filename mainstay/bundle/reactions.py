"""What this room does when something happens below it."""

from __future__ import annotations

from mainstay.bundle.models import Mark
from mainstay.children.events import VaultKeyChanged
from mainstay.children.shared.resealing import seal_again
from mainstay.ledger.acting import Acting
from mainstay.ledger.entries import when


@when(VaultKeyChanged)
def marks_are_sealed_again(acting: Acting, event: VaultKeyChanged) -> None:
    """Seal what was marked as another person's again."""
    seal_again(Mark.objects, ("sealed",), event.key_id)
