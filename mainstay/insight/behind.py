"""The children behind a figure: the same expression as the figure itself, asked for its rows."""

from typing import TYPE_CHECKING, Literal

from mainstay.insight.measure import Measure
from mainstay.insight.once import each_once
from mainstay.insight.periods import Period
from mainstay.insight.sources import Source
from mainstay.insight.splits import Split
from mainstay.insight.statement import Asked, compiled
from mainstay.insight.units import Counted, Rate, Share
from mainstay.statute.policy import LocalPolicy

if TYPE_CHECKING:
    import ibis.expr.types as ir

Side = Literal["numerator", "denominator", "remainder"]


def children_behind(
    measure: Measure,
    source: Source,
    period: Period,
    *,
    split: str | None = None,
    key: str | None = None,
    side: Side = "numerator",
    policy: LocalPolicy | None = None,
) -> list[str]:
    """The ids of the children behind a figure or one row of it, in order, each once.

    `side` chooses those a share counts, all it is a share of, or those it does not count. The caller passes the ids
    through what the viewer may see; nothing here asks who is looking. What is about no one child has none behind it.
    Raises LookupError for a split that the measure does not have.
    """
    chosen = measure.split(split) if split is not None and key is not None else None
    if chosen is not None and chosen.series:
        period, chosen = chosen.as_at(period)[str(key)], None
    asked = Asked(measure, period, (), policy or LocalPolicy(), source.dialect, source.schema)
    rows = _rows(asked, chosen, side)
    if chosen is not None:
        rows = rows.filter(chosen.key_of(rows, period) == key)
    children = each_once(rows.filter(rows.child_id.notnull()), "child_id").order_by("child_id")
    return [str(row[0]) for row in source.rows(compiled(children, source.dialect))]


def _rows(asked: Asked, split: Split | None, side: Side) -> "ir.Table":
    _tables, counted = asked.counted()
    if isinstance(counted, Share) and not (split is not None and split.over_whole):
        return _side(counted, side)
    return _all(counted)


def _side(share: Share, side: Side) -> "ir.Table":
    if side == "denominator":
        return share.of
    counts = share.counts.fill_null(False)
    return share.of.filter(counts if side == "numerator" else ~counts)


def _all(counted: Counted) -> "ir.Table":
    return counted.numerator.of if isinstance(counted, Rate) else counted.of
