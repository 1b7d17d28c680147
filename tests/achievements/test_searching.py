"""Before anybody answers that nothing leads to the child, a search looks for all that does."""

from __future__ import annotations

import pytest

from mainstay.achievements import queries
from mainstay.children.shared.addresses import keep_addresses, sealed
from mainstay.ledger.gate import opened
from mainstay.releases.actions.guard_words import guard_words
from mainstay.statute.refusal import Refused
from tests import builders as make
from tests.achievements.building import checked, kept, read, yes
from tests.voice.building import Scene


@pytest.mark.parametrize(
    "words", ["Robin was here", "I am R O B I N", "Robin sang", "My officer Olu is nice", "By robin’s best friend"]
)
def test_a_search_finds_names_before_any_answer_counts(scene: Scene, words: str) -> None:
    row = read(scene, kept(scene, words=words))
    yes(scene, row)
    with pytest.raises(Refused, match="A search of the words found"):
        checked(scene, row)
    assert queries.found_in_words(make.viewing(scene.officer), row.pk)


@pytest.mark.parametrize("words", ["We live at 14 willow rd", "My school is Quillet Primary", "NG1 1AA"])
def test_what_is_sealed_about_the_child_is_found_too(scene: Scene, words: str) -> None:
    with opened():
        keep_addresses([sealed(scene.child.pk, "placement", "14 Willow Road, NG1 1AA")])
    guard_words(make.acting(scene.officer), scene.child, kind="school", words="Quillet Primary School")
    row = read(scene, kept(scene, words=words))
    yes(scene, row)
    with pytest.raises(Refused, match="A search of the words found"):
        checked(scene, row)
