"""Signing in: no self-registration, a second factor for every staff account, and one day's work at most."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from urllib.parse import urlencode

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse

from mainstay import clock
from mainstay.site import held_forms
from mainstay.web.routes import SignInNeeded

SIGNED_IN_AT = "signed_in_at"
# Addresses a person may use before their second factor is set up.
BEFORE_SECOND_FACTOR = ("/account/", "/static/", "/health")


class SignInAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts are made by a manager or administrator; nobody registers."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never: there is no self-registration."""
        return False


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
