"""What several years say of each child: the later year wins where it says anything."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from mainstay.exchange.ssda903.facts import ChildFact, Facts
from mainstay.exchange.ssda903.files import FILE_SETS, HEADER, UASC
from mainstay.exchange.ssda903.problems import Kind, Problem
from mainstay.exchange.ssda903.rows import ReturnAsReceived, Row
from mainstay.statute.ages import birthday
from mainstay.statute.codes import sex
from mainstay.statute.dates import in_words

_FIELDS = (("sex", "SEX"), ("born_on", "DOB"), ("ethnicity", "ETHNIC"))


def children_of(returns: Sequence[ReturnAsReceived], facts: Facts) -> None:
    """Gather the children of every year, earliest first."""
    for received in returns:
        for row in received.used(HEADER):
            said = ChildFact(row.child, sex(row.code("SEX")), row.day("DOB"), row.code("ETHNIC"))
            known = facts.children.get(row.child)
            if known is None:
                facts.children[row.child] = said
                continue
            facts.problems.extend(_differences(known, said, row, received))
            facts.children[row.child] = _later_wins(known, said)
    for received in reversed(returns):
        _others(received, facts)
    for received in returns:
        _unaccompanied(received, facts)


def _later_wins(known: ChildFact, said: ChildFact) -> ChildFact:
    return replace(
        known,
        sex=said.sex or known.sex,
        born_on=said.born_on or known.born_on,
        ethnicity=said.ethnicity or known.ethnicity,
    )


def _differences(known: ChildFact, said: ChildFact, row: Row, received: ReturnAsReceived) -> Iterator[Problem]:
    for name, column in _FIELDS:
        before, now = getattr(known, name), getattr(said, name)
        if before is None or now is None or before == now:
            continue
        reason = f"{column} was {_worded(before)} in an earlier year and is {_worded(now)} here; the later is used."
        yield Problem(
            Kind.CHANGED_IN_LATER_YEAR,
            reason,
            row.file,
            HEADER.table,
            row.number,
            row.child,
            column,
            received.year.label,
        )


def _worded(value: str | date) -> str:
    return in_words(value) if isinstance(value, date) else value


def _others(received: ReturnAsReceived, facts: Facts) -> None:
    """Children that no Header has, and dates of birth that only another file gives."""
    for kind in FILE_SETS:
        place = kind.place.get("DOB")
        for row in received.used(kind):
            known = facts.children.get(row.child) or ChildFact(row.child)
            born_on = row.values[place] if place is not None else None
            if known.born_on is None and isinstance(born_on, date):
                known = replace(known, born_on=born_on)
            facts.children[row.child] = known


def _unaccompanied(received: ReturnAsReceived, facts: Facts) -> None:
    """A child in UASC without a date counts until they are 18."""
    for row in received.used(UASC):
        known = facts.children[row.child]
        until = row.day("DUC") or known.unaccompanied_until
        if until is None and known.born_on is not None:
            until = birthday(known.born_on, 18)
        facts.children[row.child] = replace(known, unaccompanied_until=until)
