"""The measures of contacts again in plain Python."""

from __future__ import annotations

from datetime import date, timedelta

from mainstay.insight.periods import Period
from tests.specs.tallying import (
    REVIEW_SPLITS,
    Figures,
    Row,
    Rows,
    children_of,
    headline,
    held_in,
    shares,
)


def _reached(rows: Rows, period: Period) -> list[Row]:
    return [r for r in rows["contacts"] if r["reached"] and period.starts_on <= r["contacted_on"] <= period.as_at]


def _of_children(rows: Rows, period: Period, counted: set[str]) -> Figures:
    kept = any(r["contacted_on"] <= period.starts_on + timedelta(days=28) for r in rows["contacts"])
    children = children_of(headline(rows, period.as_at)) if kept else set()
    return {("", ""): (len(children & counted), len(children))}


def children_seen(rows: Rows, period: Period) -> Figures:
    return _of_children(rows, period, children_of(r for r in _reached(rows, period) if r["seen"]))


def children_seen_alone(rows: Rows, period: Period) -> Figures:
    return _of_children(rows, period, children_of(r for r in _reached(rows, period) if r["seen"] and r["alone"]))


def children_spoken_to_not_seen(rows: Rows, period: Period) -> Figures:
    reached = _reached(rows, period)
    spoken, seen = children_of(r for r in reached if r["spoken_to"]), children_of(r for r in reached if r["seen"])
    return _of_children(rows, period, spoken - seen)


def children_message_only(rows: Rows, period: Period) -> Figures:
    reached = _reached(rows, period)
    return _of_children(rows, period, children_of(reached) - children_of(r for r in reached if r["spoken_to"]))


def _spoken_days(rows: Rows, child: str) -> list[date]:
    return [r["contacted_on"] for r in rows["contacts"] if r["spoken_to"] and r["child_id"] == child]


def _since_kept(rows: Rows, period: Period) -> list[Row]:
    first = min((r["contacted_on"] for r in rows["contacts"]), default=date.max)
    return [r for r in held_in(rows, period) if r["held_on"] >= first]


BY_REVIEW = {key: REVIEW_SPLITS[key] for key in ("month", "officer", "team")}


def children_spoken_to_between_reviews(rows: Rows, period: Period) -> Figures:
    days = {r["child_id"]: [o["held_on"] for o in rows["reviews"] if o["held_on"] and o["child_id"] == r["child_id"]]
            for r in rows["reviews"]}  # fmt: skip

    def between(r: Row) -> bool:
        before = max((day for day in days[r["child_id"]] if day < r["held_on"]), default=date.min)
        return any(before < day < r["held_on"] for day in _spoken_days(rows, r["child_id"]))

    followed = [r for r in _since_kept(rows, period) if r["kind"] != "first"]
    return shares(followed, between, **BY_REVIEW)


def children_spoken_to_before_review(rows: Rows, period: Period) -> Figures:
    window = lambda r: any(1 <= (r["held_on"] - d).days <= 14 for d in _spoken_days(rows, r["child_id"]))  # noqa: E731
    return shares(_since_kept(rows, period), window, **BY_REVIEW)
