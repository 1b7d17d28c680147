"""What this room does when something happens in a room below: what is sealed is sealed again with a new key."""

from __future__ import annotations

from django.db import connection

from mainstay.advocacy.models import Note, SomebodyElse
from mainstay.children import vault
from mainstay.children.events import VaultKeyChanged
from mainstay.ledger.acting import Acting
from mainstay.ledger.entries import when


@when(VaultKeyChanged)
def sealed_again(acting: Acting, event: VaultKeyChanged) -> None:
    """Seal children's notes and managers' answers with the present key; nobody reads them."""
    _sealing("yes")
    for model, column in ((Note, "sealed"), (SomebodyElse, "answer_sealed")):
        old = model.objects.exclude(key_id__in=["", event.key_id]).select_for_update()
        for row in old.iterator(chunk_size=1000):
            text = vault.unseal(bytes(getattr(row, column)), row.key_id, row.pk)
            sealed, key_id = vault.seal(text, row.pk)
            model.objects.filter(pk=row.pk).update(**{column: sealed, "key_id": key_id})
    _sealing("no")


def _sealing(on: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('app.sealing', %s, true)", [on])
