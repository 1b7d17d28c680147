"""Handing children over to another reviewing officer, and reading what went with them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from mainstay.access.can import Can
from mainstay.access.models import Person
from mainstay.caseload.actions.hand_over import hand_over as give
from mainstay.caseload.forms import HandOverForm
from mainstay.caseload.pages.allocating import asked_children, offered_officers, whom
from mainstay.caseload.pages.gathering import things_of
from mainstay.caseload.queries import ChosenRow, chosen_children, handover_row, load_warning, officers_to_choose
from mainstay.caseload.shared.things import NOTICE, Thing
from mainstay.children.pages.opening import crumbs, open_child, strip_of
from mainstay.releases.queries import releases_of
from mainstay.web import words
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import Asking, Sent, confirm, send, sent_data, show, subject, wants_change
from mainstay.web.shapes import Column, Fact, Link

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])


@GET_OR_POST
@page(may=Can.ALLOCATE)
def hand_over(request: SignedIn) -> HttpResponse:
    """Give one child or several another officer: why, the letter to each first, and what goes with them."""
    found = chosen_children(request.viewer, asked_children(request))
    chosen = [row for row in found if not row.is_sibling_of_chosen and row.officer is not None]
    if not chosen:
        raise Http404("Choose children who have a reviewing officer.")
    siblings = [row for row in found if row.is_sibling_of_chosen and row.officer is not None]
    for row in chosen:
        open_child(request, row.child_id, "hand_over")
    return _choose(request, chosen, siblings)


def _choose(request: SignedIn, chosen: list[ChosenRow], siblings: list[ChosenRow]) -> HttpResponse:
    viewer, ids = request.viewer, [row.child_id for row in chosen]
    offered = officers_to_choose(viewer, ids, on=viewer.today)
    gathered = [(row, things_of(viewer, row.child_id)) for row in chosen]
    form = HandOverForm(
        sent_data(request), offered=offered, letters=_letters(request, ids), today=viewer.today,
        initial={"starts_on": viewer.today, "letter": ""},
    )  # fmt: skip
    ask = _asking(chosen, siblings, {"gathered": gathered, **_offers(offered, chosen, siblings, form)})
    if not form.is_valid() or wants_change(request):
        return show(request, ask, form)
    given, officer = form.cleaned_data, UUID(form.cleaned_data["officer"])
    name = next(row.load.name for row in offered if row.load.officer_id == officer)
    heavy = load_warning(viewer, officer, adding=len(ids))
    asked = confirm(request, ask, f"Hand over to {name}?", yes=f"Yes, hand over to {name}",
                    warnings=[heavy] if heavy else [])  # fmt: skip
    return asked or send(request, ask, form, Sent(
        do=lambda acting: give(
            acting, [subject(key) for key in ids], officer=Person.objects.get(pk=officer),
            starts_on=given["starts_on"], reason=given["reason"], letter_on=given["letter_on"],
            letter_how=given["letter_how"], letter_id=UUID(given["letter"]) if given.get("letter") else None,
            things=_with_more(gathered, given["more"]),
        ),
        to=lambda made: reverse("child", args=ids) if len(ids) == 1 else reverse("caseloads"),
        done=lambda made: f"{name} is the reviewing officer of {whom(chosen)} from {words.day(given['starts_on'])}. "
        "What they must know went with it.",
    ))  # fmt: skip


def _with_more(gathered: Sequence[tuple[ChosenRow, list[Thing]]], more: str) -> dict[UUID, list[Thing]]:
    last = [Thing(NOTICE, more.strip())] if more.strip() else []
    return {row.child_id: [*things, *last] for row, things in gathered}


def _letters(request: SignedIn, ids: list[UUID]) -> list[tuple[str, str]]:
    """The documents made for the child that could be the letter; for several children each had their own."""
    if len(ids) != 1:
        return []
    made = [row for row in releases_of(request.viewer, ids[0]) if row.recipient.kind == "child" and row.may_leave]
    return [(str(row.id), f"{row.title}, {words.day(row.made_on)}") for row in made[:5]]


def _asking(chosen: list[ChosenRow], siblings: list[ChosenRow], values: dict[str, Any]) -> Asking:
    keys = [row.child_id for row in chosen]
    back = Link("Go back without saving", reverse("child", args=keys) if len(keys) == 1 else reverse("caseloads"))
    there = [(row, f"{reverse('hand_over')}?{urlencode([('child', key) for key in (*keys, row.child_id)])}")
             for row in siblings]  # fmt: skip
    return Asking(
        f"Hand over {whom(chosen)}", "Hand over", back, [Link("Caseloads", reverse("caseloads")), Link("Hand over")],
        template="caseload/choose.html",
        values={"chosen": chosen, "siblings": there, "keys": keys, "action": reverse("hand_over"), **values},
    )  # fmt: skip


def _offers(offered: Any, chosen: list[ChosenRow], siblings: list[ChosenRow], form: HandOverForm) -> dict[str, Any]:
    picked = str(form["officer"].value() or "")
    last = "With them" if len(chosen) > 1 else "With this child"
    return {
        "offered": offered_officers(offered, chosen, siblings, picked),
        "columns": [Column(text) for text in ("Officer", "Now", last)],
    }


@require_GET
@page(may=Can.SEE_CHILDS_WORDS)
def handover(request: SignedIn, handover: UUID) -> HttpResponse:
    """Why a child was handed over, and what the next officer must know."""
    row = handover_row(request.viewer, handover)
    opened = open_child(request, row.child_id, "handover")
    facts = [
        Fact("From", row.from_officer),
        Fact("To", row.to_officer),
        Fact("Since", words.day(row.hands_over_on)),
        Fact("Why", row.reason),
        Fact("The child was written to", f"{words.day(row.letter_on)}, {row.letter_how.lower()}"),
    ]
    return render(request, "caseload/handover.html", {
        "row": row, "facts": facts, "strip": strip_of(opened), "crumbs": crumbs(opened, "Handover"), "opened": opened,
    })  # fmt: skip
