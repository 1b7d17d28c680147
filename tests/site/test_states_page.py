"""Every room's states and steps are printed from the tables of its rules."""

from __future__ import annotations

from mainstay.promises.rules import answers
from mainstay.promises.rules import states as of_promises
from mainstay.reviews.rules import states as of_reviews
from mainstay.site.states_page import states, tables


def test_every_table_of_transitions_is_found_and_printed() -> None:
    found = [table for _, _, table in tables()]
    for table in (of_reviews.TRANSITIONS, of_promises.TRANSITIONS, answers.TRANSITIONS):
        assert table in found
    page = states()
    assert "| contested |  |  | agreed |  | contested | resolved | resolved | contested | contested |  |" in page
    assert "| due | scheduled | due | scheduled | held | begun |  | adjourned |  |  | not required |" in page
