"""Where figures are counted: a PostgreSQL cursor or a DuckDB connection that holds the tables of the contract."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

Rows = Sequence[tuple[Any, ...]]

NOT_IN_903: Mapping[str, str] = {
    "officers": "The national return does not name reviewing officers.",
    "teams": "The national return of this year does not name teams.",
    "population": "The national return does not hold the population of the council.",
    "chairs": "The national return does not say who chaired a review.",
    "why_not": "The national return does not say why a child did not take part in a review.",
    "late_reasons": "The national return does not say why a review was late.",
    "cycle": "The national return does not hold promises, records, reports, contacts or mid-way checks.",
    "concerns": "The national return does not hold concerns.",
    "praise": "The national return does not hold praise.",
    "beside": "The national return does not hold advocates, visitors or complaints.",
    "proposals": "The national return does not hold what the children’s council said.",
    "voice": "The national return does not hold what children said.",
}


class Cursor(Protocol):
    """What is asked of a database cursor: psycopg's and Django's both answer."""

    def execute(self, query: Any) -> object:
        """Run one statement."""

    def fetchall(self) -> Any:
        """Every row of the answer."""


class Source(Protocol):
    """Something that holds the tables of the contract and answers plain SQL in its own dialect.

    `lacks` says in a sentence, for each thing the source does not hold, that it does not.
    """

    @property
    def dialect(self) -> str:
        """The name Ibis gives the dialect."""

    @property
    def schema(self) -> str:
        """The database schema that holds the tables."""

    @property
    def lacks(self) -> Mapping[str, str]:
        """What the source does not hold, each with its sentence."""

    def rows(self, sql: str) -> Rows:
        """The answer to one statement."""


@dataclass(frozen=True)
class PostgresSource:
    """The live database, through a cursor that somebody else opens and closes."""

    cursor: Cursor
    lacks: Mapping[str, str] = field(default_factory=dict)
    schema: str = "analytic"
    dialect: str = "postgres"

    def rows(self, sql: str) -> Rows:
        """The answer to one statement; no parameters are passed, so a per cent sign stays what it is."""
        self.cursor.execute(sql)
        return list(self.cursor.fetchall())


@dataclass(frozen=True)
class DuckSource:
    """A DuckDB connection, usually over folders of the national return."""

    connection: Any
    lacks: Mapping[str, str] = field(default_factory=lambda: dict(NOT_IN_903))
    schema: str = "main"
    dialect: str = "duckdb"

    def rows(self, sql: str) -> Rows:
        """The answer to one statement."""
        return list(self.connection.execute(sql).fetchall())
