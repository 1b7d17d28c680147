"""What a child reads can be read by a nine-year-old: every sentence of every page of theirs, and every refusal."""

from __future__ import annotations

from mainstay.records.shared.reading_level import TARGET_AGE, reading_level
from tests.voice.childs_words import childs_strings, sentences

# The longest words a child's page may use: long, but known to every child in care.
LONGEST_WORD = 13


def test_every_sentence_on_a_childs_page_is_read_by_a_nine_year_old() -> None:
    read = {sentence: name for name, text in childs_strings() for sentence in sentences(text)}
    assert len(read) > 300
    hard = [
        (age, sentence, name)
        for sentence, name in read.items()
        if (age := reading_level(sentence).age or 0) > TARGET_AGE
    ]
    assert sorted(hard, reverse=True) == []


def test_no_word_on_a_childs_page_is_longer_than_a_child_knows() -> None:
    words = {word.strip(".,!?:;“”’()…") for _name, text in childs_strings() for word in text.split() if "%" not in word}
    assert sorted(word for word in words if len(word) > LONGEST_WORD and "-" not in word) == []


def test_hard_sentences_would_be_found() -> None:
    assert (
        reading_level("Representations concerning accommodation necessitate independent investigation.").age or 0
    ) > 9
    assert sentences("Hello %(name)s. It is late!") == ["Hello Sam.", "It is late!"]
