"""Fifty children with a canary in every protected field: none shows in any document, for any kind of recipient."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from mainstay.children.models import ProtectedAddress
from mainstay.children.shared.addresses import opened
from mainstay.documents.blocks import Paragraph
from mainstay.releases.shared import EVERYBODY, Part
from mainstay.releases.shared.declaring import DECLARED, Builder
from tests import builders as make
from tests.campaigns.families import a_family
from tests.campaigns.looking import KINDS, Tally, look_at_files, look_at_models, plant
from tests.campaigns.standing_in import build, stand_in

pytestmark = pytest.mark.django_db
CHILDREN, FILES = 50, 2


@pytest.fixture(autouse=True)
def a_plain_document() -> Iterator[None]:
    """The documents that the rooms build, in place of the plain ones, and stand-ins for kinds that none builds yet."""
    stand_in()
    before = dict(DECLARED)
    yield
    DECLARED.clear()
    DECLARED.update(before)


def test_no_protected_value_shows_in_any_block_model_and_every_planted_one_is_found() -> None:
    officer, tally = make.an_officer(), Tally()
    for number in range(CHILDREN):
        family = a_family(number, officer)
        look_at_models(family, tally)
        plant(family, tally)
    assert (tally.leaks, tally.missed) == ([], [])
    models = sum(count for name, count in tally.counts.items() if name.startswith("block models"))
    assert models == CHILDREN * len(KINDS) * len(DECLARED)
    assert tally.counts["planted spellings"] > CHILDREN * 100


def test_no_protected_value_shows_in_the_files_read_back() -> None:
    officer, second, tally = make.an_officer(), make.a_manager(), Tally()
    for number in range(FILES):
        look_at_files(a_family(number, officer), second, tally)
    assert tally.leaks == []
    assert tally.counts["pdf files read back"] == tally.counts["docx files read back"] > 0


def test_a_field_let_through_on_purpose_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    officer = make.an_officer()
    family = a_family(1, officer)
    honest = Builder("promises", dict.fromkeys(("facts", "words", "next"), EVERYBODY), build)
    address = ProtectedAddress.objects.filter(child=family.child, kind="placement")

    def careless(*args):  # type: ignore[no-untyped-def]
        built = honest.build(*args)
        where = Part("next", "Where", (Paragraph(f"We meet at {opened(address.get())}."),))
        return replace(built, parts=(*(part for part in built.parts if part.key != "next"), where))

    monkeypatch.setitem(DECLARED, "promises", replace(honest, build=careless))
    models, files = Tally(), Tally()
    look_at_models(family, models)
    assert {leak.split(":")[0] for leak in models.leaks} == {f"promises for {kind}" for kind in KINDS}
    for document in set(DECLARED) - {"promises"}:
        monkeypatch.delitem(DECLARED, document)
    look_at_files(family, make.a_manager(), files)
    assert files.counts["releases blocked"] == len(KINDS)
    assert "pdf files read back" not in files.counts


def test_a_field_that_the_scan_does_not_look_for_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    family = a_family(1, make.an_officer())
    missing = Tally()
    monkeypatch.setattr("mainstay.releases.shared.protected.guards_of_phone", lambda text: iter(()))
    plant(family, missing)
    assert {line.split(":")[0] for line in missing.missed} == {"phone"}
