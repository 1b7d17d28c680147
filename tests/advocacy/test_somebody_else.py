"""A child who wants somebody else: one tap, a manager's answer, and nothing of it for the officer."""

from __future__ import annotations

from datetime import date

import pytest

from mainstay.access.models import Person
from mainstay.access.roles import Role
from mainstay.advocacy.actions.answer_somebody_else import answer_somebody_else
from mainstay.advocacy.actions.ask_for_somebody_else import ask_for_somebody_else
from mainstay.advocacy.actions.see_somebody_else_answer import see_somebody_else_answer
from mainstay.advocacy.actions.take_back_somebody_else import take_back_somebody_else
from mainstay.advocacy.models import SomebodyElse
from mainstay.advocacy.queries import own_somebody, somebody_answered, somebody_waiting
from mainstay.ledger.action import set_person
from mainstay.ledger.models import Entry, Sighting
from mainstay.notices.models import Notice
from mainstay.statute.refusal import Refused
from tests import builders as make
from tests.advocacy.test_first_line import staff
from tests.voice.building import Scene, come_in

ANSWER = "Maya comes to see you on Friday."


def _asked(scene: Scene, matter: str = "talk") -> SomebodyElse:
    return ask_for_somebody_else(scene.as_child(), scene.child, matter=matter)


def test_one_tap_goes_to_the_managers_with_a_day(scene: Scene) -> None:
    row = _asked(scene)
    assert (row.due_on, list(row.kept_from)) == (date(2021, 4, 19), [scene.officer.pk])
    assert list(Notice.objects.filter(person=scene.manager).values_list("words", flat=True)) == [
        "A child wants to talk to somebody else than their officer. Answer them"
    ]
    set_person(make.viewing(scene.manager))
    (waiting,) = somebody_waiting(make.viewing(scene.manager))
    assert (waiting.id, waiting.child_name, waiting.is_late) == (row.pk, scene.child.name, False)
    set_person(make.viewing(scene.manager, date(2021, 4, 20)))
    assert somebody_waiting(make.viewing(scene.manager, date(2021, 4, 20)))[0].is_late


@pytest.mark.parametrize("role", [Role.REVIEWING_OFFICER, Role.SOCIAL_WORKER, Role.COMPLAINTS_TEAM])
def test_nobody_else_sees_a_row_a_line_or_a_message_of_it(scene: Scene, role: Role) -> None:
    row = _asked(scene, "officer")
    answer_somebody_else(make.acting(scene.manager), row, words=ANSWER)
    known: dict[Role, Person] = {Role.REVIEWING_OFFICER: scene.officer, Role.SOCIAL_WORKER: scene.worker}
    person = known.get(role) or make.a_person(role)
    set_person(make.viewing(person))
    assert (SomebodyElse.objects.count(), somebody_waiting(make.viewing(person))) == (0, [])
    assert not Entry.objects.filter(event__startswith="SomebodyElse").exists()
    assert not Sighting.objects.filter(page="somebody_else").exists()
    assert not Notice.objects.filter(person=person, words__contains="somebody else").exists()


def test_a_manager_who_is_the_childs_officer_is_kept_out(scene: Scene) -> None:
    make.a_role(scene.officer, Role.SERVICE_MANAGER)
    _asked(scene)
    set_person(make.viewing(scene.officer))
    assert (SomebodyElse.objects.count(), somebody_waiting(make.viewing(scene.officer))) == (0, [])
    assert not Notice.objects.filter(person=scene.officer, words__contains="somebody else").exists()


def test_the_child_reads_the_answer_and_asks_once_at_a_time(scene: Scene) -> None:
    row = _asked(scene)
    with pytest.raises(Refused, match="asked for this already"):
        _asked(scene)
    with pytest.raises(Refused, match="Choose whether"):
        _asked(scene, "nobody")
    with pytest.raises(Refused, match="Write your answer"):
        answer_somebody_else(make.acting(scene.manager), row, words="  ")
    row = answer_somebody_else(make.acting(scene.manager), row, words=ANSWER)
    with pytest.raises(Refused, match="has an answer"):
        answer_somebody_else(make.acting(scene.manager), row, words="Again")
    with pytest.raises(Refused, match="has an answer"):
        take_back_somebody_else(scene.as_child(), row)
    see_somebody_else_answer(scene.as_child(), row)
    (own,) = own_somebody(scene.as_child().viewer)
    assert (own.answer, own.answered_by, own.read_on) == (ANSWER, "Maya Example", make.TODAY)
    set_person(make.viewing(scene.manager))
    assert [each.id for each in somebody_answered(make.viewing(scene.manager))] == [row.pk]
    again = _asked(scene)
    assert take_back_somebody_else(scene.as_child(), again).taken_back_on == make.TODAY
    with pytest.raises(Refused, match="took this back"):
        answer_somebody_else(make.acting(scene.manager), again, words="Late")


def test_the_pages_from_the_tap_to_the_answer(scene: Scene, settings: object) -> None:
    child = come_in(scene)
    assert 'action="/my/someone-else/talk/ask"' in child.get("/my/help").content.decode()
    told = child.post("/my/someone-else/talk/ask", {"once": make.a_token()}, follow=True).content.decode()
    assert "You asked for this" in told
    assert "You get an answer by Monday 19 April" in told
    manager = staff(scene.manager, settings)
    assert "1 child wants to talk to somebody else" in " ".join(manager.get("/service/").content.decode().split())
    assert scene.child.name in manager.get("/somebody-else/").content.decode()
    set_person(make.viewing(scene.manager))
    here = f"/somebody-else/{SomebodyElse.objects.get().pk}/answer"
    empty = manager.post(here, {"once": make.a_token()})
    assert (empty.status_code, "There is a problem" in empty.content.decode()) == (422, True)
    assert manager.post(here, {"words": ANSWER, "once": make.a_token()}).status_code == 302
    assert manager.get(here).status_code == 409
    assert ANSWER in child.get("/my/someone-else").content.decode()
    assert "The child read it" in manager.get("/somebody-else/").content.decode()
    officer = staff(scene.officer, settings)
    assert officer.get("/somebody-else/").status_code == 403
    assert "somebody else" not in officer.get(f"/children/{scene.child.pk}/account").content.decode()


def test_a_child_takes_it_back_on_their_page(scene: Scene) -> None:
    child = come_in(scene)
    child.post("/my/someone-else/officer/ask", {"once": make.a_token()})
    set_person(make.viewing(scene.manager))
    row = SomebodyElse.objects.get()
    back = child.post(f"/my/someone-else/{row.pk}/back", {"once": make.a_token()}, follow=True).content.decode()
    assert "You took this back" in back
