"""People in a browser: signed in by a row of their session, or by password and a code from their telephone."""

from __future__ import annotations

import time

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from playwright.sync_api import Page

from mainstay import clock
from mainstay.access.models import Person

TO_TYPE_SECONDS = 8
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


def give_second_factor(person: Person) -> str:
    """Give a person a second factor where they have none, and say its secret."""
    secret = str(totp.generate_totp_secret())
    if not Authenticator.objects.filter(user=person).exists():
        totp.TOTP.activate(person, secret)
    return secret


def code_now(secret: str) -> str:
    """The code that a person's telephone shows; one about to change is let go by, as a person does."""
    left = totp.app_settings.TOTP_PERIOD - clock.real_now().timestamp() % totp.app_settings.TOTP_PERIOD
    if left < TO_TYPE_SECONDS:
        time.sleep(left)
    counter = int(clock.real_now().timestamp()) // totp.app_settings.TOTP_PERIOD
    return str(totp.format_hotp_value(totp.hotp_value(secret, counter)))


def sign_in(page: Page, served: str, person: Person) -> None:
    """Make a session for a person and give the browser its cookie."""
    give_second_factor(person)
    session = SessionStore()
    session[SESSION_KEY] = str(person.pk)
    session[BACKEND_SESSION_KEY] = BACKEND
    session[HASH_SESSION_KEY] = person.get_session_auth_hash()
    session.save()
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": str(session.session_key), "url": served}])


def end_every_session() -> None:
    """Let every sign-in run out, as 15 minutes without a press do."""
    Session.objects.all().delete()
