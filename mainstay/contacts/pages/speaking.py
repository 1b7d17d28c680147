"""Whom a reviewing officer has still to speak to."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from mainstay.access.can import Can
from mainstay.contacts.queries import children_to_speak_to
from mainstay.web.routes import SignedIn, page
from mainstay.web.shapes import Column

COLUMNS = ("Child", "Review", "Last spoken to", "Next step")


@require_GET
@page(may=Can.SEE_WORK)
def speak_to(request: SignedIn) -> HttpResponse:
    """The children to speak to before a review, and those not spoken to since the last one."""
    found = children_to_speak_to(request.viewer)
    columns = [Column(text) for text in COLUMNS]
    values = {"found": found, "columns": columns, "today": request.viewer.today}
    return render(request, "contacts/speak_to.html", values)
