"""What a record asks and when, its gates and its clocks: the rules as tables."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from mainstay.records.rules import gates
from mainstay.records.rules.clocks import check_by, clocks
from mainstay.records.rules.matters import EVERY, Facts, asked, to_answer
from mainstay.records.rules.offering import must_be_offers, must_say_what_next
from mainstay.statute.policy import LocalPolicy
from mainstay.statute.refusal import Refused
from mainstay.statute.working_days import england

FIRST = Facts(kind="first", age=10, legal_status="C2", placement="U1")
SECOND = replace(FIRST, kind="second")


def _keys(facts: Facts) -> set[str]:
    return {each.key for each in asked(facts)}


@pytest.mark.parametrize(
    ("matter", "asked_of", "not_asked_of"),
    [
        ("permanence", SECOND, FIRST),
        ("section_20", replace(FIRST, legal_status="V2"), FIRST),
        ("legal_planning", replace(FIRST, legal_status="V2"), replace(FIRST, legal_status="C1")),
        ("visits", replace(FIRST, placement="P1"), FIRST),
        ("cafcass", replace(FIRST, failure_recorded=True), FIRST),
        ("pathway", replace(FIRST, age=16), replace(FIRST, age=15)),
        ("staying_put", replace(FIRST, age=16), replace(FIRST, age=16, reviewed_at_16=True)),
        ("staying_put", replace(FIRST, age=17), replace(FIRST, age=17, placement="K2")),
    ],
)
def test_only_what_applies_is_asked(matter: str, asked_of: Facts, not_asked_of: Facts) -> None:
    assert matter in _keys(asked_of)
    assert matter not in _keys(not_asked_of)


@pytest.mark.parametrize("facts", [FIRST, SECOND, replace(FIRST, legal_status=None, placement=None, age=None)])
def test_the_legal_status_and_what_the_child_knows_are_asked_of_everybody(facts: Facts) -> None:
    assert {"legal_status", "knows_advocate", "knows_complaints", "knows_court"} <= _keys(facts)


def test_every_number_of_schedule_7_is_asked_at_some_review() -> None:
    numbers = {each.number for each in EVERY if each.number}
    assert numbers == set(range(1, 14))


def test_words_under_a_matter_answer_it_as_a_press_does() -> None:
    left = {each.key for each in to_answer(FIRST, {"legal_status"}, {"health"})}
    assert "health" not in left
    assert "legal_status" not in left
    assert "education" in left


@pytest.mark.parametrize(
    ("kind", "plan_before", "needed"),
    [("first", False, False), ("second", False, True), ("second", True, True), ("later", False, True),
     ("later", True, False), ("post_18", False, False), ("short_break", False, False)],
)  # fmt: skip
def test_the_gate_stands_at_the_second_review_and_until_there_is_a_plan(
    kind: str, plan_before: bool, needed: bool
) -> None:
    assert gates.needs_permanence_plan(kind, plan_before=plan_before) is needed


def test_outcomes_are_kept_in_the_order_of_the_list_and_several_may_stand_together() -> None:
    assert gates.must_be_a_plan(["ADOPTION", "RETURN6M"], "", "") == ["RETURN6M", "ADOPTION"]


@pytest.mark.parametrize(
    ("outcomes", "because", "steps", "sentence"),
    [
        (["HOME"], "", "", "not an outcome"),
        ([], "", "", "Choose at least one"),
        ([], "Too early.", "", "the steps to one"),
        ([], "", "Assess.", "why there is no plan"),
        (["ADOPTION"], "Too early.", "", "not both"),
    ],
)
def test_a_plan_is_outcomes_or_the_reason_and_the_steps(
    outcomes: list[str], because: str, steps: str, sentence: str
) -> None:
    with pytest.raises(Refused, match=sentence):
        gates.must_be_a_plan(outcomes, because, steps)


def test_a_child_unheard_needs_what_was_tried_and_what_to_try_next() -> None:
    with pytest.raises(Refused, match="what was tried"):
        must_say_what_next("PN7", "could_not", [], " ", "Ask the school")
    with pytest.raises(Refused, match="what to try next"):
        must_say_what_next("PN4", "could_not", [], "Rang twice", "")
    must_say_what_next("PN1", "", [], "", "")
    must_say_what_next("PN7", "through_carer", ["send"], "Rang twice", "Ask the school")


def test_a_choice_not_to_take_part_says_what_was_offered_and_what_was_not_offered_says_nothing() -> None:
    must_say_what_next("PN7", "declined", ["chair"], "", "Ask again")
    with pytest.raises(Refused, match="what was offered"):
        must_say_what_next("PN7", "declined", [], "", "Ask again")
    must_say_what_next("PN7", "not_offered", [], "", "Offer it")
    with pytest.raises(Refused, match="Something was offered"):
        must_say_what_next("PN7", "not_offered", ["chair"], "", "Offer it")
    assert must_be_offers(["chair", "send", "chair"]) == ["send", "chair"]


@pytest.mark.parametrize(
    ("code", "before", "twice"), [("PN7", "PN7", True), ("PN7", "PN6", False), ("PN7", None, False), ("PN1", "PN7", 0)]
)
def test_only_two_reviews_running_without_the_childs_views_are_raised(
    code: str, before: str | None, twice: bool
) -> None:
    assert gates.unheard_twice(code, before) == bool(twice)


def test_the_clocks_count_working_days_over_the_may_holidays() -> None:
    # Thursday 29 April 2021; 3 and 31 May are bank holidays.
    worked_out = clocks(date(2021, 4, 29), date(2021, 4, 29), LocalPolicy(), england())
    assert worked_out.send_promises_by_on == date(2021, 5, 7)
    assert worked_out.write_by_on == date(2021, 5, 21)
    assert worked_out.distribute_by_on == date(2021, 5, 28)


def test_the_record_of_a_series_counts_from_its_last_meeting_and_the_promises_from_the_reviews_date() -> None:
    worked_out = clocks(date(2021, 4, 12), date(2021, 4, 19), LocalPolicy(record_after_working_days=10), england())
    assert worked_out.send_promises_by_on == date(2021, 4, 19)
    assert worked_out.write_by_on == date(2021, 5, 4)


def test_the_plan_of_a_child_new_to_care_is_checked_by_a_day_the_service_sets() -> None:
    assert check_by(date(2021, 3, 1), LocalPolicy(), england()) == date(2021, 3, 29)
    assert check_by(date(2021, 3, 1), LocalPolicy(new_plan_check_working_days=10), england()) == date(2021, 3, 15)


def test_a_clock_beyond_the_calendar_has_no_last_day() -> None:
    far = date(2035, 12, 28)
    assert clocks(far, far, LocalPolicy(), england()).write_by_on is None
