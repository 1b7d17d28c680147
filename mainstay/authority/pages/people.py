"""People who may sign in: the list, one person, adding them, and the state of their sign-in."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from mainstay.access.can import Can
from mainstay.access.models import Person
from mainstay.access.roles import Role
from mainstay.authority import queries
from mainstay.authority.actions.add_person import add_person
from mainstay.authority.actions.end_sign_in import end_sign_in
from mainstay.authority.actions.give_password_link import give_password_link
from mainstay.authority.actions.open_sign_in import open_sign_in
from mainstay.authority.actions.remove_second_factor import remove_second_factor
from mainstay.authority.forms.people import AddPersonForm, PeopleFilters, SureForm
from mainstay.authority.pages.sending import GET_OR_POST, ask, form_page, showing_who_they_are
from mainstay.authority.queries import PersonRow, RoleRow
from mainstay.authority.shared.first_password import send_password_link
from mainstay.ledger.acting import Acting
from mainstay.ledger.request import acting_of
from mainstay.statute.refusal import Refused
from mainstay.web.filtering import tags_of
from mainstay.web.paging import page_of
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import Asking, show
from mainstay.web.shapes import Column, Link, Status

COLUMNS = ("Name", "Roles", "Since", "Sign-in")


@dataclass(frozen=True)
class PersonLine:
    """One person of the list."""

    row: PersonRow
    href: str
    roles: list[str]
    status: Status


@require_safe
@page(may=Can.MANAGE_PEOPLE)
def people(request: SignedIn) -> HttpResponse:
    """Everybody who may sign in, narrowed by filters, fifty a page."""
    form = PeopleFilters(request.GET, auto_id="filter_%s")
    form.is_valid()
    asked = {name: form.cleaned_data.get(name, "") for name in form.fields}
    found = [row for row in queries.people(request.viewer) if _fits(row, asked, request)]
    shown = page_of(request.GET.get("page"), len(found))
    lines = [_line(row, request) for row in found[shown.offset : shown.offset + shown.limit]]
    return render(request, "authority/people.html", {
        "lines": lines, "page": shown, "filters": form, "tags": tags_of(request, form),
        "columns": [Column(text) for text in COLUMNS],
    })  # fmt: skip


def _fits(row: PersonRow, asked: dict[str, str], request: SignedIn) -> bool:
    text = asked["q"].strip().casefold()
    if text and text not in row.name.casefold() and text not in row.email.casefold():
        return False
    if asked["role"] and Role(asked["role"]) not in {role.role for role in _now(row, request)}:
        return False
    states = {"open": row.is_active, "ended": not row.is_active, "unready": row.is_active and not _ready(row)}
    return states.get(asked["state"], True)


def _now(row: PersonRow, request: SignedIn) -> list[RoleRow]:
    return [role for role in row.roles if role.holds(request.viewer.today)]


def _ready(row: PersonRow) -> bool:
    return row.has_password and row.has_second_factor


def _line(row: PersonRow, request: SignedIn) -> PersonLine:
    roles = [f"{role.role.words}{f': {role.team}' if role.team else ''}" for role in _now(row, request)]
    return PersonLine(row, reverse("person", args=[row.id]), roles, sign_in_status(row))


def sign_in_status(row: PersonRow) -> Status:
    """How far a person's sign-in is, in words."""
    if not row.is_active:
        return Status("Ended", "neutral")
    if not row.has_password:
        return Status("No password yet", "waiting")
    return Status("Open", "good") if row.has_second_factor else Status("No second factor yet", "waiting")


@require_safe
@page(may=Can.MANAGE_PEOPLE)
def person(request: SignedIn, person: UUID) -> HttpResponse:
    """One person: their sign-in, the roles they hold and held, and what may be done."""
    row = queries.person(request.viewer, person)
    return render(request, "authority/person.html", {
        "row": row, "status": sign_in_status(row), "today": request.viewer.today,
        "now": _now(row, request), "other": [role for role in row.roles if role not in _now(row, request)],
        "columns": [Column(text) for text in ("Role", "Team", "From", "Until")],
        "crumbs": [Link("People", reverse("people")), Link(row.name)],
    })  # fmt: skip


@GET_OR_POST
@page(may=Can.MANAGE_PEOPLE)
def add(request: SignedIn) -> HttpResponse:
    """Add somebody who may sign in, and send them the link for their password."""
    form = AddPersonForm(request.POST if request.method == "POST" else None)
    asked = form_page(
        "Add a person", "Add and send the link", reverse("people"), [Link("People", reverse("people"))],
        ("They are sent a link by email to set their own password, which works for 3 days. "
         "They can do nothing until you give them a role.",),
    )  # fmt: skip
    if request.method != "POST" or not form.is_valid():
        return show(request, asked, form)
    given = form.cleaned_data
    try:
        added = add_person(acting_of(request), name=given["name"], email=given["email"], reference=given["reference"])
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return show(request, asked, form)
    _send_link(request, added, f"{added.name} is added. Now give them a role.")
    return redirect("person", added.pk)


@GET_OR_POST
@page(may=Can.MANAGE_PEOPLE)
def link(request: SignedIn, person: UUID) -> HttpResponse:
    """Send a person a new link to set their password."""
    row = queries.person(request.viewer, person)
    asked = _about(row, "Send a link for a password", "Send the link", words=(
        f"A link to set a new password is sent to {row.email}. It works once, for 3 days. "
        "Until they use it, the password they have still holds.",))  # fmt: skip
    form = SureForm(request.POST if request.method == "POST" else None)
    if request.method != "POST" or not form.is_valid():
        return show(request, asked, form)
    try:
        sent_to = give_password_link(acting_of(request), person=Person.objects.get(pk=row.id))
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return show(request, asked, form)
    _send_link(request, sent_to, "")
    return redirect("person", row.id)


def _send_link(request: SignedIn, who: Person, before: str) -> None:
    """Send the link, and say whether the mail server took it."""
    if send_password_link(request, who):
        messages.success(request, f"{before} A link to set a password is on its way to {who.email}.".strip())
        return
    messages.warning(request, f"{before} The link could not be sent, because the mail server did not answer. "
                              "Send it again in a while.".strip())  # fmt: skip


@GET_OR_POST
@page(may=Can.MANAGE_PEOPLE)
@showing_who_they_are
def end(request: SignedIn, person: UUID) -> HttpResponse:
    """End a person's sign-in."""
    row = queries.person(request.viewer, person)
    asked = _about(row, f"End {row.name}'s sign-in?", "End the sign-in", tone="warning", words=(
        "Whatever they have open is refused at their next step, and they cannot sign in again. "
        "What they did stays on the record under their name.",
        "Children allocated to them stay with them until they are allocated to somebody else."))  # fmt: skip

    def do(acting: Acting) -> Person:
        return end_sign_in(acting, person=Person(pk=row.id))

    return ask(request, _sure(request), asked, do, f"{row.name}'s sign-in has ended.")


@GET_OR_POST
@page(may=Can.MANAGE_PEOPLE)
@showing_who_they_are
def reopen(request: SignedIn, person: UUID) -> HttpResponse:
    """Open a person's sign-in again."""
    row = queries.person(request.viewer, person)
    held = ", ".join(role.role.words.lower() for role in _now(row, request))
    asked = _about(row, f"Open {row.name}'s sign-in again?", "Open it again", words=(
        f"They sign in as before, as {held}." if held else "They hold no role now: give them one afterwards.",
    ))  # fmt: skip

    def do(acting: Acting) -> Person:
        return open_sign_in(acting, person=Person(pk=row.id))

    return ask(request, _sure(request), asked, do, f"{row.name} can sign in again.")


@GET_OR_POST
@page(may=Can.MANAGE_PEOPLE)
@showing_who_they_are
def second_factor(request: SignedIn, person: UUID) -> HttpResponse:
    """Take away a second factor that its person lost."""
    row = queries.person(request.viewer, person)
    asked = _about(row, f"Take away {row.name}'s second factor?", "Take it away", tone="warning", words=(
        "Do this only when you are sure who is asking, such as face to face: somebody who has their password "
        "could otherwise set up a second factor of their own.",
        "They are asked to set up a new one at their next sign-in."))  # fmt: skip

    def do(acting: Acting) -> Person:
        return remove_second_factor(acting, person=Person(pk=row.id))

    return ask(request, _sure(request), asked, do, f"{row.name} sets up a new second factor at the next sign-in.")


def _sure(request: SignedIn) -> SureForm:
    return SureForm(request.POST if request.method == "POST" else None)


def _about(row: PersonRow, title: str, button: str, *, words: tuple[str, ...], tone: str = "") -> Asking:
    back = reverse("person", args=[row.id])
    return form_page(title, button, back, [Link("People", reverse("people")), Link(row.name, back)], words, tone=tone)
