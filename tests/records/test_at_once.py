"""Two people, or two tabs, at once: no words are lost, and one form sent many times has one effect."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import connection, transaction
from django.test import Client
from pytest_django import Settings

from mainstay.access.roles import Role
from mainstay.ledger.acting import Conflict, system_acting
from mainstay.ledger.action import set_person
from mainstay.ledger.models import Entry
from mainstay.notices.models import Notice
from mainstay.records.actions.close_meeting import HowHeld, close_meeting
from mainstay.records.actions.save_passage import save_passage
from mainstay.records.models import Passage, ReviewRecord
from mainstay.reviews.models import Review
from tests.builders import a_token
from tests.records.building import HELD, a_record, officer_of, talked
from tests.reviews.building import FIRST_DUE, SECOND_DUE, a_child, a_person, an_officer_with, held, on
from tests.reviews.pages import day, hidden, signed_in

PAIRS = 200
SAME = 50


def _on_its_own(call: Callable[[], Any]) -> Any:
    """What a call gave, or the conflict it met, on a connection of its own."""
    try:
        return call()
    except Conflict as conflict:
        return conflict
    finally:
        connection.close()


def _told(event: str) -> int:
    """How many entries of an event the account holds, read as the system: others see none of it."""
    with transaction.atomic():
        set_person(system_acting(channel="test").viewer)
        return Entry.objects.filter(event=event).count()


def test_of_two_hundred_paired_edits_of_one_record_none_is_lost_and_each_conflict_is_shown(own_database: str) -> None:
    record = a_record()
    officer, version = officer_of(record), 0
    history = Passage.pgh_event_model  # type: ignore[attr-defined]
    shown = 0
    with ThreadPoolExecutor(2) as tabs:
        for number in range(PAIRS):
            texts = [f"Edit {number}, {tab}" for tab in ("first tab", "second tab")]
            seen = version

            def save(words: str, seen: int = seen) -> Any:
                acting = on(officer, FIRST_DUE, seen_version=seen)
                return _on_its_own(lambda: save_passage(acting, record, key="health", words=words))

            both = list(tabs.map(save, texts))
            [won] = [each for each in both if isinstance(each, Passage)]
            [conflict] = [each for each in both if isinstance(each, Conflict)]
            shown += conflict.theirs.words == won.words  # type: ignore[attr-defined]
            [lost] = [words for words in texts if words != won.words]
            chosen = save_passage(
                on(officer, FIRST_DUE, seen_version=won.version), record, key="health", words=f"{won.words}\n\n{lost}"
            )
            version = chosen.version
    kept = "\n".join(history.objects.values_list("words", flat=True))
    assert shown == PAIRS
    assert sum(f"Edit {n}, {tab} tab" in kept for n in range(PAIRS) for tab in ("first", "second")) == 2 * PAIRS
    assert Passage.objects.get().version == 2 * PAIRS


def test_one_passage_sent_fifty_times_has_one_effect_and_all_are_shown_the_same(own_database: str) -> None:
    record = a_record()
    officer, token = officer_of(record), a_token()

    def send(_: int) -> Any:
        acting = on(officer, FIRST_DUE, token=token, seen_version=0)
        return _on_its_own(lambda: save_passage(acting, record, key="health", words="Well."))

    with ThreadPoolExecutor(8) as senders:
        given = list(senders.map(send, range(SAME)))
    assert {(each.pk, each.words, each.version) for each in given} == {(Passage.objects.get().pk, "Well.", 1)}
    assert _told("PassageSaved") == 1


def test_one_closing_sent_fifty_times_holds_the_review_once(own_database: str) -> None:
    record = a_record()
    officer, token = officer_of(record), a_token()
    talked(record.review, officer)
    how = HowHeld(held_on=FIRST_DUE, **HELD)

    def send(_: int) -> Any:
        acting = on(officer, FIRST_DUE, token=token)
        return _on_its_own(lambda: close_meeting(acting, record, how=how, legal_status="unchanged"))

    with ThreadPoolExecutor(8) as senders:
        given = list(senders.map(send, range(SAME)))
    assert {(each.pk, each.state) for each in given} == {(record.pk, "closed")}
    assert [_told(name) for name in ("ReviewHeld", "MeetingClosed")] == [1, 1]
    assert Review.objects.filter(child=record.review.child, state="held").count() == 1
    assert ReviewRecord.objects.count() == 1


def test_one_close_form_pressed_in_fifty_windows_at_once_tells_the_manager_once_and_answers_all_the_same(
    own_database: str, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.MAINSTAY_SECOND_FACTOR_REQUIRED = False
    monkeypatch.setenv("MAINSTAY_TODAY", SECOND_DUE.isoformat())
    manager, child = a_person(Role.SERVICE_MANAGER), a_child()
    officer = an_officer_with(child)
    held(child, officer, FIRST_DUE, participation_code="PN7")
    record = a_record(child, officer, SECOND_DUE)
    talked(record.review, officer, day=SECOND_DUE)
    address = f"/reviews/{record.review_id}/record/close"
    form = {**hidden(signed_in(officer).get(address)), **_unheard_again()}
    together = Barrier(SAME)

    def press(window: Client) -> tuple[int, str, str]:
        together.wait()
        answer = _on_its_own(lambda: window.post(address, form))
        said = answer.cookies["messages"].value.split(":")[0]  # without the moment and its signature
        return answer.status_code, answer.headers["Location"], said

    windows = [signed_in(officer) for _ in range(SAME)]
    with ThreadPoolExecutor(SAME) as pressed:
        given = set(pressed.map(press, windows))
    assert {(status, to.endswith("/record/")) for status, to, _ in given} == {(302, True)}
    assert len(given) == 1
    assert [_told(name) for name in ("MeetingClosed", "SecondUnheardReviewRaised")] == [1, 1]
    assert Notice.objects.filter(person=manager, words__contains="neither of two reviews").count() == 1


def _unheard_again() -> dict[str, str]:
    """The five answers where the child's views did not reach the review, once more."""
    return {
        **HELD, **day("held_on", SECOND_DUE),
        "participation_code": "PN7", "not_taking_part": "could_not", "attempts": "Two calls.", "try_next": "A drawing.",
        "legal_status": "unchanged",
    }  # fmt: skip
