"""The letter to a child names what they said yes to for letters, to them alone, and the child sees that it did."""

from __future__ import annotations

import pytest

from mainstay.achievements.actions.take_back_yes import take_back_yes
from mainstay.ledger.action import set_person
from mainstay.records.queries.documents.letter import build_letter
from mainstay.records.shared.in_letters import added_to_letter
from tests import builders as make
from tests.achievements.building import TITLE, kept, read, yes
from tests.records.building import a_record, close, finish
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


@pytest.mark.parametrize(("kind", "stands"), [("child", True), ("advocate", False), ("case_record", False)])
def test_it_stands_in_the_letter_to_the_child_and_in_no_copy_for_others(scene: Scene, kind: str, stands: bool) -> None:
    row = read(scene, kept(scene))
    yes(scene, row, "letter")
    record = finish(close(a_record(scene.child, scene.officer)))
    viewer = make.viewing(scene.officer)
    set_person(viewer)
    built = build_letter(viewer, scene.child.pk, record.review_id, kind)
    assert ("proud" in {part.key for part in built.parts}) is stands
