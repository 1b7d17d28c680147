"""The postcodes of a return, put under seal with the child's protected addresses and nowhere else."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.db import connection

from mainstay.access.viewer import Viewer
from mainstay.children import vault
from mainstay.children.models import ProtectedAddress, Source
from mainstay.exchange.rules.keys import address_text
from mainstay.exchange.shared.bulk import plan_afresh
from mainstay.exchange.shared.copying import Cell
from mainstay.exchange.shared.laying_out import lay_out
from mainstay.exchange.ssda903.files import EPISODES
from mainstay.exchange.ssda903.rows import ReturnAsReceived
from mainstay.ledger.gate import must_be_open

_KINDS = {"HOME_POST": ProtectedAddress.Kind.HOME.value, "PL_POST": ProtectedAddress.Kind.PLACEMENT.value}
_COLUMNS = {
    "id": "uuid", "child_id": "uuid", "kind": "text", "sealed": "bytea", "key_id": "text", "starts_on": "date"
}  # fmt: skip
_INSERT = """
  INSERT INTO children_protectedaddress (id, version, source, child_id, kind, sealed, key_id, starts_on, ends_on)
  SELECT n.id, 1, 'return', n.child_id, n.kind, n.sealed, n.key_id, n.starts_on, e.ends_on FROM new_addresses n
  LEFT JOIN children_episode e ON e.child_id = n.child_id AND e.starts_on = n.starts_on
  ON CONFLICT (id) DO UPDATE SET version = children_protectedaddress.version + 1, sealed = EXCLUDED.sealed,
    key_id = EXCLUDED.key_id"""
_FOLLOW_EPISODES = """
  UPDATE children_protectedaddress a SET ends_on = e.ends_on, version = a.version + 1 FROM children_episode e
  WHERE a.source = 'return' AND e.child_id = a.child_id AND e.starts_on = a.starts_on
    AND a.ends_on IS DISTINCT FROM e.ends_on"""
_WITHOUT_EPISODE = """
  DELETE FROM children_protectedaddress a WHERE a.source = 'return' AND NOT EXISTS (
    SELECT FROM children_episode e WHERE e.child_id = a.child_id AND e.starts_on = a.starts_on)"""
_SAID_LATER = """
  SELECT r.child, r.key_on FROM exchange_returnedrow r JOIN exchange_return w ON w.id = r.returned_id
  WHERE r."table" = 'episodes' AND r.counts AND w.is_current AND w.year > %s"""

_CHILDREN = """
  SELECT upper(reference), id::text FROM children_child c WHERE NOT EXISTS (
    SELECT FROM access_grant g WHERE g.child_id = c.id AND g.person_id = %(person)s AND g.basis = 'conflict'
      AND g.starts_on <= %(today)s AND (g.ends_on IS NULL OR g.ends_on > %(today)s))"""


class Postcode(NamedTuple):
    """A postcode with the child, the kind of address and the day its episode starts; empty where none is given."""

    child: str
    kind: str
    starts_on: date
    text: str


def keep_postcodes(viewer: Viewer, received: ReturnAsReceived) -> None:
    """Seal the postcodes of a return's episodes; what a later year says of the same episode stands.

    Must follow the writing of the episodes. Raises VaultRefused without a key.
    """
    must_be_open("ProtectedAddress")
    wanted = {address_text(each.child, each.kind, each.starts_on): each for each in _postcodes(viewer, received)}
    held = _held(list(wanted))
    gone = [key for key in held if not wanted[key].text]
    new = [(key, each) for key, each in wanted.items() if each.text and held.get(key) != each.text]
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM children_protectedaddress WHERE id = ANY(%s::uuid[])", [gone])
        _insert(new)
        cursor.execute(_WITHOUT_EPISODE)
        plan_afresh()
        cursor.execute(_FOLLOW_EPISODES)


def _postcodes(viewer: Viewer, received: ReturnAsReceived) -> Iterator[Postcode]:
    """A postcode, or that there is none, for each kind of address of each episode that this return speaks of last.

    A person with a conflict of interest does not touch the addresses of that child, even by an import.
    """
    rows = {row.number: row for row in received.used(EPISODES)}
    texts = {
        (text.row, _KINDS[text.column]): text.text.strip().upper()
        for text in received.protected
        if text.table == EPISODES.table and text.column in _KINDS
    }
    later = _said_later(received.year.label)
    keys = _child_keys(viewer)
    for number, row in rows.items():
        start = row.day("DECOM")
        child = keys.get(row.child)
        if child is None or start is None or (row.child, start) in later:
            continue
        for kind in _KINDS.values():
            yield Postcode(child, kind, start, texts.get((number, kind), ""))


def _said_later(year: str) -> set[tuple[str, date]]:
    with connection.cursor() as cursor:
        cursor.execute(_SAID_LATER, [year])
        return set(cursor.fetchall())


def _child_keys(viewer: Viewer) -> dict[str, str]:
    with connection.cursor() as cursor:
        cursor.execute(_CHILDREN, {"person": viewer.person_id, "today": viewer.today})
        return dict(cursor.fetchall())


def _held(keys: list[str]) -> dict[str, str]:
    """What is under seal now, opened to be compared."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT id, sealed, key_id FROM children_protectedaddress WHERE source = %s AND id = ANY(%s::uuid[])",
            [Source.RETURN.value, keys],
        )
        return {str(key): vault.unseal(bytes(sealed), name, key) for key, sealed, name in cursor.fetchall()}


def _insert(new: list[tuple[str, Postcode]]) -> None:
    """By a temporary table, because COPY does not pass row security."""
    if not new:
        return
    lay_out("new_addresses", _COLUMNS, (_sealed(key, each) for key, each in new))
    with connection.cursor() as cursor:
        cursor.execute(_INSERT)


def _sealed(key: str, each: Postcode) -> tuple[Cell, ...]:
    sealed, name = vault.seal(each.text, UUID(key))
    return key, each.child, each.kind, sealed, name, each.starts_on
