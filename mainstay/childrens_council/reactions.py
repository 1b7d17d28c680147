"""What this room does when something happens in a room below: films are sealed again with a new key."""

from __future__ import annotations

from mainstay.children import vault
from mainstay.children.events import VaultKeyChanged
from mainstay.childrens_council.models import Film, FilmPart
from mainstay.childrens_council.shared.filming import still_of
from mainstay.ledger.acting import Acting
from mainstay.ledger.entries import when


@when(VaultKeyChanged)
def films_are_sealed_again(acting: Acting, event: VaultKeyChanged) -> None:
    """Seal films with the present key too, one part after the other, so that an old key can be thrown away."""
    for film in Film.objects.exclude(key_id=event.key_id).select_for_update().iterator(chunk_size=10):
        sealed, key_id = vault.seal_bytes(still_of(film), film.pk)
        Film.objects.filter(pk=film.pk).update(still=sealed, key_id=key_id)
    for part in FilmPart.objects.exclude(key_id=event.key_id).select_for_update().iterator(chunk_size=10):
        content = vault.unseal_bytes(bytes(part.sealed), part.key_id, part.pk)
        sealed, key_id = vault.seal_bytes(content, part.pk)
        FilmPart.objects.filter(pk=part.pk).update(sealed=sealed, key_id=key_id)
