"""What a daily extract holds and changes, in the shape that tables on a page have."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from mainstay.exchange.daily.extract import DailyProblem
from mainstay.exchange.daily.files import BY_NAME
from mainstay.exchange.forms import OTHER_FILES
from mainstay.exchange.pages.shaping import Counted
from mainstay.exchange.shared.words import daily_title
from mainstay.web.shapes import Column, Table

PROBLEM_COLUMNS = [Column("File"), Column("How many", True)]
EACH_PROBLEM = [Column("Where"), Column("Why")]


@dataclass(frozen=True)
class ShownProblem:
    """One problem as a page shows it: where it stands, whose row it is, and why."""

    title: str
    child: str
    line: str
    reason: str


def shown(problem: DailyProblem) -> ShownProblem:
    """A problem for a page."""
    row = f"row {problem.row}" if problem.row else ""
    line = ", ".join(filter(None, (problem.file, row, problem.column)))
    title = daily_title(problem.table) if problem.table else "Not part of the extract"
    return ShownProblem(title, problem.child, line, problem.reason)


def rows_table(rows: Mapping[str, int], given: Mapping[str, str]) -> Table:
    """How many rows of each file can be used."""
    cells = [(file.title, given[name], f"{rows[name]:,}") for name, file in BY_NAME.items() if name in rows]
    columns = [Column("File"), Column("Came as"), Column("Rows", True)]
    return Table("Rows that can be used", columns, cells, ("All files", "", f"{sum(rows.values()):,}"))


def changes_table(changes: Mapping[str, Mapping[str, int]], caption: str) -> Table:
    """How much each file adds, changes and withdraws."""
    cells = [
        (file.title, *(f"{changes[name].get(done, 0):,}" for done in ("add", "change", "remove")))
        for name, file in BY_NAME.items()
        if changes.get(name)
    ]
    columns = [Column("File"), Column("Added", True), Column("Changed", True), Column("Withdrawn", True)]
    return Table(caption, columns, cells)


def problems_table(problems: Mapping[str, int], href: str = "") -> list[Counted]:
    """The problems by file, most first; each opens its list where there is one."""
    return [
        Counted(daily_title(table), number, f"{href}?{urlencode({'table': table or OTHER_FILES})}" if href else "")
        for table, number in sorted(problems.items(), key=lambda each: (-each[1], each[0]))
    ]
