"""The pages of policy: every setting asked, from a day and for a reason; days, reasons and outside figures."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.test import Client

from mainstay.access.models import Person
from mainstay.authority.forms.policy import ELSEWHERE, GROUPS, SETTINGS, hint
from mainstay.authority.models import Comparator, CouncilDay, PolicyVersion, Population, Reason
from mainstay.authority.queries import local_policy, working_days
from mainstay.statute.policy import LocalPolicy
from tests import builders as make
from tests.reviews.pages import day, hidden, signed_in, text

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("that_monday")]
SERVICE = "/policy/change/service"
FIGURES = "/policy/change/figures"
SERVICE_NOW = {
    "caseload_low": "50",
    "caseload_high": "70",
    "looked_after_label": "child looked after",
    "looked_after_label_plural": "children looked after",
}


@pytest.fixture
def manager() -> Person:
    return make.a_manager("Mona Manager")


@pytest.fixture
def desk(manager: Person) -> Client:
    return signed_in(manager)


def _send(desk: Client, address: str, fields: dict[str, Any]) -> Any:
    return desk.post(address, {**hidden(desk.get(address)), **fields})


def _service(**changed: str) -> dict[str, str]:
    return {**SERVICE_NOW, **day("starts_on", make.TODAY), "reason": "Agreed on 9 April", **changed}


def test_every_setting_is_asked_once_with_its_bounds_and_its_default() -> None:
    asked = [name for group in GROUPS for name in group.labels]
    assert sorted(asked) == sorted(set(SETTINGS) - ELSEWHERE)
    assert hint("caseload_high").endswith("From 1 to 200. Default: 70.")


def test_every_group_opens_with_what_holds_now(desk: Client) -> None:
    for group in GROUPS:
        shown = text(desk.get(f"/policy/change/{group.key}"))
        assert all(label in shown for label in group.labels.values())
    assert desk.get("/policy/change/nothing").status_code == 404
    assert "5 working days" in text(desk.get("/policy/"))


def test_a_group_sent_as_it_is_shown_changes_nothing_but_makes_a_version(desk: Client) -> None:
    answer = _send(desk, SERVICE, _service())
    assert answer.status_code == 302
    assert local_policy(make.TODAY) == LocalPolicy()
    assert "Nothing differs from the version before" in text(desk.get("/policy/versions/"))


def test_a_setting_holds_from_its_day_and_the_version_says_what_became_of_it(desk: Client) -> None:
    _send(desk, SERVICE, _service(caseload_high="65"))
    assert local_policy(make.TODAY).caseload_high == 65
    assert local_policy(date(2021, 4, 11)).caseload_high == 70
    versions = text(desk.get("/policy/versions/"))
    assert "Upper end of a full caseload: 70 became 65" in versions
    assert "Agreed on 9 April" in versions


def test_yes_or_no_and_kinds_are_kept_as_they_were_answered(desk: Client) -> None:
    fields = {
        "series_date": "first", "series_timeliness": "first", "series_completion_working_days": "10",
        "adjournment_working_days": "20", "adjourned_counts_in_time": "no", "window_treatment": "window",
        "kinds_in_figure": ["first", "second"], "per_child_working_days": "20",
    }  # fmt: skip
    _send(desk, "/policy/change/judging", {**fields, **day("starts_on", make.TODAY), "reason": "Agreed"})
    now = local_policy(make.TODAY)
    assert (now.adjourned_counts_in_time, now.kinds_in_figure) == (False, frozenset({"first", "second"}))


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"caseload_high": "900"}, "must be a whole number from 1 to 200"),
        ({"caseload_low": "80"}, "must not be above its upper end"),
        ({"caseload_high": ""}, "Answer “Upper end of a full caseload”"),
        ({"reason": ""}, "Answer “Why are they changed?”"),
    ],
)
def test_what_cannot_hold_is_said_in_the_error_summary(desk: Client, changed: dict[str, str], sentence: str) -> None:
    answer = _send(desk, SERVICE, _service(**changed))
    assert (answer.status_code, sentence in text(answer)) == (422, True)
    assert not PolicyVersion.objects.exists()


def test_two_who_set_the_policy_of_one_day_are_shown_both_versions(desk: Client) -> None:
    late = hidden(desk.get(SERVICE))
    _send(desk, SERVICE, _service(caseload_high="65"))
    both = desk.post(SERVICE, {**late, **_service(caseload_high="60")})
    assert both.status_code == 409
    assert "You saved a change on" in text(both)
    kept = hidden(both)
    desk.post(SERVICE, {**kept, "compared": list(_names(both)), "keep_all": "yours"})
    assert local_policy(make.TODAY).caseload_high == 60


def _names(answer: Any) -> list[str]:
    return [row.name for row in answer.context["rows"]]


def test_a_change_of_one_group_leaves_the_others_as_they_are(desk: Client) -> None:
    _send(desk, SERVICE, _service(caseload_high="65"))
    other = {"chinese_in": "other", "population_mid_year": "same", "suppress_from": "1", "suppress_to": "6"}
    _send(desk, FIGURES, {**other, **day("starts_on", date(2021, 5, 1)), "reason": "Agreed"})
    later = local_policy(date(2021, 5, 1))
    assert (later.caseload_high, later.suppress_to) == (65, 6)
    assert "Another version holds from 1 May 2021" in text(desk.get("/policy/"))
    assert "A version from 1 May 2021 is set already" in text(desk.get(SERVICE))


def test_a_one_off_bank_holiday_is_added_and_a_day_that_changes_nothing_is_refused(desk: Client) -> None:
    fields = {**day("on", date(2022, 7, 4)), "name": "County day", "kind": "off"}
    _send(desk, "/policy/days/add", fields)
    assert not working_days().is_working_day(date(2022, 7, 4))
    assert "4 July 2022 County day Not a working day here" in text(desk.get("/policy/days/"))
    again = _send(desk, "/policy/days/add", fields)
    assert (again.status_code, "already" in text(again), CouncilDay.objects.count()) == (422, True, 1)


def test_a_reason_joins_its_list_and_leaves_it_from_a_day(desk: Client) -> None:
    fields = {"kind": "late", "words": "Snow and ice", **day("starts_on", make.TODAY)}
    _send(desk, "/policy/reasons/add", fields)
    reason = Reason.objects.get(words="Snow and ice")
    assert "on the list already" in text(_send(desk, "/policy/reasons/add", fields))
    end = f"/policy/reasons/{reason.pk}/end"
    assert "can end on the day after" in text(_send(desk, end, day("ends_on", make.TODAY)))
    _send(desk, end, day("ends_on", date(2021, 5, 1)))
    assert "1 May 2021" in text(desk.get("/policy/reasons/"))
    assert desk.get(f"/policy/reasons/{PolicyVersion().pk}/end").status_code == 404


def test_population_and_figures_to_compare_with_are_recorded(desk: Client) -> None:
    population = {**day("as_at", date(2021, 3, 31)), "children": "162886", "estimate": "Mid-2020"}
    _send(desk, "/policy/figures/population", population)
    figure = {"measure": "looked_after_rate", "area": "England", "year": "2020-21", "value": "67"}
    _send(desk, "/policy/figures/comparator", figure)
    assert (Population.objects.get().children, Comparator.objects.get().area) == (162886, "England")
    shown = text(desk.get("/policy/figures/"))
    assert "162,886" in shown
    assert "England, 2020-21" in shown
    wrong = _send(desk, "/policy/figures/comparator", {**figure, "year": "2020"})
    assert (wrong.status_code, "2020-21" in text(wrong)) == (422, True)
    wrong = _send(desk, "/policy/figures/population", {**population, **day("as_at", date(2021, 6, 30))})
    assert "is not a 31 March" in text(wrong)
