"""The ladder of a concern: what it may be, how it is kept, how a concern climbs it, and how its clocks are said."""

from __future__ import annotations

import json
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mainstay.statute.escalation import (
    DEFAULT,
    FORMAL,
    MOST_STAGES,
    Clock,
    Course,
    Ladder,
    LadderRefused,
    Stage,
    in_sentence,
    must_be_higher,
    stage_clock,
    whole_clock,
)
from mainstay.statute.refusal import Refused
from mainstay.statute.working_days import england

ENGLAND = england()
MONDAY = date(2021, 6, 7)  # of weeks without a bank holiday
FIRST = Stage(FORMAL, "Formal concern", "Social worker and team manager", 10)
KEYS = [stage.key for stage in DEFAULT.stages]


def _stage(key: str, days: int) -> Stage:
    return Stage(key, key.replace("_", " ").capitalize(), "Somebody", days)


def _course(today: date) -> Course:
    return Course(ENGLAND, today)


def test_the_default_ladder_takes_ten_days_first_and_twenty_in_all() -> None:
    assert [stage.working_days for stage in DEFAULT.stages] == [10, 3, 2, 2, 2, 1]
    assert DEFAULT.working_days == 20
    assert DEFAULT.cafcass == "Stage 6: Cafcass"


def test_a_ladder_over_twenty_working_days_is_refused_with_its_sum_and_what_to_take_away() -> None:
    with pytest.raises(LadderRefused) as refusal:
        Ladder((FIRST, _stage("stage_1", 8), _stage("stage_2", 5)))
    assert str(refusal.value) == (
        "These stages add up to 23 working days (10 + 8 + 5). The whole process may take 20 at most, so take 3 away."
    )


@pytest.mark.parametrize("days", [1, 20])
def test_a_stage_has_from_one_to_twenty_working_days(days: int) -> None:
    assert Ladder((_stage(FORMAL, days),)).working_days == days


@pytest.mark.parametrize("days", [-1, 0, 21, 500])
def test_a_stage_outside_one_to_twenty_working_days_is_refused_by_its_name(days: int) -> None:
    with pytest.raises(LadderRefused, match=rf"“Stage 1” has {days} working days to answer\. Give it from 1 to 20"):
        _stage("stage_1", days)


@pytest.mark.parametrize(
    ("key", "name", "answered_by", "says"),
    [
        ("stage_1", " ", "Somebody", "needs a name"),
        ("stage_1", "Stage 1", " ", "somebody who answers it"),
        ("stage_1", "x" * 81, "Somebody", "is too long"),
        ("stage_1", "Stage 1", "x" * 201, "is too long"),
        ("", "Stage 1", "Somebody", "needs a key"),
        ("x" * 21, "Stage 1", "Somebody", "needs a key"),
        ("Stage One", "Stage 1", "Somebody", "needs a key"),
    ],
)
def test_a_stage_that_could_not_be_kept_is_refused(key: str, name: str, answered_by: str, says: str) -> None:
    with pytest.raises(LadderRefused, match=says):
        Stage(key, name, answered_by, 1)


@pytest.mark.parametrize(
    ("stages", "says"),
    [
        ((), "begins with the formal concern"),
        ((_stage("stage_1", 2),), "begins with the formal concern"),
        ((_stage("stage_1", 2), FIRST), "begins with the formal concern"),
        ((FIRST, FIRST), "each once"),
        ((FIRST, _stage("stage_1", 1), _stage("stage_1", 2)), "each once"),
        ((_stage(FORMAL, 1), *(_stage(f"stage_{n}", 1) for n in range(MOST_STAGES))), "at most 8 stages"),
    ],
)
def test_a_ladder_out_of_shape_is_refused(stages: tuple[Stage, ...], says: str) -> None:
    with pytest.raises(LadderRefused, match=says):
        Ladder(stages)


def test_a_refused_ladder_is_a_refusal_like_any_other() -> None:
    assert issubclass(LadderRefused, Refused)


@st.composite
def ladders(draw: st.DrawFn) -> Ladder:
    """Any ladder that may be: up to eight stages, together at most 20 working days."""
    days: list[int] = []
    for _ in range(draw(st.integers(1, MOST_STAGES))):
        left = 20 - sum(days)
        if left:
            days.append(draw(st.integers(1, left)))
    words = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=80)
    named = [draw(words.filter(str.strip)) for _ in days]
    keys = [FORMAL, *(f"stage_{n}" for n in range(1, len(days)))]
    stages = (Stage(key, name, name, each) for key, name, each in zip(keys, named, days, strict=True))
    return Ladder(tuple(stages), draw(words))


@given(ladders())
def test_any_ladder_stored_as_json_is_read_back_as_it_was(ladder: Ladder) -> None:
    assert Ladder.from_mapping(json.loads(json.dumps(ladder.to_mapping()))) == ladder


@given(ladders())
def test_no_ladder_is_longer_than_the_whole_process(ladder: Ladder) -> None:
    assert 1 <= ladder.working_days <= 20


@pytest.mark.parametrize("stored", [{}, {"stages": 3}, {"stages": [{"name": "x"}]}, {"stages": [{"colour": "red"}]}])
def test_what_is_no_ladder_is_refused_when_read_back(stored: dict[str, object]) -> None:
    with pytest.raises(LadderRefused, match="cannot be read"):
        Ladder.from_mapping(stored)


@pytest.mark.parametrize("here", range(6))
@pytest.mark.parametrize("there", range(6))
def test_a_concern_only_climbs_and_passes_over_exactly_the_stages_between(here: int, there: int) -> None:
    if there <= here:
        with pytest.raises(LadderRefused, match="only climbs"):
            must_be_higher(DEFAULT, KEYS[here], KEYS[there])
        return
    passed = must_be_higher(DEFAULT, KEYS[here], KEYS[there])
    assert [stage.key for stage in passed] == KEYS[here + 1 : there]


@pytest.mark.parametrize(("here", "there"), [("stage_9", "stage_1"), (FORMAL, "stage_9"), (FORMAL, "")])
def test_a_stage_of_another_ladder_is_refused(here: str, there: str) -> None:
    with pytest.raises(LadderRefused, match="not of the ladder"):
        must_be_higher(DEFAULT, here, there)


@pytest.mark.parametrize(
    ("today", "stopped_on", "said"),
    [
        (MONDAY, None, "An answer by 21 June 2021: 10 working days left."),
        (date(2021, 6, 18), None, "An answer by 21 June 2021: 1 working day left."),
        (date(2021, 6, 21), None, "An answer by 21 June 2021: today."),
        (date(2021, 6, 22), None, "An answer was to be done by 21 June 2021, 1 working day ago."),
        (date(2021, 6, 25), None, "An answer was to be done by 21 June 2021, 4 working days ago."),
        (
            date(2021, 7, 1),
            date(2021, 6, 21),
            "An answer was to be done by 21 June 2021 and was on 21 June 2021: in time.",
        ),
        (
            date(2021, 7, 1),
            date(2021, 6, 22),
            "An answer was to be done by 21 June 2021 and was on 22 June 2021: late.",
        ),
    ],
)
def test_a_clock_says_how_it_stands_in_one_sentence(today: date, stopped_on: date | None, said: str) -> None:
    clock = stage_clock(FIRST, MONDAY, _course(today), stopped_on)
    assert in_sentence(clock, "An answer", today, ENGLAND) == said


def test_a_clock_that_ran_out_on_a_friday_says_no_number_of_days_on_the_weekend() -> None:
    clock = Clock(MONDAY, date(2021, 6, 18), date(2021, 6, 18))
    assert in_sentence(clock, "An answer", date(2021, 6, 19), ENGLAND) == "An answer was to be done by 18 June 2021."


@given(ladders(), st.dates(date(2018, 1, 1), date(2027, 12, 31)))
def test_the_stages_of_any_ladder_one_after_another_end_within_the_whole_process(ladder: Ladder, day: date) -> None:
    ends = [day]
    for stage in ladder.stages:
        ends.append(stage_clock(stage, ends[-1], _course(ends[-1])).due_on)
    assert all(earlier < later for earlier, later in pairwise(ends))
    assert ends[-1] <= whole_clock(day, _course(day)).due_on
