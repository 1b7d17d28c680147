"""Twelve children with a canary in every protected field: none shows in what is written before and around a review.

What is written of the review itself is looked at in a file of its own, so that two workers share them. `make campaign`
looks at a thousand children.
"""

from __future__ import annotations

import pytest

from mainstay.releases.models import Release
from mainstay.releases.shared.declaring import DECLARED
from tests import builders as make
from tests.campaigns.families import a_family
from tests.campaigns.looking import KINDS, Tally, look_at_models, plant

pytestmark = [pytest.mark.django_db, pytest.mark.lengthy]
CHILDREN = 12
AROUND = (
    "agenda", "invitation", "handover", "promises", "answers", "referral", "visitor_referral",
)  # fmt: skip


@pytest.fixture(autouse=True)
def a_plain_document() -> None:
    """The documents that the rooms build, in place of the plain ones of this folder."""


def test_every_kind_of_document_is_built_by_a_room() -> None:
    assert set(DECLARED) == set(Release.Document.values)


def test_no_protected_value_shows_in_any_block_model_and_every_planted_one_is_found() -> None:
    officer, tally = make.an_officer(), Tally()
    for number in range(CHILDREN):
        family = a_family(number, officer)
        look_at_models(family, tally, AROUND)
        plant(family, tally)
    assert (tally.leaks, tally.missed) == ([], [])
    models = sum(count for name, count in tally.counts.items() if name.startswith("block models"))
    assert models == CHILDREN * len(KINDS) * len(AROUND)
    assert tally.counts["planted spellings"] > CHILDREN * 100


def test_a_field_that_the_scan_does_not_look_for_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    family = a_family(1, make.an_officer())
    missing = Tally()
    monkeypatch.setattr("mainstay.releases.shared.protected.guards_of_phone", lambda text: iter(()))
    plant(family, missing)
    assert {line.split(":")[0] for line in missing.missed} == {"phone"}
