"""What this room does when something happens in a room below: words are sealed again with a new key."""

from __future__ import annotations

from django.db import connection

from mainstay.children import vault
from mainstay.children.events import VaultKeyChanged
from mainstay.complaints.models import ComplaintWords
from mainstay.complaints.shared.keeping import opened
from mainstay.ledger.acting import Acting
from mainstay.ledger.entries import when


@when(VaultKeyChanged)
def words_are_sealed_again(acting: Acting, event: VaultKeyChanged) -> None:
    """Seal the words of complaints with the present key, so that an old key can be thrown away; nobody reads them."""
    _sealing("yes")
    old = ComplaintWords.objects.exclude(key_id=event.key_id).select_for_update()
    for words in old.iterator(chunk_size=1000):
        sealed, key_id = vault.seal(opened(words), words.pk)
        ComplaintWords.objects.filter(pk=words.pk).update(sealed=sealed, key_id=key_id)
    _sealing("no")


def _sealing(on: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('app.sealing', %s, true)", [on])
