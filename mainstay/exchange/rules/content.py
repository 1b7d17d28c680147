"""What a return says, as a digest: the same return is known again, whatever its files are called or in what order."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from mainstay.exchange.ssda903.files import FILE_SETS
from mainstay.exchange.ssda903.rows import ReturnAsReceived, Row, Typed

Apart = dict[tuple[str, int], list[str]]
_BETWEEN = "\x1f"


def digest_of(received: ReturnAsReceived) -> str:
    """The digest of everything a return says; the order of its rows and the form it came in play no part."""
    apart = texts_apart(received)
    whole = sha256()
    for kind in FILE_SETS:
        if kind.table not in received.given and not received.rows(kind):
            continue
        whole.update(f"\x1d{kind.table}".encode())
        for line in sorted(_line(row.texts, apart.get((kind.table, row.number), ())) for row in received.rows(kind)):
            whole.update(f"\x1e{line}".encode())
    return whole.hexdigest()


def content_of(row: Row, apart: Sequence[str] = ()) -> str:
    """The digest of what one row says, whatever its spaces and capitals."""
    texts = [text.strip().upper() for text in row.texts]
    return sha256(_line(texts, [text.strip().upper() for text in apart]).encode()).hexdigest()


def texts_apart(received: ReturnAsReceived) -> Apart:
    """The texts that are kept apart from their rows, by table and row."""
    apart: Apart = {}
    for text in received.protected:
        apart.setdefault((text.table, text.row), []).append(f"{text.column}={text.text}")
    return apart


def key_of(row: Row) -> Typed:
    """The day that names a row beside its child, or None."""
    kind = row.kind
    return row.values[kind.place[kind.key]] if kind.key else None


def _line(texts: Sequence[str], apart: Sequence[str]) -> str:
    return _BETWEEN.join((*texts, *sorted(apart)))
