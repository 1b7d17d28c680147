"""Each child once: the different values of a column, written so that every dialect gives them once."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import ibis.expr.types as ir


def each_once(rows: "ir.Table", column: str) -> "ir.Table":
    """The different values of one column.

    By grouping and not by `distinct`: Ibis 12 compiles a selection made distinct and then ordered, for PostgreSQL,
    to a distinct of every column, which gives a child once for each row.
    """
    return rows.group_by(column).aggregate()
