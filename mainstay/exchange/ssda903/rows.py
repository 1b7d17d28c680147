"""A return as it was received: every row with its text, its typed values and where it stands in its file."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from mainstay.exchange.ssda903.files import BY_TABLE, FILE_SETS, FileSet
from mainstay.exchange.ssda903.problems import Problem
from mainstay.statute.years import CollectionYear

Typed = str | date | None


class Row:
    """One row as returned; `texts` is what was received, `values` what it was read as or None.

    `number` is the line of a CSV file or the ordinal of an XML element. `counts` is false while the row is not
    used: its key is repeated, or it names no child. Postcodes are never in a row.
    """

    __slots__ = ("child", "counts", "file", "kind", "number", "texts", "values")

    def __init__(
        self, kind: FileSet, file: str, number: int, texts: tuple[str, ...], values: tuple[Typed, ...]
    ) -> None:
        self.kind = kind
        self.file = file
        self.number = number
        self.texts = texts
        self.values = values
        # The child's reference in capitals, or nothing; it is the first column of every file.
        child = values[0]
        self.child = child if isinstance(child, str) else ""
        self.counts = child is not None

    def text(self, column: str) -> str:
        """The text received in a column."""
        return self.texts[self.kind.place[column]]

    def code(self, column: str) -> str | None:
        """The code in a column, or None when it is not recorded."""
        value = self.values[self.kind.place[column]]
        return value if isinstance(value, str) else None

    def day(self, column: str) -> date | None:
        """The date in a column, or None when it is not recorded."""
        value = self.values[self.kind.place[column]]
        return value if isinstance(value, date) else None

    def as_received(self) -> dict[str, str]:
        """The text of every column of the table."""
        return dict(zip(self.kind.columns, self.texts, strict=True))

    def __repr__(self) -> str:
        """Where the row stands, and nothing that is in it."""
        return f"<{self.kind.table} row {self.number} of {self.file}>"


class ProtectedText(NamedTuple):
    """A postcode of the return, kept apart from its row; for the protected table and nothing else."""

    table: str
    file: str
    row: int
    child: str
    column: str
    text: str

    def __repr__(self) -> str:
        """Where it came from, never what it says."""
        return f"<protected {self.column} of {self.table} row {self.row}>"


@dataclass(slots=True)
class ReturnAsReceived:
    """One collection year's return: its tables, the postcodes kept apart, and every problem found.

    A table that no file gave is absent from `given`; it is then empty and not known to be so.
    """

    year: CollectionYear
    tables: dict[str, list[Row]] = field(default_factory=lambda: {each.table: [] for each in FILE_SETS})
    given: dict[str, str] = field(default_factory=dict)
    protected: list[ProtectedText] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def rows(self, kind: FileSet) -> list[Row]:
        """Every row of a table, used or not."""
        return self.tables[kind.table]

    def used(self, kind: FileSet) -> Iterator[Row]:
        """The rows of a table that count."""
        return (row for row in self.tables[kind.table] if row.counts)

    def add(self, problems: Iterable[Problem]) -> None:
        """List more problems."""
        self.problems.extend(problems)

    def counts(self) -> dict[str, int]:
        """How many rows each table has as returned."""
        return {name: len(rows) for name, rows in self.tables.items() if name in self.given or rows}

    def kind_of(self, table: str) -> FileSet:
        """The file a table comes from."""
        return BY_TABLE[table]
