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


def _alert(dice: Random, child: str, day: Callable[[Random], date]) -> dict[str, Any]:
    return {
        "child_id": child,
        "raised_on": day(dice),
        "out_of_hours": dice.random() < 0.4,
        "taken_in_time": dice.random() < 0.8,
    }
