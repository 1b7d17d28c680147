"""The measure of the Children in Care Council again in plain Python."""

from __future__ import annotations

from collections import Counter

from mainstay.insight.periods import Period
from tests.specs.tallying import Figures, Row, Rows


def proposals_answered(rows: Rows, period: Period) -> Figures:
    said = [r for r in rows["proposals"] if period.starts_on <= r["said_on"] <= period.as_at]

    def outcome(row: Row) -> str:
        if row["answered_on"] is None or row["answered_on"] > period.as_at:
            return "heard"
        if row["changed_on"] is not None and row["changed_on"] <= period.as_at:
            return "done"
        return "not_agreed" if row["state"] == "not_agreed" else "agreed"

    came = Counter(map(outcome, said))
    figures: Figures = {("", ""): (len(said) - came["heard"], len(said))}
    return figures | {("outcome", key): (number, len(said)) for key, number in came.items()}
