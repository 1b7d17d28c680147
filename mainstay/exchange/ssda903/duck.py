"""A folder of returns as tables of the analytic contract in DuckDB, with no other database."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mainstay.exchange.ssda903.analytic import AnalyticRows, Cells, to_analytic
from mainstay.exchange.ssda903.combine import combine
from mainstay.exchange.ssda903.reading import read_return
from mainstay.insight.columns import TableDefinition
from mainstay.insight.tables import CONTRACT, create_statements
from mainstay.statute.policy import LocalPolicy
from mainstay.statute.years import CollectionYear

if TYPE_CHECKING:
    import duckdb

_DEFINITIONS: dict[str, TableDefinition] = {definition.name: definition for definition in CONTRACT}


def open_folder(
    paths: Mapping[CollectionYear, Path], *, only: Sequence[str] = (), policy: LocalPolicy | None = None
) -> "duckdb.DuckDBPyConnection":
    """The returns of several years, read, derived and laid out in a DuckDB database in memory.

    Tables a return cannot fill are there and empty. Raises ReturnRefused where a return cannot be read.
    """
    facts = combine([read_return(path, year=year, only=only) for year, path in paths.items()])
    return lay_out(to_analytic(facts, policy))


def lay_out(rows: AnalyticRows) -> "duckdb.DuckDBPyConnection":
    """A DuckDB database in memory with every table of the contract, filled from the rows given."""
    import duckdb

    connection = duckdb.connect(":memory:")
    for statement in create_statements():
        connection.execute(statement)
    for name, cells in rows.tables():
        _fill(connection, _DEFINITIONS[name], cells)
    return connection


def _fill(connection: "duckdb.DuckDBPyConnection", definition: TableDefinition, rows: list[Cells]) -> None:
    if not rows:
        return
    incoming = _arrow_table(definition, rows)
    connection.register("incoming", incoming)
    connection.execute(f'INSERT INTO "{definition.name}" SELECT * FROM incoming')  # noqa: S608  (our own table names)
    connection.unregister("incoming")


def _arrow_table(definition: TableDefinition, rows: list[Cells]) -> Any:
    import pyarrow as pa

    kinds = {"text": pa.string(), "date": pa.date32(), "boolean": pa.bool_(), "bigint": pa.int64()}
    columns = zip(*rows, strict=True)
    arrays = [pa.array(values, kinds[column.kind]) for column, values in zip(definition.columns, columns, strict=True)]
    return pa.table(arrays, names=list(definition.column_names))
