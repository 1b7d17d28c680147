"""Puts the rows of a worked example, or of a made-up council, into the tables of the contract on either engine."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import duckdb
import psycopg

from mainstay.insight.columns import TableDefinition
from mainstay.insight.sources import DuckSource, PostgresSource
from mainstay.insight.tables import CONTRACT, create_statement
from mainstay.statute.years import CollectionYear

Rows = Mapping[str, list[dict[str, Any]]]

DEFAULTS = {"kind": "later", "counted": True, "version": "1"}


def filled(rows: Mapping[str, Any], period_year: CollectionYear) -> dict[str, list[dict[str, Any]]]:
    """Every table with every column, those that were left out by their default."""
    given = {**rows, "months": [*_months(period_year.previous()), *_months(period_year)]}
    return {
        table.name: [_row(table, number, row) for number, row in enumerate(given.get(table.name, []))]
        for table in CONTRACT
    }


def _months(year: CollectionYear) -> Iterator[dict[str, Any]]:
    for month in year.months():
        yield {"month": month.key, "starts_on": month.starts_on, "ends_on": month.ends_on}


def _row(table: TableDefinition, number: int, row: Mapping[str, Any]) -> dict[str, Any]:
    full: dict[str, Any] = {}
    for column in table.columns:
        plain = {"boolean": False, "text": f"{table.name} {number}"}.get(column.kind)
        full[column.name] = row.get(column.name, None if column.nullable else DEFAULTS.get(column.name, plain))
    held_on: date | None = full.get("held_on")
    if table.name == "reviews" and held_on:
        full["month"] = held_on.strftime("%Y-%m")
    return full


def on_duckdb(rows: Rows) -> DuckSource:
    """The rows in a DuckDB of their own; it holds all that the contract names, as the live system does."""
    connection = duckdb.connect()
    for table in CONTRACT:
        connection.execute(create_statement(table))
        values = [tuple(row.values()) for row in rows[table.name]]
        if values:
            marks = ", ".join("?" * len(table.columns))
            connection.executemany(f'INSERT INTO "{table.name}" VALUES ({marks})', values)
    return DuckSource(connection, lacks={})


def on_postgres(rows: Rows, connection: psycopg.Connection[Any]) -> PostgresSource:
    """The rows in temporary tables of one PostgreSQL connection."""
    cursor = connection.cursor()
    for table in CONTRACT:
        cursor.execute(create_statement(table, temporary=True))
        marks = ", ".join(["%s"] * len(table.columns))
        cursor.executemany(
            f'INSERT INTO "{table.name}" VALUES ({marks})', [tuple(row.values()) for row in rows[table.name]]
        )
    return PostgresSource(cursor, schema="pg_temp")
