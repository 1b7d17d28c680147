"""Which spans of the contract hold on a day; every figure as at a day asks this and nothing else."""

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import ibis.expr.types as ir


def holds_on(spans: "ir.Table", day: "date | ir.DateValue") -> "ir.BooleanValue":
    """Whether a span holds on a day: it has started, and has not ended, for `ends_on` is no longer part of it."""
    return (spans.starts_on <= day) & (spans.ends_on.isnull() | (spans.ends_on > day))
