"""What a measure counts, and how: a count, share, rate, median or percentile of rows of the analytic contract."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import ibis.expr.types as ir


class Subject(StrEnum):
    """What one unit of a figure is; children and periods of care are never mixed in one figure."""

    CHILDREN = "children"
    PERIODS = "periods"
    REVIEWS = "reviews"
    PROMISES = "promises"
    RECORDS = "records of reviews"
    REPORTS = "reports"
    CHECKS = "mid-way checks"
    CONCERNS = "concerns"
    MENTIONS = "mentions of themes"
    STAGES = "stages of concerns"
    WORKING_DAYS = "working days"
    PRAISE = "times"
    VIEWS = "views"
    WISHES = "wishes"
    ALERTS = "urgent alerts"
    COMPLAINTS = "complaints"
    PROPOSALS = "proposals"


class Better(StrEnum):
    """Which way is better, where either is; a chart colours nothing by a neutral figure."""

    HIGHER = "higher"
    LOWER = "lower"
    NEITHER = "neither"


@dataclass(frozen=True)
class Count:
    """How many rows, or how many different values of one column when `distinct` names it.

    `kept` are the rows that tell whether anything was written down by then: where there are none, a count of nought
    is no figure at all, and the measure's `without` says so.
    """

    of: "ir.Table"
    distinct: str | None = None
    kept: "ir.Table | None" = None


@dataclass(frozen=True)
class Share:
    """Of some rows, those for which `counts` holds; a row of which that is not known is not one of them.

    `kept` are the rows that tell whether anything was written down, as of a count.
    """

    of: "ir.Table"
    counts: "ir.BooleanValue"
    kept: "ir.Table | None" = None


@dataclass(frozen=True)
class Amount:
    """The sum of one column, to divide by."""

    of: "ir.Table"
    column: str


@dataclass(frozen=True)
class Rate:
    """A count divided by an amount; the measure says for how many of it, such as 10,000."""

    numerator: Count
    denominator: Amount


@dataclass(frozen=True)
class Median:
    """The middle value of one column."""

    of: "ir.Table"
    column: str


@dataclass(frozen=True)
class Percentile:
    """The smallest value of one column that `per_cent` in a hundred are at or under: one of the values."""

    of: "ir.Table"
    column: str
    per_cent: int


Counted = Count | Share | Rate | Median | Percentile
