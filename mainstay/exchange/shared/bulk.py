"""What a bulk write asks of the database: plans made for its thousands of rows, and nobody else writing meanwhile."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from django.db import connection


def plan_afresh() -> None:
    """Forget the plans of this connection before a bulk statement.

    The history triggers join the old rows with the new; a plan that was kept from a change of one row would
    compare every row with every other in a change of ten thousand.
    """
    with connection.cursor() as cursor:
        cursor.execute("DISCARD PLANS")


def hold_still(tables: Iterable[str]) -> None:
    """Let nobody else write these tables until the import is done: what was compared is what gets written."""
    with connection.cursor() as cursor:
        cursor.execute(f"LOCK TABLE {', '.join(tables)} IN SHARE ROW EXCLUSIVE MODE")


@contextmanager
def sent(statements: Iterable[str]) -> Iterator[None]:
    """Send statements to the server without waiting for each, and wait for all of them at the end of the block.

    What is made ready in the block costs no time of its own while the server works; the block itself asks the
    database nothing. Where a statement fails, the end of the block raises what the statement alone would have.
    """
    connection.ensure_connection()
    with connection.wrap_database_errors, connection.connection.pipeline(), connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
        yield
