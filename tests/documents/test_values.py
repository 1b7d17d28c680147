"""How numbers and words are written."""

from decimal import Decimal

import pytest

from mainstay.documents.values import Gap, Unit, Value, number, written
from mainstay.documents.wording import anchor_of, breakable, one_line, printable, shortened


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        (2635, Unit.COUNT, "2,635"),
        (0, Unit.COUNT, "0"),
        (97.65, Unit.PERCENT, "97.7%"),
        (Decimal("58.25"), Unit.PERCENT, "58.3%"),
        (61.25, Unit.RATE, "61.3"),
        (Gap.SUPPRESSED, Unit.COUNT, "not shown"),
        (Gap.UNAVAILABLE, Unit.RATE, "not available"),
    ],
)
def test_a_number_is_written_with_halves_rounded_up_and_a_gap_in_words(value: Value, unit: Unit, shown: str) -> None:
    assert written(value, unit) == shown


def test_a_gap_is_no_number_and_zero_is() -> None:
    assert number(Gap.SUPPRESSED) is None
    assert number(0) == 0.0


def test_control_characters_and_reordering_marks_are_left_out_and_nothing_else_is() -> None:
    assert printable("a\x00b\x07c\u202ed\ud800e\uffff<b>\t\r\nf") == "abcde<b>\t\nf"
    assert printable("Zażółć Siân 中文 مرحبا 😀") == "Zażółć Siân 中文 مرحبا 😀"


def test_one_line_closes_up_white_space() -> None:
    assert one_line("  a \n\t b ") == "a b"


def test_an_anchor_is_plain_and_never_empty() -> None:
    assert anchor_of("Who came into care? (2020–21)") == "who-came-into-care-2020-21"
    assert anchor_of("中文") == "section"


def test_only_a_word_too_long_for_its_line_gets_places_to_break() -> None:
    assert breakable("plain words stay") == "plain words stay"
    assert breakable("a " + "b" * 30).replace("\u200b", "|") == "a bbbbbbbb|bbbbbbbb|bbbbbbbb|bbbbbb"


def test_a_long_line_is_cut_at_a_word() -> None:
    assert shortened("Upper and Lower Fellwick", 16) == "Upper and…"
    assert shortened("Upper", 16) == "Upper"
