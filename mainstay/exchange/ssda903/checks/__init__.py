"""What is looked at in every row of a return that could be read; our own checks, not the national ones."""

from collections.abc import Iterator

from mainstay.exchange.ssda903.checks.children import children_known
from mainstay.exchange.ssda903.checks.dates import dates_make_sense
from mainstay.exchange.ssda903.checks.episodes import episodes_follow
from mainstay.exchange.ssda903.checks.repeats import later_files, repeats
from mainstay.exchange.ssda903.problems import Problem
from mainstay.exchange.ssda903.rows import ReturnAsReceived

_CHECKS = (later_files, repeats, dates_make_sense, episodes_follow, children_known)

__all__ = ["check"]


def check(received: ReturnAsReceived) -> Iterator[Problem]:
    """Every problem between the rows of a return; rows that are not to be used are marked so."""
    for each in _CHECKS:
        yield from list(each(received))
