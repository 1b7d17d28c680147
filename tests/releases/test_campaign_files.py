"""Documents of a child with a canary in every protected field, written out as files and read back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mainstay.children.models import ProtectedAddress
from mainstay.children.shared.addresses import opened
from mainstay.documents.blocks import Paragraph
from mainstay.releases.shared.declaring import DECLARED
from tests import builders as make
from tests.campaigns.families import a_family
from tests.campaigns.looking import KINDS, Tally, look_at_files, look_at_models

pytestmark = [pytest.mark.django_db, pytest.mark.lengthy]


@pytest.fixture(autouse=True)
def a_plain_document() -> None:
    """The documents that the rooms build, in place of the plain ones of this folder."""


def test_no_protected_value_shows_in_the_files_read_back() -> None:
    officer, second, tally = make.an_officer(), make.a_manager(), Tally()
    look_at_files(a_family(1, officer), second, tally)
    assert tally.leaks == []
    assert tally.counts["pdf files read back"] == tally.counts["docx files read back"] > 0


def test_a_field_let_through_on_purpose_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    officer = make.an_officer()
    family = a_family(1, officer)
    honest = DECLARED["promises"]
    address = ProtectedAddress.objects.filter(child=family.child, kind="placement")

    def careless(*args):  # type: ignore[no-untyped-def]
        built = honest.build(*args)
        (part,) = built.parts
        where = Paragraph(f"We meet at {opened(address.get())}.")
        return replace(built, parts=(replace(part, blocks=(*part.blocks, where)),))

    monkeypatch.setitem(DECLARED, "promises", replace(honest, build=careless))
    models, files = Tally(), Tally()
    look_at_models(family, models)
    assert {leak.split(":")[0] for leak in models.leaks} == {f"promises for {kind}" for kind in KINDS}
    for document in set(DECLARED) - {"promises"}:
        monkeypatch.delitem(DECLARED, document)
    look_at_files(family, make.a_manager(), files)
    assert files.counts["releases blocked"] == len(KINDS)
    assert "pdf files read back" not in files.counts
