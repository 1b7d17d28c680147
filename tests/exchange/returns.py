"""Small returns, written by hand, for the tests of reading and deriving."""

from __future__ import annotations

from mainstay.exchange.ssda903.files import BY_TABLE
from mainstay.exchange.ssda903.problems import Kind, Problem
from mainstay.exchange.ssda903.reading import read_files
from mainstay.exchange.ssda903.rows import ReturnAsReceived
from mainstay.statute.years import CollectionYear

YEAR = CollectionYear.parse("2020-21")
Rows = list[dict[str, str]]

_USUAL: dict[str, dict[str, str]] = {
    "header": {"SEX": "1", "DOB": "05/06/2012", "ETHNIC": "WBRI", "UPN": "UN1"},
    "episodes": {"RNE": "S", "LS": "C2", "CIN": "N1", "PLACE": "U6", "PLACE_PROVIDER": "PR1"},
    "reviews": {"DOB": "05/06/2012", "REVIEW_CODE": "PN1"},
}


def csv_text(table: str, rows: Rows) -> str:
    """A CSV file of one table, in the order of the guide."""
    columns = BY_TABLE[table].received
    lines = [",".join(columns)]
    for row in rows:
        values = {**_USUAL.get(table, {}), **row}
        lines.append(",".join(values.get(column, "") for column in columns))
    return "\n".join(lines) + "\n"


def files(**tables: Rows) -> dict[str, bytes]:
    """The files of a return, by name."""
    return {f"{table}.csv": csv_text(table, rows).encode() for table, rows in tables.items()}


def one_child(**more: Rows) -> dict[str, bytes]:
    """A return of one child in care since 1 June 2020, with what a test adds or replaces."""
    tables: dict[str, Rows] = {
        "header": [{"CHILD": "A1"}],
        "episodes": [{"CHILD": "A1", "DECOM": "01/06/2020"}],
        "reviews": [{"CHILD": "A1", "REVIEW": "29/06/2020"}],
    }
    return files(**{**tables, **more})


def received(year: CollectionYear = YEAR, **tables: Rows) -> ReturnAsReceived:
    """A return of those tables, read."""
    return read_files(files(**tables), year=year)


def of_kind(problems: list[Problem], kind: Kind) -> list[Problem]:
    """The problems of one kind."""
    return [problem for problem in problems if problem.kind is kind]
