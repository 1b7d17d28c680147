"""Sealing rows again with the present key, so that an old key can be thrown away and nothing is lost with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from django.db import connection

from mainstay.children import vault

# A row may hold a picture or a part of a film, so few are in memory at once.
AT_ONCE = 20


def seal_again(rows: Any, columns: Sequence[str], key_id: str) -> int:
    """Seal the columns of each row that another key sealed; returns how many rows. Inside an action only.

    `rows` is a queryset of a model with `key_id`; a column that holds nothing is left. What is under seal is read by
    nobody, and every column of a row is sealed by one key. Raises VaultRefused where a row's key is not here.
    """
    count = 0
    old = rows.exclude(key_id__in=["", key_id]).select_for_update()
    for row in old.iterator(chunk_size=AT_ONCE):
        held = {column: getattr(row, column) for column in columns}
        opened = {
            column: vault.unseal_bytes(bytes(value), row.key_id, row.pk) for column, value in held.items() if value
        }
        sealed = {column: vault.seal_bytes(content, row.pk)[0] for column, content in opened.items()}
        count += type(row).objects.filter(pk=row.pk).update(**sealed, key_id=key_id)
    return count


@contextmanager
def unseen_by_anybody() -> Iterator[None]:
    """Let the database give rows that only a child may read, for as long as they are sealed again and no longer."""
    _sealing("yes")
    yield
    _sealing("no")


def _sealing(on: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('app.sealing', %s, true)", [on])
