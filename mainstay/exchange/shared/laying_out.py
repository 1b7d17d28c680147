"""Laying rows out in a temporary table of this transaction, from which the records are written set by set."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from django.db import connection

from mainstay.exchange.shared.copying import Cell, copy_lines, line


def lay_out(table: str, columns: Mapping[str, str], rows: Iterable[Sequence[Cell]]) -> None:
    """Put rows into a temporary table, made anew; `columns` says of what type each is, and `table` begins with new_."""
    lay_lines_out(table, columns, map(line, rows))


def lay_lines_out(table: str, columns: Mapping[str, str], lines: Iterable[str]) -> None:
    """The same from lines that are in the shape of COPY already."""
    typed = ", ".join(f"{name} {kind}" for name, kind in columns.items())
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TABLE IF EXISTS pg_temp.{table}")
        cursor.execute(f"CREATE TEMP TABLE {table} ({typed}) ON COMMIT DROP")
    copy_lines(table, tuple(columns), lines)
    with connection.cursor() as cursor:
        cursor.execute(f"ANALYZE pg_temp.{table}")
