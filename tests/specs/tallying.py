"""Counting and splitting rows in plain Python, for the references of the measures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from mainstay.insight.periods import Period

Row = dict[str, Any]
Rows = Mapping[str, list[Row]]
Figures = dict[tuple[str, str], Any]


def open_on(rows: Iterable[Row], day: date) -> list[Row]:
    return [r for r in rows if r["starts_on"] <= day and (r["ends_on"] is None or r["ends_on"] > day)]


def headline(rows: Rows, day: date) -> list[Row]:
    return [r for r in open_on(rows["periods"], day) if not r["short_breaks_only"]]


def children_of(rows: Iterable[Row]) -> set[str]:
    return {r["child_id"] for r in rows}


def tally(rows: list[Row], **splits: Callable[[Row], str | None]) -> Figures:
    figures: Figures = {("", ""): len(rows)}
    for split, key in splits.items():
        figures |= {(split, k): n for k, n in Counter(key(r) or "not_recorded" for r in rows).items()}
    return figures


def shares(rows: list[Row], counts: Callable[[Row], bool], **splits: Callable[[Row], str | None]) -> Figures:
    whole, part = tally(rows, **splits), tally([r for r in rows if counts(r)], **splits)
    return {at: (part.get(at, 0), n) for at, n in whole.items()}


REVIEW_SPLITS: dict[str, Callable[[Row], str | None]] = {
    "kind": lambda r: r["kind"],
    "month": lambda r: r["held_on"].strftime("%Y-%m"),
    "officer": lambda r: r["officer_id"],
    "team": lambda r: r["team_id"],
}


def held_in(rows: Rows, period: Period) -> list[Row]:
    held = [r for r in rows["reviews"] if r["held_on"]]
    return [r for r in held if period.starts_on <= r["held_on"] <= period.as_at]
