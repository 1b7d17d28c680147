"""What this room does when something happens below it."""

from __future__ import annotations

from mainstay.children.events import VaultKeyChanged
from mainstay.children.shared.resealing import seal_again, unseen_by_anybody
from mainstay.ledger.acting import Acting
from mainstay.ledger.entries import when
from mainstay.voice.models import Arrived, Draft, Kept, PassedOn, UrgentAlert, Wish


@when(VaultKeyChanged)
def what_children_said_is_sealed_again(acting: Acting, event: VaultKeyChanged) -> None:
    """Seal wishes, answers, pictures, recordings, alerts and drafts again, as the words of children were."""
    seal_again(Wish.objects, ("sealed", "council_sealed", "answer_sealed"), event.key_id)
    seal_again(Kept.objects, ("sealed", "preview"), event.key_id)
    seal_again(UrgentAlert.objects, ("sealed",), event.key_id)
    seal_again(PassedOn.objects, ("sealed",), event.key_id)
    seal_again(Arrived.objects, ("sealed", "settled_sealed"), event.key_id)
    with unseen_by_anybody():
        seal_again(Draft.objects, ("sealed",), event.key_id)
