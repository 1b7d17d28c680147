"""A child's recipients: who they are, whether they may know the address, where documents go, what is guarded."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from mainstay.access.can import Can
from mainstay.ledger.request import acting_of
from mainstay.releases.actions.add_recipient import add_recipient
from mainstay.releases.actions.check_recipient import check_recipient
from mainstay.releases.actions.confirm_delivery_address import confirm_delivery_address
from mainstay.releases.actions.end_recipient import end_recipient
from mainstay.releases.actions.keep_delivery_address import keep_delivery_address
from mainstay.releases.forms.recipients import AddRecipientForm, AddressForm, CheckRecipientForm, EndRecipientForm
from mainstay.releases.pages.showing import ask, open_child, recipients_link, strip_of, trail
from mainstay.releases.queries import addresses_of, guarded_words_of, recipient_of, recipients_of
from mainstay.web import words
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import Sent, and_back, back_from, send, sent_data, show, subject
from mainstay.web.shapes import Column, Link

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])


@require_GET
@page(may=Can.MAKE_RELEASES)
def recipients(request: SignedIn, child: UUID) -> HttpResponse:
    """Who documents about a child are made for, and what must not leave."""
    opened = open_child(request, child, "child_recipients")
    rows = recipients_of(request.viewer, child, ended_too=True)
    return render(request, "releases/recipients.html", {
        "opened": opened, "strip": strip_of(opened), "crumbs": trail(opened, Link("Who documents are made for")),
        "rows": [row for row in rows if row.ended_on is None], "ended": [row for row in rows if row.ended_on],
        "guarded": guarded_words_of(request.viewer, child),
        "columns": [Column(text) for text in ("Recipient", "Address", "How documents go", "What to do")],
        "guarded_columns": [Column(text) for text in ("Words", "Known to", "What to do")],
    })  # fmt: skip


@GET_OR_POST
@page(may=Can.MAKE_RELEASES)
def add(request: SignedIn, child: UUID) -> HttpResponse:
    """Add somebody for whom documents may be made; whoever was making a document comes back to it."""
    opened = open_child(request, child, "recipient_add")
    back, here = back_from(request, ""), recipients_link(child)
    asking = ask(opened, "Add a recipient", "Add this recipient", _without_saving(back or here.href), [here],
                 words=["Until somebody has checked, the address is withheld from them."])  # fmt: skip
    form = AddRecipientForm(sent_data(request), people=opened.people_around)
    if not form.is_valid():
        return show(request, asking, form)
    given = form.cleaned_data
    return send(request, asking, form, Sent(
        do=lambda acting: add_recipient(acting, subject(child), kind=given["kind"], name=given["name"],
                                        relation=given["relation"], person_around=form.around, route=form.by),
        to=lambda row: and_back(reverse("recipient_check", args=[row.pk]), back),
        done=lambda row: "The recipient is added. Check now whether they may know where the child lives.",
    ))  # fmt: skip


@GET_OR_POST
@page(may=Can.CONFIRM_RELEASES)
def check(request: SignedIn, recipient: UUID) -> HttpResponse:
    """Check whether a recipient may know where the child lives."""
    row = recipient_of(request.viewer, recipient)
    opened = open_child(request, row.child_id, "recipient_check")
    here = recipients_link(row.child_id)
    back = back_from(request, here.href)
    asking = ask(opened, f"Check {row.name}", "Save", _without_saving(back), [here], words=[
        "Look at court orders, the plan and what the child says. Addresses stay out of documents for everybody; this "
        "decides about the names of carers, schools and surgeries, and whether a second person is always asked.",
    ])  # fmt: skip
    kept = ("yes" if row.withheld else "no") if row.checked_on else None
    form = CheckRecipientForm(sent_data(request), initial={"withheld": kept, "version": row.version})
    if not form.is_valid():
        return show(request, asking, form)
    return send(request, asking, form, Sent(
        do=lambda acting: check_recipient(
            acting, subject(recipient), address_withheld=form.cleaned_data["withheld"] == "yes"
        ),
        to=lambda kept: back,
        done=lambda kept: f"{row.name} is checked.",
        theirs=lambda kept: {"withheld": "yes" if kept.address_withheld else "no"},
    ))  # fmt: skip


@GET_OR_POST
@page(may=Can.MAKE_RELEASES)
def end(request: SignedIn, recipient: UUID) -> HttpResponse:
    """Make no more documents for somebody."""
    row = recipient_of(request.viewer, recipient)
    opened = open_child(request, row.child_id, "recipient_end")
    back = recipients_link(row.child_id)
    asking = ask(opened, f"No more documents for {row.name}", "End this", Link("Go back without saving", back.href),
                 [back], tone="warning")  # fmt: skip
    form = EndRecipientForm(sent_data(request))
    if not form.is_valid():
        return show(request, asking, form)
    return send(request, asking, form, Sent(
        do=lambda acting: end_recipient(acting, subject(recipient), because=form.cleaned_data["because"]),
        to=lambda kept: back.href,
        done=lambda kept: f"No more documents are made for {row.name}.",
    ))  # fmt: skip


@GET_OR_POST
@page(may=Can.MAKE_RELEASES)
def address(request: SignedIn, recipient: UUID) -> HttpResponse:
    """Where documents for a recipient go: opened for those entitled, confirmed, or kept anew."""
    row = recipient_of(request.viewer, recipient)
    opened = open_child(request, row.child_id, "recipient_address")
    back = recipients_link(row.child_id)
    asking = ask(
        opened, f"Where documents for {row.name} go", "Keep this address", Link("Go back", back.href), [back],
        template="releases/address.html", values={"kept": addresses_of(request.viewer, recipient)},
    )  # fmt: skip
    form = AddressForm(sent_data(request))
    if not form.is_valid():
        return show(request, asking, form)
    given = form.cleaned_data
    return send(request, asking, form, Sent(
        do=lambda acting: keep_delivery_address(
            acting, subject(recipient), route=given["route"], address=given["address"]
        ),
        to=lambda kept: reverse("recipient_address", args=[recipient]),
        done=lambda kept: "The address is under seal and counts as confirmed today.",
    ))  # fmt: skip


@require_POST
@page(may=Can.MAKE_RELEASES)
def confirm_address(request: SignedIn, address: UUID) -> HttpResponse:
    """Say that an address is still right."""
    kept = confirm_delivery_address(acting_of(request), subject(address))
    messages.success(request, f"The address is confirmed today, {words.day(request.viewer.today)}.")
    return redirect("recipient_address", recipient=kept.recipient_id)


def _without_saving(back: str) -> Link:
    return Link("Go back without saving", back)
