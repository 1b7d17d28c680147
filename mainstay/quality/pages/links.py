"""Which reviewing officer each team rings."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.access.models import Person, Team
from mainstay.authority.queries import teams
from mainstay.caseload.queries import officers
from mainstay.quality import queries
from mainstay.quality.actions.end_team_link import end_team_link
from mainstay.quality.actions.link_team import link_team
from mainstay.quality.forms.service import EndLinkForm, LinkForm
from mainstay.quality.pages.asking import GET_OR_POST, asking
from mainstay.web import words
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import Sent, not_now, send, sent_data, show, subject
from mainstay.web.shapes import Column, Link

COLUMNS = [Column(text) for text in ("Team", "Reviewing officer", "Since", "")]


@require_GET
@page(may=Can.MAKE_TEAM_PACKS)
def links(request: SignedIn) -> HttpResponse:
    """Every team with the officer it rings, and the teams that have none."""
    viewer, rows = request.viewer, queries.links(request.viewer)
    held = {row.team_id for row in rows if row.holds}
    without = [team for team in teams(viewer) if team.kind != Team.Kind.REVIEWING_SERVICE and team.id not in held]
    return render(request, "quality/links.html", {
        "rows": [row for row in rows if row.holds or row.ends_on is None],
        "before": [row for row in rows if not row.holds and row.ends_on is not None],
        "without": without, "columns": COLUMNS, "may_set": decide(viewer, Can.ALLOCATE), "today": viewer.today,
        "crumbs": [Link("Quality", reverse("quality")), Link("Officers and teams")], "me": viewer.person_id,
    })  # fmt: skip


@GET_OR_POST
@page(may=Can.ALLOCATE)
def link(request: SignedIn) -> HttpResponse:
    """Link an officer to a team from a day."""
    viewer = request.viewer
    ask = asking("Link an officer to a team", "Link them", Link("Officers and teams", reverse("team_links")))
    form = LinkForm(
        sent_data(request), initial={"starts_on": viewer.today, "team": request.GET.get("team", "")},
        officers=[(str(row.id), row.name) for row in officers(viewer)],
        teams=[(str(row.id), row.name) for row in teams(viewer) if row.kind != Team.Kind.REVIEWING_SERVICE],
    )  # fmt: skip
    if not form.is_valid():
        return show(request, ask, form)
    given = form.cleaned_data
    officer, team = Person.objects.get(pk=given["officer"]), Team.objects.get(pk=given["team"])
    return send(request, ask, form, Sent(
        do=lambda acting: link_team(acting, officer=officer, team=team, starts_on=given["starts_on"]),
        to=lambda kept: reverse("team_links"),
        done=lambda kept: f"{officer.name} is linked to {team.name} from {words.day(given['starts_on'])}.",
    ))  # fmt: skip


@GET_OR_POST
@page(may=Can.ALLOCATE)
def end(request: SignedIn, link: UUID) -> HttpResponse:
    """End a link from a day on."""
    row = queries.link_row(request.viewer, link)
    ask = asking(
        "End this link", "End it", Link("Officers and teams", reverse("team_links")),
        words=[f"{row.officer} has been linked to {row.team} since {words.day(row.starts_on)}."],
    )  # fmt: skip
    if not row.may_end:
        return not_now(request, ask, row.may_end.reason)
    form = EndLinkForm(sent_data(request), initial={"ends_on": request.viewer.today})
    if not form.is_valid():
        return show(request, ask, form)
    ends_on = form.cleaned_data["ends_on"]
    return send(request, ask, form, Sent(
        do=lambda acting: end_team_link(acting, subject(link), ends_on=ends_on),
        to=lambda kept: reverse("team_links"),
        done=lambda kept: f"The link ends on {words.day(ends_on)}.",
    ))  # fmt: skip
