"""Recording a concern with its first conversation, talking again, changing it, and raising it formally."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse

from mainstay.access.can import Can
from mainstay.access.models import Person, Team
from mainstay.access.viewer import Viewer
from mainstay.authority.queries import reasons, teams
from mainstay.caseload.queries import allocations_of
from mainstay.children.pages.opening import open_child
from mainstay.children.pages.opening import strip_of as strip_of_child
from mainstay.concerns.actions.begin_concern import begin_concern
from mainstay.concerns.actions.begin_concern_about_chair import begin_concern_about_chair
from mainstay.concerns.actions.change_concern import change_concern
from mainstay.concerns.actions.raise_formally import raise_formally
from mainstay.concerns.actions.record_talk import record_talk
from mainstay.concerns.forms.raising import TALKED, BeginForm, ChangeForm, FormalForm, TalkForm
from mainstay.concerns.models import Concern
from mainstay.concerns.pages.sending import (
    GET_OR_POST,
    Asking,
    Sent,
    above,
    answer,
    asking,
    bound,
    open_for,
    send,
    sent_data,
    show,
    subject,
)
from mainstay.concerns.queries import Begin, begin_from, children_offered, responders_offered
from mainstay.concerns.shared.beginning import Began
from mainstay.ledger.acting import Acting
from mainstay.web import words
from mainstay.web.routes import SignedIn, page
from mainstay.web.shapes import Link

RESTORATIVE = (
    "A conversation comes before anything formal. Record it here; if it does not settle the matter, raise the concern "
    "formally from its page."
)
HARM = (
    "An allegation or a sign of harm is not talked over first: raise it from the child's page, and a duty manager has "
    "it the same day."
)
ABOUT_CHAIR = "The reviewing service answers this concern. The chair sees it and cannot change, delay or close it."


@GET_OR_POST
@page(may=Can.RAISE_CONCERNS)
def begin(request: SignedIn) -> HttpResponse:
    """Record a concern for the first time, prefilled from what it comes from."""
    return _begin(request, about_chair=False)


@GET_OR_POST
@page(may=Can.RAISE_ABOUT_CHAIR)
def begin_about_chair(request: SignedIn) -> HttpResponse:
    """Record a concern of social care about how the chair of a review does their part."""
    return _begin(request, about_chair=True)


def _begin(request: SignedIn, *, about_chair: bool) -> HttpResponse:
    start = begin_from(request.viewer, request.GET.get("from", ""), _key(request.GET.get("of")),
                       _key(request.GET.get("child")))  # fmt: skip
    form = _form(request, start, about_chair=about_chair)
    asked = _asked(request, start, about_chair=about_chair)
    if not form.is_bound or not form.is_valid():
        return show(request, asked, form)
    make = begin_concern_about_chair if about_chair else begin_concern
    talk = form.talk() if form.cleaned_data["talked"] == TALKED else None

    def do(acting: Acting) -> Concern:
        return make(acting, began=_began(form, start, acting.viewer), talk=talk,
                    no_talk_because="" if talk else form.cleaned_data["no_talk_because"])  # fmt: skip

    return send(request, asked, form, Sent(
        do=do,
        to=lambda concern: reverse("concern", args=[concern.pk]),
        done=lambda _: "The concern is recorded. It is not formal: raise it formally if talking does not settle it.",
    ))  # fmt: skip


def _form(request: SignedIn, start: Begin, *, about_chair: bool) -> BeginForm:
    viewer = request.viewer
    offered = children_offered(viewer, start.child_id)
    return BeginForm(
        sent_data(request),
        initial={
            "title": start.title, "children": [str(start.child_id)] if start.child_id else [],
            "themes": list(start.themes), "against": "team", "team": str(start.team_id or ""),
        },
        children=offered,
        themes=[(row.code, row.words) for row in reasons("theme", viewer.today)],
        teams=[(str(team.id), team.name) for team in teams(viewer) if team.kind != "reviewing_service"],
        about_chair=about_chair,
    )  # fmt: skip


def _began(form: BeginForm, start: Begin, viewer: Viewer) -> Began:
    given = form.cleaned_data
    children = [UUID(key) for key in given["children"]] or ([start.child_id] if start.child_id else [])
    # Of a concern about the chair, the team is that of the child, whose managers carry it on.
    team = given.get("team") or (str(start.team_id) if start.team_id and "team" not in form.fields else "")
    return Began(
        title=given["title"],
        themes=given["themes"],
        against=given.get("against") or "service",
        team=Team.objects.filter(pk=team).first() if team else None,
        agency=given.get("agency") or "",
        what=start.what,
        good_looks_like=start.good_looks_like,
        children=children,
        origin=start.origin,
        origin_id=start.origin_id,
        about_person=_chair(viewer, children),
    )


def _chair(viewer: Viewer, children: list[UUID]) -> Person | None:
    """The reviewing officer of the first child today, whom a concern about the chair is about."""
    if not children:
        return None
    now = next((row for row in allocations_of(viewer, children[0]) if row.ends_on is None), None)
    return Person.objects.filter(pk=now.officer_id).first() if now else None


def _asked(request: SignedIn, start: Begin, *, about_chair: bool) -> Asking:
    title = "Raise a concern about the chair" if about_chair else "Record a concern"
    opened = open_child(request, start.child_id, "concern_begin") if start.child_id else None
    back = reverse("concerns_of_child", args=[start.child_id]) if start.child_id else reverse("concerns")
    return Asking(
        title=title,
        button="Record the concern",
        back=Link("Go back without saving", back),
        crumbs=[*above(request), Link(title)],
        words=[ABOUT_CHAIR] if about_chair else [RESTORATIVE, HARM],
        explained=start.what,
        strip=strip_of_child(opened) if opened else None,
    )


def _key(text: str | None) -> UUID | None:
    try:
        return UUID(text or "")
    except ValueError:
        return None


@GET_OR_POST
@page(may=Can.SEE_CONCERNS)
def talk(request: SignedIn, concern: UUID) -> HttpResponse:
    """Record another conversation."""
    row = open_for(request, concern, "concern_talk", "talk")
    form = bound(TalkForm, request, row)
    asked = asking(request, row, "Record a conversation", "Record it")
    return answer(request, row, asked, form, lambda acting: record_talk(acting, subject(concern), talk=form.talk()),
                  step="talk", done="The conversation stands with the concern.")  # fmt: skip


@GET_OR_POST
@page(may=Can.SEE_CONCERNS)
def change(request: SignedIn, concern: UUID) -> HttpResponse:
    """Change what a concern says, before it is formal."""
    row = open_for(request, concern, "concern_change", "change")
    named = [(each.code, each.words) for each in reasons("theme", request.viewer.today)]
    chosen = [code for code, text in named if text in row.line.themes]
    begin = {"title": row.line.title, "what": row.what, "good_looks_like": row.good_looks_like, "themes": chosen}
    form = bound(ChangeForm, request, row, initial=begin, themes=named)
    return answer(
        request, row, asking(request, row, "Change this concern", "Save the change"), form,
        lambda acting: change_concern(acting, subject(concern), **{name: form.cleaned_data[name] for name in begin}),
        step="change", done="The concern is changed.",
        theirs=lambda now: {name: getattr(now, name) for name in ("title", "what", "good_looks_like")},
    )  # fmt: skip


@GET_OR_POST
@page(may=Can.SEE_CONCERNS)
def formal(request: SignedIn, concern: UUID) -> HttpResponse:
    """Raise a concern formally, point by point."""
    row = open_for(request, concern, "concern_formal", "raise")
    named = [(str(each.id), each.words) for each in responders_offered(request.viewer, None)]
    begin = {"what": row.what, "good_looks_like": row.good_looks_like}
    form = bound(FormalForm, request, row, initial=begin, responders=named if row.line.against_words else ())
    asked = asking(
        request, row, "Raise this concern formally", "Raise it formally",
        words=[f"Both clocks begin today, {words.day(request.viewer.today)}. Once it is formal its words stand."],
    )  # fmt: skip
    return answer(
        request, row, asked, form, lambda acting: raise_formally(acting, subject(concern), **_raised(form)),
        step="raise", done="The concern is formal. Those who answer it are told, without names.",
        theirs=lambda now: {name: getattr(now, name) for name in begin},
    )  # fmt: skip


def _raised(form: Any) -> dict[str, Any]:
    given = form.cleaned_data
    named = given.get("responder")
    return {
        "what": given["what"],
        "good_looks_like": given["good_looks_like"],
        "points": form.points(),
        "responder": Person.objects.filter(pk=named).first() if named else None,
    }
