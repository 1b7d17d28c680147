"""The letter to a child names what they said yes to for letters, while the yes holds."""

from __future__ import annotations

from mainstay.achievements.actions.take_back_yes import take_back_yes
from mainstay.ledger.action import set_person
from mainstay.records.shared.in_letters import added_to_letter
from tests import builders as make
from tests.achievements.building import TITLE, kept, read, yes
from tests.voice.building import Scene

NAMED = (f"“{TITLE}”. Thank you for showing us.",)


def _named(scene: Scene) -> tuple[object, ...]:
    """What the part of the letter says of it."""
    viewer = make.viewing(scene.officer)
    set_person(viewer)
    part = next(each for each in added_to_letter(viewer, scene.child.pk, None) if each.key == "proud")
    return tuple(item for block in part.blocks for item in getattr(block, "items", ()))


def test_it_is_named_while_the_yes_for_letters_holds_and_was_read(scene: Scene) -> None:
    row = kept(scene)
    yes(scene, row, "letter")
    assert _named(scene) == ()
    read(scene, row)
    yes(scene, row, "service")
    assert _named(scene) == NAMED
    take_back_yes(scene.as_child(), row, use="letter")
    assert _named(scene) == ()
