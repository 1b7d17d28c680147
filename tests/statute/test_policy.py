"""A council's settings: their defaults, their bounds, and how they are stored."""

import json
from dataclasses import fields
from datetime import date
from typing import Any

import pytest

from mainstay.statute.policy import LocalPolicy, PolicyRefused
from mainstay.statute.refusal import Refused
from mainstay.statute.reviews import ReviewKind


def test_the_defaults_are_those_of_the_domain_reference() -> None:
    policy = LocalPolicy()
    assert not policy.count_start_day
    assert policy.kinds_in_figure == {"first", "second", "later", "adoption", "short_break"}
    assert (policy.window_treatment, policy.chinese_in) == ("six_months", "asian")
    assert (policy.suppress_from, policy.suppress_to) == (1, 5)
    assert (policy.allocate_working_days, policy.caseload_low, policy.caseload_high) == (5, 50, 70)
    assert (policy.series_date, policy.series_timeliness) == ("completed", "first_meeting_and_completion")
    assert policy.before_placement_for_adoption == "both"
    assert policy.looked_after_label == "child looked after"


def test_each_kind_is_counted_in_the_figure_as_the_policy_says() -> None:
    policy = LocalPolicy()
    counted = {kind for kind in ReviewKind if policy.counts(kind)}
    assert counted == set(ReviewKind) - {ReviewKind.POST_18, ReviewKind.SECURE}


def test_a_policy_survives_being_stored_as_json() -> None:
    policy = LocalPolicy(
        count_start_day=True,
        kinds_in_figure=frozenset({"first", "secure"}),
        extra_days_off=frozenset({date(2026, 6, 4)}),
        looked_after_label="cared-for child",
    )
    stored = json.loads(json.dumps(policy.to_mapping()))
    assert stored["extra_days_off"] == ["2026-06-04"]
    assert LocalPolicy.from_mapping(stored) == policy


def test_settings_that_are_absent_keep_their_default() -> None:
    assert LocalPolicy.from_mapping({"caseload_high": 65}) == LocalPolicy(caseload_high=65)
    assert LocalPolicy.from_mapping({}) == LocalPolicy()


def test_an_unknown_setting_is_refused_by_name() -> None:
    with pytest.raises(PolicyRefused, match="There is no setting called “first_review_days”"):
        LocalPolicy.from_mapping({"first_review_days": 28})


@pytest.mark.parametrize(
    ("setting", "value", "sentence"),
    [
        ("adjournment_working_days", 21, r"must be from 1 to 20, not 21 \(DR-2.10a\)"),
        ("record_after_working_days", 16, "must be from 1 to 15"),
        ("suppress_from", 0, "must be from 1 to 1"),
        ("caseload_low", "fifty", "must be a whole number"),
        ("caseload_low", True, "must be a whole number"),
        ("count_start_day", 1, "must be yes or no"),
        ("window_treatment", "ignore", "must be one of “six_months”, “window”"),
        ("chinese_in", None, "must be one of"),
        ("kinds_in_figure", ["first", "monthly"], "does not know “monthly”"),
        ("kinds_in_figure", "first", "must be a list"),
        ("looked_after_label", " ", "must be some words"),
        ("looked_after_label", "x" * 61, "60 characters or fewer"),
        ("extra_days_off", ["31/02/2026"], "must be a list of dates, such as 2026-06-04"),
        ("extra_days_off", "2026-06-04", "must be a list of dates"),
    ],
)
def test_a_value_outside_its_bounds_is_refused_with_a_sentence(setting: str, value: Any, sentence: str) -> None:
    with pytest.raises(PolicyRefused, match=sentence) as refusal:
        LocalPolicy.from_mapping({setting: value})
    assert isinstance(refusal.value, Refused)
    assert str(refusal.value).startswith(f"The setting “{setting.replace('_', ' ')}”")


def test_a_caseload_whose_ends_are_crossed_is_refused() -> None:
    with pytest.raises(PolicyRefused, match="must not be above its upper end"):
        LocalPolicy(caseload_low=71)


def test_every_setting_carries_its_rule_and_help_for_the_page_that_changes_it() -> None:
    bare = [each.name for each in fields(LocalPolicy) if not each.metadata.get("help", "").endswith(".")]
    ruleless = [each.name for each in fields(LocalPolicy) if not each.metadata.get("rule")]
    assert bare + ruleless == []


def test_the_councils_own_days_change_its_calendar() -> None:
    calendar = LocalPolicy(extra_days_off=frozenset({date(2026, 6, 4)})).calendar()
    assert not calendar.is_working_day(date(2026, 6, 4))
    assert LocalPolicy().calendar().is_working_day(date(2026, 6, 4))
