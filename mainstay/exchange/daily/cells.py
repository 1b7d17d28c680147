"""Reading the cells of the daily extract: from a text to what its column holds."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import Any

from mainstay.exchange.daily.files import CHOICES, Column
from mainstay.exchange.ssda903.problems import shown

_EARLIEST_YEAR = 1900
_A_THOUSANDTH = Decimal("0.001")


def typed(column: Column, text: str) -> Any:
    """What a cell says; nothing, or an empty text, where it may be empty and is. Raises ValueError with the reason."""
    if not text:
        if column.optional:
            return None if column.holds != "text" else ""
        raise ValueError("This cell is empty, and the row needs it.")
    if len(text) > column.longest:
        raise ValueError(f"This cell is longer than {column.longest} characters.")
    if column.holds in CHOICES:
        return _chosen(column.holds, text)
    return _READERS[column.holds](text)


def _chosen(holds: str, text: str) -> str:
    try:
        return CHOICES[holds][text.lower()]
    except KeyError:
        raise ValueError(f"{shown(text)} is none of {', '.join(CHOICES[holds])}.") from None


@lru_cache(maxsize=20_000)
def _date(text: str) -> date:
    parts = text.split("/") if "/" in text else text.split("-")[::-1]
    try:
        day, month, year = map(int, parts)
        return date(year if year >= _EARLIEST_YEAR else 0, month, day)
    except ValueError:
        raise ValueError(f"{shown(text)} is not a date such as 2021-04-12.") from None


def _whole(text: str) -> int:
    if not (text.isascii() and text.isdecimal()) or len(text) > 9:
        raise ValueError(f"{shown(text)} is not a whole number.")
    return int(text)


def _number(text: str) -> Decimal:
    try:
        value = Decimal(text)
    except InvalidOperation:
        raise ValueError(f"{shown(text)} is not a number.") from None
    if not value.is_finite() or abs(value) >= 10**9:
        raise ValueError(f"{shown(text)} is not a number that can be kept.")
    return value


def _share(text: str) -> Decimal:
    value = _number(text).quantize(_A_THOUSANDTH)
    if not 0 < value <= 1:
        raise ValueError(f"{shown(text)} is not a share of full time: it lies above 0 and up to 1.")
    return value


def _email(text: str) -> str:
    if text.count("@") != 1 or text.startswith("@") or text.endswith("@") or " " in text:
        raise ValueError(f"{shown(text)} is not an e-mail address.")
    return text.lower()


_READERS: dict[str, Callable[[str], Any]] = {
    "text": str, "date": _date, "whole": _whole, "number": _number, "share": _share, "email": _email,
}  # fmt: skip
