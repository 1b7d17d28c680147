"""What this room does when something happens in a room below: films are sealed again with a new key."""

from __future__ import annotations

from mainstay.children.events import VaultKeyChanged
from mainstay.children.shared.resealing import seal_again
from mainstay.childrens_council.models import Film, FilmPart
from mainstay.ledger.acting import Acting
from mainstay.ledger.entries import when


@when(VaultKeyChanged)
def films_are_sealed_again(acting: Acting, event: VaultKeyChanged) -> None:
    """Seal films with the present key too, one part after the other, so that an old key can be thrown away."""
    seal_again(Film.objects, ("still",), event.key_id)
    seal_again(FilmPart.objects, ("sealed",), event.key_id)
