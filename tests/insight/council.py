"""A made-up council of any size, at random from a seed: rows for every table of the contract, for tests and timings."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

from mainstay.statute.years import CollectionYear
from tests.insight.challenges import concern, stages, themes
from tests.insight.heard import voice
from tests.specs.rows import Rows, filled

YEAR = CollectionYear(2021)
_FIRST = date(2018, 4, 1)
_OFFICERS = [f"officer {number}" for number in range(8)]
_TEAMS = ["north", "south", None]
_KINDS = ["first", "second", "later", "later", "later", "adoption", "short_break", "secure", "post_18"]


def council(seed: int, children: int) -> Rows:
    """Every table of the contract for so many children."""
    dice = Random(seed)
    periods = [_period(dice, f"child {number}") for number in range(children) for _ in range(dice.choice((1, 1, 1, 2)))]
    rows: dict[str, Any] = {
        "periods": [{"period_id": str(number), **period} for number, period in enumerate(periods)],
        "population": [{"as_at": YEAR.ends_on, "children": 160 * children, "version": "2020"}],
        "establishment": [
            {"officer_id": name, "share": dice.choice((1.0, 0.5)), "starts_on": _FIRST} for name in _OFFICERS
        ],
    }
    rows["episodes"] = [_episode(dice, period) for period in rows["periods"]]
    rows["allocations"] = [_allocation(dice, period) for period in rows["periods"] if dice.random() < 0.9]
    rows["reviews"] = [_review(dice, period) for period in rows["periods"] for _ in range(3)]
    rows["promises"] = [_promise(dice, period) for period in rows["periods"] for _ in range(2)]
    rows["checks"] = [_check(dice, period) for period in rows["periods"] if dice.random() < 0.5]
    rows["contacts"] = [
        _contact(dice, period, rows["reviews"]) for period in rows["periods"] for _ in range(dice.randrange(4))
    ]
    held = [row for row in rows["reviews"] if row["held_on"]]
    rows["reports"] = [_report(dice, row) for row in held if dice.random() < 0.6]
    rows["records"] = [_record(dice, row) for row in held if dice.random() < 0.6]
    rows["concerns"] = [concern(dice, number, row["child_id"]) for number, row in enumerate(rows["periods"])]
    rows["concern_themes"] = [theme for row in rows["concerns"] for theme in themes(dice, row)]
    rows["concern_stages"] = [stage for row in rows["concerns"] for stage in stages(dice, row)]
    rows["praise"] = [_praise(dice, period) for period in rows["periods"] if dice.random() < 0.3]
    rows["proposals"] = [_proposal(dice) for _ in range(children // 4)]
    rows |= voice(dice, [row["child_id"] for row in rows["periods"]], _day)
    return filled(rows, YEAR)


def _day(dice: Random, after: date = _FIRST) -> date:
    return after + timedelta(days=dice.randrange(1, max(2, (date(2021, 4, 30) - after).days)))


def _period(dice: Random, child: str) -> dict[str, Any]:
    starts_on = _day(dice)
    ended = dice.random() < 0.5
    return {
        "child_id": child,
        "starts_on": starts_on,
        "ends_on": _day(dice, starts_on) if ended else None,
        "reason_group": dice.choice(("returned_to_parents", "custody", "other", None)) if ended else None,
        "legal_status": dice.choice(("C1", "C2", "V2", "V2", "J1", None)),
        "category_of_need": dice.choice(("N1", "N1", "N4", "N8", None)),
        "sex": dice.choice(("male", "female", None)),
        "ethnic_group": dice.choice(("white", "white", "white", "mixed", "black", None)),
        "born_on": dice.choice((starts_on - timedelta(days=dice.randrange(6500)), None)),
        "short_breaks_only": dice.random() < 0.1,
        "unaccompanied_until": dice.choice((None, None, None, date(2021, 3, 31), date(2022, 1, 1))),
    }


def _span(period: dict[str, Any]) -> dict[str, Any]:
    return {key: period[key] for key in ("period_id", "child_id", "starts_on", "ends_on")}


def _episode(dice: Random, period: dict[str, Any]) -> dict[str, Any]:
    return _span(period) | {"placement": dice.choice(("U1", "K1", "K2", None))}


def _allocation(dice: Random, period: dict[str, Any]) -> dict[str, Any]:
    span = _span(period)
    del span["period_id"]
    return span | {"officer_id": dice.choice(_OFFICERS)}


def _review(dice: Random, period: dict[str, Any]) -> dict[str, Any]:
    due_on = dice.choice((None, _day(dice), _day(dice), _day(dice)))
    held_on = dice.choice(
        (None, *((due_on and [due_on + timedelta(days=dice.randrange(-20, 20))]) or [_day(dice)]) * 4)
    )
    verdict = None
    if held_on:
        verdict = "cannot_be_judged" if due_on is None else "in_time" if held_on <= due_on else "late"
    kind = dice.choice(_KINDS)
    aged_4 = dice.choice((True, True, True, False, None))
    return {
        "child_id": period["child_id"],
        "period_id": period["period_id"],
        "kind": kind,
        "held_on": held_on,
        "due_on": due_on,
        "verdict": verdict,
        "verdict_with_window": "in_time" if verdict == "late" and dice.random() < 0.3 else verdict,
        "counted": kind not in ("secure", "post_18"),
        "participation_code": dice.choice((None, "PN0", "PN1", "PN1", "PN4", "PN6", "PN7")) if held_on else None,
        "aged_4_or_over": aged_4,
        "chaired_by": dice.choice((None, "officer", "officer", "child", "together", "other")) if held_on else None,
        "not_taking_part": dice.choice((None, "declined", "could_not", "through_carer")) if held_on else None,
        "late_reason": dice.choice((None, "illness", "no venue")) if verdict == "late" else None,
        "officer_id": dice.choice((*_OFFICERS, None)),
        "team_id": dice.choice(_TEAMS),
    }


def _report(dice: Random, review: dict[str, Any]) -> dict[str, Any]:
    due_on = review["held_on"] - timedelta(days=5)
    return {
        "child_id": review["child_id"],
        "team_id": review["team_id"],
        "held_on": review["held_on"],
        "due_on": dice.choice((None, due_on, due_on, due_on)),
        "submitted_on": dice.choice((None, due_on + timedelta(days=dice.randrange(-9, 9)))),
    }


def _record(dice: Random, review: dict[str, Any]) -> dict[str, Any]:
    write_by_on, distribute_by_on = (review["held_on"] + timedelta(days=days) for days in (21, 28))
    written_on = dice.choice((None, write_by_on + timedelta(days=dice.randrange(-15, 9))))
    return {
        **{key: review[key] for key in ("child_id", "kind", "held_on", "officer_id", "team_id")},
        "write_by_on": write_by_on,
        "written_on": written_on,
        "distribute_by_on": distribute_by_on,
        "distributed_on": written_on and written_on + timedelta(days=dice.randrange(9)),
        "permanence_plan": dice.choice((None, True, False)),
    }


def _promise(dice: Random, period: dict[str, Any]) -> dict[str, Any]:
    made_on, answer = _day(dice), dice.choice((None, "done", "done_late", "not_yet_due", "changed", "not_done"))
    due_on = made_on + timedelta(days=dice.randrange(1, 200))
    closes = answer not in (None, "not_yet_due")
    return {
        "child_id": period["child_id"],
        "team_id": dice.choice(_TEAMS),
        "made_on": made_on,
        "send_by_on": dice.choice((None, made_on + timedelta(days=7))),
        "sent_on": dice.choice((None, made_on + timedelta(days=dice.randrange(12)))),
        "contested_on": dice.choice((None, None, made_on + timedelta(days=14))),
        "due_on": due_on,
        "done_on": due_on + timedelta(days=dice.randrange(-9, 9)) if answer in ("done", "done_late") else None,
        "closed_on": made_on + timedelta(days=dice.randrange(1, 300)) if closes else None,
        "answer": answer,
        "times": dice.choice((1, 1, 1, 2, 3)),
    }


def _check(dice: Random, period: dict[str, Any]) -> dict[str, Any]:
    day = _day(dice)
    return {"child_id": period["child_id"], "due_on": day, "checked_on": day, "rating": dice.choice(("green", "red"))}


def _praise(dice: Random, period: dict[str, Any]) -> dict[str, Any]:
    return {
        "child_id": dice.choice((period["child_id"], None)),
        "team_id": dice.choice(_TEAMS),
        "theme": dice.choice(("good-plan", "partnership", "other")),
        "given_on": _day(dice),
    }


def _contact(dice: Random, period: dict[str, Any], reviews: list[dict[str, Any]]) -> dict[str, Any]:
    how, reached = dice.choice(("visit", "video", "call", "text", "letter")), dice.random() < 0.9
    day = _day(dice, date(2019, 10, 1))
    theirs = [each["held_on"] for each in reviews if each["child_id"] == period["child_id"] and each["held_on"]]
    return {
        "child_id": period["child_id"],
        "contacted_on": day,
        "next_review_on": min((each for each in theirs if each >= day), default=None),
        "how": how,
        "reached": reached,
        "seen": reached and how == "visit",
        "spoken_to": reached and how in ("visit", "video", "call"),
        "alone": dice.choice((True, False, None)),
    }


def _proposal(dice: Random) -> dict[str, Any]:
    said_on, state = _day(dice), dice.choice(("heard", "agreed", "not_agreed", "done"))
    answered_on = None if state == "heard" else _day(dice, said_on)
    return {
        "said_on": said_on,
        "state": state,
        "answered_on": answered_on,
        "changed_on": _day(dice, answered_on) if answered_on and state == "done" else None,
    }
