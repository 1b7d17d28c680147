"""The form of a social worker's report is filled in with what is known, and saves itself as it is written."""

from __future__ import annotations

import re

import pytest
from pytest_django import Settings

from tests.preparation.making import TODAY, Case, a_case
from tests.reviews.pages import hidden, signed_in


@pytest.fixture(autouse=True)
def that_monday(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.MAINSTAY_SECOND_FACTOR_REQUIRED = False
    monkeypatch.setenv("MAINSTAY_TODAY", TODAY.isoformat())


@pytest.fixture
def case(db: None) -> Case:
    return a_case()


def _address(case: Case) -> str:
    return f"/reviews/{case.review.pk}/preparation/report/write"


def test_a_report_saves_itself_and_shows_both_texts_on_a_conflict(case: Case) -> None:
    client, other = signed_in(case.worker), signed_in(case.team_manager)
    address = _address(case)
    first = client.post(
        address,
        {"once": hidden(client.get(address))["once"], "version": "", "well": "One"},
        headers={"x-autosave": "1"},
    )
    assert first.json()["version"] == 1
    again = {"once": hidden(client.get(address))["once"], "version": "1", "well": "Two"}
    assert client.post(address, again, headers={"x-autosave": "1"}).json()["version"] == 2
    clash = other.post(address, {**again, "well": "Three"}, headers={"x-autosave": "1"})
    assert (clash.status_code, clash.json()["theirs"]["well"], clash.json()["version"]) == (409, "Two", 2)


def test_the_report_form_is_prefilled_and_marked_to_save_itself(case: Case) -> None:
    address = _address(case)
    page = signed_in(case.worker).get(address).content.decode()
    form = re.search(r"<form[^>]*data-autosave[^>]*>.*?</form>", page, re.DOTALL)
    assert form is not None
    assert f'action="{address}"' in form[0], "it is saved at its own address"
    assert f'formaction="{address}"' in form[0], "handing in sends the form itself, without script too"
    assert "data-saved" in form[0]
    assert re.search(r'name="plan"[^>]*>\s*Legal status: ', form[0]), "what the house knows is filled in"
    assert "data-autosave-state" in page
    assert "<template data-autosave-conflict>" in page
