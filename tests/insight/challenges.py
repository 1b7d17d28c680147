"""The concerns of a made-up council: at random, with every gap that the tables allow."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import Any

_STAGES = ("formal", "formal", "formal", "stage_1", "stage_2")
_THEMES = ("drift-and-delay", "poor-practice", "other")
_TEAMS = ("north", "south", None)


def concern(dice: Random, number: int, child: str) -> dict[str, Any]:
    began_on = date(2019, 6, 1) + timedelta(days=dice.randrange(700))
    formal_on = began_on + timedelta(days=dice.randrange(14)) if dice.random() < 0.7 else None
    answered = formal_on is not None and dice.random() < 0.7
    days = dice.randrange(1, 40)
    state = dice.choice(("informal", "open", "answered", "settled", "closed", "closed", "withdrawn"))
    return {
        "concern_id": f"concern {number}",
        "child_id": dice.choice((child, child, child, None)),
        "team_id": dice.choice(_TEAMS),
        "raised_as": dice.choice(("officer", "officer", "coordinator", "social_care")),
        "against": dice.choice(("team", "team", "agency", "service")),
        "began_on": began_on,
        "formal_on": formal_on,
        "closed_on": began_on + timedelta(days=dice.randrange(90)) if state in ("closed", "withdrawn") else None,
        "state": state,
        "outcome": dice.choice(("resolved", "partly", "not_resolved", None)) if state == "closed" else None,
        "highest_stage": dice.choice(_STAGES) if formal_on else None,
        "answered_on": formal_on + timedelta(days=days) if formal_on and answered else None,
        "answer_working_days": days if answered else None,
        "next_review_on": formal_on + timedelta(days=dice.randrange(60)) if formal_on and dice.random() < 0.7 else None,
    }


def themes(dice: Random, of: dict[str, Any]) -> Iterator[dict[str, Any]]:
    shared = {name: of[name] for name in ("concern_id", "child_id", "team_id", "began_on", "formal_on")}
    for theme in dice.sample(_THEMES, dice.randrange(3)):
        yield {**shared, "theme": theme}


def stages(dice: Random, of: dict[str, Any]) -> Iterator[dict[str, Any]]:
    shared = {name: of[name] for name in ("concern_id", "child_id", "team_id")}
    for stage in ("formal", "stage_1")[: dice.randrange(3)] if of["formal_on"] else ():
        due_on = of["formal_on"] + timedelta(days=14)
        answered_on = dice.choice((None, due_on + timedelta(days=dice.randrange(-14, 14))))
        began_on = of["formal_on"]
        yield {**shared, "stage": stage, "began_on": began_on, "due_on": due_on, "answered_on": answered_on}
