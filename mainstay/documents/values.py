"""How a number is written, and what stands where a number may not or cannot stand."""

from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum


class Gap(StrEnum):
    """Why a number is not there."""

    SUPPRESSED = "suppressed"
    UNAVAILABLE = "unavailable"


class Unit(StrEnum):
    """What a number counts in, which fixes how it is written."""

    COUNT = "count"
    PERCENT = "percent"
    RATE = "rate"


Value = int | float | Decimal | Gap

WORDS = {Gap.SUPPRESSED: "not shown", Gap.UNAVAILABLE: "not available"}
MARKS = {Gap.SUPPRESSED: "*", Gap.UNAVAILABLE: "n/a"}
REASONS = {
    Gap.SUPPRESSED: "Not shown: a child could be recognised from it, or from another number with it.",
    Gap.UNAVAILABLE: "Not available: the source of these figures does not hold it.",
}


def written(value: Value, unit: Unit) -> str:
    """Write a number as a reader sees it: 2,635, 97.6% or 61.2, halves rounded up."""
    if isinstance(value, Gap):
        return WORDS[value]
    exact = Decimal(str(value))
    if unit is Unit.COUNT:
        return f"{exact.quantize(Decimal(1), ROUND_HALF_UP):,}"
    one_place = f"{exact.quantize(Decimal('0.1'), ROUND_HALF_UP):,}"
    return f"{one_place}%" if unit is Unit.PERCENT else one_place


def number(value: Value) -> float | None:
    """Give the number for drawing, or None where there is a gap."""
    return None if isinstance(value, Gap) else float(value)
