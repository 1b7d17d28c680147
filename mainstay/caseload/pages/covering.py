"""Who covers for whom: the list, arranging cover for an absence, and ending it early."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from mainstay.access.can import Can
from mainstay.access.models import Person
from mainstay.caseload.actions.arrange_cover import arrange_cover
from mainstay.caseload.actions.end_cover import end_cover
from mainstay.caseload.forms import CoverForm, EndCoverForm
from mainstay.caseload.queries import cover_row, coverable, covers, officers
from mainstay.web import words
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import Asking, Sent, confirm, send, sent_data, show, subject, wants_change
from mainstay.web.shapes import Column, Link

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])
COLUMNS = ("Away", "Covered by", "From", "To and with", "Children", "Next step")
NOBODY_LEFT = "There is no child with whom they may cover. Choose somebody else."


@require_GET
@page(may=Can.ALLOCATE)
def cover(request: SignedIn) -> HttpResponse:
    """The cover that runs or is to come."""
    rows, columns = covers(request.viewer), [Column(text) for text in COLUMNS]
    return render(request, "caseload/cover.html", {"rows": rows, "columns": columns, "today": request.viewer.today})


@GET_OR_POST
@page(may=Can.ALLOCATE)
def arrange(request: SignedIn) -> HttpResponse:
    """Arrange who covers for an officer from a day to a last day; children they may not cover are named first."""
    viewer = request.viewer
    named = [(str(row.id), row.name) for row in officers(viewer)]
    ask = Asking(
        "Arrange cover", "Arrange the cover", Link("Go back without saving", reverse("cover")),
        [Link("Cover", reverse("cover")), Link("Arrange cover")],
        words=["Who covers sees the children for these days and does what is to be done. The children keep their "
               "own reviewing officer."],
    )  # fmt: skip
    form = CoverForm(sent_data(request), named=named, today=viewer.today, initial={"starts_on": viewer.today})
    if not form.is_valid() or wants_change(request):
        return show(request, ask, form)
    given = form.cleaned_data
    away, covering = UUID(given["officer"]), UUID(given["covered_by"])
    found = coverable(viewer, officer_id=away, covered_by_id=covering, on=given["starts_on"])
    if not found.ids:
        form.add_error("covered_by", NOBODY_LEFT)
        return show(request, ask, form)
    warnings = [f"{name} needs another cover. {reason}" for name, reason in found.left_out]
    asked = confirm(request, ask, "Arrange cover without these children?", yes="Yes, arrange it without them",
                    warnings=warnings)  # fmt: skip
    return asked or send(request, ask, form, Sent(
        do=lambda acting: arrange_cover(
            acting, [subject(key) for key in found.ids], officer=Person.objects.get(pk=away),
            covered_by=Person.objects.get(pk=covering), starts_on=given["starts_on"], last_on=given["last_on"],
            reason=given["reason"],
        ),
        to=lambda made: reverse("cover"),
        done=lambda made: _done(dict(named), given, len(found.ids)),
    ))  # fmt: skip


def _done(named: dict[str, str], given: dict[str, Any], number: int) -> str:
    days = f"from {words.day(given['starts_on'])} to {words.day(given['last_on'])}"
    children = "1 child" if number == 1 else f"{number} children"
    return f"{named[given['covered_by']]} covers for {named[given['officer']]} {days}, with {children}."


@GET_OR_POST
@page(may=Can.ALLOCATE)
def end(request: SignedIn, cover: UUID) -> HttpResponse:
    """End cover today, because the officer is back."""
    found = cover_row(request.viewer, cover)
    if found is None:
        raise Http404("There is no such cover, or it has ended.")
    row, keys = found
    ask = Asking(
        "End this cover today", "End the cover", Link("Go back without saving", reverse("cover")),
        [Link("Cover", reverse("cover")), Link("End cover")], tone="warning",
        words=[f"{row.covered_by} covers for {row.officer} until {words.day(row.last_on)}. From today they no longer "
               "see these children."],
    )  # fmt: skip
    form = EndCoverForm(sent_data(request))
    if not form.is_valid():
        return show(request, ask, form)
    return send(request, ask, form, Sent(
        do=lambda acting: end_cover(acting, [subject(key) for key in keys]),
        to=lambda ended: reverse("cover"),
        done=lambda ended: f"{row.covered_by} no longer covers for {row.officer}.",
    ))  # fmt: skip
