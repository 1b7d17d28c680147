"""Praise for a social worker of a team, given by a child's officer, made by actions."""

from __future__ import annotations

from typing import Any

from mainstay.praise.actions.give_praise import give_praise
from mainstay.praise.models import Praise
from tests import builders as make
from tests.contacts.building import Scene

WORDS = "Sat with the family until nine and did not leave before the plan was theirs."


def some_praise(scene: Scene, **changed: Any) -> Praise:
    """Praise by the child's officer for the worker, about the child and in their team."""
    given: dict[str, Any] = {
        "theme": "hard-work-with-family", "words": WORDS, "to_person": scene.worker.pk, "child": scene.child.pk,
        "team": scene.team.pk,
    }  # fmt: skip
    today = changed.pop("today", make.TODAY)
    return give_praise(make.acting(scene.officer, today=today), **{**given, **changed})
