"""Recording what changes while a child is looked after: a move, a legal status, a team, and leaving care."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from mainstay.access.can import Can
from mainstay.access.models import Team
from mainstay.authority.queries import teams
from mainstay.children.actions.change_legal_status import change_legal_status
from mainstay.children.actions.end_period import end_period
from mainstay.children.actions.move_child import move_child
from mainstay.children.actions.set_social_work import set_social_work
from mainstay.children.forms.changing import EndForm, LegalStatusForm, MoveForm, SocialWorkForm
from mainstay.children.forms.fields import ChildForm
from mainstay.children.pages.opening import asking, now, open_child
from mainstay.children.pages.overtaking import END, MOVE, STATUS, Turn, as_saved, overtaken
from mainstay.children.queries import ChildPage
from mainstay.children.rules import coding, ending
from mainstay.web import words
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import Sent, blocked, confirm, not_now, send, sent_data, show, subject, wants_change

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])
CHECK = "Check before you save"


@GET_OR_POST
@page(may=Can.ENTER_CHILDREN)
def move(request: SignedIn, child: UUID) -> HttpResponse:
    """Record that the child moved to another placement."""
    opened = open_child(request, child, "child_move")
    ask = asking(opened, "Record a move", "Save the move", words=[now(opened)])
    if blocked(request, opened.may_move):
        return not_now(request, ask, opened.may_move.reason)
    form = MoveForm(sent_data(request), today=request.viewer.today, initial=_begin(request, opened, "moved_on"))
    if not form.is_valid() or wants_change(request):
        return show(request, ask, form)
    given = form.cleaned_data
    status = given["legal_status"] or (opened.current.legal_status if opened.current else "") or ""
    warnings = coding.warnings(
        born_on=opened.born_on, on=given["moved_on"], legal_status=status, placement=given["placement"]
    )
    return confirm(request, ask, CHECK, yes="Save the move", warnings=warnings) or send(request, ask, form, Sent(
        do=lambda acting: move_child(
            acting, subject(child), moved_on=given["moved_on"], placement=given["placement"],
            provider=given["provider"] or None, legal_status=given["legal_status"] or None,
            same_carer=given["same_carer"] == "yes",
            reason=given["reason"] or None,
        ),
        to=lambda episode: home(child),
        **_both_versions(request, MOVE, form),
        done=lambda episode: f"The move of {words.day(given['moved_on'])} is recorded.",
    ))  # fmt: skip


@GET_OR_POST
@page(may=Can.ENTER_CHILDREN)
def legal_status(request: SignedIn, child: UUID) -> HttpResponse:
    """Record that the child's legal status changed."""
    opened = open_child(request, child, "child_legal_status")
    ask = asking(opened, "Change the legal status", "Save the legal status", words=[now(opened)])
    if blocked(request, opened.may_move):
        return not_now(request, ask, opened.may_move.reason)
    form = LegalStatusForm(
        sent_data(request), today=request.viewer.today, initial=_begin(request, opened, "changed_on")
    )
    if not form.is_valid() or wants_change(request):
        return show(request, ask, form)
    given, current = form.cleaned_data, opened.current
    warnings = coding.warnings(
        born_on=opened.born_on, on=given["changed_on"], legal_status=given["legal_status"],
        placement=(current.placement if current else "") or "",
    )  # fmt: skip
    asked = confirm(request, ask, CHECK, yes="Save the legal status", warnings=warnings)
    return asked or send(request, ask, form, Sent(
        do=lambda acting: change_legal_status(
            acting, subject(child), changed_on=given["changed_on"], legal_status=given["legal_status"]
        ),
        to=lambda episode: home(child),
        **_both_versions(request, STATUS, form),
        done=lambda episode: f"The legal status from {words.day(given['changed_on'])} is recorded.",
    ))  # fmt: skip


@GET_OR_POST
@page(may=Can.ENTER_CHILDREN)
def leave_care(request: SignedIn, child: UUID) -> HttpResponse:
    """Record that the child left care, and what happens next."""
    opened = open_child(request, child, "child_leave_care")
    said = [now(opened), "The reviewing officer's allocation ends that day, and reviews not yet held fall away."]
    ask = asking(opened, "End the period of care", "End the period of care", words=said, tone="warning")
    if blocked(request, opened.may_move):
        return not_now(request, ask, opened.may_move.reason)
    form = EndForm(sent_data(request), today=request.viewer.today, initial=_begin(request, opened, "ends_on"))
    if not form.is_valid() or wants_change(request):
        return show(request, ask, form)
    given = form.cleaned_data
    warnings = ending.warnings(
        ends_on=given["ends_on"], reason=given["reason_ceased"], born_on=opened.born_on,
        legal_status=opened.current.legal_status if opened.current else None,
    )  # fmt: skip
    asked = confirm(request, ask, CHECK, yes="End the period of care", warnings=warnings)
    return asked or send(request, ask, form, Sent(
        do=lambda acting: end_period(acting, subject(child), ends_on=given["ends_on"], reason=given["reason_ceased"]),
        to=lambda period: home(child),
        **_both_versions(request, END, form),
        done=lambda period: f"The period of care ended on {words.day(given['ends_on'])}. "
        "If the child comes back, start a new period here.",
    ))  # fmt: skip


@GET_OR_POST
@page(may=Can.ENTER_CHILDREN)
def social_work(request: SignedIn, child: UUID) -> HttpResponse:
    """Give the child's social work to a team and a social worker from a day."""
    opened = open_child(request, child, "child_social_work")
    ask = asking(
        opened, "Change the team or social worker", "Save the team", words=["The team sees the child from that day."]
    )
    offered = teams(request.viewer, kind="social_work")
    held = opened.social_work
    begin = {
        "starts_on": request.viewer.today,
        "team": next((str(team.id) for team in offered if held and team.name == held.team), ""),
        "social_worker": held.social_worker if held else "",
        **({"seen": str(held.id), "version": held.version} if held else {}),
    }
    form = SocialWorkForm(sent_data(request), teams=[(team.id, team.name) for team in offered], initial=begin)
    if not form.is_valid():
        return show(request, ask, form)
    given = form.cleaned_data
    return send(request, ask, form, Sent(
        do=lambda acting: set_social_work(
            acting, subject(child), team=Team.objects.get(pk=given["team"]), social_worker=given["social_worker"],
            starts_on=given["starts_on"],
        ),
        to=lambda row: home(child),
        theirs=lambda row: {"starts_on": row.starts_on, "team": str(row.team_id), "social_worker": row.social_worker},
        done=lambda row: f"The team is recorded from {words.day(given['starts_on'])}.",
    ))  # fmt: skip


def home(child: UUID) -> str:
    """The address of a child's page."""
    return reverse("child", args=[child])


def _begin(request: SignedIn, opened: ChildPage, day: str) -> dict[str, object]:
    current = opened.current
    seen = {"seen": str(current.id), "version": current.version} if current else {}
    return {day: request.viewer.today, **seen}


def _both_versions(request: SignedIn, turn: Turn, form: ChildForm) -> dict[str, Any]:
    """What a second editor is shown, where somebody recorded another change first."""
    seen = form.cleaned_data["seen"]
    return {
        "theirs": lambda episode: as_saved(turn, form, episode),
        "overtaken": lambda episode, rows: overtaken(request, turn, form, episode, rows, seen=seen),
    }
