"""Keys that stand on rows which differ: none counts until somebody chooses, and a choice is kept by what it says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from mainstay.exchange.rules.content import Apart, content_of, key_of, texts_apart
from mainstay.exchange.ssda903.files import FILE_SETS
from mainstay.exchange.ssda903.rows import ReturnAsReceived, Row

# A table, a child, and the day that names the row beside the child.
Key = tuple[str, str, date | None]


def waiting(received: ReturnAsReceived) -> dict[Key, list[Row]]:
    """The rows of every repeated key whose rows differ, in order of the file."""
    apart = texts_apart(received)
    return {key: rows for key, rows in _repeated(received) if len({contents(row, apart) for row in rows}) > 1}


def contents(row: Row, apart: Apart) -> str:
    """The digest of what a row and the texts kept apart from it say."""
    return content_of(row, apart.get((row.kind.table, row.number), ()))


def choose(received: ReturnAsReceived, choices: Mapping[Key, str]) -> None:
    """Let the rows count that were chosen before, where the return still has them.

    A choice is known by what its row says, without the texts that are kept apart.
    """
    for key, rows in waiting(received).items() if choices else ():
        wanted = choices.get(key)
        chosen = next((row for row in rows if content_of(row) == wanted), None)
        if chosen is not None:
            chosen.counts = True


def _repeated(received: ReturnAsReceived) -> Iterator[tuple[Key, list[Row]]]:
    for kind in FILE_SETS:
        if received.year.ending < kind.first_year:
            continue
        # Of rows with one key at least one does not count: the check of the return has seen to that.
        suspects = {(row.child, key_of(row)) for row in received.rows(kind) if not row.counts}
        groups: dict[tuple[str, date | None], list[Row]] = {}
        for row in received.rows(kind) if suspects else ():
            day = key_of(row)
            if row.child and (row.child, day) in suspects and (kind.key is None or isinstance(day, date)):
                groups.setdefault((row.child, day if isinstance(day, date) else None), []).append(row)
        for (child, day), rows in groups.items():
            if len(rows) > 1:
                yield (kind.table, child, day), rows
