"""Many people at once: one contact for a form sent fifty times, one answer, one acknowledgement, nothing lost."""

from __future__ import annotations

from collections.abc import Callable
from threading import Barrier, Thread
from typing import Any

from django.db import connection, transaction

from mainstay.contacts.actions.acknowledge_notice import acknowledge_notice
from mainstay.contacts.actions.answer_sign_of_harm import answer_sign_of_harm
from mainstay.contacts.actions.raise_sign_of_harm import raise_sign_of_harm
from mainstay.contacts.actions.record_contact import record_contact
from mainstay.contacts.actions.tell_officer import tell_officer
from mainstay.contacts.actions.withdraw_contact import withdraw_contact
from mainstay.contacts.models import Contact, OfficerNotice, SignOfHarm
from mainstay.ledger.acting import Conflict
from mainstay.ledger.action import set_person
from mainstay.ledger.models import Entry
from mainstay.notices.models import Notice
from mainstay.statute.refusal import Refused
from tests import builders as make
from tests.contacts.building import CANARY, a_contact, a_scene

PAIRS, ALIKE = 200, 50


def _at_once(*calls: Callable[[], Any]) -> list[Any]:
    """What each call gave, or what it met, when all started together on connections of their own."""
    together, given = Barrier(len(calls)), [None] * len(calls)

    def run(number: int, call: Callable[[], Any]) -> None:
        together.wait()
        try:
            given[number] = call()
        except (Refused, Conflict) as met:
            given[number] = met  # type: ignore[call-overload]
        finally:
            connection.close()

    threads = [Thread(target=run, args=each) for each in enumerate(calls)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    return given


def test_a_contact_sent_fifty_times_at_once_is_one_contact_and_one_message(own_database: str) -> None:
    scene, token = a_scene(), make.a_token()

    def send() -> Contact:
        return record_contact(
            make.acting(scene.officer, token=token), scene.child, contacted_on=make.TODAY, how="visit", alone="yes",
            words=CANARY, sign_of_harm=True,
        )  # fmt: skip

    given = _at_once(*[send] * ALIKE)
    assert {each.pk for each in given} == {Contact.objects.get().pk}
    set_person(make.viewing(scene.manager))
    assert SignOfHarm.objects.count() == 1
    assert Notice.objects.filter(person=scene.manager, words__contains="sign of harm").count() == 1


def test_two_hundred_pairs_who_take_back_one_contact_lose_nothing(own_database: str) -> None:
    scene = a_scene()
    lost = shown = 0
    for number in range(PAIRS):
        contact = a_contact(scene, how="text", alone="does_not_apply")
        seen = contact.version
        first = withdraw_contact(make.acting(scene.officer, seen_version=seen), contact, because=f"Mine {number}")
        try:
            withdraw_contact(make.acting(scene.manager, seen_version=seen), contact, because=f"Theirs {number}")
            lost += 1
        except Conflict as conflict:
            shown += conflict.theirs.withdrawn_because == f"Mine {number}"  # type: ignore[attr-defined]
        assert Contact.objects.get(pk=first.pk).withdrawn_because == f"Mine {number}"
    assert (lost, shown) == (0, PAIRS)


def test_two_managers_who_answer_at_once_leave_one_answer(own_database: str) -> None:
    scene = a_scene()
    sign = raise_sign_of_harm(make.acting(scene.officer), scene.child, what="He was quiet")
    given = _at_once(
        lambda: answer_sign_of_harm(make.acting(scene.manager, seen_version=1), sign, referred_to="The hub"),
        lambda: answer_sign_of_harm(make.acting(scene.team_manager, seen_version=1), sign, because="Explained"),
    )
    assert sum(isinstance(each, SignOfHarm) for each in given) == 1
    assert sum(isinstance(each, Conflict) for each in given) == 1


def test_a_notice_acknowledged_by_two_at_once_is_acknowledged_once(own_database: str) -> None:
    scene = a_scene()
    notice = tell_officer(make.acting(scene.worker), scene.child, kind="court", happened_on=make.TODAY, words="A date")
    given = _at_once(
        lambda: acknowledge_notice(make.acting(scene.officer), notice),
        lambda: acknowledge_notice(make.acting(scene.manager), notice),
    )
    assert sum(isinstance(each, OfficerNotice) for each in given) == 1
    with transaction.atomic():
        set_person(make.the_system().viewer)
        assert Entry.objects.filter(event="NoticeAcknowledged").count() == 1
