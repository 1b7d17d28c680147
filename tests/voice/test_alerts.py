"""What is urgent is taken up at once: who is told, until somebody takes it, and that what was done is kept."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest
from django.http import Http404

from mainstay import clock
from mainstay.access.models import Person
from mainstay.access.roles import Role
from mainstay.ledger.acting import system_acting
from mainstay.ledger.action import set_person
from mainstay.ledger.gate import opened as gate
from mainstay.notices.models import Notice
from mainstay.statute.refusal import Refused
from mainstay.statute.working_days import england
from mainstay.voice.actions.finish_alert import finish_alert
from mainstay.voice.actions.hand_on_alerts import hand_on_alerts
from mainstay.voice.actions.say import say
from mainstay.voice.actions.set_alert_people import set_alert_people
from mainstay.voice.actions.take_alert import take_alert
from mainstay.voice.models import AlertTold, UrgentAlert
from mainstay.voice.queries import alert_page, alerts_open, alerts_waiting_too_long
from mainstay.voice.rules import alerting, hours, urgent
from tests import builders as make
from tests.voice.building import CANARY, Scene

LISTED = ["run away", "hurt me", "unsafe", "help me"]
MONDAY_NOON = datetime(2021, 4, 12, 12, tzinfo=clock.LONDON)
MONDAY_NIGHT = datetime(2021, 4, 12, 22, tzinfo=clock.LONDON)


def _at(monkeypatch: pytest.MonkeyPatch, moment: datetime) -> None:
    """Hold the time of day; the day itself is pinned."""
    monkeypatch.setattr(clock, "real_now", lambda: moment)


def _urgent(scene: Scene, words: str = f"{CANARY}. Help me") -> UrgentAlert:
    view = say(scene.as_child(), scene.child, about="worry", words=words)
    set_person(make.viewing(scene.officer))
    return UrgentAlert.objects.get(view=view)


def _told(alert: UrgentAlert) -> dict[str, str]:
    return dict(AlertTold.objects.filter(alert=alert).values_list("person__name", "told_as"))


@pytest.mark.parametrize(("said", "is_found"), [
    ("I will RUN AWAY tonight", True), ("i might run-away", True), ("runaway bride", False), ("he huuurt me", True),
    ("It does not hurt", False), ("it's unsafe!!", True), ("Unsáfe", True), ("help  me", True), ("helpme", False),
    ("They help meals on wheels", False), ("", False),
])  # fmt: skip
def test_listed_words_are_found_whole_however_they_are_spelled(said: str, is_found: bool) -> None:
    assert urgent.holds(said, LISTED) is is_found


def test_the_lowest_face_and_the_childs_own_word_are_urgent_too() -> None:
    assert urgent.reasons("fine", 1, asked=False, listed=LISTED) == ("face",)
    assert urgent.reasons("fine", 2, asked=False, listed=LISTED) == ()
    assert urgent.reasons("run away", 1, asked=True, listed=LISTED) == ("asked", "words", "face")


@pytest.mark.parametrize(("moment", "is_open", "opens"), [
    ("2021-04-12 09:00", True, "2021-04-12 09:00"),
    ("2021-04-12 08:59", False, "2021-04-12 09:00"),
    ("2021-04-12 17:00", False, "2021-04-13 09:00"),
    ("2021-04-09 18:00", False, "2021-04-12 09:00"),
    ("2021-04-02 11:00", False, "2021-04-06 09:00"),  # Good Friday to the Tuesday after Easter
])  # fmt: skip
def test_somebody_reads_on_working_days_in_the_hours_the_service_sets(moment: str, is_open: bool, opens: str) -> None:
    at = datetime.fromisoformat(moment).replace(tzinfo=clock.LONDON)
    assert hours.is_open(at, 9, 17, england()) is is_open
    assert hours.next_opening(at, 9, 17, england()) == datetime.fromisoformat(opens).replace(tzinfo=clock.LONDON)


def test_an_alert_goes_to_the_next_person_and_round_again() -> None:
    a, b = uuid4(), uuid4()
    assert alerting.next_of([a, b], []) == a
    assert alerting.next_of([a, b], [a]) == b
    assert alerting.next_of([a, b], [a, b]) == a
    assert alerting.next_of([], [a]) is None


def test_officer_and_duty_manager_are_told_at_once_while_somebody_reads(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    _at(monkeypatch, MONDAY_NOON)
    set_alert_people(make.acting(scene.manager), named=[], emergency=[scene.duty.pk])
    alert = _urgent(scene)
    assert alert.out_of_hours is False
    assert _told(alert) == {"Olu Example": "officer", "Maya Example": "duty_manager"}
    words = set(Notice.objects.filter(words__startswith="Urgent").values_list("person__name", flat=True))
    assert words == {"Olu Example", "Maya Example"}


def test_the_emergency_duty_team_is_told_while_nobody_reads_and_reads_what_it_was_told_of(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    _at(monkeypatch, MONDAY_NIGHT)
    set_alert_people(make.acting(scene.manager), named=[], emergency=[scene.duty.pk])
    alert = _urgent(scene)
    assert (alert.out_of_hours, _told(alert)["Eddie Example"]) == (True, "emergency")
    say(scene.as_child(), scene.child, about="school", words="Maths was fine")
    for person, reads in ((scene.duty, True), (make.a_person(Role.EMERGENCY_DUTY), False)):
        set_person(make.viewing(person))
        if reads:
            assert CANARY in alert_page(make.viewing(person), alert.pk).text
            assert [row.child_name for row in alerts_open(make.viewing(person))] == [scene.child.name]
        else:
            with pytest.raises(Http404):
                alert_page(make.viewing(person), alert.pk)


@pytest.mark.parametrize("who", ["worker", "team_manager", "support"])
def test_nobody_else_sees_an_alert_or_may_take_it(scene: Scene, who: str) -> None:
    alert = _urgent(scene)
    person: Person = getattr(scene, who)
    set_person(make.viewing(person))
    assert UrgentAlert.objects.count() == 0
    with pytest.raises(Exception) as refused:
        take_alert(make.acting(person), alert)
    assert refused.typename in {"PermissionDenied", "Http404"}


def test_an_alert_that_nobody_takes_goes_on_each_hour_until_somebody_does(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    _at(monkeypatch, MONDAY_NOON)
    second, third = make.an_officer("Second Example"), make.an_officer("Third Example")
    set_alert_people(make.acting(scene.manager), named=[second.pk, third.pk], emergency=[])
    alert = _urgent(scene)
    system = system_acting(channel="job", today=make.TODAY)
    named = []
    for minutes in (59, 60, 119, 120, 180):
        now = MONDAY_NOON + timedelta(minutes=minutes)
        _at(monkeypatch, now)
        set_person(system.viewer)
        waiting = alerts_waiting_too_long(system.viewer, clock.now())
        if waiting:
            hand_on_alerts(system, waiting)
        told = AlertTold.objects.filter(alert=alert, told_as="next").order_by("told_at", "pk")
        named.append([row.person.name for row in told])
    assert named == [
        [], ["Second Example"], ["Second Example"], ["Second Example", "Third Example"],
        ["Second Example", "Third Example", "Second Example"],
    ]  # fmt: skip
    with pytest.raises(Refused, match="No alert waits"):
        hand_on_alerts(system, [alert.pk])
    take_alert(make.acting(second), alert)
    _at(monkeypatch, MONDAY_NOON + timedelta(hours=9))
    set_person(system.viewer)
    assert alerts_waiting_too_long(system.viewer, clock.now()) == []


def test_who_took_an_alert_is_shown_and_what_was_done_is_kept(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    _at(monkeypatch, MONDAY_NOON)
    alert = _urgent(scene)
    with pytest.raises(Refused, match="Take the alert first"):
        finish_alert(make.acting(scene.officer), alert, done="Rang")
    _at(monkeypatch, MONDAY_NOON + timedelta(minutes=61))
    take_alert(make.acting(scene.officer), alert)
    with pytest.raises(Refused, match="already"):
        take_alert(make.acting(scene.manager), alert)
    finish_alert(make.acting(scene.officer), alert, done="Rang, and saw her at school.")
    set_person(make.viewing(scene.manager))
    page = alert_page(make.viewing(scene.manager), alert.pk)
    assert (page.line.taken_by, page.line.taken_in_time, page.done) == (
        "Olu Example", False, "Rang, and saw her at school.",
    )  # fmt: skip
    with gate():
        row = UrgentAlert.objects.get(pk=alert.pk)
    assert b"school" not in bytes(row.sealed)


def test_nobody_named_means_the_managers_again(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    _at(monkeypatch, MONDAY_NOON)
    alert = _urgent(scene)
    _at(monkeypatch, MONDAY_NOON + timedelta(hours=1))
    system = system_acting(channel="job", today=date(2021, 4, 12))
    hand_on_alerts(system, [alert.pk])
    assert AlertTold.objects.filter(alert=alert, told_as="next", person=scene.manager).count() == 1


def test_the_moment_is_kept_in_one_time(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    _at(monkeypatch, MONDAY_NOON)
    assert _urgent(scene).raised_at == datetime(2021, 4, 12, 11, tzinfo=UTC)
