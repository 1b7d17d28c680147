"""What the children of a made-up council said: views, wishes and urgent alerts, at random."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from random import Random
from typing import Any

_MEDIA = ("own_pages", "together", "phone", "letter", "picture", "message", "in_person", "mind_of_my_own")


def voice(dice: Random, children: Sequence[str], day: Callable[[Random], date]) -> dict[str, list[dict[str, Any]]]:
    """Rows of the three tables of the child's voice."""
    return {
        "views": [_view(dice, child, day) for child in children for _ in range(dice.randrange(3))],
        "wishes": [_wish(dice, child, day) for child in children for _ in range(dice.randrange(3))],
        "advocacy": [row for number, child in enumerate(children) for row in _advocacy(dice, number, child, day)],
        "complaints": [_complaint(dice, child, day) for child in children if dice.random() < 0.3],
        "urgent_alerts": [_alert(dice, child, day) for child in children if dice.random() < 0.3],
    }


def _view(dice: Random, child: str, day: Callable[[Random], date]) -> dict[str, Any]:
    return {"child_id": child, "said_on": day(dice), "medium": dice.choice(_MEDIA)}


def _wish(dice: Random, child: str, day: Callable[[Random], date]) -> dict[str, Any]:
    asked_on = day(dice)
    put_on = dice.choice((None, asked_on + timedelta(days=dice.randrange(20))))
    council_on = put_on and dice.choice((None, put_on + timedelta(days=dice.randrange(20))))
    return {
        "child_id": child,
        "asked_on": asked_on,
        "due_on": asked_on + timedelta(days=14),
        "put_on": put_on,
        "council_on": council_on,
        "told_on": dice.choice((None, (council_on or asked_on) + timedelta(days=dice.randrange(20)))),
    }


def _advocacy(dice: Random, number: int, child: str, day: Callable[[Random], date]) -> list[dict[str, Any]]:
    """Some states after each other, with an advocate or a visitor."""
    days = sorted(day(dice) for _ in range(dice.randrange(4)))
    return [
        {
            "advocacy_id": f"advocacy {number}",
            "child_id": child,
            "kind": "advocate" if number % 4 else "visitor",
            "state": dice.choice(("offered", "wanted", "declined", "referred", "active", "ended")),
            "starts_on": starts_on,
            "ends_on": ends_on,
        }
        for starts_on, ends_on in zip(days, [*days[1:], None], strict=False)
    ]


def _complaint(dice: Random, child: str, day: Callable[[Random], date]) -> dict[str, Any]:
    received_on = day(dice)
    answered_on = dice.choice((None, received_on + timedelta(days=dice.randrange(30))))
    return {
        "child_id": child,
        "received_on": received_on,
        "stage": dice.choice(("stage_1", "stage_1", "stage_2", "stage_3", "ombudsman")),
        "state": "answered" if answered_on else "received",
        "outcome": dice.choice(("upheld", "partly", "not_upheld", "resolved")) if answered_on else None,
        "about_officer": dice.random() < 0.2,
        "first_due_on": received_on + timedelta(days=14),
        "first_answered_on": answered_on,
    }


def _alert(dice: Random, child: str, day: Callable[[Random], date]) -> dict[str, Any]:
    return {
        "child_id": child,
        "raised_on": day(dice),
        "out_of_hours": dice.random() < 0.4,
        "taken_in_time": dice.random() < 0.8,
    }
