"""Twelve children with a canary in every protected field: none shows in letter, record or annex, for any recipient."""

from __future__ import annotations

import pytest

from mainstay.releases.models import Release
from tests import builders as make
from tests.campaigns.families import a_family
from tests.campaigns.looking import KINDS, Tally, look_at_models
from tests.releases.test_campaign import AROUND, CHILDREN

pytestmark = [pytest.mark.django_db, pytest.mark.lengthy]
OF_THE_RECORD = tuple(each for each in Release.Document.values if each not in AROUND)


@pytest.fixture(autouse=True)
def a_plain_document() -> None:
    """The documents that the rooms build, in place of the plain ones of this folder."""


def test_no_protected_value_shows_in_any_block_model_of_what_is_written_of_a_review() -> None:
    officer, tally = make.an_officer(), Tally()
    for number in range(CHILDREN):
        look_at_models(a_family(number, officer), tally, OF_THE_RECORD)
    assert tally.leaks == []
    assert sum(tally.counts.values()) == CHILDREN * len(KINDS) * len(OF_THE_RECORD)
