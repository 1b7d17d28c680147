"""What a passage is called in the account of a child: words, and never the key it is kept under."""

from __future__ import annotations

import pytest

from mainstay.records.rules.headings import passage_in_words


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("agenda-worried", "“What are we worried about”"),
        ("agenda-my-hopes", "“My hopes”"),
        ("legal_status", "legal status"),
    ],
)
def test_a_passage_is_called_by_its_heading_or_its_matter(key: str, said: str) -> None:
    assert passage_in_words(key) == said
