"""The pages of people: adding somebody and their link, roles, the end of a sign-in, and who may not."""

from __future__ import annotations

import re
from datetime import date
from smtplib import SMTPServerDisconnected
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from mainstay.access.models import Membership, Person
from mainstay.access.roles import Role
from mainstay.access.viewer import viewer_of
from mainstay.authority.actions.add_person import add_person
from mainstay.ledger.models import Entry
from tests import builders as make
from tests.reviews.pages import day, hidden, signed_in, text

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("that_monday")]
PASSWORD = "a long walk on the moor"


@pytest.fixture
def manager() -> Person:
    return make.a_manager("Mona Manager")


@pytest.fixture
def desk(manager: Person) -> Client:
    return signed_in(manager)


def _send(desk: Client, address: str, fields: dict[str, Any]) -> Any:
    return desk.post(address, {**hidden(desk.get(address)), **fields})


def test_a_person_is_added_and_sets_their_own_password_once_by_the_link_they_are_sent(desk: Client) -> None:
    answer = _send(desk, "/people/add", {"name": "Nia New", "email": "Nia@example.org", "reference": "W7"})
    added = Person.objects.get(email="nia@example.org")
    assert answer.headers["Location"] == f"/people/{added.pk}/"
    assert "on its way to nia@example.org" in text(desk.get(answer.headers["Location"]))
    link = re.search(r"http://testserver(/\S+)", str(mail.outbox[0].body))
    assert link
    assert "Nia" not in str(mail.outbox[0].body)
    newcomer = Client()
    form = newcomer.get(link[1], follow=True)
    newcomer.post(form.request["PATH_INFO"], {"password1": PASSWORD, "password2": PASSWORD})
    added.refresh_from_db()
    assert added.check_password(PASSWORD)
    assert "no longer works" in text(Client().get(link[1], follow=True))


def test_a_mail_server_that_does_not_answer_loses_nobody(desk: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_answer(self: object, messages: object) -> int:
        raise SMTPServerDisconnected

    monkeypatch.setattr("django.core.mail.backends.locmem.EmailBackend.send_messages", no_answer)
    answer = _send(desk, "/people/add", {"name": "Nia New", "email": "nia@example.org"})
    assert Person.objects.filter(email="nia@example.org").exists()
    assert "could not be sent" in text(desk.get(answer.headers["Location"]))


def test_a_person_who_cannot_be_added_is_named_in_the_error_summary_and_nothing_is_lost(desk: Client) -> None:
    add_person(make.the_system(), name="Taken", email="taken@example.org")
    empty = _send(desk, "/people/add", {"name": "", "email": ""})
    assert empty.status_code == 422
    assert b'href="#id_name"' in empty.content
    taken = _send(desk, "/people/add", {"name": "Nia New", "email": "Taken@example.org"})
    assert taken.status_code == 422
    assert "Somebody with the address taken@example.org is here already" in text(taken)
    assert b'value="Nia New"' in taken.content


def test_a_form_sent_twice_adds_one_person(desk: Client) -> None:
    fields = {**hidden(desk.get("/people/add")), "name": "Nia New", "email": "nia@example.org"}
    assert [desk.post("/people/add", fields).status_code for _ in range(2)] == [302, 302]
    assert Person.objects.filter(email="nia@example.org").count() == 1


def test_a_role_is_given_and_ended_with_the_press_of_two_buttons(desk: Client) -> None:
    person = make.a_person(name="Rosa Role")
    give = f"/people/{person.pk}/role"
    wrong = _send(desk, give, {"role": "social_worker", **day("starts_on", make.TODAY)})
    assert "Choose the team" in text(wrong)
    _send(desk, give, {"role": "reviewing_officer", **day("starts_on", make.TODAY)})
    assert viewer_of(person, today=make.TODAY).roles == {Role.REVIEWING_OFFICER}
    held = Membership.objects.get(person=person)
    _send(desk, f"/people/{person.pk}/role/{held.pk}/end", day("ends_on", date(2021, 5, 1)))
    held.refresh_from_db()
    assert held.ends_on == date(2021, 5, 1)
    assert desk.get(f"/people/{person.pk}/role/{person.pk}/end").status_code == 404


def test_a_sign_in_that_is_ended_is_refused_at_the_next_step_and_opens_again(desk: Client) -> None:
    leaver = make.an_officer("Lee Leaver")
    theirs = signed_in(leaver)
    assert theirs.get("/messages/").status_code == 200
    _send(desk, f"/people/{leaver.pk}/end", {})
    assert theirs.get("/messages/").headers["Location"].startswith("/account/login/")
    assert "Ended" in text(desk.get("/people/?state=ended"))
    _send(desk, f"/people/{leaver.pk}/open", {})
    assert signed_in(leaver).get("/messages/").status_code == 200
    account = text(desk.get("/account-of-actions/"))
    assert "sign-in was ended" in account
    assert "sign-in was opened again" in account


def test_nobody_ends_their_own_sign_in(desk: Client, manager: Person) -> None:
    refused = _send(desk, f"/people/{manager.pk}/end", {})
    assert (refused.status_code, "cannot change your own sign-in" in text(refused)) == (422, True)
    assert "/end" not in desk.get(f"/people/{manager.pk}/").content.decode()


def test_a_lost_second_factor_is_taken_away_and_that_is_on_the_record(desk: Client) -> None:
    person = make.an_officer("Sol Second")
    Authenticator.objects.create(user=person, type=Authenticator.Type.TOTP, data={})
    assert "No password yet" in text(desk.get("/people/"))
    _send(desk, f"/people/{person.pk}/second-factor", {})
    assert not Authenticator.objects.filter(user=person).exists()
    assert Entry.objects.filter(event="SecondFactorRemoved", subject_ids=[str(person.pk)]).count() == 1
    assert "has no second factor" in text(_send(desk, f"/people/{person.pk}/second-factor", {}))


def test_what_matters_most_asks_once_more_who_is_acting(manager: Person, settings: Settings) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    manager.set_password(PASSWORD)
    manager.save()
    desk, person = signed_in(manager), make.a_person()
    for path in ("role", "end", "open", "second-factor"):
        asked = desk.get(f"/people/{person.pk}/{path}")
        assert asked.headers["Location"].startswith("/account/reauthenticate/?next=")
    back = desk.post(asked.headers["Location"], {"password": PASSWORD})
    assert back.headers["Location"] == f"/people/{person.pk}/second-factor"
    assert desk.get(f"/people/{person.pk}/role").status_code == 200


def test_a_link_is_sent_again_but_not_to_somebody_whose_sign_in_has_ended(desk: Client) -> None:
    person = make.a_person(name="Una Unready")
    _send(desk, f"/people/{person.pk}/link", {})
    assert [message.to for message in mail.outbox] == [[person.email]]
    _send(desk, f"/people/{person.pk}/end", {})
    assert "Open it again first" in text(_send(desk, f"/people/{person.pk}/link", {}))
    assert len(mail.outbox) == 1


def test_a_team_is_added_and_counts_its_people(desk: Client) -> None:
    _send(desk, "/people/teams/add", {"name": "North", "reference": "N1", "kind": "social_work"})
    again = _send(desk, "/people/teams/add", {"name": "North", "reference": "N1", "kind": "social_work"})
    assert (again.status_code, "already" in text(again)) == (422, True)
    assert "North N1 Social work team 0" in text(desk.get("/people/teams/"))


def test_the_list_asks_the_database_as_often_for_many_people_as_for_few(desk: Client) -> None:
    desk.get("/people/")
    with CaptureQueriesContext(connection) as few:
        desk.get("/people/")
    for _ in range(12):
        make.an_officer()
    with CaptureQueriesContext(connection) as many:
        desk.get("/people/")
    assert len(many) == len(few)


def test_the_list_is_narrowed_by_name_role_and_state(desk: Client) -> None:
    make.an_officer("Olive Officer")
    make.a_person(name="Nobody Yet")
    assert "Olive Officer" not in text(desk.get("/people/?q=nobody"))
    assert "Nobody Yet" not in text(desk.get("/people/?role=reviewing_officer"))
    assert "Nobody fits these filters" in text(desk.get("/people/?state=ended"))
