"""The pages of signing in that a journey does not pass, and the command that adds the first person."""

from __future__ import annotations

from io import StringIO
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from django.core import mail
from django.core.management import CommandError, call_command
from django.test import Client

from mainstay import clock
from mainstay.access.models import Person
from mainstay.access.viewer import viewer_of
from tests import builders as make
from tests.reviews.pages import signed_in, text

pytestmark = pytest.mark.django_db
PASSWORD = "a long walk on the moor"


@pytest.fixture
def person() -> Person:
    made = make.an_officer("Olive Officer")
    made.set_password(PASSWORD)
    made.save()
    return made


def _sign_in(email: str, password: str = PASSWORD) -> Any:
    return Client().post("/account/login/", {"login": email, "password": password}, follow=True)


def _added(**options: str) -> str:
    said = StringIO()
    call_command("add_person", stdout=said, **options)
    return said.getvalue()


def test_the_command_adds_a_person_with_a_role_and_prints_their_link() -> None:
    said = _added(name="Gwen Example", email="gwen@example.org", role="administrator", address="https://m.example.org/")
    person = Person.objects.get(email="gwen@example.org")
    assert {role.value for role in viewer_of(person, today=clock.today()).roles} == {"administrator"}
    assert "  https://m.example.org/account/password/reset/key/" in said


def test_the_command_refuses_a_second_use_of_an_address_with_a_sentence_and_keeps_nothing() -> None:
    _added(name="Gwen Example", email="gwen@example.org")
    with pytest.raises(CommandError, match=r"Somebody with the address gwen@example.org is here already"):
        _added(name="Gwen Again", email="Gwen@Example.org")
    with pytest.raises(CommandError, match="is not an email address"):
        _added(name="Gwen Again", email="gwen")
    assert Person.objects.filter(name="Gwen Again").count() == 0


def test_a_wrong_password_and_an_unknown_address_are_answered_alike(person: Person) -> None:
    answers = [text(_sign_in(person.email, "not it at all")), text(_sign_in("nobody@example.org"))]
    assert "The email address or the password is not right" in answers[0]
    assert answers[0] == answers[1]


def test_an_ended_sign_in_is_not_told_apart_from_a_wrong_password_before_the_password_is_right(person: Person) -> None:
    person.is_active = False
    person.save()
    assert "is not right" in text(_sign_in(person.email, "not it at all"))
    assert "Your sign-in has ended" in text(Client().get("/account/inactive/"))


def test_asking_for_a_link_is_answered_alike_for_a_known_and_an_unknown_address(person: Person) -> None:
    answers = [
        text(Client().post("/account/password/reset/", {"email": email}, follow=True))
        for email in (person.email, "nobody@example.org")
    ]
    assert answers[0] == answers[1]
    assert [message.to for message in mail.outbox] == [[person.email], ["nobody@example.org"]]
    assert "sign up" not in str(mail.outbox[1].body)


def test_too_many_requests_get_a_page_that_says_what_to_do(person: Person) -> None:
    client = Client()
    answers = [client.post("/account/password/reset/", {"email": person.email}) for _ in range(7)]
    assert answers[-1].status_code == 429
    assert "Wait 5 minutes and try again" in text(answers[-1])


def test_an_address_is_changed_by_those_who_manage_people_and_not_by_its_person(person: Person) -> None:
    client = signed_in(person)
    assert client.get("/account/email/").headers["Location"] == "/account/2fa/"
    assert client.post("/account/email/", {"action_add": "", "email": "other@example.org"}).status_code == 405
    assert "Nobody registers themselves" in text(Client().get("/account/signup/"))


def test_the_secret_of_a_second_factor_is_sealed_in_the_database(person: Person) -> None:
    secret = "ATF564ZSRFVJGWGBT5ECP2ZNE53TMNQY"
    TOTP.activate(person, secret)
    kept = Authenticator.objects.get(user=person)
    assert secret not in str(kept.data)
    assert TOTP(kept).instance.pk == kept.pk


@pytest.mark.parametrize("path", ["password/change/", "2fa/", "2fa/totp/activate/", "2fa/webauthn/add/", "logout/"])
def test_each_page_of_signing_in_is_drawn_by_us(person: Person, path: str) -> None:
    client = Client()
    client.post("/account/login/", {"login": person.email, "password": PASSWORD})
    page = client.get(f"/account/{path}")
    assert page.status_code == 200
    assert b"govuk-heading-l" in page.content
    assert b"placeholder=" not in page.content
