"""The pages of promises, without scripts: answered in one press, agreed to in one press, contested, checked."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from mainstay.promises.models import Promise
from tests.promises.building import NEXT_HELD, SENT, a_family, next_held, promised, sent
from tests.reviews.pages import hidden, signed_in, text


@pytest.fixture(autouse=True)
def _signed_in_on_a_day(monkeypatch: pytest.MonkeyPatch, settings: Any) -> None:
    settings.MAINSTAY_SECOND_FACTOR_REQUIRED = False
    monkeypatch.setenv("MAINSTAY_TODAY", NEXT_HELD.isoformat())


def test_an_officer_answers_in_one_press_and_is_asked_for_a_reason_where_one_is_needed(db: None) -> None:
    family = a_family()
    promise, review = sent(family), next_held(family)
    client, address = signed_in(family.officer), reverse("promises_of_review", args=[review.pk])
    page = client.get(address)
    assert "Robin sees the dentist" in text(page)
    there = reverse("promise_answer", args=[review.pk, promise.pk])
    assert client.post(there, {**hidden(page), "answer": "not_done"}).status_code == 422
    assert client.post(there, {**hidden(page), "answer": "done"}).status_code == 302
    assert Promise.objects.get().answer == "done"


def test_a_manager_agrees_to_all_that_are_ticked(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAINSTAY_TODAY", SENT.isoformat())
    family = a_family()
    promise = sent(family)
    client = signed_in(family.manager)
    page = client.get(reverse("team_promises"))
    assert "Silence is agreement" in text(page)
    client.post(reverse("promises_agree"), {**hidden(page), "promise": [str(promise.pk)]})
    assert Promise.objects.get().state == "agreed"


def test_every_page_of_promises_opens_for_its_officer(db: None) -> None:
    family = a_family()
    promise = promised(family, due_on=date(2020, 8, 1))
    client = signed_in(family.officer)
    one, review, child = [promise.pk], [family.review.pk], [family.child.pk]
    for name, args in (
        ("monday", []), ("promises", []), ("promise", one), ("promise_change", one), ("promise_withdraw", one),
        ("promises_of_review", review), ("promise_make", review), ("promises_of_child", child), ("midway", review),
        ("review", review), ("child", child),
    ):  # fmt: skip
        assert client.get(reverse(name, args=args)).status_code == 200, name
