"""Giving and ending roles, and the teams people hold them in."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from mainstay.access.can import Can
from mainstay.access.models import Membership, Person, Team
from mainstay.access.roles import Role
from mainstay.authority import queries
from mainstay.authority.actions.add_team import add_team
from mainstay.authority.actions.end_role import end_role
from mainstay.authority.actions.give_role import give_role
from mainstay.authority.forms.people import AddTeamForm, EndRoleForm, GiveRoleForm
from mainstay.authority.pages.sending import GET_OR_POST, ask, form_page, showing_who_they_are
from mainstay.authority.queries import PersonRow
from mainstay.ledger.acting import Acting
from mainstay.web import words
from mainstay.web.routes import SignedIn, page
from mainstay.web.shapes import Column, Link


@GET_OR_POST
@page(may=Can.MANAGE_PEOPLE)
@showing_who_they_are
def give(request: SignedIn, person: UUID) -> HttpResponse:
    """Give a person a role from a day on."""
    row = queries.person(request.viewer, person)
    teams = queries.teams(request.viewer)
    form = GiveRoleForm(_sent(request), teams=teams, today=request.viewer.today)

    def do(acting: Acting) -> Membership:
        given = form.cleaned_data
        team = form.chosen_team()
        return give_role(
            acting, person=Person(pk=row.id), role=Role(given["role"]), starts_on=given["starts_on"],
            ends_on=given["ends_on"], team=Team.objects.get(pk=team) if team else None,
        )  # fmt: skip

    asked = form_page(f"Give {row.name} a role", "Give the role", _href(row), _crumbs(row))
    return ask(request, form, asked, do, lambda held: _given(row, held))


def _given(row: PersonRow, held: Membership) -> str:
    return f"{row.name} is {Role(held.role).words.lower()} from {words.day(held.starts_on)}."


@GET_OR_POST
@page(may=Can.MANAGE_PEOPLE)
@showing_who_they_are
def end(request: SignedIn, person: UUID, membership: UUID) -> HttpResponse:
    """End a role that a person holds. Raises Http404."""
    row = queries.person(request.viewer, person)
    held = next((role for role in row.roles if role.id == membership), None)
    if held is None:
        raise Http404("There is no such role.")
    form = EndRoleForm(_sent(request), initial={"ends_on": request.viewer.today})

    def do(acting: Acting) -> Membership:
        return end_role(acting, membership=held.id, ends_on=form.cleaned_data["ends_on"])

    title = f"End {row.name}'s role as {held.role.words.lower()}"
    asked = form_page(title, "End the role", _href(row), _crumbs(row), tone="warning")
    return ask(request, form, asked, do, lambda ended: f"The role ends on {words.day(ended.ends_on)}.")


@require_safe
@page(may=Can.MANAGE_PEOPLE)
def teams(request: SignedIn) -> HttpResponse:
    """The council's teams, with how many people hold a role in each today."""
    rows = [(team, Team.Kind(team.kind).label) for team in queries.teams(request.viewer)]
    columns = [Column("Team"), Column("Reference"), Column("Kind"), Column("People", numeric=True)]
    crumbs = [Link("People", reverse("people")), Link("Teams")]
    return render(request, "authority/teams.html", {"rows": rows, "columns": columns, "crumbs": crumbs})


@GET_OR_POST
@page(may=Can.MANAGE_PEOPLE)
def add(request: SignedIn) -> HttpResponse:
    """Add a team."""
    form = AddTeamForm(_sent(request))

    def do(acting: Acting) -> Team:
        given = form.cleaned_data
        return add_team(acting, reference=given["reference"], name=given["name"], kind=given["kind"])

    crumbs = [Link("People", reverse("people")), Link("Teams", reverse("teams"))]
    asked = form_page("Add a team", "Add the team", reverse("teams"), crumbs)
    return ask(request, form, asked, do, lambda team: f"{team.name} is added. People can now hold a role in it.")


def _sent(request: SignedIn) -> Any:
    return request.POST if request.method == "POST" else None


def _href(row: PersonRow) -> str:
    return reverse("person", args=[row.id])


def _crumbs(row: PersonRow) -> list[Link]:
    return [Link("People", reverse("people")), Link(row.name, _href(row))]
