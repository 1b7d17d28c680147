"""A problem that names the row it is about."""

from mainstay.exchange.ssda903.problems import Kind, Problem
from mainstay.exchange.ssda903.rows import Row
from mainstay.statute.years import CollectionYear


def of_row(kind: Kind, row: Row, year: CollectionYear, reason: str, column: str = "") -> Problem:
    """A problem of one row."""
    return Problem(kind, reason, row.file, row.kind.table, row.number, row.child, column, year.label)
