"""A child's own plan, promises and letters."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from mainstay.cards.shared import OwnRequest, own_page
from mainstay.ledger.request import acting_of
from mainstay.promises.queries.own import own_promises
from mainstay.releases.actions.open_own_letter import open_own_letter
from mainstay.releases.queries.own import own_letter, own_letters
from mainstay.voice.queries.own import plan_of
from mainstay.web.sending import subject


@require_GET
@own_page
def plan(request: OwnRequest) -> HttpResponse:
    """My plan, in my words."""
    found = plan_of(request.viewer, request.own.card.child_id)
    parts = [part for part in found.parts if part.words or part.few] if found else []
    shown = {"plan": found, "parts": parts, "titles": _titles(), "pictures": request.own_way.level == "pictures"}
    return render(request, "voice/own/plan.html", shown)


@require_GET
@own_page
def promises(request: OwnRequest) -> HttpResponse:
    """My promises: what, by whom, is it done."""
    rows = own_promises(request.viewer)
    return render(request, "voice/own/promises.html", {"rows": rows})


@require_GET
@own_page
def letters(request: OwnRequest) -> HttpResponse:
    """My letters, oldest to newest."""
    return render(request, "voice/own/letters.html", {"rows": own_letters(request.viewer)})


@require_GET
@own_page
def letter(request: OwnRequest, release: UUID) -> HttpResponse:
    """One letter, as it was sent; that it was opened is kept."""
    row, words = own_letter(request.viewer, release)
    if row.is_new:
        open_own_letter(acting_of(request), subject(release))
    return render(request, "voice/own/letter.html", {"row": row, "words": words})


def _titles() -> dict[str, str]:
    """The headings of a plan, as a child reads them."""
    return {
        "live": _("Where I live"), "people": _("Who I see"), "school": _("School"), "health": _("Keeping well"),
        "things": _("What I like to do"), "who_i_am": _("Who I am"), "next": _("What happens next"),
    }  # fmt: skip
