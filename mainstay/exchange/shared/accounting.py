"""The entries of an import for each changed child, written to the account as one set."""

from __future__ import annotations

import json
from collections.abc import Iterable
from uuid import UUID, uuid4

from django.db import connection

from mainstay import clock
from mainstay.exchange.events import ChildImported
from mainstay.exchange.shared.copying import line
from mainstay.exchange.shared.laying_out import lay_lines_out
from mainstay.ledger.acting import Acting
from mainstay.ledger.gate import must_be_open

_COLUMNS = {"id": "uuid", "child_id": "uuid", "payload": "jsonb", "sentence": "text"}
# By a temporary table, because COPY does not pass row security.
_INSERT = """
  INSERT INTO ledger_entry (id, written_at, business_on, actor_id, on_behalf_of_id, channel, request_id, action, event,
    subject_ids, child_id, payload, sentence)
  SELECT n.id, %s, %s, %s, %s, %s, %s, %s, %s, ARRAY[n.child_id::text], n.child_id, n.payload, n.sentence
  FROM new_entries n"""


def entries_of(year: str, changed: Iterable[tuple[UUID, int, int, int]]) -> list[str]:
    """An entry for each child whose record an import changed, ready to be appended."""
    return [line(_row(year, *each)) for each in changed]


def enter_children(acting: Acting, action: str, entries: Iterable[str]) -> None:
    """Append the entries that were made ready; nobody is told and no room reacts."""
    must_be_open("Entry")
    lay_lines_out("new_entries", _COLUMNS, entries)
    with connection.cursor() as cursor:
        cursor.execute(
            _INSERT,
            [
                clock.real_now(),
                acting.today,
                acting.person_id,
                acting.on_behalf_of_id,
                acting.channel,
                acting.request_id,
                action,
                ChildImported.__name__,
            ],
        )


def _row(year: str, child: UUID, added: int, changed: int, removed: int) -> tuple[UUID, UUID, str, str]:
    event = ChildImported(subject=child, child=child, year=year, added=added, changed=changed, removed=removed)
    return uuid4(), child, json.dumps(event.payload()), event.sentence()
