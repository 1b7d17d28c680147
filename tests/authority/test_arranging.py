"""The council arranges policy, days, reasons and figures: within the law, by those allowed, and on the record."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from mainstay.access.roles import Role
from mainstay.authority.actions.add_council_day import add_council_day
from mainstay.authority.actions.add_reason import add_reason
from mainstay.authority.actions.end_reason import end_reason
from mainstay.authority.actions.record_comparator import record_comparator
from mainstay.authority.actions.record_population import record_population
from mainstay.authority.actions.set_policy import set_policy
from mainstay.authority.models import CouncilDay, PolicyVersion, Reason
from mainstay.authority.queries import comparators, local_policy, populations, reasons, working_days
from mainstay.ledger.acting import Acting, Conflict
from mainstay.ledger.gate import WroteOutsideAnAction
from mainstay.ledger.models import Entry
from mainstay.statute.policy import LocalPolicy, PolicyRefused
from mainstay.statute.refusal import Refused
from tests import builders as make

pytestmark = pytest.mark.django_db
APRIL = date(2021, 4, 1)
YEAR_END = date(2021, 3, 31)
JUBILEE = date(2022, 7, 4)  # an ordinary Monday


def _policy(acting: Acting) -> Any:
    return set_policy(acting, policy=replace(LocalPolicy(), caseload_high=65), starts_on=APRIL, reason="Agreed")


WRITERS: dict[str, Callable[[Acting], Any]] = {
    "PolicySet": _policy,
    "CouncilDayAdded": lambda acting: add_council_day(acting, on=JUBILEE, name="County day"),
    "ReasonAdded": lambda acting: add_reason(acting, kind="late", words="Snow", starts_on=APRIL),
    "PopulationRecorded": lambda acting: record_population(
        acting, as_at=YEAR_END, children=160_000, estimate="Mid-2020"
    ),
    "ComparatorRecorded": lambda acting: record_comparator(
        acting, measure="looked_after_rate", area="England", year="2020-21", value=Decimal("67.0")
    ),
}


@pytest.mark.parametrize("event", WRITERS)
def test_a_manager_may_and_it_is_on_the_record(event: str) -> None:
    acting = make.acting(make.a_manager())
    written = WRITERS[event](acting)
    entry = Entry.objects.get(event=event)
    assert entry.subject_ids == [str(written.pk)]
    assert entry.actor_id == acting.person_id


@pytest.mark.parametrize("event", WRITERS)
@pytest.mark.parametrize("role", [Role.REVIEWING_OFFICER, Role.BUSINESS_SUPPORT, Role.DATA_OFFICER])
def test_nobody_else_may_arrange_the_council(event: str, role: Role) -> None:
    with pytest.raises(PermissionDenied, match="Your role does not let you"):
        WRITERS[event](make.acting(make.a_person(role)))


def test_policy_holds_from_its_day_and_the_default_before_it() -> None:
    _policy(make.the_system())
    assert local_policy(date(2021, 3, 31)) == LocalPolicy()
    assert local_policy(APRIL).caseload_high == 65
    assert Entry.objects.get(event="PolicySet").payload["changed"] == ["caseload_high"]


def test_a_policy_outside_the_law_cannot_be_made() -> None:
    with pytest.raises(PolicyRefused, match="20"):
        set_policy(
            make.the_system(), policy=replace(LocalPolicy(), adjournment_working_days=40), starts_on=APRIL, reason="x"
        )
    assert not PolicyVersion.objects.exists()


@pytest.mark.parametrize(
    ("policy", "reason", "sentence"),
    [
        (LocalPolicy(), "  ", "Say why"),
        (LocalPolicy(extra_days_off=frozenset({JUBILEE})), "Agreed", "council day"),
    ],
)
def test_a_policy_needs_its_reason_and_holds_no_days(policy: LocalPolicy, reason: str, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        set_policy(make.the_system(), policy=policy, starts_on=APRIL, reason=reason)


def test_two_who_set_the_policy_of_one_day_are_told_of_each_other() -> None:
    manager = make.a_manager()
    first = _policy(make.acting(manager))
    _policy(make.acting(manager, seen_version=first.version))
    with pytest.raises(Conflict):
        _policy(make.acting(manager, seen_version=first.version))


def test_a_day_the_council_adds_is_not_a_working_day() -> None:
    assert working_days().is_working_day(JUBILEE)
    add_council_day(make.the_system(), on=JUBILEE, name="County day")
    assert not working_days().is_working_day(JUBILEE)


def test_a_bank_holiday_that_was_moved_is_a_working_day_again() -> None:
    may_day = date(2022, 5, 2)
    add_council_day(make.the_system(), on=may_day, name="Moved", is_working_day=True)
    assert working_days().is_working_day(may_day)


@pytest.mark.parametrize(
    ("on", "works", "sentence"),
    [
        (date(2022, 12, 27), False, "already"),
        (JUBILEE, True, "already"),
        (date(2022, 7, 2), True, "weekend"),
    ],
)
def test_a_day_that_changes_nothing_is_refused(on: date, works: bool, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        add_council_day(make.the_system(), on=on, name="A day", is_working_day=works)


def test_a_service_starts_with_reasons_and_another_reason_comes_last() -> None:
    for kind in ("late", "postponed"):
        listed = reasons(kind, make.TODAY)
        assert len(listed) == 10
        assert listed[-1].code == "other"


def test_a_reason_leaves_the_list_on_its_day_and_may_come_back() -> None:
    acting = make.the_system()
    reason = add_reason(acting, kind="late", words="Snow and ice", starts_on=APRIL)
    assert reason.code == "snow-and-ice"
    with pytest.raises(Refused, match="on the list already"):
        add_reason(acting, kind="late", words="snow and ice", starts_on=make.TODAY)
    end_reason(acting, reason, ends_on=make.TODAY)
    assert "snow-and-ice" not in {row.code for row in reasons("late", make.TODAY)}
    with pytest.raises(Refused, match="ended"):
        end_reason(acting, reason, ends_on=make.TODAY)
    assert add_reason(acting, kind="late", words="Snow and ice", starts_on=make.TODAY).pk != reason.pk


def test_a_figure_recorded_again_replaces_the_first() -> None:
    manager = make.a_manager()
    for children in (160_000, 162_886):
        record_population(make.acting(manager), as_at=YEAR_END, children=children, estimate="Mid-2020")
        value = Decimal(children) / 1000
        record_comparator(make.acting(manager), measure="rate", area="England", year="2020/21", value=value)
    assert [row.children for row in populations(make.viewing(manager))] == [162_886]
    assert [(row.year, row.value) for row in comparators(make.viewing(manager))] == [("2020-21", 162.89)]


@pytest.mark.parametrize(("as_at", "children"), [(date(2020, 6, 30), 160_000), (YEAR_END, 0)])
def test_a_population_of_no_year_or_of_nobody_is_refused(as_at: date, children: int) -> None:
    with pytest.raises(Refused):
        record_population(make.the_system(), as_at=as_at, children=children, estimate="Mid-2020")


def test_a_comparator_of_no_year_is_refused_with_a_sentence() -> None:
    with pytest.raises(Refused, match="2020-21"):
        record_comparator(make.the_system(), measure="rate", area="England", year="2020", value=Decimal(1))


def test_arrangements_cannot_be_written_outside_an_action() -> None:
    with pytest.raises(WroteOutsideAnAction):
        CouncilDay(on=JUBILEE, name="County day").save()
    with pytest.raises(WroteOutsideAnAction):
        Reason.objects.update(words="Changed")


def test_settings_are_read_once_in_a_transaction(django_assert_num_queries: Any) -> None:
    local_policy(APRIL)
    working_days()
    with django_assert_num_queries(0):
        for _ in range(100):
            local_policy(APRIL)
            working_days()
