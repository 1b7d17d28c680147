"""From what the returns say together to the records as they should be, child by child."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from uuid import UUID

from mainstay.access.viewer import Viewer
from mainstay.exchange.rules.keys import child_key
from mainstay.exchange.rules.standing import Disagreement, Key, Loaded, worded
from mainstay.exchange.shared.bulk import hold_still
from mainstay.exchange.shared.comparing import compare
from mainstay.exchange.shared.deriving import Derivation
from mainstay.exchange.shared.incoming import Incoming, add_care, add_child, write_incoming
from mainstay.exchange.shared.known import KnownChild, changed_by_people, known_children
from mainstay.exchange.shared.on_record import recorded
from mainstay.exchange.shared.reconciled import Reconciler
from mainstay.exchange.shared.tables import CHILD, FILLED
from mainstay.exchange.ssda903.facts import ChildFact, Facts

Disagreements = dict[UUID, list[Disagreement]]


def hold_records_still() -> None:
    """Let nobody else write the records that a return fills until the import is done."""
    hold_still(filled.table for filled in FILLED)


def put_beside(
    viewer: Viewer, made: Derivation, *, only: UUID | None = None, taken: frozenset[Key] = frozenset()
) -> Disagreements:
    """Lay out what every record should be beside what it is, and find what differs.

    `only` keeps to one child, of whom alone the returns were then read; what is `taken` is decided for the return.
    Gives what somebody has to decide, by child.
    """
    known = known_children(only)
    touched = changed_by_people(only)
    derived, incoming, found = made.derived, Incoming(), Disagreements()
    for name, fact in derived.facts.children.items():
        child = known.get(name)
        key = child.key if child else child_key(name)
        found[key] = _child(incoming, key, fact, child, taken)
        if key not in touched:
            add_care(incoming, key, derived.periods.get(name, ()), derived.sequences.get(name), made.policy)
    references = {child.key: name for name, child in known.items() if child.key in touched}
    reconciler = Reconciler(made, loaded_span(derived.facts), viewer.today, incoming)
    for key, on_record in recorded(references).items():
        differences = reconciler.reconcile(references[key], key, on_record, taken)
        found.setdefault(key, []).extend(differences)
    write_incoming(incoming, viewer.today)
    compare(only)
    return {key: all_ for key, all_ in found.items() if all_}


def loaded_span(facts: Facts) -> Loaded:
    """The days that the loaded returns speak of."""
    return Loaded(facts.years[0].starts_on, facts.reviews_from, facts.years[-1].next().starts_on)


def _child(
    into: Incoming, key: UUID, said: ChildFact, child: KnownChild | None, taken: frozenset[Key]
) -> list[Disagreement]:
    """Who the child is: as the return says, unless a person entered otherwise."""
    if child is None:
        add_child(into, key, said)
        return []
    disagreements = []
    values: dict[str, str | date | None] = {}
    for name, before in zip(CHILD.facts, child.before or [None] * len(CHILD.facts), strict=True):
        returned, now = getattr(said, name), getattr(child, name)
        if now is None or returned == now or (child.before is not None and _plain(now) == before):
            values[name] = returned if child.before is not None or returned is not None else now
            continue
        values[name] = now
        if returned is None:
            continue
        found = Disagreement("child", None, name, worded(returned), worded(now))
        if found.key in taken:
            values[name] = returned
        else:
            disagreements.append(found)
    as_said = child.before is not None and not disagreements and all(values[n] == getattr(said, n) for n in values)
    add_child(into, key, replace(said, child=child.reference, **values), ours=as_said)  # type: ignore[arg-type]
    return disagreements


def _plain(value: Iterable[str] | date) -> object:
    return value.isoformat() if isinstance(value, date) else value
