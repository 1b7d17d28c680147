"""Small-number suppression of the figures an annual report prints."""

import pytest

from mainstay.statute.disclosure import Balance, Thresholds, hide, suppress, suppress_shares, suppress_table
from mainstay.statute.policy import LocalPolicy

STARTED = {
    "sex": {"male": 198, "female": 164, "not_recorded": 33},
    "ethnic_group": {"white": 326, "asian": 6, "black": 2, "mixed": 36, "other": 18, "not_recorded": 7},
    "legal_status": {"C1": 147, "V2": 231, "L1": 8, "J1": 2, "not_recorded": 7},
    "age_band": {"under_1": 73, "1_4": 78, "5_9": 47, "10_15": 105, "16_17": 87, "18": 5},
}


def test_one_small_number_takes_the_smallest_other_with_it() -> None:
    found = suppress(395, STARTED)
    assert not found.total_hidden
    assert found.hidden == {
        "sex": frozenset(),
        "ethnic_group": {"black", "asian"},
        "legal_status": {"J1", "not_recorded"},
        "age_band": {"18", "5_9"},
    }


def test_a_small_total_is_hidden_with_every_part_that_would_give_it_away() -> None:
    found = suppress(3, {"sex": {"male": 3, "female": 0}, "age": {"10_15": 1, "16_17": 2}})
    assert found.total_hidden
    assert found.hidden == {"sex": {"male"}, "age": {"10_15", "16_17"}}


def test_six_ones_hide_their_total_and_every_other_split_of_it() -> None:
    found = suppress(6, {"month": dict.fromkeys("abcdef", 1), "kind": {"first": 6, "later": 0}})
    assert found.total_hidden
    assert found.hidden == {"month": frozenset("abcdef"), "kind": {"first"}}


def test_two_small_numbers_that_add_up_to_a_small_number_take_a_third() -> None:
    assert suppress(54, {"a": {"x": 1, "y": 2, "z": 20, "w": 31}}).hidden["a"] == {"x", "y", "z"}
    assert suppress(58, {"a": {"x": 4, "y": 3, "z": 20, "w": 31}}).hidden["a"] == {"x", "y"}


def test_a_split_that_falls_short_protects_its_remainder() -> None:
    found = suppress(100, {"a": {"x": 60, "y": 38}})
    assert found.hidden["a"] == {"y"}
    assert suppress(100, {"a": {"x": 60, "y": 20}}).hidden["a"] == frozenset()


def test_a_split_that_counts_something_twice_hides_its_small_numbers_only() -> None:
    assert suppress(20, {"themes": {"drift": 15, "practice": 12, "other": 3}}).hidden["themes"] == {"other"}


def test_splits_of_a_total_that_is_not_printed_do_not_give_each_other_away() -> None:
    found = suppress(None, {"a": {"x": 3, "y": 40}, "b": {"v": 20, "w": 23}})
    assert not found.total_hidden
    assert found.hidden == {"a": {"x"}, "b": {"v"}}
    assert suppress(None, {"a": {"x": 3, "y": 40}}).hidden["a"] == {"x"}


def test_a_few_late_reviews_hide_the_number_in_time_as_well() -> None:
    found = suppress_shares(297, 300, {})
    assert (found.numerator_hidden, found.denominator_hidden) == (True, False)
    assert not suppress_shares(290, 300, {}).numerator_hidden
    assert suppress_shares(300, 300, {}).numerator_hidden is False
    assert suppress_shares(2, 4, {}).denominator_hidden


def test_late_reviews_by_month_cannot_be_had_from_those_in_time() -> None:
    months = {"2020-04": (198, 200), "2020-05": (190, 200), "2020-06": (180, 200), "2020-07": (300, 300)}
    found = suppress_shares(868, 900, {"month": months})
    assert found.numerators["month"] == {"2020-04", "2020-06"}
    assert found.denominators["month"] == frozenset()
    assert not found.numerator_hidden


def test_two_months_with_one_late_review_each_take_a_third_month() -> None:
    months = {"2020-04": (199, 200), "2020-05": (199, 200), "2020-06": (180, 200), "2020-07": (260, 300)}
    found = suppress_shares(838, 900, {"month": months})
    assert {"2020-04", "2020-05"} < found.numerators["month"]
    late = sum(months[key][1] - months[key][0] for key in found.numerators["month"])
    assert late > 5


def test_participation_codes_stay_hidden_beside_attendance_and_participation() -> None:
    codes = {"PN1": 908, "PN2": 11, "PN3": 2, "PN4": 13, "PN5": 91, "PN6": 977, "PN7": 117, "none": 42}
    values = codes | {"aged_4": 2161, "participation": 1989, "attendance": 934, "not_p": 172, "not_a": 1227}
    balances = [
        Balance(("aged_4",), tuple(codes)),
        Balance(("participation",), ("PN1", "PN2", "PN3", "PN5", "PN6")),
        Balance(("attendance",), ("PN1", "PN2", "PN3", "PN4")),
        Balance(("aged_4",), ("participation", "not_p")),
        Balance(("aged_4",), ("attendance", "not_a")),
    ]
    assert hide(values, balances, implied={"not_p", "not_a"}) == {"PN2", "PN3"}


def test_stock_and_flow_do_not_give_away_a_small_flow() -> None:
    values = {"before": 923, "started": 80, "ceased": 4, "after": 999}
    stock = Balance(("before", "started"), ("ceased", "after"))
    assert hide(values, [stock]) == {"ceased", "started"}
    assert hide(values, [stock], keep={"started"}) == {"ceased", "before"}


def test_a_table_hides_a_rectangle_round_a_small_cell() -> None:
    table = {"a": {"x": 3, "y": 10, "z": 20}, "b": {"x": 30, "y": 11, "z": 20}, "c": {"x": 30, "y": 12, "z": 40}}
    found = suppress_table(table)
    assert found.cells == {("a", "x"), ("a", "y"), ("b", "x"), ("b", "y")}
    assert (found.rows, found.columns, found.total_hidden) == (frozenset(), frozenset(), False)


def test_the_thresholds_are_those_of_the_policy() -> None:
    wider = Thresholds.of(LocalPolicy(suppress_to=10))
    assert suppress(100, {"a": {"x": 10, "y": 30, "z": 60}}, wider).hidden["a"] == {"x", "y"}
    assert suppress(100, {"a": {"x": 10, "y": 30, "z": 60}}).hidden["a"] == frozenset()


def test_figures_that_do_not_add_up_are_refused_and_not_guessed_at() -> None:
    with pytest.raises(ValueError, match="do not add up"):
        hide({"a": 1, "b": 2}, [Balance(("a",), ("b",))])
    with pytest.raises(ValueError, match="is below nought"):
        hide({"a": -1})
    with pytest.raises(ValueError, match="stands twice"):
        hide({"a": 0, "b": 2}, [Balance(("a", "b"), ("b",))])
