"""A child's contact log, recording a contact, and taking one back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.children.pages.opening import asking, crumbs, open_child, strip_of
from mainstay.contacts.actions.record_contact import record_contact
from mainstay.contacts.actions.withdraw_contact import withdraw_contact
from mainstay.contacts.forms.contacting import NO, YES, ContactForm, TakeBackForm
from mainstay.contacts.models import Contact
from mainstay.contacts.queries import (
    ContactRow,
    NoticeRow,
    contact_of,
    contacts_of,
    notices_of,
    signs_of_harm_of,
    social_workers_since_review,
)
from mainstay.web import words
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import Sent, not_now, send, sent_data, show, subject
from mainstay.web.shapes import Column, Fact, Status

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])
COLUMNS = ("When", "How", "Alone", "By", "")
DONE = "The contact of {day} is recorded."
TOLD = " The duty managers were told at once; their answer will stand here."


@dataclass(frozen=True)
class Line:
    """One contact of the log."""

    row: ContactRow
    status: Status
    take_back_href: str


@require_GET
@page(may=Can.SEE_CHILDREN)
def contacts(request: SignedIn, child: UUID) -> HttpResponse:
    """Every contact with a child, the signs of harm and the notices; what was said stands on a page of its own."""
    opened, viewer = open_child(request, child, "contacts"), request.viewer
    rows = contacts_of(viewer, child)
    return render(request, "contacts/log.html", {
        "opened": opened, "strip": strip_of(opened), "crumbs": crumbs(opened, "Contacts"), "today": viewer.today,
        "lines": [_line(row) for row in rows], "columns": [Column(text) for text in COLUMNS],
        "facts": _facts(request, rows, child), "signs": signs_of_harm_of(viewer, child),
        "notices": notices_of(viewer, child), "may_record": decide(viewer, Can.RECORD_CONTACTS),
        "may_tell": decide(viewer, Can.TELL_OFFICER), "may_answer": decide(viewer, Can.ANSWER_SIGNS_OF_HARM),
    })  # fmt: skip


def _facts(request: SignedIn, rows: list[ContactRow], child: UUID) -> list[Fact]:
    standing = [row for row in rows if row.withdrawn_on is None]
    seen = next((row for row in standing if row.seen), None)
    spoken = next((row for row in standing if row.spoken_to), None)
    alone = next((row for row in standing if row.spoken_to and row.alone == YES), None)
    workers = social_workers_since_review(request.viewer, child)
    facts = [
        Fact("Last seen", _when(seen)),
        Fact("Last spoken to", _when(spoken)),
        Fact("Last spoken to alone", _when(alone)),
    ]
    if workers:
        facts.append(Fact("Social workers since the last review", f"{workers.count}, since {words.day(workers.since)}"))
    return facts


def _when(row: ContactRow | None) -> str:
    return f"{words.day(row.contacted_on)}, {row.how_words.lower()}, by {row.by}" if row else "Not recorded"


def _line(row: ContactRow) -> Line:
    href = reverse("contact_withdraw", args=[row.id]) if row.may_withdraw else ""
    return Line(row, _status(row), href)


def _status(row: ContactRow) -> Status:
    if row.withdrawn_on:
        return Status("Taken back", "neutral")
    if not row.reached:
        return Status("Not reached", "attention")
    if row.seen:
        return Status("Seen", "good")
    return Status("Spoken to", "good") if row.spoken_to else Status("Message only", "information")


@GET_OR_POST
@page(may=Can.RECORD_CONTACTS)
def record(request: SignedIn, child: UUID) -> HttpResponse:
    """Record a contact with a child, on one page; a sign of harm is one press."""
    opened = open_child(request, child, "contact_record")
    ask = asking(opened, "Record a contact", "Save the contact", template="contacts/record.html")
    how = request.GET.get("how", "")
    begin = {"contacted_on": request.viewer.today, "how": how if how in Contact.How.values else None}
    form = ContactForm(sent_data(request), today=request.viewer.today, initial=begin)
    if not form.is_valid():
        return show(request, ask, form)
    harm, day = bool(request.POST.get("sign_of_harm")), words.day(form.cleaned_data["contacted_on"])
    return send(request, ask, form, Sent(
        do=lambda acting: record_contact(acting, subject(child), **_given(form.cleaned_data), sign_of_harm=harm),
        to=lambda contact: reverse("contacts", args=[child]),
        done=lambda contact: DONE.format(day=day) + (TOLD if harm else ""),
    ))  # fmt: skip


def _given(given: dict[str, Any]) -> dict[str, Any]:
    return {
        "contacted_on": given["contacted_on"],
        "how": given["how"],
        "reached": given["reached"] != NO,
        "alone": given["alone"] or Contact.Alone.NOT_ASKED,
        "not_alone_because": given["not_alone_because"],
        "about": given["about"],
        "words": given["words"],
        "language": given["language"],
        "shared_with": given["shared_with"],
        "harm": given["harm"],
        "harm_about": given["harm_about"] or "unknown",
    }


@GET_OR_POST
@page(may=Can.RECORD_CONTACTS)
def take_back(request: SignedIn, contact: UUID) -> HttpResponse:
    """Take back a contact that was recorded by mistake."""
    row = contact_of(request.viewer, contact)
    opened = open_child(request, row.child_id, "contact_withdraw")
    ask = asking(
        opened, "Take back a contact", "Take it back", tone="warning",
        words=[f"{row.how_words} on {words.day(row.contacted_on)}, by {row.by}.",
               "It stays to be read, with your reason, and no figure counts it. What the child said stays too."],
    )  # fmt: skip
    if not row.may_withdraw:
        return not_now(request, ask, row.may_withdraw.reason)
    form = TakeBackForm(sent_data(request), initial={"version": row.version})
    if not form.is_valid():
        return show(request, ask, form)
    return send(request, ask, form, Sent(
        do=lambda acting: withdraw_contact(acting, subject(contact), because=form.cleaned_data["because"]),
        to=lambda kept: reverse("contacts", args=[row.child_id]),
        done=lambda kept: f"The contact of {words.day(row.contacted_on)} is taken back.",
        theirs=lambda kept: {"because": kept.withdrawn_because},
    ))  # fmt: skip


def waits(row: NoticeRow) -> Status:
    """A notice as a tag."""
    if row.acknowledged_on:
        return Status("Acknowledged", "good")
    return Status("Waits since more than a working day", "late") if row.is_old else Status("To acknowledge", "waiting")
