"""The measures of the child's voice again in plain Python."""

from __future__ import annotations

from mainstay.insight.periods import Period
from tests.specs.tallying import Figures, Row, Rows, shares, tally


def _in_year(rows: list[Row], day: str, period: Period) -> list[Row]:
    return [r for r in rows if period.starts_on <= r[day] <= period.as_at]


def views_received(rows: Rows, period: Period) -> Figures:
    return tally(_in_year(rows["views"], "said_on", period), medium=lambda r: r["medium"])


def urgent_alerts_taken_in_time(rows: Rows, period: Period) -> Figures:
    raised = _in_year(rows["urgent_alerts"], "raised_on", period)
    hours = lambda r: "nobody_reads" if r["out_of_hours"] else "somebody_reads"  # noqa: E731
    return shares(raised, lambda r: bool(r["taken_in_time"]), hours=hours)


def _whose(wish: Row) -> str:
    if wish["put_on"] is None or wish["put_on"] > wish["due_on"]:
        return "service"
    if _in_time(wish):
        return "council"
    answered_by_then = wish["council_on"] is not None and wish["council_on"] <= wish["due_on"]
    return "service" if answered_by_then else "council"


def _in_time(wish: Row) -> bool:
    return wish["told_on"] is not None and wish["told_on"] <= wish["due_on"]


def wishes_answered_in_time(rows: Rows, period: Period) -> Figures:
    return shares(_in_year(rows["wishes"], "due_on", period), _in_time, whose_answer=_whose)
