"""Every refusal is a kind sentence that a child of nine can read, and says what to do next."""

from __future__ import annotations

import pytest

from mainstay.media.refusing import SENTENCES, MediaRefused
from mainstay.media.why import Why
from mainstay.records.shared.reading_level import TARGET_AGE, reading_level
from mainstay.statute.refusal import Refused

# A child sends no film: these are said to staff, in words of their own.
OF_FILMS = {Why.NO_FILM, Why.BROKEN_FILM, Why.LONG_FILM, Why.LARGE_FILM, Why.OTHER_FILM, Why.OTHER_SOUND}


def test_there_is_a_sentence_for_each_reason() -> None:
    assert set(SENTENCES) | OF_FILMS == set(Why)
    assert not set(SENTENCES) & OF_FILMS


@pytest.mark.parametrize("why", SENTENCES)
def test_a_refusal_is_easy_to_read_and_says_what_to_do_next(why: Why) -> None:
    sentence = str(MediaRefused(why))
    level = reading_level(sentence)
    assert level.age is not None
    assert level.age <= TARGET_AGE
    assert "try" in sentence.lower()
    assert not {"error", "invalid", "failed", "format", "file type"} & set(sentence.lower().split())


def test_a_refusal_is_one_like_any_other() -> None:
    assert isinstance(MediaRefused(Why.BUSY), Refused)
