"""The pages of forms about the council's arrangements, and the pages that ask who it is before they open."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from typing import Any, Concatenate, ParamSpec
from urllib.parse import urlencode

from allauth.account.adapter import get_adapter
from allauth.account.decorators import reauthentication_required
from allauth.core.exceptions import ReauthenticationRequired
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods

from mainstay.ledger.acting import Acting
from mainstay.web.forms import Form
from mainstay.web.routes import SignedIn
from mainstay.web.sending import Asking, Sent, send, show
from mainstay.web.shapes import Link

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])
Arguments = ParamSpec("Arguments")
View = Callable[Concatenate[SignedIn, Arguments], HttpResponse]


def form_page(
    title: str,
    button: str,
    back: str,
    crumbs: Sequence[Link],
    words: tuple[str, ...] = (),
    *,
    tone: str = "",
    caption: str = "",
) -> Asking:
    """The page of a form about the council's own arrangements."""
    return Asking(
        title=title,
        button=button,
        back=Link("Go back without saving", back),
        crumbs=[*crumbs, Link(title)],
        words=words,
        tone=tone,
        caption=caption,
    )


def ask(
    request: SignedIn, form: Form, asking: Asking, do: Callable[[Acting], Any], done: Callable[[Any], str] | str
) -> HttpResponse:
    """Show a form; sent and right, do what it asks and go back with a sentence of what happens next."""
    if request.method != "POST" or not form.is_valid():
        return show(request, asking, form)
    said = done if callable(done) else lambda result: done
    return send(request, asking, form, Sent(do=do, to=lambda result: asking.back.href, done=said))


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
