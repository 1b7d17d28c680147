"""Fifty identical forms at once have one effect, one entry and one message, and all fifty get one answer."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from django.db import connection, transaction

from mainstay.ledger.acting import system_acting
from mainstay.ledger.action import set_person
from mainstay.ledger.models import Entry
from mainstay.notices.models import Notice
from mainstay.promises.actions.answer_promise import answer_promise
from mainstay.promises.actions.make_promise import make_promise
from mainstay.promises.actions.send_promises import send_promises
from mainstay.promises.models import Promise, PromiseAnswer
from tests.promises.building import DUE, HELD, NEXT_HELD, SENT, a_family, next_held, sent
from tests.reviews.building import on

FIFTY = 50


def _at_once(do: Callable[[], Any]) -> list[Any]:
    def once(_: int) -> Any:
        try:
            return do()
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        return list(pool.map(once, range(FIFTY)))


def _entries(event: str) -> int:
    """How many entries the account holds of an event, read as somebody who may see the account."""
    with transaction.atomic():
        set_person(system_acting(channel="test").viewer)
        return Entry.objects.filter(event=event).count()


def test_fifty_presses_make_one_promise(own_database: str) -> None:
    family = a_family()

    def make() -> Promise:
        acting = on(family.officer, HELD, token="make-1")
        return make_promise(acting, family.review, what="See the dentist", owner="Sam", due_on=DUE)

    assert len({promise.pk for promise in _at_once(make)}) == 1
    assert (Promise.objects.count(), _entries("PromiseMade")) == (1, 1)


def test_fifty_presses_send_once_and_tell_each_manager_once(own_database: str) -> None:
    family = a_family()
    sent(family)
    make_promise(on(family.officer, HELD), family.review, what="New glasses", owner="Sam", due_on=DUE)
    before = Notice.objects.filter(person=family.manager).count()

    def send() -> list[Promise]:
        return send_promises(on(family.officer, SENT, token="send-1"), family.review)

    answers = {tuple(promise.pk for promise in promises) for promises in _at_once(send)}
    assert len(answers) == 1
    assert Notice.objects.filter(person=family.manager).count() == before + 1
    assert _entries("PromisesSent") == 2


def test_fifty_presses_answer_once_also_without_a_token(own_database: str) -> None:
    family = a_family()
    promise, review = sent(family), next_held(family)

    def answer() -> Promise:
        return answer_promise(on(family.officer, NEXT_HELD), promise, review=review, answer="done")

    assert {row.answer for row in _at_once(answer)} == {"done"}
    assert PromiseAnswer.objects.count() == 1
