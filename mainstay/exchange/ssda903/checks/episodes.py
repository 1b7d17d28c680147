"""Episodes of one child that overlap: each against the one that starts next."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from mainstay.exchange.ssda903.checks.say import of_row
from mainstay.exchange.ssda903.files import EPISODES
from mainstay.exchange.ssda903.problems import Kind, Problem
from mainstay.exchange.ssda903.rows import ReturnAsReceived, Row
from mainstay.statute.dates import in_words


def episodes_follow(received: ReturnAsReceived) -> Iterator[Problem]:
    """One problem for each pair of neighbours, in order of start, of which the second begins too soon.

    Pairs are counted between neighbours only, so that one long episode over ten others is not ten problems more.
    """
    by_child: dict[str, list[tuple[date, int, Row]]] = {}
    for row in received.used(EPISODES):
        start = row.day("DECOM")
        if start is not None:
            by_child.setdefault(row.child, []).append((start, row.number, row))
    for episodes in by_child.values():
        if len(episodes) > 1:
            episodes.sort()
            for (_, _, earlier), (start, _, later) in pairwise(episodes):
                end = earlier.day("DEC")
                if end is None or start < end:
                    yield of_row(Kind.EPISODES_OVERLAP, later, received.year, _said(start, earlier, end), "DECOM")


def _said(start: date, earlier: Row, end: date | None) -> str:
    until = f"until {in_words(end)}" if end else "without an end"
    return (
        f"The episode starts on {in_words(start)}, while the one before it (row {earlier.number}) runs {until}. "
        "The earlier one is taken to end when this one starts."
    )
