"""A reading holds its numbers, says what it cannot give, and never shows nought in its place."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from decimal import Decimal

import pytest

from mainstay.insight.behind import children_behind
from mainstay.insight.engine import read, read_all
from mainstay.insight.measure import find, measure, measures
from mainstay.insight.periods import Period
from mainstay.insight.reading import percent_of
from mainstay.insight.sources import NOT_IN_903, DuckSource
from mainstay.insight.statement import Asked, figures_statement
from mainstay.insight.units import Count, Subject
from mainstay.statute.citation import Citation
from mainstay.statute.policy import LocalPolicy
from mainstay.statute.years import CollectionYear
from tests.insight.council import YEAR, council
from tests.specs.rows import filled, on_duckdb

WHOLE_YEAR = Period.whole(YEAR)
PROMISED = (
    "children_looked_after",
    "looked_after_rate",
    "periods_started",
    "periods_ceased",
    "children_ceased",
    "unaccompanied_children",
    "children_in_secure",
    "reviews_held",
    "reviews_in_time",
    "children_all_reviews_in_time",
    "reviews_overdue_now",
    "reviews_late",
    "participation",
    "attendance",
    "reviews_under_4",
    "reviews_chaired_by_child",
    "caseload",
)


@pytest.fixture(scope="module")
def source() -> DuckSource:
    return on_duckdb(council(7, children=120))


@pytest.fixture(scope="module")
def returned(source: DuckSource) -> DuckSource:
    """The same tables as a folder of returns gives them."""
    return DuckSource(source.connection)


def test_every_measure_of_the_annual_report_is_declared() -> None:
    assert [key for key in PROMISED if key not in measures()] == []


def test_every_measure_says_what_it_is_and_where_it_comes_from() -> None:
    assert [each.key for each in measures().values() if not each.definition or not each.source.source] == []


def test_declaring_measures_does_not_import_the_heavy_libraries() -> None:
    script = (
        "import sys, mainstay.insight.engine as e; e.measures(); sys.exit(bool({'ibis', 'duckdb'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


def test_a_return_cannot_give_officers_population_or_reasons_and_says_so(returned: DuckSource) -> None:
    readings = read_all(returned, WHOLE_YEAR)
    assert readings["looked_after_rate"].unavailable == NOT_IN_903["population"]
    assert readings["looked_after_rate"].value is None
    assert readings["caseload"].unavailable == NOT_IN_903["officers"]
    assert readings["reviews_held"].splits["officer"]["not_recorded"].unavailable == NOT_IN_903["officers"]
    assert readings["reviews_late"].splits["reason"]["not_recorded"].unavailable == NOT_IN_903["late_reasons"]
    assert readings["reviews_late"].value is not None


def test_what_nobody_wrote_down_yet_is_unavailable_and_is_nought_afterwards() -> None:
    children = {"periods": [{"child_id": "Ada", "starts_on": date(2019, 6, 3)}]}
    kept = {"promises": [{"child_id": "Ada", "made_on": date(2019, 9, 2), "due_on": date(2019, 9, 9), "times": 1,
                          "answer": "done", "done_on": date(2019, 9, 5), "closed_on": date(2019, 12, 2)}]}  # fmt: skip
    before, after = (
        read_all(on_duckdb(filled(rows, YEAR)), WHOLE_YEAR) for rows in (children, children | kept)
    )  # fmt: skip
    for key in ("promises_open", "promises_overdue"):
        assert (before[key].value, before[key].unavailable) == (
            None,
            "No promise was recorded here by then, so nobody can say.",
        )
        assert (after[key].value, after[key].unavailable) == (0, None)
    assert before["midway_checks"].unavailable == "No mid-way check was recorded here by then, so nobody can say."
    assert before["records_written_in_time"].percent is None


def test_of_children_seen_nothing_is_said_until_contacts_are_kept_for_a_whole_year() -> None:
    children = {"periods": [{"child_id": "Ada", "starts_on": date(2019, 6, 3)}]}
    visit = {"child_id": "Ada", "how": "visit", "reached": True, "seen": True, "spoken_to": True}
    late, early = (
        read(find("children_seen"), on_duckdb(filled(children | {"contacts": [visit | day]}, YEAR)), WHOLE_YEAR)
        for day in ({"contacted_on": date(2020, 9, 1)}, {"contacted_on": date(2020, 4, 20)})
    )
    assert "from the beginning of this year" in (late.unavailable or "")
    assert (early.numerator, early.denominator) == (1, 1)


def test_a_split_lists_every_key_in_order_and_not_recorded_last(source: DuckSource) -> None:
    rows = read(find("periods_started"), source, WHOLE_YEAR).splits
    assert list(rows["sex"]) == ["male", "female", "not_recorded"]
    assert list(rows["age_band"]) == ["under_1", "1_4", "5_9", "10_15", "16_17", "18", "not_recorded"]
    assert list(rows["ethnic_group"]) == ["white", "mixed", "asian", "black", "other", "not_recorded"]
    assert list(rows["category_of_need"]) == [f"N{number}" for number in range(1, 9)] + ["not_recorded"]
    assert {"C1", "C2", "V2", "J1", "L1", "E1"} < set(rows["legal_status"])


def test_every_split_adds_up_to_its_whole(source: DuckSource) -> None:
    for key, reading in read_all(source, WHOLE_YEAR).items():
        for name, rows in reading.splits.items():
            split = find(key).split(name)
            if reading.shape == "count" and not split.series:
                assert sum(row.value or 0 for row in rows.values()) == reading.value, (key, name)
            elif split.over_whole:
                assert sum(row.numerator or 0 for row in rows.values()) == (reading.denominator or 0), (key, name)
            elif reading.shape == "share":
                assert sum(row.numerator or 0 for row in rows.values()) == reading.numerator, (key, name)
                assert sum(row.denominator or 0 for row in rows.values()) == reading.denominator, (key, name)


def test_the_last_month_end_of_a_year_is_its_headline(source: DuckSource) -> None:
    reading = read(find("children_looked_after"), source, WHOLE_YEAR)
    assert next(iter(reading.splits["month_end"])) == "2020-04"
    assert reading.splits["month_end"]["2021-03"].value == reading.value


def test_a_year_that_is_running_is_counted_as_at_today(source: DuckSource) -> None:
    period = Period.so_far(YEAR, today=date(2020, 7, 15))
    held = read(find("reviews_held"), source, period)
    assert list(held.splits["month"]) == ["2020-04", "2020-05", "2020-06", "2020-07"]
    assert list(read(find("children_looked_after"), source, period).splits["month_end"]) == [
        "2020-04",
        "2020-05",
        "2020-06",
    ]
    assert held.value is not None
    assert held.value < (read(find("reviews_held"), source, WHOLE_YEAR).value or 0)


def test_a_day_outside_the_year_is_refused_with_a_sentence() -> None:
    with pytest.raises(ValueError, match="31 March 2020 is not in 2020-21"):
        Period(YEAR, date(2020, 3, 31))


def test_a_year_beyond_the_calendar_is_unavailable_and_says_why(source: DuckSource) -> None:
    reading = read(find("children_all_reviews_in_time"), source, Period.whole(CollectionYear(2045)))
    assert reading.numerator is None
    assert "working days calendar" in (reading.unavailable or "")


def test_the_council_s_policy_is_part_of_the_question(source: DuckSource) -> None:
    measured = find("children_all_reviews_in_time")
    anyone = read(measured, source, WHOLE_YEAR, policy=LocalPolicy(per_child_working_days=0))
    settled = read(measured, source, WHOLE_YEAR, policy=LocalPolicy(per_child_working_days=60))
    assert anyone.denominator is not None
    assert settled.denominator is not None
    assert settled.denominator < anyone.denominator


def test_a_statement_is_compiled_once() -> None:
    asked = Asked(find("reviews_held"), WHOLE_YEAR, find("reviews_held").splits, LocalPolicy(), "postgres")
    again = Asked(find("reviews_held"), WHOLE_YEAR, find("reviews_held").splits, LocalPolicy(), "postgres")
    assert figures_statement(asked) is figures_statement(again)


def test_the_children_behind_a_share_are_those_on_the_side_asked_for(source: DuckSource) -> None:
    measured = find("children_all_reviews_in_time")
    reading = read(measured, source, WHOLE_YEAR)
    sides = {
        side: children_behind(measured, source, WHOLE_YEAR, side=side)
        for side in ("numerator", "denominator", "remainder")
    }
    assert len(sides["numerator"]) == reading.numerator
    assert sorted([*sides["numerator"], *sides["remainder"]]) == sides["denominator"]


def test_percentages_are_rounded_half_up() -> None:
    assert percent_of(1, 16) == Decimal("6.3")
    assert percent_of(52, 308) == Decimal("16.9")
    assert percent_of(2572, 2635) == Decimal("97.6")
    assert percent_of(0, 0) is None


def test_an_unknown_measure_or_split_is_refused_with_a_sentence() -> None:
    with pytest.raises(LookupError, match="There is no measure called “reviews”"):
        find("reviews")
    with pytest.raises(LookupError, match="Reviews held is not split by “sex”"):
        find("reviews_held").split("sex")


def test_two_measures_cannot_have_one_key() -> None:
    declare = measure(
        key="reviews_held", title="x", unit=Count, subject=Subject.REVIEWS, source=Citation("x", "x", "x")
    )
    assert "reviews_held" in measures()
    with pytest.raises(ValueError, match="Two measures are called"):
        declare(find("reviews_held").counting)


def test_a_year_in_which_no_chair_is_recorded_is_no_year_in_which_no_child_chaired() -> None:
    review = {"child_id": "Ada", "held_on": date(2020, 5, 1), "participation_code": "PN1", "aged_4_or_over": True}
    found = read(find("reviews_chaired_by_child"), on_duckdb(filled({"reviews": [review]}, YEAR)), WHOLE_YEAR)
    assert (found.unavailable, found.numerator) == (
        "Who chaired is not recorded for any review held in the year.",
        None,
    )
    told = on_duckdb(filled({"reviews": [review, review | {"child_id": "Ben", "chaired_by": "officer"}]}, YEAR))
    now = read(find("reviews_chaired_by_child"), told, WHOLE_YEAR)
    assert (now.numerator, now.denominator, now.splits["chaired_by"]["not_recorded"].numerator) == (0, 2, 1)
