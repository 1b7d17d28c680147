"""A page whose words are not lost when the child's time here has run out: `@carries` on top of `@own_page`."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from mainstay.cards.models import Card
from mainstay.cards.pages.coming_in import first_question
from mainstay.cards.shared import sessions
from mainstay.cards.shared.carrying import packed

View = Callable[..., HttpResponse]


def carries(*names: str, back_to: str) -> Callable[[View], View]:
    """Make a page carry these fields through coming in again, back to the page of this address, unsent.

    Files are not carried: they would have to be kept somewhere.
    """

    def make(view: View) -> View:
        @functools.wraps(view)
        def run(request: HttpRequest, /, *args: Any, **kwargs: Any) -> HttpResponse:
            if request.method == "POST" and getattr(request, "own", None) is None:
                card = sessions.ran_out(request)
                if card is not None:
                    return _in_again(request, card, names, reverse(back_to, kwargs=kwargs))
            return view(request, *args, **kwargs)

        return run

    return make


def _in_again(request: HttpRequest, card: Card, names: tuple[str, ...], path: str) -> HttpResponse:
    written = {name: request.POST.getlist(name) for name in names}
    return first_question(request, carried=packed(card, path, written))
