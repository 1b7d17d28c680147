"""The measures of advocates and complaints again in plain Python."""

from __future__ import annotations

from mainstay.insight.periods import Period
from tests.specs.tallying import Figures, Rows, children_of, headline, open_on, tally


def advocacy(rows: Rows, period: Period) -> Figures:
    there = children_of(headline(rows, period.as_at))
    standing = [r for r in open_on(rows["advocacy"], period.as_at) if r["kind"] == "advocate"]
    return tally([r for r in standing if r["child_id"] in there], state=lambda r: r["state"])


def complaints(rows: Rows, period: Period) -> Figures:
    made = [r for r in rows["complaints"] if period.starts_on <= r["received_on"] <= period.as_at]
    return tally(made, stage=lambda r: r["stage"], outcome=lambda r: r["outcome"])
