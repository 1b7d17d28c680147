"""The letter to a child names what they said yes to for letters, while the yes holds."""

from __future__ import annotations

from mainstay.achievements.actions.take_back_yes import take_back_yes
from mainstay.achievements.models import Showing
from mainstay.ledger.action import set_person
from mainstay.records.shared.in_letters import added_to_letter
from mainstay.releases.actions.send_release import send_release
from mainstay.releases.models import Recipient, Release
from mainstay.releases.shared import Part
from tests import builders as make
from tests.achievements.building import TITLE, kept, read, yes
from tests.releases.making import a_part, a_recipient, a_release
from tests.voice.building import Scene

NAMED = (f"“{TITLE}”. Thank you for showing us.",)


def _part(scene: Scene) -> Part:
    """The part of the letter that names it."""
    viewer = make.viewing(scene.officer)
    set_person(viewer)
    return next(each for each in added_to_letter(viewer, scene.child.pk, None) if each.key == "proud")


def _named(scene: Scene) -> tuple[object, ...]:
    """What the part of the letter says of it."""
    return tuple(item for block in _part(scene).blocks for item in getattr(block, "items", ()))


def test_it_is_named_while_the_yes_for_letters_holds_and_was_read(scene: Scene) -> None:
    row = kept(scene)
    yes(scene, row, "letter")
    assert _named(scene) == ()
    read(scene, row)
    yes(scene, row, "service")
    assert _named(scene) == NAMED
    take_back_yes(scene.as_child(), row, use="letter")
    assert _named(scene) == ()


def _sent(scene: Scene, *parts: Part) -> Release:
    """A letter of these parts to the child, sent."""
    to = Recipient.objects.filter(child=scene.child).first()
    to = to or a_recipient(scene.officer, scene.child, "child", name="Robin", checked=True)
    facts = {"document": "letter", "goes_through_with": "Wes Example", "goes_through_on": make.TODAY}
    release = a_release(scene.officer, to, parts=[a_part(), *parts], **facts)
    return send_release(make.acting(scene.officer), release.pk)


def test_a_letter_that_leaves_is_kept_as_a_place_where_it_was_named_and_one_without_it_is_not(scene: Scene) -> None:
    row = read(scene, kept(scene))
    yes(scene, row, "letter")
    named, plain = _sent(scene, _part(scene)), _sent(scene)
    set_person(make.viewing(scene.officer))
    showings = Showing.objects.filter(achievement=row)
    assert [(each.use, each.source_id) for each in showings] == [("letter", named.pk)]
    assert showings[0].place == "Your letter of 12 April 2021"
    assert plain.pk not in {each.source_id for each in showings}
