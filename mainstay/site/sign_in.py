"""Signing in: no self-registration, a second factor for every staff account, and one day's work at most."""

from __future__ import annotations

import base64
import hashlib
import logging
from collections.abc import Callable
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.utils import is_mfa_enabled
from cryptography.fernet import Fernet
from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse

from mainstay import clock
from mainstay.site import held_forms
from mainstay.web.routes import SignInNeeded

LOG = logging.getLogger(__name__)
SIGNED_IN_AT = "signed_in_at"
# Addresses a person may use before their second factor is set up.
BEFORE_SECOND_FACTOR = ("/account/", "/static/", "/health")


# How long a sign-in is fresh enough to set up a second factor without the password once more.
FRESH = timedelta(minutes=5)
TOO_MANY = (
    "There were too many wrong tries. Wait 5 minutes and try again. "
    "If you have forgotten your password, set a new one instead."
)


class SignInAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts are made by a manager or administrator; nobody registers."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": "The email address or the password is not right. Check both and try again.",
        "too_many_login_attempts": TOO_MANY,
        "incorrect_password": "That is not your password. Check it and try again.",
        "enter_current_password": "That is not the password you have now. Check it and try again.",
        "rate_limited": "There were too many wrong tries. Wait 5 minutes and try again.",
        "account_inactive": "This sign-in has ended. Ask your service manager.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never: there is no self-registration."""
        return False

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send what belongs to signing in; a mail server that does not answer never stops a person's work."""
        try:
            super().send_mail(template_prefix, email, context)
        except OSError:
            LOG.warning("The mail server did not take %s.", template_prefix)

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Whether to ask again who this is; somebody who signed in just now has shown it."""
        if app == "allauth.mfa" and _signed_in_just_now(context.request):
            return False
        return bool(super().is_reauthentication_required(app=app, **kwargs))

    def get_reauthentication_methods(self, user: Any) -> list[dict[str, Any]]:
        """The ways to show again who one is, in our words."""
        words = {
            "reauthenticate": "Use your password",
            "mfa_reauthenticate": "Use a code from the app on your phone",
            "mfa_reauthenticate:webauthn": "Use a passkey or security key",
        }
        found = super().get_reauthentication_methods(user)
        return [{**method, "description": words.get(method["id"], method["description"])} for method in found]


class SecondFactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """The second factor: its secrets are sealed before they reach the database, its refusals are sentences."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": "That code is not right. Wait for the app to show the next one, and enter that.",
    }

    def encrypt(self, text: str) -> str:
        """The secret as it is kept."""
        return _sealed_with().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """The secret as the app on the phone has it."""
        return _sealed_with().decrypt(encrypted_text.encode()).decode()

    def generate_authenticator_name(self, user: Any, type: Any) -> str:
        """The name a new key is offered."""
        return "My key"


def _sealed_with() -> Fernet:
    key = hashlib.sha256(b"second factors" + settings.SECRET_KEY.encode()).digest()
    return Fernet(base64.urlsafe_b64encode(key))


def _signed_in_just_now(request: HttpRequest) -> bool:
    records = get_authentication_records(request, request.user)
    newest = max((record["at"] for record in records), default=0.0)
    return clock.real_now().timestamp() - newest < FRESH.total_seconds()


class SecondFactorAndOneDay:
    """Sends a person without a second factor to set one up, and ends a session after ten hours."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request, or send the person to sign in or to set up a second factor first."""
        if request.user.is_authenticated:
            if _too_old(request):
                logout(request)
                return HttpResponseRedirect(reverse(settings.LOGIN_URL))
            if _needs_second_factor(request):
                return redirect("mfa_index")
        response = self.get_response(request)
        if isinstance(response, SignInNeeded) and request.headers.get("X-Autosave"):
            return HttpResponse(status=401)  # the words stay in the open page, which offers to sign in again in place
        if isinstance(response, SignInNeeded) and request.method == "POST":
            return _hold_and_sign_in(request, response)
        return response


def _hold_and_sign_in(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    token = held_forms.hold(request)
    if token is None:
        return response
    back = reverse("resume", args=[token])
    return HttpResponseRedirect(f"{reverse(settings.LOGIN_URL)}?{urlencode({'next': back, 'held': 'yes'})}")


def _too_old(request: HttpRequest) -> bool:
    moment = clock.real_now()
    started = request.session.setdefault(SIGNED_IN_AT, moment.timestamp())
    longest = timedelta(seconds=settings.MAINSTAY_SESSION_LONGEST_SECONDS)
    return bool(moment.timestamp() - started > longest.total_seconds())


def _needs_second_factor(request: HttpRequest) -> bool:
    if not settings.MAINSTAY_SECOND_FACTOR_REQUIRED or request.path.startswith(BEFORE_SECOND_FACTOR):
        return False
    return not bool(is_mfa_enabled(request.user))
