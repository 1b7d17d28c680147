"""Two people at once: one effect for a form sent twice, one officer for a child, nothing half done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from threading import Barrier, Thread
from typing import Any

from django.db import connection

from mainstay.caseload.actions.allocate import allocate
from mainstay.caseload.models import Allocation
from mainstay.children.actions.enter_child import enter_child
from mainstay.children.models import Child
from mainstay.notices.models import Notice
from mainstay.statute.refusal import Refused
from tests import builders as make


def _at_once(*calls: Callable[[], Any]) -> list[Any]:
    """What each call gave, or the refusal it met, when all started together on connections of their own."""
    together, given = Barrier(len(calls)), [None] * len(calls)

    def run(number: int, call: Callable[[], Any]) -> None:
        together.wait()
        try:
            given[number] = call()
        except Refused as refusal:
            given[number] = refusal  # type: ignore[call-overload]
        finally:
            connection.close()

    threads = [Thread(target=run, args=each) for each in enumerate(calls)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
    return given


def test_a_form_sent_twice_at_once_has_one_effect_and_one_answer(own_database: str) -> None:
    manager, facts, token = make.a_manager(), make.child_facts(), make.a_token()

    def send() -> Child:
        return enter_child(make.acting(manager, token=token), facts=facts, care=make.care_facts())

    first, second = _at_once(send, send)
    assert first == second == Child.objects.get()


def test_many_allocated_by_one_form_sent_twice_are_answered_alike(own_database: str) -> None:
    manager, officer, token = make.a_manager(), make.an_officer(), make.a_token()
    child = make.a_child()

    def send() -> list[Allocation]:
        return allocate(make.acting(manager, token=token), [child], officer=officer, starts_on=make.TODAY)

    first, second = _at_once(send, send)
    assert first == second == [Allocation.objects.get()]
    assert Notice.objects.filter(person=officer, words__startswith="A child was allocated").count() == 1


def test_two_managers_who_allocate_one_child_at_once_leave_one_officer(own_database: str) -> None:
    ann, bob, child = make.a_manager(), make.a_manager(), make.a_child()
    officers = make.an_officer(), make.an_officer()
    day = date(2021, 4, 12)
    given = _at_once(
        lambda: allocate(make.acting(ann), [child], officer=officers[0], starts_on=day),
        lambda: allocate(make.acting(bob), [child], officer=officers[1], starts_on=day),
    )
    assert all(isinstance(each, list) for each in given)
    assert Allocation.objects.filter(child=child, ends_on__isnull=True).count() == 1
    assert Child.objects.visible_to(make.viewing(Allocation.objects.get().officer)).get() == child


def test_what_is_refused_leaves_nothing_behind(own_database: str) -> None:
    manager, officer, token = make.a_manager(), make.an_officer(), make.a_token()
    child = make.a_child()
    early = date(2020, 1, 1)
    (refusal,) = _at_once(
        lambda: allocate(make.acting(manager, token=token), [child], officer=officer, starts_on=early)
    )
    assert isinstance(refusal, Refused)
    assert not Allocation.objects.exists()
    made = allocate(make.acting(manager, token=token), [child], officer=officer, starts_on=make.TODAY)
    assert made == [Allocation.objects.get()]
