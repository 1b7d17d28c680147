"""Children against the Header: each in it once, with episodes, and born on one day in every file."""

from collections.abc import Iterator

from mainstay.exchange.ssda903.checks.say import of_row
from mainstay.exchange.ssda903.files import EPISODES, FILE_SETS, HEADER, OC3
from mainstay.exchange.ssda903.problems import Kind, Problem
from mainstay.exchange.ssda903.rows import ReturnAsReceived
from mainstay.statute.dates import in_words

_NO_EPISODES = "The child has no episode in this return, and is not among its care leavers (OC3)."


def children_known(received: ReturnAsReceived) -> Iterator[Problem]:
    """Children that some file has and another lacks, or of whom two files say different things."""
    if HEADER.table in received.given:
        yield from _not_in_header(received)
        yield from _births_disagree(received)
    yield from _without_episodes(received)


def _not_in_header(received: ReturnAsReceived) -> Iterator[Problem]:
    """Each child once for each file that has them."""
    known = {row.child for row in received.rows(HEADER)}
    for kind in FILE_SETS:
        said: set[str] = set()
        for row in received.rows(kind):
            if row.child and row.child not in known and row.child not in said:
                said.add(row.child)
                reason = f"The child is in {kind.title} but not in the Header, so nothing else is known of them."
                yield of_row(Kind.CHILD_NOT_IN_HEADER, row, received.year, reason, "CHILD")


def _births_disagree(received: ReturnAsReceived) -> Iterator[Problem]:
    born = {row.child: row.day("DOB") for row in received.used(HEADER)}
    for kind in FILE_SETS:
        if kind is HEADER or "DOB" not in kind.place:
            continue
        place = kind.place["DOB"]
        for row in received.used(kind):
            day = row.values[place]
            known = born.get(row.child) if day is not None else None
            if known is not None and day != known:
                reason = (
                    f"The date of birth here differs from the Header, which says {in_words(known)}. "
                    "The Header's is used."
                )
                yield of_row(Kind.BIRTH_DISAGREES, row, received.year, reason, "DOB")


def _without_episodes(received: ReturnAsReceived) -> Iterator[Problem]:
    known = {row.child for row in received.rows(EPISODES)}
    known |= {row.child for row in received.rows(OC3)}
    for row in received.used(HEADER):
        if row.child not in known:
            yield of_row(Kind.CHILD_WITHOUT_EPISODES, row, received.year, _NO_EPISODES, "CHILD")
