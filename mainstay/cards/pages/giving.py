"""Giving a child their card: made, printed, its secret chosen beside them, stopped when it is lost."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from mainstay.access.can import Can
from mainstay.cards import queries
from mainstay.cards.actions.end_card import end_card
from mainstay.cards.actions.give_card import give_card
from mainstay.cards.actions.set_secret import set_secret
from mainstay.cards.forms.own import NewNumbersForm
from mainstay.cards.pages.drawing import PICTURES, pictures_of, square
from mainstay.cards.rules import codes
from mainstay.children.pages.opening import crumbs, open_child, strip_of
from mainstay.ledger.request import acting_of
from mainstay.statute.refusal import Refused
from mainstay.web.forms import ActionForm
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import subject

TITLE = "The child’s card"


@require_GET
@page(may=Can.GIVE_CARDS)
def card(request: SignedIn, child: UUID) -> HttpResponse:
    """A child's card: whether they have one, and what may be done."""
    opened = open_child(request, child, "card")
    row = queries.card_of(request.viewer, child)
    shown = {
        "opened": opened,
        "strip": strip_of(opened),
        "crumbs": crumbs(opened, TITLE),
        "row": row,
        "print_href": reverse("card_print", args=[row.id]) if row else "",
        "secret_href": reverse("card_secret", args=[row.id]) if row else "",
        "form": ActionForm(),
        "today": request.viewer.today,
    }
    return render(request, "cards/card.html", shown)


@require_POST
@page(may=Can.GIVE_CARDS)
def give(request: SignedIn, child: UUID) -> HttpResponse:
    """Make a new card; the one before stops working."""
    give_card(acting_of(request), subject(child))
    messages.success(request, "The card is made. Print it today, and let the child choose their secret.")
    return redirect("card", child)


@require_POST
@page(may=Can.GIVE_CARDS)
def stop(request: SignedIn, card: UUID) -> HttpResponse:
    """Stop a card that was lost, in one step."""
    row = queries.card_row(request.viewer, card)
    try:
        end_card(acting_of(request), subject(card))
    except Refused as refusal:
        messages.info(request, str(refusal))
    else:
        messages.success(request, "The card has stopped working, on every device.")
    return redirect("card", row.child_id)


@require_GET
@page(may=Can.GIVE_CARDS)
def printed(request: SignedIn, card: UUID) -> HttpResponse:
    """The card to print and cut out; it bears no name."""
    row = queries.card_row(request.viewer, card)
    opened = open_child(request, row.child_id, "card_print")
    code = queries.code_to_print(request.viewer, card)
    address = request.build_absolute_uri(reverse("own_card", args=[codes.as_typed(code)]))
    shown = {
        "opened": opened,
        "crumbs": crumbs(opened, "Print the card"),
        "row": row,
        "code": code,
        "square": square(address),
        "address": request.build_absolute_uri(reverse("own_come_in")),
    }
    return render(request, "cards/print.html", shown)


@require_http_methods(["GET", "HEAD", "POST"])
@page(may=Can.GIVE_CARDS)
def secret(request: SignedIn, card: UUID) -> HttpResponse:
    """The child chooses their secret beside their officer; the page shows nothing else of anybody."""
    row = queries.card_row(request.viewer, card)
    open_child(request, row.child_id, "card_secret")
    pictures = pictures_of(request)
    form = NewNumbersForm(request.POST if request.method == "POST" and not pictures else None)
    problem = ""
    if request.method == "POST" and (pictures or form.is_valid()):
        numbers = "" if pictures else form.cleaned_data["numbers"]
        try:
            set_secret(acting_of(request), subject(card), numbers=numbers, pictures=pictures)
        except Refused as refusal:
            problem = str(refusal)
        else:
            messages.success(request, "The secret is kept. Nobody can read it, not even you.")
            return redirect("card", row.child_id)
    shown = {
        "row": row,
        "form": form,
        "problem": problem,
        "pictures": PICTURES,
        "places": range(1, codes.PICTURES_IN_ORDER + 1),
        "with_pictures": "pictures" in request.GET or bool(pictures),
    }
    return render(request, "cards/secret.html", shown, status=422 if problem or form.errors else 200)
