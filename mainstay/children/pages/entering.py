"""Entering a child who came into care, and recording that a child came back."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.access.models import Team
from mainstay.authority.queries import teams
from mainstay.children.actions.enter_child import enter_child
from mainstay.children.actions.start_period import start_period
from mainstay.children.forms.entering import CareForm, EnterForm
from mainstay.children.pages.opening import asking, open_child
from mainstay.children.queries import ChildName, may_enter_children, similar_children
from mainstay.children.rules import coding
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import Asking, Sent, confirm, not_now, send, sent_data, show, subject, wants_change
from mainstay.web.shapes import Link

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])
COMPARE = "children/compare.html"


@GET_OR_POST
@page(may=Can.ENTER_CHILDREN)
def enter(request: SignedIn) -> HttpResponse:
    """Enter a child who came into care; one who may be here already is shown before anything is saved."""
    back = Link("Go back without saving", reverse("children"))
    title = "Enter a child"
    ask = Asking(title, title, back, [Link("Children", back.href), Link(title)], template="children/enter.html")
    may = may_enter_children(request.viewer)
    if not may:
        return not_now(request, ask, may.reason, status=200)
    today = request.viewer.today
    form = EnterForm(sent_data(request), today=today, teams=_teams(request), initial={"starts_on": today})
    if not form.is_valid() or wants_change(request):
        return show(request, ask, form)
    asked = confirm(
        request, ask, "Check before you save", yes="Enter this child",
        warnings=_warnings(form, form.cleaned_data["born_on"]), template=COMPARE, children=_alike(request, form),
    )  # fmt: skip
    return asked or send(request, ask, form, _entering(request, form))


def _entering(request: SignedIn, form: EnterForm) -> Sent:
    given = form.cleaned_data
    return Sent(
        do=lambda acting: enter_child(
            acting, facts=form.facts(), care=form.care(), team=_team(given["team"]),
            social_worker=given["social_worker"], home_address=given["home_address"],
        ),
        to=lambda child: reverse("child", args=[child.pk]),
        done=lambda child: f"{child.name} is entered. {_next(request)}",
    )  # fmt: skip


def _next(request: SignedIn) -> str:
    if decide(request.viewer, Can.ALLOCATE):
        return "Next: allocate a reviewing officer."
    return "A manager of the reviewing service now sees that they need a reviewing officer."


@GET_OR_POST
@page(may=Can.ENTER_CHILDREN)
def come_back(request: SignedIn, child: UUID) -> HttpResponse:
    """Begin a new period of care of a child who came back."""
    opened = open_child(request, child, "child_come_back")
    ask = asking(opened, "Came back into care", "Start the new period of care", template="children/enter.html")
    if not opened.may_start_period:
        return not_now(request, ask, opened.may_start_period.reason)
    today = request.viewer.today
    form = CareForm(sent_data(request), today=today, teams=_teams(request), initial={"starts_on": today})
    if not form.is_valid() or wants_change(request):
        return show(request, ask, form)
    warnings = _warnings(form, opened.born_on)
    asked = confirm(request, ask, "Check before you save", yes="Start the new period of care", warnings=warnings)
    return asked or send(request, ask, form, Sent(
        do=lambda acting: start_period(
            acting, subject(child), care=form.care(), team=_team(form.cleaned_data["team"]),
            social_worker=form.cleaned_data["social_worker"],
        ),
        to=lambda period: reverse("child", args=[child]),
        done=lambda period: f"A new period of care is recorded. {_next(request)}",
    ))  # fmt: skip


def _alike(request: SignedIn, form: EnterForm) -> list[ChildName]:
    facts = form.facts()
    return similar_children(
        request.viewer, given_name=facts.given_name, family_name=facts.family_name, known_as=facts.known_as,
        born_on=facts.born_on,
    )  # fmt: skip


def _warnings(form: CareForm, born_on: Any) -> list[str]:
    care = form.care()
    return coding.warnings(born_on=born_on, on=care.starts_on, legal_status=care.legal_status, placement=care.placement)


def _teams(request: SignedIn) -> list[tuple[UUID, str]]:
    return [(team.id, team.name) for team in teams(request.viewer, kind="social_work")]


def _team(key: str) -> Team | None:
    return Team.objects.get(pk=key) if key else None
