"""A measure and its splits as one statement, written with Ibis and compiled once for each dialect."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from mainstay.insight.measure import Measure
from mainstay.insight.periods import Period
from mainstay.insight.splits import Split
from mainstay.insight.tables import Tables, unbound
from mainstay.insight.units import Amount, Count, Counted, Median, Rate, Share
from mainstay.statute.policy import LocalPolicy

if TYPE_CHECKING:
    import ibis.expr.types as ir

WHOLE = ""


@dataclass(frozen=True)
class Asked:
    """What is asked: a measure for a period, by some of its splits, under a council's policy, in a dialect."""

    measure: Measure
    period: Period
    splits: tuple[Split, ...]
    policy: LocalPolicy
    dialect: str
    schema: str | None = None

    def counted(self) -> tuple[Tables, Counted]:
        """The tables and what the measure counts in them.

        Raises TypeError when the measure does not give the unit it declares.
        """
        tables = unbound(self.policy, self.schema)
        counted = self.measure.counting(tables, self.period)
        if not isinstance(counted, self.measure.unit):
            raise TypeError(f"{self.measure.key} declares {self.measure.unit.__name__} and gives something else.")
        return tables, counted


@lru_cache(maxsize=1024)
def figures_statement(asked: Asked) -> str:
    """The SQL whose rows are (split, key, number, divisor); the whole figure has an empty split and key."""
    import ibis

    tables, counted = asked.counted()
    parts = list(_whole(counted))
    for split in asked.splits:
        parts += _split(counted, split, tables, asked.period)
    return str(ibis.to_sql(ibis.union(*parts) if len(parts) > 1 else parts[0], dialect=asked.dialect))


def compiled(rows: "ir.Table", dialect: str) -> str:
    """The SQL of one table expression."""
    import ibis

    return str(ibis.to_sql(rows, dialect=dialect))


def _whole(counted: Counted) -> Iterator["ir.Table"]:
    for rows, totals in _totals(counted):
        yield _named(rows.aggregate(**totals), WHOLE, None)


def _split(counted: Counted, split: Split, tables: Tables, period: Period) -> Iterator["ir.Table"]:
    if split.rows is not None:
        counted = _in_series(counted, split.rows(tables, period))
    elif split.over_whole and isinstance(counted, Share):
        counted = Count(counted.of)
    for rows, totals in _totals(counted):
        keyed = rows.group_by(key=split.key_of(rows, period))
        yield _named(keyed.aggregate(**totals), split.key, "key")


def _in_series(counted: Counted, rows: "ir.Table") -> Count:
    if not isinstance(counted, Count):
        raise TypeError("Only a count may be split by a series of other days.")
    return Count(rows, counted.distinct)


def _totals(counted: Counted) -> Iterator[tuple["ir.Table", dict[str, Any]]]:
    """The tables to read, each with the number and the divisor to make from it."""
    import ibis

    if isinstance(counted, Count):
        yield counted.of, {"number": _number(counted), "divisor": ibis.null("int64")}
    elif isinstance(counted, Share):
        share = counted.counts.fill_null(False).ifelse(1, 0).sum().fill_null(0)
        yield counted.of, {"number": share.cast("int64"), "divisor": counted.of.count()}
    elif isinstance(counted, Median):
        yield counted.of, {"number": counted.of.count(), "divisor": counted.of[counted.column].median().cast("float64")}
    else:
        yield from _of_rate(counted)


def _of_rate(rate: Rate) -> Iterator[tuple["ir.Table", dict[str, Any]]]:
    import ibis

    yield rate.numerator.of, {"number": _number(rate.numerator), "divisor": ibis.null("float64")}
    amount: Amount = rate.denominator
    total = amount.of[amount.column].sum().cast("float64")
    yield amount.of, {"number": ibis.null("int64"), "divisor": total}


def _number(count: Count) -> "ir.IntegerScalar":
    return count.of.count() if count.distinct is None else count.of[count.distinct].nunique()


def _named(totals: "ir.Table", split: str, key: str | None) -> "ir.Table":
    import ibis

    name = ibis.literal(WHOLE) if key is None else totals[key]
    return totals.select(split=ibis.literal(split), key=name, number=totals.number, divisor=totals.divisor)
