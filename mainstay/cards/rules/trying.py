"""How often a card may be tried: little for a device nobody knows, and never so that the child's own is shut out.

A stranger has `A_HOUR` tries of one card in an hour and `IN_ALL` until the child next comes in; then the card takes
no strange device until its officer gives a new one. A device that the child asked to be remembered counts for itself.
Of 100,000 secrets of five numbers, sixty tries find one in 1,667 times.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

AN_HOUR = timedelta(hours=1)
A_HOUR = 10
IN_ALL = 60
DEVICE_IN_ALL = 20
TELL_AT = 10


@dataclass(frozen=True)
class Count:
    """The tries in vain: since the child last came in, and of this hour."""

    wrong: int
    spent: int
    hour_began_at: datetime


def may_try(count: Count, now: datetime) -> bool:
    """Whether a device that is not remembered may try this card now."""
    this_hour = 0 if now - count.hour_began_at >= AN_HOUR else count.spent
    return count.wrong < IN_ALL and this_hour < A_HOUR


def after_wrong(count: Count, now: datetime) -> Count:
    """The count after one more try in vain."""
    if now - count.hour_began_at >= AN_HOUR:
        return Count(count.wrong + 1, 1, now)
    return Count(count.wrong + 1, count.spent + 1, count.hour_began_at)


def device_may_try(wrong: int) -> bool:
    """Whether a device that the child is remembered on may still try; then it must show the card again."""
    return wrong < DEVICE_IN_ALL


def must_be_told(wrong: int) -> bool:
    """Whether the officer hears of it: once, when tries add up."""
    return wrong >= TELL_AT
