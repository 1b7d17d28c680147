"""What a return holds and changes, in the shape that tables on a page have."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from mainstay.exchange.shared.words import kind_title, table_title
from mainstay.exchange.ssda903.files import FILE_SETS
from mainstay.web.shapes import Column, Table

PROBLEM_COLUMNS = [Column("What is wrong"), Column("How many", True)]
_RECORDS = {"child": "Children", "period": "Periods of care", "episode": "Episodes", "review": "Reviews"}


@dataclass(frozen=True)
class Counted:
    """A kind of problem, how many there are, and where to see them."""

    title: str
    number: int
    href: str


def rows_table(rows: Mapping[str, int]) -> Table:
    """How many rows each table of a return has."""
    in_order = [each.table for each in FILE_SETS if each.table in rows]
    cells = [(table_title(table), f"{rows[table]:,}") for table in in_order]
    columns = [Column("Table"), Column("Rows", True)]
    return Table("Rows as received", columns, cells, ("All tables", f"{sum(rows.values()):,}"))


def changes_table(changes: Mapping[str, Mapping[str, int]], caption: str) -> Table:
    """How many records are added, changed and no longer there."""
    cells = [
        (title, *(f"{changes.get(of, {}).get(done, 0):,}" for done in ("add", "change", "remove")))
        for of, title in _RECORDS.items()
        if changes.get(of)
    ]
    columns = [Column("Records"), Column("Added", True), Column("Changed", True), Column("No longer there", True)]
    return Table(caption, columns, cells)


def problems_table(problems: Mapping[str, int], href: str = "") -> list[Counted]:
    """The problems by kind, most first; each opens its list where there is one."""
    return [
        Counted(kind_title(kind), number, f"{href}?{urlencode({'kind': kind})}" if href else "")
        for kind, number in sorted(problems.items(), key=lambda each: (-each[1], each[0]))
    ]
