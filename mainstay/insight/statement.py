"""A measure and its splits as one statement, written with Ibis and compiled once for each dialect."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from mainstay.insight.measure import Measure
from mainstay.insight.periods import Period
from mainstay.insight.splits import Split
from mainstay.insight.tables import Tables, unbound
from mainstay.insight.units import Amount, Count, Counted, Median, Percentile, Rate, Share
from mainstay.statute.policy import LocalPolicy

if TYPE_CHECKING:
    import ibis.expr.types as ir

WHOLE = ""
# In place of a split: how many rows tell that anything was written down at all.
KEPT = "kept"


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
    own = [split for split in asked.splits if not split.series]
    parts = list(_at_once(counted, own, asked.period) if _adds(counted) and own else _each(counted, own, asked.period))
    if isinstance(counted, Count | Share) and counted.kept is not None:
        parts.append(_kept(counted.kept))
    for split in asked.splits:
        for key, as_at in split.as_at(asked.period).items():
            parts += _on_a_day(asked.measure.counting(tables, as_at), split, key, as_at)
    return str(ibis.to_sql(ibis.union(*parts) if len(parts) > 1 else parts[0], dialect=asked.dialect))


def compiled(rows: "ir.Table", dialect: str) -> str:
    """The SQL of one table expression."""
    import ibis

    return str(ibis.to_sql(rows, dialect=dialect))


def _adds(counted: Counted) -> bool:
    """Whether its rows, once counted by all its splits together, can be added up for each of them."""
    return isinstance(counted, Share) or (isinstance(counted, Count) and counted.distinct is None)


def _at_once(counted: Counted, splits: list[Split], period: Period) -> Iterator["ir.Table"]:
    """The whole and all its splits from one reading of the rows: counted by every key together, then added up."""
    rows, totals = next(_totals(counted, {_key_name(split): split for split in splits}, period))
    cube = rows.group_by([_key_name(split) for split in splits]).aggregate(**totals(rows))
    yield _named(cube.aggregate(**_sums(cube)), WHOLE, None)
    for split in splits:
        over_whole = split.over_whole and isinstance(counted, Share)
        keyed = cube.group_by(key=cube[_key_name(split)])
        yield _named(keyed.aggregate(**_sums(cube, over_whole=over_whole)), split.key, "key")


def _sums(cube: "ir.Table", *, over_whole: bool = False) -> dict[str, Any]:
    """What was counted, added up; a row set against the whole figure's denominator counts all of its own."""
    import ibis

    if over_whole:
        return {"number": cube.divisor.sum().cast("int64"), "divisor": ibis.null("int64")}
    number = cube.number.sum().fill_null(0).cast("int64")
    return {"number": number, "divisor": cube.divisor.sum().fill_null(0).cast("int64")}


def _key_name(split: Split) -> str:
    return f"key_of_{split.key}"


def _each(counted: Counted, splits: list[Split], period: Period) -> Iterator["ir.Table"]:
    """The whole and each of its splits, each from a reading of its own."""
    for rows, totals in _totals(counted, {}, period):
        yield _named(rows.aggregate(**totals(rows)), WHOLE, None)
    for split in splits:
        yield from _split(counted, split, period)


def _split(counted: Counted, split: Split, period: Period) -> Iterator["ir.Table"]:
    for rows, totals in _totals(counted, {"key": split}, period):
        yield _named(rows.group_by("key").aggregate(**totals(rows)), split.key, "key")


def _kept(rows: "ir.Table") -> "ir.Table":
    import ibis

    return _labelled(rows.aggregate(number=rows.count(), divisor=ibis.null("int64")), KEPT, WHOLE)


def _on_a_day(counted: Counted, split: Split, key: str, period: Period) -> Iterator["ir.Table"]:
    """The whole figure as at one of the days of a series."""
    for rows, totals in _totals(counted, {}, period):
        yield _labelled(rows.aggregate(**totals(rows)), split.key, key)


Keys = Mapping[str, Split]
Totals = Callable[["ir.Table"], dict[str, Any]]


def _totals(counted: Counted, keys: Keys, period: Period) -> Iterator[tuple["ir.Table", Totals]]:
    """The tables to read with the keys they are split by, each with the number and the divisor to make from it."""
    import ibis

    if isinstance(counted, Count):
        rows = _counted_once(counted, keys, period)
        yield rows, lambda rows: {"number": rows.count(), "divisor": ibis.null("int64")}
    elif isinstance(counted, Share):
        counts = counted.counts.fill_null(False)
        yield counted.of.select(counts=counts, **_keyed(counted.of, keys, period)), _share
    elif isinstance(counted, Median):
        column = counted.column
        rows = counted.of.select(column, **_keyed(counted.of, keys, period))
        yield rows, lambda rows: {"number": rows.count(), "divisor": rows[column].median().cast("float64")}
    elif isinstance(counted, Percentile):
        yield _ranked(counted, keys, period), lambda rows: _reached(counted, rows)
    else:
        yield from _of_rate(counted, keys, period)


def _share(rows: "ir.Table") -> dict[str, Any]:
    return {"number": rows.counts.ifelse(1, 0).sum().fill_null(0).cast("int64"), "divisor": rows.count()}


def _ranked(counted: Percentile, keys: Keys, period: Period) -> "ir.Table":
    """Each value with its place in order and how many there are, under its key: whole numbers on every engine."""
    import ibis

    values = counted.of.filter(counted.of[counted.column].notnull())
    rows = values.select(value=values[counted.column], **_keyed(values, keys, period))
    among = ibis.window(group_by=list(keys), order_by=rows.value)
    place = ibis.row_number().over(among) + 1
    return rows.mutate(place=place, there=rows.count().over(ibis.window(group_by=list(keys))))


def _reached(counted: Percentile, rows: "ir.Table") -> dict[str, Any]:
    enough = rows.place * 100 >= rows.there * counted.per_cent
    return {"number": rows.count(), "divisor": rows.value.min(where=enough).cast("float64")}


def _of_rate(rate: Rate, keys: Keys, period: Period) -> Iterator[tuple["ir.Table", Totals]]:
    import ibis

    numbered = _counted_once(rate.numerator, keys, period)
    yield numbered, lambda rows: {"number": rows.count(), "divisor": ibis.null("float64")}
    amount: Amount = rate.denominator
    amounts = amount.of.select(amount.column, **_keyed(amount.of, keys, period))
    yield amounts, lambda rows: {"number": ibis.null("int64"), "divisor": rows[amount.column].sum().cast("float64")}


def _keyed(rows: "ir.Table", keys: Keys, period: Period) -> dict[str, Any]:
    return {name: split.key_of(rows, period) for name, split in keys.items()}


def _counted_once(count: Count, keys: Keys, period: Period) -> "ir.Table":
    """The rows to count; of different values each once, by grouping, which is quicker than COUNT(DISTINCT)."""
    keyed = _keyed(count.of, keys, period)
    if count.distinct is None:
        return count.of.select(**keyed) if keyed else count.of
    value = count.of[count.distinct]
    return count.of.filter(value.notnull()).group_by(**keyed, once=value).aggregate()


def _named(totals: "ir.Table", split: str, key: str | None) -> "ir.Table":
    return _labelled(totals, split, WHOLE if key is None else totals[key])


def _labelled(totals: "ir.Table", split: str, key: "str | ir.Value") -> "ir.Table":
    import ibis

    name = ibis.literal(key) if isinstance(key, str) else key
    return totals.select(split=ibis.literal(split), key=name, number=totals.number, divisor=totals.divisor)
