"""What a column and a table of the analytic contract are, and the short ways to write them."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["text", "date", "boolean", "bigint", "double"]

IBIS_TYPES: dict[Kind, str] = {
    "text": "string",
    "date": "date",
    "boolean": "boolean",
    "bigint": "int64",
    "double": "float64",
}


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, its type, whether it may be empty, and what it means."""

    name: str
    kind: Kind
    nullable: bool
    text: str


@dataclass(frozen=True, slots=True)
class TableDefinition:
    """One table: its name, what one row is, and its columns in order."""

    name: str
    row: str
    columns: tuple[Column, ...]

    @property
    def column_names(self) -> tuple[str, ...]:
        """The names of the columns, in the order in which rows are written."""
        return tuple(column.name for column in self.columns)


def must(name: str, kind: Kind, text: str) -> Column:
    """A column that is never empty."""
    return Column(name, kind, False, text)


def may(name: str, kind: Kind, text: str) -> Column:
    """A column that may be empty."""
    return Column(name, kind, True, text)
