"""The way in: a code, a secret, and out again; nothing is shown before, and nothing says whether a code is right."""

from __future__ import annotations

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from mainstay.cards.actions.tell_of_tries import tell_of_tries
from mainstay.cards.forms.own import CodeForm, SecretForm
from mainstay.cards.models import Card, Device
from mainstay.cards.pages.drawing import PICTURES, pictures_of
from mainstay.cards.rules import codes
from mainstay.cards.shared import coming_in, sessions
from mainstay.cards.shared.carrying import unpacked
from mainstay.cards.shared.own_pages import nobody_yet
from mainstay.ledger.acting import system_acting

CARD_COOKIE_SECONDS = 600
CARRIED = "carried"
DEVICE_COOKIE_SECONDS = 90 * 24 * 3600
GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])


@GET_OR_POST
@nobody_yet
def come_in(request: HttpRequest) -> HttpResponse:
    """Ask for the code on the card; a device that is remembered is asked for the secret alone."""
    if getattr(request, "own", None) is not None:
        return redirect("own_home")
    if request.method == "GET" and sessions.remembered(request) is not None and "card" not in request.GET:
        return redirect("own_secret")
    form, carried = CodeForm(request.POST or None), request.POST.get(CARRIED, "")
    if request.method == "POST" and form.is_valid():
        return _with_code(request, form.cleaned_data["code"], carried)
    return _code_page(request, form, carried)


def first_question(request: HttpRequest, *, carried: str) -> HttpResponse:
    """The page that a child begins with who comes in again, with the words that go along."""
    if sessions.remembered(request) is not None:
        return _secret_page(request, SecretForm(), "", carried)
    return _code_page(request, CodeForm(), carried)


@require_GET
@nobody_yet
def card(request: HttpRequest, code: str) -> HttpResponse:
    """What the square on a card leads to: the question for the secret, whatever the code; none stays in the address."""
    return _with_code(request, code)


@GET_OR_POST
@nobody_yet
def secret(request: HttpRequest) -> HttpResponse:
    """Ask for the secret: numbers, or four pictures; the answer to a wrong one is always the same."""
    device, code, carried = sessions.remembered(request), _code(request), request.POST.get(CARRIED, "")
    if device is None and not code:
        return first_question(request, carried=carried) if carried else redirect("own_come_in")
    form = SecretForm(request.POST if request.method == "POST" and "show" not in request.POST else None)
    if form.is_bound and form.is_valid():
        tried = codes.secret_typed(form.cleaned_data["numbers"], pictures_of(request))
        if tried:
            found = (
                coming_in.on_device(device, tried) if device and not code else coming_in.with_code(request, code, tried)
            )
            if found is not None:
                known = device if not code else None
                return _let_in(request, found, known, remember=form.cleaned_data["remember"], carried=carried)
            _tell(code)
        form.add_error(
            None, _("That did not work. Look at your card and try again. If it still does not work, ask your officer.")
        )
    return _secret_page(request, form, code, carried)


@require_GET
@nobody_yet
def leave(request: HttpRequest) -> HttpResponse:
    """Leave at once: the time here is over, and the browser shows the weather, or what the council set."""
    if getattr(request, "own", None) is not None:
        sessions.end(request.own)  # type: ignore[attr-defined]
    answer = redirect(settings.MAINSTAY_LEAVE_TO)
    sessions.drop_cookie(answer, settings.MAINSTAY_OWN_COOKIE)
    answer.headers["Clear-Site-Data"] = '"cache"'
    return answer


@require_POST
@nobody_yet
def stop(request: HttpRequest) -> HttpResponse:
    """Stop for now: back to the way in."""
    if getattr(request, "own", None) is not None:
        sessions.end(request.own)  # type: ignore[attr-defined]
    answer = redirect("own_come_in")
    sessions.drop_cookie(answer, settings.MAINSTAY_OWN_COOKIE)
    answer.headers["Clear-Site-Data"] = '"cache"'
    return answer


def _code_page(request: HttpRequest, form: CodeForm, carried: str) -> HttpResponse:
    shown = {"form": form, "carried": carried}
    return render(request, "cards/own/come_in.html", shown, status=422 if form.errors else 200)


def _secret_page(request: HttpRequest, form: SecretForm, code: str, carried: str) -> HttpResponse:
    pressed = bool(pictures_of(request))
    shown = {
        "form": form,
        "carried": carried,
        "pictures": PICTURES,
        "places": range(1, codes.PICTURES_IN_ORDER + 1),
        "with_pictures": "pictures" in request.GET or request.POST.get("show") == "pictures" or pressed,
        "remembered": sessions.remembered(request) is not None and not code,
    }
    return render(request, "cards/own/secret.html", shown, status=422 if form.errors else 200)


def _with_code(request: HttpRequest, code: str, carried: str = "") -> HttpResponse:
    """On to the secret; the code goes along in a cookie for ten minutes, and in no address."""
    answer = _secret_page(request, SecretForm(), code, carried) if carried else redirect("own_secret")
    kept = signing.dumps(codes.as_typed(code), salt=settings.MAINSTAY_OWN_COOKIE)
    sessions.set_cookie(answer, f"{settings.MAINSTAY_OWN_COOKIE}-card", kept, seconds=CARD_COOKIE_SECONDS)
    return answer


def _code(request: HttpRequest) -> str:
    kept = request.COOKIES.get(f"{settings.MAINSTAY_OWN_COOKIE}-card", "")
    try:
        return str(signing.loads(kept, salt=settings.MAINSTAY_OWN_COOKIE, max_age=CARD_COOKIE_SECONDS))
    except signing.BadSignature:
        return ""


def _let_in(request: HttpRequest, card: Card, device: Device | None, *, remember: bool, carried: str) -> HttpResponse:
    """Begin a time here under a new token, and remember the device where the child wants it.

    Words that this card carried are offered again; those of another card are gone.
    """
    words = unpacked(card, carried) if carried else None
    answer = render(request, "cards/own/again.html", {"words": words}) if words else redirect("own_home")
    if remember and device is None:
        device, kept = sessions.remember(card)
        sessions.set_cookie(answer, settings.MAINSTAY_OWN_DEVICE_COOKIE, kept, seconds=DEVICE_COOKIE_SECONDS)
    _session, token = sessions.begin(card, device)
    sessions.set_cookie(answer, settings.MAINSTAY_OWN_COOKIE, token)
    sessions.drop_cookie(answer, f"{settings.MAINSTAY_OWN_COOKIE}-card")
    return answer


def _tell(code: str) -> None:
    """Let the officer know, once, where a card is being guessed at."""
    tried = coming_in.tried_often(code) if code else None
    if tried is not None:
        tell_of_tries(system_acting(channel="page"), tried)
