"""The rules of a child's record: names, searches, codes, and which change may follow which state."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mainstay.children.rules import coding, ending, entering, moving
from mainstay.children.rules.correcting import EpisodeCorrection, Span, moved
from mainstay.children.rules.entering import Before, CareFacts
from mainstay.children.rules.moving import Stretch
from mainstay.children.rules.naming import fold, search_key, sort_key
from mainstay.children.rules.searching import date_typed
from mainstay.statute.refusal import Refused

TODAY = date(2021, 4, 12)
BEGAN = date(2021, 3, 1)
OPEN = Stretch(BEGAN, None, "C1", "U6", "PR1")
CLOSED = replace(OPEN, ends_on=date(2021, 4, 1))
CARE = CareFacts(starts_on=BEGAN, legal_status="C1", category_of_need="N1", placement="U6", provider="PR1")


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("O’Neíl-Åse", "oneil ase"),
        ("  Zoë   MARIE ", "zoe marie"),
        ("Łukasz Søren", "lukasz soren"),
        ("Strauß", "strauss"),
        ("", ""),
    ],
)
def test_names_are_folded_without_case_accents_or_marks(written: str, folded: str) -> None:
    assert fold(written) == folded


@given(st.text(max_size=60))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_a_child_is_found_by_every_name_and_listed_by_what_they_are_called() -> None:
    assert search_key("Alexandra", "Nováková", "Sasha") == "sasha alexandra novakova"
    assert sort_key("Alexandra", "Nováková", "Sasha") == "novakova sasha"


@pytest.mark.parametrize(
    "typed",
    ["4/6/2010", "04.06.10", "2010-06-04", "4 June 2010", "4th jun 2010", "04062010", "4-6-2010", " 04 06 2010 "],
)
def test_a_date_of_birth_is_read_day_first_in_any_usual_form(typed: str) -> None:
    assert date_typed(typed, today=TODAY) == date(2010, 6, 4)


@pytest.mark.parametrize("typed", ["31/02/2010", "smith", "C000123", "", "2010", "4 Juneau 2010x"])
def test_what_is_no_date_is_not_taken_for_one(typed: str) -> None:
    assert date_typed(typed, today=TODAY) is None


def test_two_digits_of_a_year_are_never_in_the_future() -> None:
    assert date_typed("1/1/22", today=TODAY) == date(1922, 1, 1)


@pytest.mark.parametrize(
    ("care", "sentence"),
    [
        (replace(CARE, starts_on=TODAY + timedelta(days=1)), "future"),
        (replace(CARE, starts_on=date(2010, 6, 3)), "born"),
        (replace(CARE, starts_on=date(2028, 6, 4)), "turned 18"),
        (replace(CARE, legal_status="V1"), "V1"),
        (replace(CARE, legal_status=""), "Choose the legal status"),
        (replace(CARE, placement="K3"), "began with 2024"),
        (replace(CARE, category_of_need="N9"), "N9"),
        (replace(CARE, provider=None), "Choose the placement provider"),
        (replace(CARE, legal_status="V2", placement="P1", provider=None), "own parents"),
        (replace(CARE, placement="P1"), "PR0"),
    ],
)
def test_care_that_cannot_have_begun_so_is_refused(care: CareFacts, sentence: str) -> None:
    today = max(TODAY, care.starts_on) if sentence == "turned 18" else TODAY
    with pytest.raises(Refused, match=sentence):
        entering.checked_care(care, born_on=date(2010, 6, 4), today=today)


@pytest.mark.parametrize(("placement", "provider"), [("P1", "PR0"), ("T1", None), ("Z1", None)])
def test_some_placements_bring_their_provider_or_need_none(placement: str, provider: str | None) -> None:
    care = replace(CARE, placement=placement, provider=None)
    assert entering.checked_care(care, born_on=None, today=TODAY).provider == provider


@pytest.mark.parametrize(
    ("periods", "sentence"),
    [
        ([Before(BEGAN, None, None)], "has been looked after since 1 March 2021"),
        ([Before(BEGAN, TODAY, "E4A")], "later day"),
        ([Before(date(2015, 1, 1), date(2016, 1, 1), "E11")], "adopted"),
    ],
)
def test_a_period_does_not_begin_on_top_of_another(periods: list[Before], sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        entering.must_be_able_to_start(periods, TODAY)


def _move(state: Stretch, on: date) -> None:
    moving.must_be_able_to_turn(state, on, today=TODAY)


def _end(state: Stretch, on: date) -> None:
    ending.must_be_able_to_end(state, ends_on=on, reason="E4A", born_on=None, today=TODAY)


# Every (state, event) pair of an episode: an open one may turn or end after its first day, a closed one never.
@pytest.mark.parametrize("event", [_move, _end])
@pytest.mark.parametrize(
    ("state", "on", "sentence"),
    [
        (OPEN, BEGAN + timedelta(days=1), None),
        (OPEN, TODAY, None),
        (OPEN, BEGAN, "at the earliest"),
        (OPEN, BEGAN - timedelta(days=1), "at the earliest"),
        (OPEN, TODAY + timedelta(days=1), "future"),
        (CLOSED, TODAY, "not looked after now"),
    ],
)
def test_each_change_of_an_episode_in_each_state(
    event: Callable[[Stretch, date], None], state: Stretch, on: date, sentence: str | None
) -> None:
    if sentence is None:
        assert event(state, on) is None
    else:
        with pytest.raises(Refused, match=sentence):
            event(state, on)


@pytest.mark.parametrize(
    ("status", "has_moved", "same_carer", "code"),
    [
        ("C2", False, True, "L"),
        ("C1", True, False, "P"),
        ("C1", True, True, "T"),
        ("C2", True, False, "B"),
        ("C2", True, True, "U"),
    ],
)
def test_an_episode_says_why_it_began(status: str, has_moved: bool, same_carer: bool, code: str) -> None:
    assert moving.reason_new(OPEN, legal_status=status, moved=has_moved, same_carer=same_carer) == code


@pytest.mark.parametrize(
    ("reason", "born_on", "state", "sentence"),
    [
        ("X1", None, OPEN, "X1 ends an episode"),
        ("E99", None, OPEN, "E99"),
        ("E43", None, OPEN, "it ended with 2018"),
        ("E9", None, OPEN, "stays looked after"),
        ("E17", date(2010, 6, 4), OPEN, "18 or over"),
        ("E5", date(2003, 4, 1), OPEN, "turned 18 on 1 April 2021"),
    ],
)
def test_an_ending_that_cannot_be_is_refused(reason: str, born_on: date | None, state: Stretch, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        ending.must_be_able_to_end(state, ends_on=TODAY, reason=reason, born_on=born_on, today=TODAY)


def test_somebody_over_18_may_have_stayed_in_a_community_home() -> None:
    state = replace(OPEN, legal_status="V2", placement="K2")
    born_on = date(2003, 4, 1)
    assert ending.must_be_able_to_end(state, ends_on=TODAY, reason="E7", born_on=born_on, today=TODAY) is None


def test_what_may_be_true_is_a_warning_and_not_a_refusal() -> None:
    assert (
        "unusual at 10" in ending.warnings(ends_on=TODAY, reason="E5", born_on=date(2010, 6, 4), legal_status="V2")[0]
    )
    assert "remand" in ending.warnings(ends_on=TODAY, reason="E14", born_on=None, legal_status="C1")[0]
    assert "merely" in ending.warnings(ends_on=TODAY, reason="E8", born_on=date(2003, 4, 12), legal_status="C2")[0]
    said = coding.warnings(born_on=date(2013, 6, 4), on=TODAY, legal_status="J1", placement="H5")
    assert [text.split(" ")[-1] for text in said] == ["2021.", "2021."]
    assert coding.warnings(born_on=None, on=TODAY, legal_status="C2", placement="A5") != []


@given(st.integers(1, 60), st.integers(1, 60), st.integers(-90, 90))
def test_a_corrected_beginning_never_leaves_an_overlap_or_a_gap(first: int, second: int, shift: int) -> None:
    middle = BEGAN + timedelta(days=first)
    spans = [Span("a", BEGAN, middle), Span("b", middle, middle + timedelta(days=second))]
    facts = EpisodeCorrection(
        starts_on=middle + timedelta(days=shift),
        ends_on=spans[1].ends_on,
        legal_status="C1",
        category_of_need="N1",
        placement="U6",
        provider="PR1",
        reason_ceased="E4A",
    )
    try:
        after = moved(spans, "b", facts, not_before=None, not_after=None)
    except Refused:
        assert not -first < shift < second
    else:
        assert after[0].ends_on == after[1].starts_on == facts.starts_on
        assert after[0].starts_on < facts.starts_on < spans[1].ends_on  # type: ignore[operator]
