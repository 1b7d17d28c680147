"""A form sent twice has one effect, and of two who press at once one is answered and the other shown what happened."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from django.db import connection, transaction

from mainstay.concerns.actions.advise import advise
from mainstay.concerns.actions.answer_concern import answer_concern
from mainstay.concerns.actions.begin_concern import Began, begin_concern
from mainstay.concerns.actions.close_concern import close_concern
from mainstay.concerns.actions.escalate_concern import escalate_concern
from mainstay.concerns.actions.pause_concern import pause_concern
from mainstay.concerns.actions.raise_formally import raise_formally
from mainstay.concerns.actions.withdraw_concern import withdraw_concern
from mainstay.concerns.models import Advice, Concern, Hold, PointAnswer, StageReached
from mainstay.ledger.acting import Acting, Conflict, system_acting
from mainstay.ledger.action import set_person
from mainstay.ledger.models import Entry
from mainstay.notices.models import Notice
from mainstay.statute.refusal import Refused
from tests.concerns.building import (
    ANSWERED,
    BEGAN,
    CAME,
    CLOSED,
    FORMAL,
    JUDGED,
    POINTS,
    REPLIES,
    THEME,
    a_family,
    a_talk,
    begun,
    formal,
    settled,
)
from tests.reviews.building import on

TWENTY = 20


def _at_once(*doing: Callable[[], Any], times: int = 1) -> list[Any]:
    """What comes of several done at once: a result, or the refusal."""

    def once(do: Callable[[], Any]) -> Any:
        try:
            return do()
        except (Refused, Conflict) as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        return list(pool.map(once, list(doing) * times))


def _entries(event: str) -> int:
    """How many entries the account holds of an event, read as somebody who may see the account."""
    with transaction.atomic():
        set_person(system_acting(channel="test").viewer)
        return Entry.objects.filter(event=event).count()


def test_a_form_sent_twenty_times_begins_one_concern(own_database: str) -> None:
    family = a_family()
    began = Began(title="No dentist", themes=[THEME], team=family.team, children=family.children)

    def begin() -> Concern:
        return begin_concern(on(family.officer, BEGAN, token="begin-1"), began=began, talk=a_talk())

    assert len({concern.pk for concern in _at_once(begin, times=TWENTY)}) == 1
    assert (Concern.objects.count(), _entries("ConcernBegun"), _entries("TalkRecorded")) == (1, 1, 1)


def test_a_form_sent_twenty_times_raises_once_and_tells_each_once(own_database: str) -> None:
    family = a_family()
    concern = begun(family)

    def put() -> Concern:
        return raise_formally(
            on(family.officer, FORMAL, token="raise-1"), concern, what="It waits.", good_looks_like="Done.",
            points=POINTS,
        )  # fmt: skip

    assert {each.pk for each in _at_once(put, times=TWENTY)} == {concern.pk}
    assert (StageReached.objects.count(), concern.points.count(), _entries("ConcernRaised")) == (1, 2, 1)
    for person in (family.manager, family.worker):
        assert Notice.objects.filter(person=person, words__contains="waits for your answer").count() == 1


def test_advice_sent_twice_by_one_form_is_kept_once_and_by_two_forms_twice(own_database: str) -> None:
    family = a_family()
    concern = begun(family)

    def advising(token: str) -> Callable[[], Advice]:
        return lambda: advise(on(family.service_manager, FORMAL, token=token), concern, said="Ask the carer.")

    _at_once(advising("one"), advising("one"), advising("two"))
    assert Advice.objects.count() == 2


def test_of_two_who_answer_at_once_one_answer_is_kept(own_database: str) -> None:
    family = a_family()
    concern = formal(family)

    def answering(acting: Acting, said: str) -> Callable[[], Concern]:
        return lambda: answer_concern(acting, concern, answer=said, points=REPLIES)

    came = _at_once(
        answering(on(family.manager, ANSWERED), "From the manager"), answering(on(family.worker, ANSWERED), "From Sam")
    )
    assert sorted(type(each).__name__ for each in came) == ["Concern", "Refused"]
    assert (PointAnswer.objects.count(), _entries("ConcernAnswered")) == (2, 1)


def test_of_an_answer_and_a_withdrawal_at_once_the_second_is_refused(own_database: str) -> None:
    family = a_family()
    concern = formal(family)

    def answer() -> Concern:
        return answer_concern(on(family.manager, ANSWERED, seen_version=concern.version), concern, answer="Sorry.",
                              points=REPLIES)  # fmt: skip

    def withdraw() -> Concern:
        return withdraw_concern(on(family.officer, ANSWERED, seen_version=concern.version), concern, because="Twice.")

    came = _at_once(answer, withdraw)
    assert sum(isinstance(each, Concern) for each in came) == 1
    assert _entries("ConcernAnswered") + _entries("ConcernWithdrawn") == 1


def test_of_two_who_take_it_further_at_once_one_does(own_database: str) -> None:
    family = a_family()
    concern = formal(family)

    def further() -> Concern:
        acting = on(family.officer, JUDGED, seen_version=concern.version)
        return escalate_concern(acting, concern, stage="stage_1", because="Late.", responder=family.senior)

    came = _at_once(further, further, further)
    assert sum(isinstance(each, Concern) for each in came) == 1
    assert (StageReached.objects.count(), _entries("ConcernEscalated")) == (2, 1)


def test_a_concern_is_held_once_and_closed_once_however_many_press(own_database: str) -> None:
    family = a_family()
    concern, ended = formal(family), settled(family)
    _at_once(lambda: pause_concern(on(family.officer, JUDGED), concern, because="Away."), times=4)
    _at_once(lambda: close_concern(on(family.officer, CLOSED), ended, came=CAME), times=4)
    assert (Hold.objects.count(), _entries("ConcernPaused"), _entries("ConcernClosed")) == (1, 1, 1)
