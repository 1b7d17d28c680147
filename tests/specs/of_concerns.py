"""The measures of concerns again in plain Python."""

from __future__ import annotations

from statistics import median

from mainstay.insight.periods import Period
from tests.specs.tallying import Figures, Row, Rows, children_of, headline, shares, tally

TEAM = {"team": lambda r: r["team_id"]}


def _ours(rows: Rows) -> list[Row]:
    return [r for r in rows["concerns"] if r["raised_as"] != "social_care"]


def _formal(rows: Rows, period: Period) -> list[Row]:
    return [r for r in _ours(rows) if r["formal_on"] and period.starts_on <= r["formal_on"] <= period.as_at]


def _settled(rows: Rows, period: Period) -> list[Row]:
    closed = [
        r for r in _ours(rows) if r["state"] == "closed" and not r["formal_on"] and r["outcome"] != "not_resolved"
    ]
    return [r for r in closed if r["closed_on"] and period.starts_on <= r["closed_on"] <= period.as_at]


def concerns_raised(rows: Rows, period: Period) -> Figures:
    splits = {"stage": lambda r: r["highest_stage"], "against": lambda r: r["against"]}
    return tally(_formal(rows, period), **splits, **TEAM)


def concerns_per_100_children(rows: Rows, period: Period) -> Figures:
    return {("", ""): (len(_formal(rows, period)), len(children_of(headline(rows, period.as_at))))}


def informal_resolutions(rows: Rows, period: Period) -> Figures:
    return tally(_settled(rows, period), **TEAM)


def _themes(rows: Rows, concerns: list[Row]) -> Figures:
    named = {r["concern_id"]: [] for r in concerns}  # type: dict[str, list[str | None]]
    for r in rows["concern_themes"]:
        if r["concern_id"] in named:
            named[r["concern_id"]].append(r["theme"])
    mentions = [{"theme": theme} for themes in named.values() for theme in themes or [None]]
    each = {at: (n, len(mentions)) for at, n in tally(mentions, theme=lambda r: r["theme"]).items()}
    return each | {("", ""): (sum(r["theme"] is not None for r in mentions), len(mentions))}


def concern_themes(rows: Rows, period: Period) -> Figures:
    return _themes(rows, _formal(rows, period))


def informal_themes(rows: Rows, period: Period) -> Figures:
    return _themes(rows, _settled(rows, period))


def concerns_answered_in_stage_time(rows: Rows, period: Period) -> Figures:
    states = {r["concern_id"]: r["state"] for r in _ours(rows)}
    due = [r for r in rows["concern_stages"] if r["due_on"] and period.year.contains(r["due_on"])]
    judged = [r for r in due if r["concern_id"] in states and (r["answered_on"] or r["due_on"] <= period.as_at)]
    kept = [r for r in judged if r["answered_on"] or states[r["concern_id"]] != "withdrawn"]
    in_time = lambda r: bool(r["answered_on"]) and r["answered_on"] <= r["due_on"]  # noqa: E731
    return shares(kept, in_time, stage=lambda r: r["stage"], **TEAM)


def concerns_answered_by_next_review(rows: Rows, period: Period) -> Figures:
    waited = lambda r: r["next_review_on"] and r["state"] != "withdrawn"  # noqa: E731
    judged = [r for r in _formal(rows, period) if r["child_id"] and (r["answered_on"] or waited(r))]
    by_then = lambda r: r["next_review_on"] is None or r["answered_on"] <= r["next_review_on"]  # noqa: E731
    return shares(judged, lambda r: bool(r["answered_on"]) and by_then(r), **TEAM)


def concerns_escalated(rows: Rows, period: Period) -> Figures:
    raised = _formal(rows, period)
    on = lambda r: bool(r["highest_stage"]) and r["highest_stage"] != "formal"  # noqa: E731
    by_stage = {at: (n, len(raised)) for at, n in tally(raised, stage=lambda r: r["highest_stage"]).items()}
    return by_stage | shares(raised, on, **TEAM)


def concern_outcomes(rows: Rows, period: Period) -> Figures:
    def outcome(r: Row) -> str | None:
        if r["state"] == "withdrawn":
            return "withdrawn"
        return r["outcome"] or (None if r["state"] == "closed" else "still_open")

    return tally(_formal(rows, period), outcome=outcome)


def _days(rows: Rows, period: Period) -> list[int]:
    return sorted(r["answer_working_days"] for r in _formal(rows, period) if r["answer_working_days"] is not None)


def days_to_answer(rows: Rows, period: Period) -> Figures:
    days = _days(rows, period)
    return {("", ""): (median(days) if days else None, len(days))}


def days_to_answer_90th(rows: Rows, period: Period) -> Figures:
    days = _days(rows, period)
    enough = (day for number, day in enumerate(days, 1) if 10 * number >= 9 * len(days))
    return {("", ""): (next(enough, None), len(days))}


def concerns_about_chair(rows: Rows, period: Period) -> Figures:
    about = [r for r in rows["concerns"] if r["raised_as"] == "social_care"]
    return tally([r for r in about if period.starts_on <= r["began_on"] <= period.as_at])
