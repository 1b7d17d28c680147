"""Episodes make periods of care: where one starts and ends, and how nonsense is settled the same way each time."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mainstay.children.rules.periods import EpisodeFact, PeriodFact, Trouble, derive_periods

DAY = date(2020, 6, 1)


def episode(
    start: int, end: int | None = None, new: str | None = "P", ceased: str | None = None, **more: str
) -> EpisodeFact:
    """An episode some days after the first of June 2020, until some days after it."""
    ends_on = None if end is None else DAY + timedelta(days=end)
    values = {"child": "A1", "legal_status": "C2", "category_of_need": "N1", **more}
    return EpisodeFact(
        starts_on=DAY + timedelta(days=start), ends_on=ends_on, reason_new=new, reason_ceased=ceased, **values
    )


def spans(periods: tuple[PeriodFact, ...]) -> list[tuple[int, int | None]]:
    return [
        ((period.starts_on - DAY).days, None if period.ends_on is None else (period.ends_on - DAY).days)
        for period in periods
    ]


def test_episodes_that_follow_each_other_are_one_period() -> None:
    found = derive_periods([episode(0, 30, "S", "X1"), episode(30, 60, "L", "X1"), episode(60, 90, "P", "E4A")])
    assert spans(found.periods) == [(0, 90)]
    assert found.periods[0].reason_ceased == "E4A"
    assert len(found.periods[0].episodes) == 3
    assert found.problems == ()


def test_a_return_to_care_is_a_new_period() -> None:
    found = derive_periods([episode(0, 30, "S", "E4A"), episode(31, None, "S")])
    assert spans(found.periods) == [(0, 30), (31, None)]
    assert found.problems == ()


def test_a_period_carries_the_legal_status_and_need_it_started_with() -> None:
    first = episode(0, 30, "S", "X1", legal_status="V2", category_of_need="N5")
    period = derive_periods([first, episode(30, None, "L")]).periods[0]
    assert (period.legal_status_at_start, period.category_of_need, period.reason_ceased) == ("V2", "N5", None)


@pytest.mark.parametrize(
    ("statuses", "expected"), [(("V3", "V4"), True), (("V3", "V2"), False), (("C2", "V3"), False), (("V4",), True)]
)
def test_only_a_period_of_nothing_but_v3_and_v4_is_short_breaks(statuses: tuple[str, ...], expected: bool) -> None:
    episodes = [episode(30 * n, 30 * n + 30, "L" if n else "S", "X1", legal_status=s) for n, s in enumerate(statuses)]
    assert derive_periods(episodes).periods[0].short_breaks_only is expected


@pytest.mark.parametrize(
    ("episodes", "expected", "trouble"),
    [
        ([episode(0, 30, "S", "X1"), episode(40, None, "P")], [(0, 30), (40, None)], Trouble.GAP_WITHOUT_START),
        ([episode(0, 30, "S", "E4A"), episode(30, None, "S")], [(0, 30), (30, None)], Trouble.START_WITHOUT_GAP),
        ([episode(0, 30, "S", "E4A"), episode(30, None, "P")], [(0, None)], Trouble.CEASED_BUT_CONTINUES),
        ([episode(0, 30, "S", "X1")], [(0, 30)], Trouble.NOTHING_FOLLOWS),
        ([episode(0, 50, "S", "X1"), episode(30, None, "P")], [(0, None)], Trouble.EPISODES_OVERLAP),
        ([episode(0, None, "S"), episode(30, 60, "P", "E4A")], [(0, 60)], Trouble.EPISODES_OVERLAP),
        ([episode(0, 30, "S", "E4A"), episode(60, 60, "S", "E4A")], [(0, 30)], Trouble.END_NOT_AFTER_START),
    ],
)
def test_nonsense_is_settled_and_listed(
    episodes: list[EpisodeFact], expected: list[tuple[int, int | None]], trouble: Trouble
) -> None:
    found = derive_periods(episodes)
    assert spans(found.periods) == expected
    assert trouble in {problem.trouble for problem in found.problems}
    assert all(problem.reason.endswith(".") for problem in found.problems)


def test_x1_with_nothing_after_it_leaves_the_reason_not_recorded() -> None:
    assert derive_periods([episode(0, 30, "S", "X1")]).periods[0].reason_ceased is None


def test_a_reason_without_an_end_does_not_end_the_period() -> None:
    period = derive_periods([episode(0, None, "S", "E4A")]).periods[0]
    assert (period.ends_on, period.reason_ceased) == (None, None)


def test_the_child_is_not_looked_after_on_the_day_the_period_ends() -> None:
    period = derive_periods([episode(0, 30, "S", "E4A")]).periods[0]
    assert [period.contains(DAY + timedelta(days=day)) for day in (-1, 0, 29, 30)] == [False, True, True, False]


EPISODES = st.lists(
    st.builds(
        episode,
        st.integers(0, 60),
        st.one_of(st.none(), st.integers(-5, 80)),
        st.sampled_from(["S", "P", "L", None]),
        st.sampled_from(["X1", "E4A", None]),
        child=st.sampled_from(["A1", "B2"]),
        legal_status=st.sampled_from(["C2", "V3"]),
    ),
    max_size=8,
)


@given(EPISODES, st.randoms())
def test_any_episodes_give_periods_that_a_database_can_hold(episodes: list[EpisodeFact], chance: object) -> None:
    found = derive_periods(episodes)
    shuffled = list(episodes)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert derive_periods(shuffled) == found
    for child in ("A1", "B2"):
        periods = [period for period in found.periods if period.child == child]
        kept = [each for period in periods for each in period.episodes]
        for spans_of in (periods, kept):
            assert all(each.ends_on is None or each.ends_on > each.starts_on for each in spans_of)
            assert all(a.ends_on is not None and a.ends_on <= b.starts_on for a, b in pairwise(spans_of))
        for period in periods:
            assert (period.starts_on, period.ends_on) == (period.episodes[0].starts_on, period.episodes[-1].ends_on)
            assert all(a.ends_on == b.starts_on for a, b in pairwise(period.episodes))
