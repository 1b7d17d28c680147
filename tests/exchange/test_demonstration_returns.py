"""The demonstration's five returns, read and derived: every review of the last three years can be judged."""

from __future__ import annotations

import pytest

from mainstay.exchange.ssda903.combine import combine
from mainstay.exchange.ssda903.derive import Derived, derive
from mainstay.exchange.ssda903.reading import read_return
from mainstay.site.demo.council.making import generate
from mainstay.statute.policy import LocalPolicy
from mainstay.statute.reviews import Verdict
from mainstay.statute.years import CollectionYear

YEARS = ("2016-17", "2017-18", "2018-19", "2019-20", "2020-21")
# Independent Reviewing Officer annual report 2020/21, Nottinghamshire County Council, 17 May 2021.
REVIEWS = {"2018-19": 1850, "2019-20": 2159, "2020-21": 2635}
MONTH_ENDS = [929, 915, 925, 945, 955, 962, 990, 988, 997, 994, 1002, 996]
STARTED, CEASED = 395, 322
IN_TIME_PERCENT = 97.6
LAST = CollectionYear.parse("2020-21")


@pytest.fixture(scope="module")
def derived(tmp_path_factory: pytest.TempPathFactory) -> Derived:
    returns = generate(tmp_path_factory.mktemp("council")).returns
    years = (CollectionYear.parse(label) for label in YEARS)
    return derive(combine([read_return(returns / year.label, year=year) for year in years]), LocalPolicy())


def test_the_demonstrations_returns_have_no_problems(derived: Derived) -> None:
    assert derived.problems == []


@pytest.mark.parametrize("label", REVIEWS)
def test_every_review_of_the_published_years_can_be_judged(derived: Derived, label: str) -> None:
    year = CollectionYear.parse(label)
    held = [each for sequence in derived.sequences.values() for each in sequence.judged if year.contains(each.on)]
    assert len(held) == REVIEWS[label]
    assert [each.why for each in held if each.verdict is Verdict.CANNOT_BE_JUDGED] == []


def test_reviews_in_time_come_to_the_published_share(derived: Derived) -> None:
    held = [each for sequence in derived.sequences.values() for each in sequence.judged if LAST.contains(each.on)]
    in_time = sum(each.verdict is Verdict.IN_TIME for each in held)
    assert round(100 * in_time / len(held), 1) == IN_TIME_PERCENT


def test_children_long_in_care_are_among_those_judged(derived: Derived) -> None:
    before = [
        child
        for child, periods in derived.periods.items()
        if periods[0].starts_on < derived.facts.reviews_from and periods[0].ends_on is None
    ]
    assert len(before) > 50


def test_periods_of_care_come_to_the_published_counts(derived: Derived) -> None:
    periods = [each for of_child in derived.periods.values() for each in of_child if not each.short_breaks_only]
    at_month_ends = [sum(period.contains(month.ends_on) for period in periods) for month in LAST.months()]
    assert at_month_ends == MONTH_ENDS
    assert sum(LAST.contains(period.starts_on) for period in periods) == STARTED
    assert sum(period.ends_on is not None and LAST.contains(period.ends_on) for period in periods) == CEASED
