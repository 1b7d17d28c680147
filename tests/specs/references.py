"""Each measure again in a few lines of plain Python, written from its definition and not from its declaration."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from mainstay.insight.periods import Period
from mainstay.statute.ages import age_band, age_on
from mainstay.statute.policy import LocalPolicy
from tests.specs.of_beside import advocacy, complaints  # noqa: F401  (found here by their names)
from tests.specs.of_concerns import (  # noqa: F401  (found here by their names)
    concern_outcomes,
    concern_themes,
    concerns_about_chair,
    concerns_answered_by_next_review,
    concerns_answered_in_stage_time,
    concerns_escalated,
    concerns_per_100_children,
    concerns_raised,
    days_to_answer,
    days_to_answer_90th,
    informal_resolutions,
    informal_themes,
)
from tests.specs.of_contacts import (  # noqa: F401  (found here by their names)
    children_message_only,
    children_seen,
    children_seen_alone,
    children_spoken_to_before_review,
    children_spoken_to_between_reviews,
    children_spoken_to_not_seen,
)
from tests.specs.of_council import proposals_answered  # noqa: F401  (found here by its name)
from tests.specs.of_voice import (  # noqa: F401  (found here by their names)
    urgent_alerts_taken_in_time,
    views_received,
    wishes_answered_in_time,
)
from tests.specs.tallying import (
    REVIEW_SPLITS,
    Figures,
    Row,
    Rows,
    children_of,
    headline,
    held_in,
    open_on,
    shares,
    tally,
)


def children_looked_after(rows: Rows, period: Period) -> Figures:
    at_ends = {("month_end", m.key): len(children_of(headline(rows, m.ends_on))) for m in period.months_ended()}
    return {("", ""): len(children_of(headline(rows, period.as_at)))} | at_ends


def looked_after_rate(rows: Rows, period: Period) -> Figures:
    latest = max((r["version"], r["children"]) for r in rows["population"] if r["as_at"] == period.as_at)
    return {("", ""): (len(children_of(headline(rows, period.as_at))), latest[1])}


def periods_started(rows: Rows, period: Period) -> Figures:
    started = [r for r in rows["periods"] if period.year.contains(r["starts_on"]) and not r["short_breaks_only"]]
    columns = ("sex", "ethnic_group", "legal_status", "category_of_need")
    by_column = {c: (lambda r, c=c: r[c]) for c in columns}
    age = lambda r: r["born_on"] and age_band(age_on(r["born_on"], period.year.ends_on))  # noqa: E731
    return tally(started, age_band=age, **by_column)


def _ceased(rows: Rows, period: Period) -> list[Row]:
    ended = [r for r in rows["periods"] if r["ends_on"] and period.year.contains(r["ends_on"])]
    return sorted((r for r in ended if not r["short_breaks_only"]), key=lambda r: r["ends_on"])


def periods_ceased(rows: Rows, period: Period) -> Figures:
    return tally(_ceased(rows, period), reason_ceased=lambda r: r["reason_group"])


def children_ceased(rows: Rows, period: Period) -> Figures:
    last = {r["child_id"]: r for r in _ceased(rows, period)}
    return tally(list(last.values()), reason_ceased=lambda r: r["reason_group"])


def unaccompanied_children(rows: Rows, period: Period) -> Figures:
    until = [r for r in headline(rows, period.as_at) if r["unaccompanied_until"]]
    return {("", ""): len(children_of(r for r in until if r["unaccompanied_until"] > period.as_at))}


def children_in_secure(rows: Rows, period: Period) -> Figures:
    counted = {r["period_id"] for r in headline(rows, period.as_at)}
    placed = [r for r in open_on(rows["episodes"], period.as_at) if r["placement"] == "K1"]
    return {("", ""): len(children_of(r for r in placed if r["period_id"] in counted))}


def caseload(rows: Rows, period: Period) -> Figures:
    looked_after = children_of(open_on(rows["periods"], period.as_at))
    allocated = [r for r in open_on(rows["allocations"], period.as_at) if r["child_id"] in looked_after]
    shares = open_on(rows["establishment"], period.as_at)
    figures: Figures = {("", ""): (len(children_of(allocated)), sum(r["share"] for r in shares))}
    for name in {r["officer_id"] for r in shares}:
        mine = children_of(r for r in allocated if r["officer_id"] == name)
        figures["officer", name] = (len(mine), sum(r["share"] for r in shares if r["officer_id"] == name))
    return figures


def reviews_held(rows: Rows, period: Period) -> Figures:
    return tally(held_in(rows, period), **REVIEW_SPLITS)


def _judged(rows: Rows, period: Period, column: str) -> list[Row]:
    return [r for r in held_in(rows, period) if r["counted"] and r[column] in ("in_time", "late")]


def reviews_in_time(rows: Rows, period: Period, column: str = "verdict") -> Figures:
    return shares(_judged(rows, period, column), lambda r: r[column] == "in_time", **REVIEW_SPLITS)


def reviews_in_time_with_window(rows: Rows, period: Period) -> Figures:
    return {("", ""): reviews_in_time(rows, period, "verdict_with_window")["", ""]}


def reviews_not_judged(rows: Rows, period: Period) -> Figures:
    unknown = [r for r in held_in(rows, period) if r["counted"] and r["verdict"] not in ("in_time", "late")]
    return tally(unknown, **REVIEW_SPLITS)


def children_all_reviews_in_time(rows: Rows, period: Period) -> Figures:
    calendar, needed = LocalPolicy().calendar(), LocalPolicy().per_child_working_days
    long_enough = [p for p in headline(rows, period.as_at) if calendar.between(p["starts_on"], period.as_at) >= needed]
    worst: dict[str, set[str]] = {child: set() for child in children_of(long_enough)}
    for r in rows["reviews"]:
        held = r["held_on"] is not None and r["held_on"] <= period.as_at
        day = r["due_on"] or r["held_on"]
        if not r["counted"] or r["child_id"] not in worst or day is None:
            continue
        if period.starts_on <= day <= period.as_at - timedelta(days=not held):
            worst[r["child_id"]].add((r["verdict"] or "cannot_be_judged") if held else "late")
    judged = [verdicts for verdicts in worst.values() if "late" in verdicts or "cannot_be_judged" not in verdicts]
    return {("", ""): (sum("late" not in verdicts for verdicts in judged), len(judged))}


def reviews_overdue_now(rows: Rows, period: Period) -> Figures:
    looked_after = {r["period_id"] for r in open_on(rows["periods"], period.as_at)}
    due = [r for r in rows["reviews"] if r["counted"] and r["due_on"] and r["due_on"] < period.as_at]
    waiting = [r for r in due if r["held_on"] is None or r["held_on"] > period.as_at]
    return {("", ""): sum(r["period_id"] in looked_after for r in waiting)}


def reviews_late(rows: Rows, period: Period) -> Figures:
    late = [r for r in _judged(rows, period, "verdict") if r["verdict"] == "late"]
    return tally(late, reason=lambda r: r["late_reason"])


def _aged_4(rows: Rows, period: Period) -> list[Row]:
    four = [r for r in held_in(rows, period) if r["participation_code"] != "PN0"]
    return [r for r in four if r["aged_4_or_over"] or (r["aged_4_or_over"] is None and r["participation_code"])]


def _took_part(rows: Rows, period: Period, codes: str) -> Figures:
    wanted = {f"PN{n}" for n in codes}
    known = _aged_4(rows, period)
    of = len(known)
    by_code = tally(known, participation_code=lambda r: r["participation_code"])
    each = {at: (n, of) for at, n in by_code.items()}
    return each | {("", ""): (sum(r["participation_code"] in wanted for r in known), of)}


def participation(rows: Rows, period: Period) -> Figures:
    known, heard = _aged_4(rows, period), {f"PN{n}" for n in "12356"}
    why = tally(
        known, not_taking_part=lambda r: "took_part" if r["participation_code"] in heard else r["not_taking_part"]
    )
    reasons = {at: (n, len(known)) for at, n in why.items() if at[0]}
    return _took_part(rows, period, "12356") | reasons


def reviews_under_4(rows: Rows, period: Period) -> Figures:
    held = held_in(rows, period)
    return {("", ""): sum(r["participation_code"] == "PN0" or r["aged_4_or_over"] is False for r in held)}


def reviews_chaired_by_child(rows: Rows, period: Period) -> Figures:
    known = _aged_4(rows, period)
    by_chair = {at: (n, len(known)) for at, n in tally(known, chaired_by=lambda r: r["chaired_by"]).items() if at[0]}
    return by_chair | {("", ""): (sum(r["chaired_by"] in ("child", "together") for r in known), len(known))}


def attendance(rows: Rows, period: Period) -> Figures:
    return _took_part(rows, period, "1234")


TEAM: dict[str, Callable[[Row], str | None]] = {"team": lambda r: r["team_id"]}


def _promised(rows: Rows, period: Period, column: str) -> list[Row]:
    return [r for r in rows["promises"] if r[column] and period.starts_on <= r[column] <= period.as_at]


def _promises_standing(rows: Rows, period: Period) -> list[Row]:
    here = children_of(open_on(rows["periods"], period.as_at))
    made = [r for r in rows["promises"] if r["made_on"] <= period.as_at and r["child_id"] in here]
    return [r for r in made if r["closed_on"] is None or r["closed_on"] > period.as_at]


def promises_open(rows: Rows, period: Period) -> Figures:
    return tally(_promises_standing(rows, period), **TEAM)


def promises_overdue(rows: Rows, period: Period) -> Figures:
    return tally([r for r in _promises_standing(rows, period) if r["due_on"] < period.as_at], **TEAM)


def promises_done_in_time(rows: Rows, period: Period) -> Figures:
    due = [r for r in _promised(rows, period, "due_on") if r["answer"] not in ("changed", "no_longer_wanted")]
    done = lambda r: r["answer"] in ("done", "done_late") and bool(r["done_on"]) and r["done_on"] <= r["due_on"]  # noqa: E731
    return shares(due, done, **TEAM)


def promises_repeated(rows: Rows, period: Period) -> Figures:
    return shares(_promised(rows, period, "made_on"), lambda r: r["times"] > 1, **TEAM)


def promises_contested(rows: Rows, period: Period) -> Figures:
    return shares(_promised(rows, period, "sent_on"), lambda r: r["contested_on"] is not None, **TEAM)


def promises_sent_in_time(rows: Rows, period: Period) -> Figures:
    due = _promised(rows, period, "send_by_on")
    return shares(due, lambda r: bool(r["sent_on"]) and r["sent_on"] <= r["send_by_on"], **TEAM)


def midway_checks(rows: Rows, period: Period) -> Figures:
    day = period.as_at
    since = date(day.year - (day.month <= 6), (day.month + 5) % 12 + 1, min(day.day, 30))
    children = children_of(r for r in headline(rows, day) if r["starts_on"] <= since)
    checked = children_of(r for r in rows["checks"] if period.starts_on <= r["checked_on"] <= day)
    return {("", ""): (len(children & checked), len(children))}


def _records(rows: Rows, period: Period) -> list[Row]:
    return [r for r in rows["records"] if r["held_on"] and period.starts_on <= r["held_on"] <= period.as_at]


def _in_time(rows: Rows, period: Period, by: str, done: str) -> Figures:
    def counted(r: Row) -> bool:
        return bool(r[by]) and (bool(r[done] and r[done] <= period.as_at) or r[by] < period.as_at)

    ripe = [r for r in _records(rows, period) if counted(r)]
    mine = {"officer": lambda r: r["officer_id"], "team": lambda r: r["team_id"]}
    return shares(ripe, lambda r: bool(r[done]) and r[done] <= r[by], **mine)


def records_written_in_time(rows: Rows, period: Period) -> Figures:
    return _in_time(rows, period, "write_by_on", "written_on")


def records_distributed_in_time(rows: Rows, period: Period) -> Figures:
    return _in_time(rows, period, "distribute_by_on", "distributed_on")


def second_reviews_with_permanence_plan(rows: Rows, period: Period) -> Figures:
    second = [r for r in _records(rows, period) if r["kind"] == "second"]
    mine = {"officer": lambda r: r["officer_id"], "team": lambda r: r["team_id"]}
    return shares(second, lambda r: bool(r["permanence_plan"]), **mine)


def reports_on_time(rows: Rows, period: Period) -> Figures:
    asked = [r for r in rows["reports"] if r["due_on"] and period.starts_on <= r["held_on"] <= period.ends_on]
    on_time = lambda r: bool(r["submitted_on"]) and r["submitted_on"] <= r["due_on"]  # noqa: E731
    return shares(asked, on_time, team=lambda r: r["team_id"])


def praise_given(rows: Rows, period: Period) -> Figures:
    given = [r for r in rows["praise"] if period.starts_on <= r["given_on"] <= period.as_at]
    return tally(given, praise_theme=lambda r: r["theme"], team=lambda r: r["team_id"])
