"""Keys that stand more than once: identical rows count once, others not until someone chooses."""

from collections.abc import Iterator

from mainstay.exchange.ssda903.checks.say import of_row
from mainstay.exchange.ssda903.files import FILE_SETS, FileSet
from mainstay.exchange.ssda903.problems import Kind, Problem
from mainstay.exchange.ssda903.rows import ReturnAsReceived, Row, Typed
from mainstay.statute.years import CollectionYear

Apart = dict[tuple[str, int], list[tuple[str, str]]]


def later_files(received: ReturnAsReceived) -> Iterator[Problem]:
    """A file that the year's return did not have yet: its rows are kept and not used."""
    for kind in FILE_SETS:
        rows = received.rows(kind)
        if not rows or received.year.ending >= kind.first_year:
            continue
        for row in rows:
            row.counts = False
        first = CollectionYear(kind.first_year)
        reason = f"{kind.title} belongs to returns from {first} on. Its rows are kept and not used."
        yield Problem(Kind.FILE_OF_LATER_YEAR, reason, received.given[kind.table], kind.table, year=received.year.label)


def repeats(received: ReturnAsReceived) -> Iterator[Problem]:
    """One problem for each key that stands on more than one row."""
    apart: Apart = {}
    for text in received.protected:
        apart.setdefault((text.table, text.row), []).append((text.column, text.text))
    for kind in FILE_SETS:
        yield from _repeats_in(kind, received, apart)


def _repeats_in(kind: FileSet, received: ReturnAsReceived, apart: Apart) -> Iterator[Problem]:
    first: dict[tuple[str, Typed], Row] = {}
    again: dict[tuple[str, Typed], list[Row]] = {}
    place = kind.place[kind.key] if kind.key else None
    for row in received.used(kind):
        day = None if place is None else row.values[place]
        if place is not None and day is None:
            continue
        key = (row.child, day)
        earlier = first.setdefault(key, row)
        if earlier is not row:
            again.setdefault(key, [earlier]).append(row)
    for rows in again.values():
        yield _judge(kind, rows, received.year, apart)


def _judge(kind: FileSet, rows: list[Row], year: CollectionYear, apart: Apart) -> Problem:
    first = rows[0]
    identical = all(_content(row, apart) == _content(first, apart) for row in rows[1:])
    for row in rows[1:] if identical else rows:
        row.counts = False
    where = ", ".join(str(row.number) for row in rows[1:6]) + (" and more" if len(rows) > 6 else "")
    name = f"child and {kind.key}" if kind.key else "child"
    outcome = (
        "They are the same, so they count once."
        if identical
        else "They differ, so none of them counts until someone chooses which is right."
    )
    reason = f"The {name} of this row stand again on row {where}. {outcome}"
    return of_row(Kind.REPEATED_KEY, first, year, reason, kind.key or "CHILD")


def _content(row: Row, apart: Apart) -> tuple[object, ...]:
    """What a row says, whatever its spaces and capitals."""
    texts = tuple(text.strip().upper() for text in row.texts)
    return texts + tuple(apart.get((row.kind.table, row.number), ()))
