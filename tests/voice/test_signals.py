"""A sad face about where one lives is a signal that something may be wrong there, and says nothing else."""

from __future__ import annotations

from datetime import timedelta

import pytest

from mainstay.children.shared.signals import signal_kinds
from mainstay.ledger.action import set_person
from mainstay.patterns.queries import placements_with_signals
from mainstay.voice.actions.disown_view import disown_view
from mainstay.voice.actions.say import say
from mainstay.voice.actions.write_together import write_together
from tests import builders as make
from tests.voice.building import CANARY, Scene

KIND = next(kind for kind in signal_kinds() if kind.key == "unhappy_views")


def signals(scene: Scene, person: str = "manager", *, days: int = 30) -> list[tuple[object, object]]:
    assert KIND.read is not None
    viewer = make.viewing(getattr(scene, person))
    set_person(viewer)
    until = make.TODAY + timedelta(days=1)
    return [(each.child_id, each.on) for each in KIND.read(viewer, until - timedelta(days=days), until)]


@pytest.mark.parametrize(("about", "feeling", "is_one"), [
    ("home", 1, True), ("home", 2, True), ("home", 3, False), ("home", None, False), ("school", 1, False),
])  # fmt: skip
def test_the_two_lowest_faces_about_where_the_child_lives(
    scene: Scene, about: str, feeling: int | None, is_one: bool
) -> None:
    say(scene.as_child(), scene.child, about=about, words=CANARY, feeling=feeling)
    assert signals(scene) == ([(scene.child.pk, make.TODAY)] if is_one else [])


def test_it_is_private_and_shown_to_nobody_who_may_not_read_the_child(scene: Scene) -> None:
    say(scene.as_child(), scene.child, about="home", words=CANARY, feeling=1)
    assert KIND.private
    for person in ("worker", "team_manager", "support", "duty"):
        assert signals(scene, person) == [], person


def test_what_the_child_did_not_mean_is_no_signal(scene: Scene) -> None:
    view = write_together(
        make.acting(scene.worker), scene.child, about="home", words="Sad", who_was_there="Wes", feeling=1
    )
    disown_view(scene.as_child(), view.pk)
    assert signals(scene) == []


def test_two_such_days_are_a_pattern_that_names_no_words(scene: Scene) -> None:
    for ago in (3, 1):
        say(scene.as_child(today=make.TODAY - timedelta(days=ago)), scene.child, about="home", words=CANARY, feeling=1)
    set_person(make.viewing(scene.manager))
    (row,) = placements_with_signals(make.viewing(scene.manager))
    assert [(each.words, each.private) for each in row.signals] == [("The child is unhappy where they live", True)] * 2
    assert CANARY not in str(row)
