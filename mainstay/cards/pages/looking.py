"""How a child likes their pages; before they have come in, the language alone."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from mainstay.cards.actions.choose_way import choose_way
from mainstay.cards.forms.way import WayForm
from mainstay.cards.shared import sessions
from mainstay.cards.shared.own_pages import OwnRequest, nobody_yet, own_page
from mainstay.ledger.request import acting_of
from mainstay.web.sending import subject

KEPT = ("level", "language", "text_size", "colours", "wide_spacing", "reads_aloud")


@require_http_methods(["GET", "HEAD", "POST"])
@own_page
def look(request: OwnRequest) -> HttpResponse:
    """Choose how the pages look and sound."""
    way = request.own_way
    form = WayForm(request.POST or None, initial={name: getattr(way, name) for name in KEPT})
    if request.method == "POST" and form.is_valid():
        chosen = {name: form.cleaned_data[name] for name in KEPT}
        choose_way(acting_of(request), subject(request.own.card.child_id), **chosen)
        return redirect("own_home")
    return render(request, "cards/own/look.html", {"form": form}, status=422 if form.errors else 200)


@require_POST
@nobody_yet
def language(request: HttpRequest) -> HttpResponse:
    """Choose a language before coming in."""
    asked = request.POST.get("language", "")
    answer = redirect("own_come_in")
    if asked in dict(settings.LANGUAGES):
        sessions.set_cookie(answer, settings.MAINSTAY_OWN_LANGUAGE_COOKIE, asked)
    return answer
