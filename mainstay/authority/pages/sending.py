"""How a form of these pages is shown and sent: done, or refused with its sentence and nothing lost."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Concatenate, ParamSpec
from urllib.parse import urlencode

from allauth.account.adapter import get_adapter
from allauth.account.decorators import reauthentication_required
from allauth.core.exceptions import ReauthenticationRequired
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from mainstay.ledger.acting import Acting
from mainstay.ledger.request import acting_of
from mainstay.statute.refusal import Refused
from mainstay.web.forms import Form
from mainstay.web.routes import SignedIn
from mainstay.web.shapes import Link

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])
Arguments = ParamSpec("Arguments")
View = Callable[Concatenate[SignedIn, Arguments], HttpResponse]


@dataclass(frozen=True)
class Asked:
    """What the page of a form says: its title, its button, what to know before, and where it leads back to."""

    title: str
    button: str
    back: str
    crumbs: Sequence[Link]
    words: tuple[str, ...] = ()
    tone: str = ""
    caption: str = ""


def ask(
    request: SignedIn, form: Form, asked: Asked, do: Callable[[Acting], Any], done: Callable[[Any], str] | str
) -> HttpResponse:
    """Show a form; sent and right, do what it asks and go back with a sentence of what happens next."""
    if request.method != "POST" or not form.is_valid():
        return show(request, form, asked)
    try:
        result = do(acting_of(request))
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return show(request, form, asked)
    messages.success(request, done if isinstance(done, str) else done(result))
    return redirect(asked.back)


def show(request: SignedIn, form: Form, asked: Asked, **more: Any) -> HttpResponse:
    """The page of a form, empty or with what must be put right (422)."""
    wrong = form.is_bound and bool(form.errors)
    values = {"form": form, "asked": asked, "crumbs": [*asked.crumbs, Link(asked.title)], **more}
    return render(request, "authority/ask.html", values, status=422 if wrong else 200)


def showing_who_they_are(view: View[Arguments]) -> View[Arguments]:
    """Let a page open only to somebody who gave their password or second factor again a short while ago."""
    checked = reauthentication_required(view)

    @functools.wraps(view)
    def run(request: SignedIn, /, *args: Arguments.args, **kwargs: Arguments.kwargs) -> HttpResponse:
        try:
            return checked(request, *args, **kwargs)  # type: ignore[no-any-return]
        except ReauthenticationRequired:
            return _to_show_it(request)

    return run


def _to_show_it(request: HttpRequest) -> HttpResponse:
    if request.method == "POST":
        messages.warning(request, "Nothing is saved yet: show again that it is you, then send the form once more.")
    ways = get_adapter(request).get_reauthentication_methods(request.user)
    return HttpResponseRedirect(f"{ways[0]['url']}?{urlencode({'next': request.path})}")
