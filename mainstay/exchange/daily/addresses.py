"""The protected addresses of an extract: sealed on their way in, compared only here, and shown nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.db import connection

from mainstay.children import vault
from mainstay.exchange.daily.changes import ADDED, CHANGED, WITHDRAWN, Change
from mainstay.exchange.daily.known import Known
from mainstay.exchange.daily.loading import key
from mainstay.exchange.shared.bulk import plan_afresh
from mainstay.exchange.shared.copying import Cell
from mainstay.exchange.shared.laying_out import lay_out

_FILE = "protected_addresses"
_CONFLICT = (
    "A conflict of interest between you and this child is on record, so their addresses are left as they are. "
    "Ask a colleague to bring the extract in."
)
_COLUMNS = {
    "id": "uuid", "child_id": "uuid", "kind": "text", "sealed": "bytea", "key_id": "text", "starts_on": "date",
    "ends_on": "date",
}  # fmt: skip
_INSERT = """
  INSERT INTO children_protectedaddress (id, version, source, child_id, kind, sealed, key_id, starts_on, ends_on)
  SELECT id, 1, 'daily', child_id, kind, sealed, key_id, starts_on, ends_on FROM new_addresses"""
_HELD = """
  SELECT id, child_id, kind, sealed, key_id, starts_on, ends_on FROM children_protectedaddress
  WHERE source = 'daily' AND child_id = ANY(%s)"""


class Address(NamedTuple):
    """One protected address in the open; never kept so."""

    child: UUID
    kind: str
    text: str
    starts_on: date
    ends_on: date | None

    def __repr__(self) -> str:
        """Whose it is, never what it says."""
        return f"<{self.kind} address of {self.child}>"


def load_addresses(known: Known) -> list[Change]:
    """Seal the addresses that are new or changed, and remove those the extract no longer has. Raises VaultRefused."""
    wanted = dict(_wanted(known))
    held = _held({each.child for each in wanted.values()})
    new = {name: each for name, each in wanted.items() if each.text and held.get(name) != each}
    gone = [name for name, each in held.items() if wanted.get(name) != each]
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM children_protectedaddress WHERE id = ANY(%s) AND source = 'daily'", [gone])
        lay_out("new_addresses", _COLUMNS, (_sealed(name, each) for name, each in new.items()))
        plan_afresh()
        cursor.execute(_INSERT)
    return [
        *(Change(_FILE, CHANGED if name in held else ADDED, each.child) for name, each in new.items()),
        *(Change(_FILE, WITHDRAWN, held[name].child) for name in gone if name not in new),
    ]


def _wanted(known: Known) -> Iterator[tuple[UUID, Address]]:
    """Of children in doubt nothing is wanted: what is on record of them stays. An empty text is no address."""
    for row in known.settled(_FILE):
        child = known.child(_FILE, row)
        text = "\n".join(part for part in (row["line_1"], row["line_2"], row["postcode"]) if part)
        if child in known.conflicts:
            known.extract.say(_FILE, row["row"], _CONFLICT, child=row["child"])
        elif child:
            name = key("address", row["child"], row["kind"], row["from"])
            yield name, Address(child, row["kind"], text, row["from"], row["to"])


def _held(children: set[UUID]) -> dict[UUID, Address]:
    with connection.cursor() as cursor:
        cursor.execute(_HELD, [list(children)])
        return {
            name: Address(child, kind, vault.unseal(bytes(sealed), lock, name), starts_on, ends_on)
            for name, child, kind, sealed, lock, starts_on, ends_on in cursor.fetchall()
        }


def _sealed(name: UUID, each: Address) -> tuple[Cell, ...]:
    sealed, lock = vault.seal(each.text, name)
    return name, each.child, each.kind, sealed, lock, each.starts_on, each.ends_on
