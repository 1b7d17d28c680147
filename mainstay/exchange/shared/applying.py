"""Making the records what they should be: set by set, in an order in which no constraint is ever broken."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from mainstay.exchange.shared.bulk import plan_afresh, sent
from mainstay.exchange.shared.comparing import ADD, CHANGE
from mainstay.exchange.shared.tables import FILLED, REVIEW, Filled
from mainstay.ledger.gate import must_be_open

_OR_CHANGE = "ON CONFLICT (id) DO UPDATE SET facts = EXCLUDED.facts WHERE exchange_imprint.facts <> EXCLUDED.facts"
_FORGET_REMOVED = """
  DELETE FROM exchange_imprint i USING new_changes c WHERE c.id = i.id AND c.done = 'remove'
    AND NOT EXISTS (SELECT FROM new_changes a WHERE a.id = c.id AND a.done = 'add')"""


@contextmanager
def applied() -> Iterator[None]:
    """Carry out what `compare` found by the end of the block; inside an action only.

    The block runs while the server works, and asks the database nothing.
    """
    must_be_open("the records of children")
    plan_afresh()
    with sent(_statements()):
        yield


def apply() -> None:
    """Carry out what `compare` found; inside an action only."""
    with applied():
        pass


def _statements() -> Iterator[str]:
    yield from (_remove(filled) for filled in reversed(FILLED))
    yield from (narrowing for filled in FILLED if "ends_on" in filled.columns for narrowing in _narrow(filled))
    yield from (_change(filled) for filled in FILLED)
    for filled in FILLED:
        yield _add(filled)
        # A key may have been on record before. To look for it once is far cheaper than ON CONFLICT for every row.
        yield _forget_imprints(filled)
        yield _imprint(filled, ADD)
        yield f"{_imprint(filled, CHANGE)} {_OR_CHANGE}"
    yield _FORGET_REMOVED


def _remove(filled: Filled) -> str:
    return (
        f"DELETE FROM {filled.table} t USING new_changes c "  # noqa: S608  (our own names)
        f"WHERE c.id = t.id AND c.of = '{filled.of}' AND c.done = 'remove'"
    )


def _narrow(filled: Filled) -> tuple[str, str]:
    """Spans that end earlier or begin later are cut first, so that no neighbour grows into what is still taken.

    One statement may change two neighbours in either order, and two spans of a child may not overlap between them.
    """
    of_change = (
        f"FROM {filled.incoming} n JOIN new_changes c ON c.id = n.id AND c.of = '{filled.of}' AND c.done = 'change' "
        "WHERE t.id = n.id"
    )
    return (
        f"UPDATE {filled.table} t SET ends_on = n.ends_on {of_change} "  # noqa: S608  (our own names)
        "AND n.ends_on > t.starts_on AND (t.ends_on IS NULL OR n.ends_on < t.ends_on)",
        f"UPDATE {filled.table} t SET starts_on = n.starts_on {of_change} "  # noqa: S608  (our own names)
        "AND n.starts_on > t.starts_on AND (t.ends_on IS NULL OR n.starts_on < t.ends_on)",
    )


def _change(filled: Filled) -> str:
    sets = ", ".join(f"{name} = n.{name}" for name in filled.columns)
    if filled is REVIEW:  # a reason for being late goes with the verdict
        sets += ", late_reason = CASE WHEN n.verdict = 'late' THEN t.late_reason END"
        for name in ("not_taking_part", "not_taking_part_words"):  # and why a child did not take part with the code
            sets += f", {name} = CASE WHEN n.participation_code = t.participation_code THEN t.{name} ELSE '' END"
    return (
        f"UPDATE {filled.table} t SET version = t.version + 1, {sets} "  # noqa: S608  (our own names)
        f"FROM {filled.incoming} n JOIN new_changes c ON c.id = n.id AND c.of = '{filled.of}' AND c.done = 'change' "
        "WHERE t.id = n.id"
    )


def _add(filled: Filled) -> str:
    first = {"version": "1", "source": "'return'", **filled.first}
    names = ", ".join((*filled.columns, *first))
    values = ", ".join((filled.listed("n"), *first.values()))
    return (
        f"INSERT INTO {filled.table} (id, {names}) SELECT n.id, {values} "  # noqa: S608  (our own names)
        f"FROM {filled.incoming} n JOIN new_changes c ON c.id = n.id AND c.of = '{filled.of}' AND c.done = 'add' "
        # In order, so that one after another is written to the same part of every index.
        f"ORDER BY n.{filled.child}, c.day"
    )


def _forget_imprints(filled: Filled) -> str:
    return (
        f"DELETE FROM exchange_imprint i USING {filled.incoming} n, new_changes c "  # noqa: S608  (our own names)
        f"WHERE i.id = n.id AND n.ours AND c.id = n.id AND c.of = '{filled.of}' AND c.done = '{ADD}'"
    )


def _imprint(filled: Filled, done: str) -> str:
    """Remember the facts of each row that is wholly the return's, as it was just written."""
    return (
        f"INSERT INTO exchange_imprint (id, of, child_id, facts) "  # noqa: S608  (our own names)
        f"SELECT t.id, '{filled.of}', t.{filled.child}, {filled.imprint('t')} FROM {filled.incoming} n "
        f"JOIN new_changes c ON c.id = n.id AND c.of = '{filled.of}' AND c.done = '{done}' "
        f"JOIN {filled.table} t ON t.id = n.id WHERE n.ours"
    )
