"""The security baseline: headers, cookies, second factor, no registration, throttles, idle time."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.cache import caches
from django.test import Client
from django.urls import reverse

from mainstay import clock
from mainstay.access.models import Membership, Person
from mainstay.access.roles import Role
from mainstay.site.held_forms import Held
from mainstay.site.models import HeldForm

PASSWORD = "a long enough pass phrase"


@pytest.fixture
def officer(db: None) -> Person:
    person = Person.objects.create(email="olive@example.org", name="Olive Example")
    person.set_password(PASSWORD)
    person.save()
    Membership.objects.create(person=person, role=Role.REVIEWING_OFFICER, starts_on=clock.today())
    return person


def _settings_in(environment: dict[str, str], expression: str) -> str:
    """An expression over the settings, read in a process of its own with these variables."""
    code = f"from django.conf import settings; import django; django.setup(); print({expression})"
    wanted = {k: v for k, v in os.environ.items() if not k.startswith(("MAINSTAY_", "DATABASE"))}
    wanted |= {"DJANGO_SETTINGS_MODULE": "mainstay.site.settings", **environment}
    done = subprocess.run([sys.executable, "-c", code], env=wanted, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_a_council_has_secure_host_cookies_and_the_demonstration_cookies_of_its_own() -> None:
    names = "settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME, settings.SESSION_COOKIE_SECURE"
    council = {"DATABASE_URL": "postgresql://app@/council", "MAINSTAY_SECRET_KEY": "k" * 60}
    assert _settings_in(council, names) == "__Host-mainstay __Host-mainstay-csrf True"
    assert _settings_in({"MAINSTAY_DEMO": "1"}, names) == "mainstay-demo mainstay-demo-csrf False"


def test_a_council_without_a_secret_key_does_not_get_the_demonstrations() -> None:
    assert (
        _settings_in({"DATABASE_URL": "postgresql://app@/council"}, "bool(settings._wrapped.__dict__['SECRET_KEY'])")
        == "False"
    )


def test_the_pick_a_person_page_is_in_the_demonstrations_url_map_alone() -> None:
    found = "[r.pattern for r in __import__('mainstay.site.printing', fromlist=['x']).routes() if 'pick' in r.name]"
    assert _settings_in({"MAINSTAY_DEMO": "1"}, found) == "['demonstration/']"
    assert _settings_in({}, found) == "[]"


def test_the_demonstration_refuses_to_start_when_a_database_is_given() -> None:
    command = Path(sys.executable).with_name("mainstay")
    for value in ("postgresql://app@/council", ""):
        done = subprocess.run(
            [command, "demo", "--no-serve"],
            env={**os.environ, "DATABASE_URL": value},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 2
        assert "unset DATABASE_URL" in done.stderr


@pytest.mark.django_db
def test_every_answer_carries_the_strict_headers() -> None:
    for address in ("/health", "/account/login/", "/nowhere", "/"):
        headers = Client().get(address).headers
        policy = headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "no-store" in headers["Cache-Control"]
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["X-Frame-Options"] == "DENY"
        assert headers["Cross-Origin-Resource-Policy"] == "same-origin"


@pytest.mark.django_db
def test_nobody_can_register() -> None:
    answer = Client().post(
        "/account/signup/", {"email": "new@example.org", "password1": PASSWORD, "password2": PASSWORD}
    )
    assert not Person.objects.filter(email="new@example.org").exists()
    assert answer.status_code in {200, 302, 403}


def test_a_person_without_a_second_factor_is_sent_to_set_one_up(officer: Person) -> None:
    client = Client()
    client.force_login(officer)
    answer = client.get("/")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/account/2fa/")


def test_throttles_count_in_the_database(officer: Person) -> None:
    assert type(caches["default"]).__name__ == "DatabaseCache"
    client = Client()
    wrong = {"login": officer.email, "password": "wrong"}
    answers = [client.post("/account/login/", wrong).content.decode() for _ in range(6)]
    assert ["too many wrong tries" in answer for answer in answers] == [False] * 5 + [True]


def test_a_form_sent_after_the_sign_in_ran_out_is_kept_and_offered_again(officer: Person, settings: object) -> None:
    settings.MAINSTAY_SECOND_FACTOR_REQUIRED = False  # type: ignore[attr-defined]
    client = Client()
    sent = client.post(
        reverse("import_upload"), {"words": "She wants to see her brother"}, HTTP_REFERER="http://testserver/x"
    )
    assert sent.headers["Location"].startswith("/account/login/?next=%2Fheld%2F")
    assert b"brother" not in bytes(HeldForm.objects.get().sealed)
    back = client.get(sent.headers["Location"]).wsgi_request.GET["next"]
    client.force_login(officer)
    offered = client.get(back)
    assert b"She wants to see her brother" in offered.content
    assert client.get(back).status_code == 404


def test_a_kept_form_is_shown_in_questions_and_days_and_without_keys() -> None:
    fields = [
        ("once", "5edcdfd2-00aa-5070-aa76-907530a8bef1"), ("child", "1bbe78a9-fc31-574d-bbb5-2d075b49a67b"),
        ("version", "3"), ("starts_on-day", "12"), ("starts_on-month", "4"), ("starts_on-year", "2021"),
        ("ends_on-day", "40"), ("ends_on-month", "soon"), ("ends_on-year", ""), ("letter_how", "Read out"),
        ("more", ""), ("people", "Ms Okafor"), ("people", "Dev Marlow"),
    ]  # fmt: skip
    assert Held("/hand-over/", fields).shown == [
        ("Starts on", "12 April 2021"), ("Ends on", "40 soon"), ("Letter how", "Read out"),
        ("People", "Ms Okafor\nDev Marlow"),
    ]  # fmt: skip


def test_a_session_ends_after_ten_hours_of_work(officer: Person, settings: object) -> None:
    settings.MAINSTAY_SECOND_FACTOR_REQUIRED = False  # type: ignore[attr-defined]
    client = Client()
    client.force_login(officer)
    assert client.get("/keep-alive").status_code == 204
    session = client.session
    session["signed_in_at"] = clock.real_now().timestamp() - 10 * 60 * 60 - 1
    session.save()
    assert client.get("/keep-alive").status_code == 302
