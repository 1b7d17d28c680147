"""A reading: one figure with everything that proves it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

from mainstay.insight.periods import Period

Shape = Literal["count", "share", "rate", "median", "percentile"]
MIDDLES: frozenset[Shape] = frozenset({"median", "percentile"})
Number = int | Decimal


@dataclass(frozen=True)
class Reading:
    """One figure of one measure, or one row of one of its splits.

    A count has `value`; a share `numerator`, `denominator` and `percent`; a rate all but `percent`; a median or
    a percentile `value`, with the number of things it is taken from as `denominator`. `unavailable` is a sentence in
    place of numbers that the source cannot give; `suppressed` is set where numbers were taken out for publication.
    """

    measure: str
    label: str
    shape: Shape
    unit: str
    period: Period
    definition_version: int
    value: Number | None = None
    numerator: int | None = None
    denominator: Number | None = None
    percent: Decimal | None = None
    suppressed: bool = False
    unavailable: str | None = None
    splits: Mapping[str, Mapping[str, "Reading"]] = field(default_factory=dict)

    @property
    def whole_number(self) -> bool:
        """Whether its number is written without places: a count, and a middle value that is one."""
        return self.shape == "count" or (self.shape in MIDDLES and isinstance(self.value, int))

    @property
    def remainder(self) -> int | None:
        """Of a share, those that do not count: the denominator less the numerator."""
        if self.shape != "share" or self.numerator is None or self.denominator is None:
            return None
        return int(self.denominator) - self.numerator

    def row(self, split: str | None, key: str | None) -> "Reading":
        """The figure itself, or one row of one of its splits.

        Raises LookupError, with a sentence, when the figure has no such row.
        """
        if split is None or key is None:
            return self
        try:
            return self.splits[split][key]
        except KeyError:
            raise LookupError(f"{self.label} has no row “{key}” of a split by “{split}”.") from None

    def without_numbers(self) -> "Reading":
        """The reading with its numbers taken out, as it is published; its splits are left as they are."""
        return replace(self, value=None, numerator=None, denominator=None, percent=None, suppressed=True)


def percent_of(numerator: int, denominator: int) -> Decimal | None:
    """A share in per cent, rounded half up to one place; None of nothing.

    Source: DR-12.10, the product's own rounding.
    """
    if denominator == 0:
        return None
    return rounded(Decimal(100 * numerator) / Decimal(denominator), 1)


def rounded(number: Decimal, places: int) -> Decimal:
    """A number rounded half up."""
    return number.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
