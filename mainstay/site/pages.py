"""The site's own pages: the way in, health, keeping a session alive, and words held while signed out."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.db import DatabaseError, connection
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.site import held_forms
from mainstay.web import pages as web_pages
from mainstay.web.routes import SignedIn, for_anyone_signed_in, public

# Where a person begins, by the first of these they may do.
FIRST_PAGES = (
    (Can.SEE_WORK, "monday"),
    (Can.SEE_SERVICE, "service"),
    (Can.SEE_FIGURES, "figures"),
    (Can.SEE_CHILDREN, "children"),
    (Can.IMPORT_RETURNS, "imports"),
    (Can.MANAGE_PEOPLE, "people"),
    (Can.SEE_AUDIT, "account_of_actions"),
    (Can.TAKE_ALERTS, "alerts"),
)


@require_safe
@for_anyone_signed_in
def home(request: SignedIn) -> HttpResponse:
    """The way in: straight to the page this person's work begins on."""
    for can, name in FIRST_PAGES:
        if decide(request.viewer, can):
            return redirect(name)
    return render(request, "site/no_role.html", status=403)


@require_safe
@public
def health(request: HttpRequest) -> HttpResponse:
    """Whether the site and its database answer; nothing else is said."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return JsonResponse({"database": "not answering"}, status=503)
    return JsonResponse({"database": "answering"})


@require_safe
@for_anyone_signed_in
def keep_alive(request: SignedIn) -> HttpResponse:
    """The person is still here: their session is kept for another 15 minutes.

    Says who is signed in and gives a fresh form token, so that an open page can go on after signing in again.
    """
    answer = HttpResponse(status=204)
    answer.headers["X-CSRFToken"] = get_token(request)
    answer.headers["X-Person"] = str(request.viewer.person_id)
    return answer


@require_safe
@for_anyone_signed_in
def ways_to_sign_in(request: SignedIn) -> HttpResponse:
    """Where a person manages their own password and second factor."""
    return redirect("mfa_index")


@require_safe
@for_anyone_signed_in
def resume(request: SignedIn, token: str) -> HttpResponse:
    """The form that was being sent when the sign-in ran out, to send now with one press."""
    held = held_forms.take(token)
    if held is None:
        raise Http404("These words are no longer held: they were sent already, or an hour has passed.")
    return render(request, "site/resume.html", {"held": held})


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form whose token is out of date: from our own page it is held and offered again, else refused.

    A sign-in in another tab gives every open form an out-of-date token; nobody loses words for that.
    """
    if _from_our_own_page(request) and request.user.is_authenticated:
        token = held_forms.hold(request)
        if token is not None:
            return HttpResponseRedirect(reverse("resume", args=[token]))
    return web_pages.csrf_failure(request, reason)


def _from_our_own_page(request: HttpRequest) -> bool:
    sender = request.META.get("HTTP_ORIGIN") or request.META.get("HTTP_REFERER", "")
    return bool(sender) and urlsplit(sender).netloc == request.get_host()
