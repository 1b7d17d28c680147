"""Putting right what was recorded: who the child is, and the episodes of their time in care."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from mainstay.access.can import Can
from mainstay.children.actions.correct_child import correct_child
from mainstay.children.actions.correct_episode import correct_episode
from mainstay.children.forms.correcting import CorrectChildForm, CorrectEpisodeForm
from mainstay.children.forms.fields import UNKNOWN
from mainstay.children.models import Child, Episode
from mainstay.children.pages.changing import home
from mainstay.children.pages.opening import asking, crumbs, open_child, strip_of
from mainstay.children.pages.overtaking import BEGIN
from mainstay.children.queries import ChildPage, EpisodeRow
from mainstay.children.shared.identity import facts_of
from mainstay.web import words
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import Sent, send, sent_data, show, subject
from mainstay.web.shapes import Column, Link

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])
COLUMNS = ("When", "Legal status", "Placement", "Why it ended", "Correction")
FACTS = (
    "reference", "given_name", "family_name", "known_as", "born_on", "sex", "ethnicity", "unaccompanied_until",
)  # fmt: skip
EPISODE = ("starts_on", "legal_status", "category_of_need", "placement", "provider", "ends_on", "reason_ceased")


@dataclass(frozen=True)
class Line:
    """One episode of a list, with the way to correct it."""

    row: EpisodeRow
    ended: str
    correct: Link


@GET_OR_POST
@page(may=Can.ENTER_CHILDREN)
def correct(request: SignedIn, child: UUID) -> HttpResponse:
    """Correct the child's names and facts, with the reason."""
    opened = open_child(request, child, "child_correct")
    ask = asking(
        opened, "Correct names and facts", "Save the correction",
        words=["What stood here before is kept in the history, with your reason."],
    )  # fmt: skip
    begin = {name: getattr(opened, name) for name in FACTS}
    form = CorrectChildForm(
        sent_data(request), today=request.viewer.today, kept=begin,
        initial={**begin, "sex": opened.sex or UNKNOWN, "version": opened.version},
    )  # fmt: skip
    if not form.is_valid():
        return show(request, ask, form)
    return send(request, ask, form, Sent(
        do=lambda acting: correct_child(acting, subject(child), facts=form.facts(), reason=form.cleaned_data["reason"]),
        to=lambda corrected: home(child),
        done=lambda corrected: "The record is corrected. The history keeps what stood before.",
        theirs=_facts_now,
    ))  # fmt: skip


def _facts_now(record: Child) -> dict[str, Any]:
    return {**asdict(facts_of(record)), "sex": record.sex or UNKNOWN}


@require_GET
@page(may=Can.ENTER_CHILDREN)
def episodes(request: SignedIn, child: UUID) -> HttpResponse:
    """The child's episodes, newest first, each with the way to correct it."""
    opened = open_child(request, child, "child_episodes")
    return render(request, "children/episodes.html", {
        "opened": opened, "strip": strip_of(opened), "crumbs": crumbs(opened, "Time in care"),
        "lines": [_line(opened, row) for row in opened.episodes], "columns": [Column(text) for text in COLUMNS],
    })  # fmt: skip


def _line(opened: ChildPage, row: EpisodeRow) -> Line:
    href = reverse("child_episode_correct", args=[opened.id, row.id])
    goes_on = "The next one began" if row.reason_ceased == "X1" else row.reason_ceased_words
    ended = goes_on if row.ends_on else "It goes on"
    return Line(row, ended, Link("Correct", href, f"the episode from {words.day(row.starts_on)}"))


@GET_OR_POST
@page(may=Can.ENTER_CHILDREN)
def correct_one(request: SignedIn, child: UUID, episode: UUID) -> HttpResponse:
    """Correct one episode, with the reason; its neighbours and its period follow its dates."""
    opened = open_child(request, child, "child_episode_correct")
    row = next((each for each in opened.episodes if each.id == episode), None)
    if row is None:
        raise Http404("There is no such episode of this child.")
    ask = asking(
        opened, "Correct an episode", "Save the correction",
        words=["The episode before ends on the day this one begins, so its end moves with it."],
    )  # fmt: skip
    form = CorrectEpisodeForm(
        None if BEGIN in request.POST else sent_data(request), episode=row, is_last=_is_last(opened, row),
        today=request.viewer.today, initial={name: getattr(row, name) for name in (*EPISODE, "version")},
    )  # fmt: skip
    if BEGIN in request.POST:
        return show(request, ask, _with_what_was_brought(form, request))
    if not form.is_valid():
        return show(request, ask, form)
    return send(request, ask, form, Sent(
        do=lambda acting: correct_episode(
            acting, subject(episode), facts=form.facts(), reason=form.cleaned_data["reason"]
        ),
        to=lambda corrected: reverse("child_episodes", args=[child]),
        done=lambda corrected: "The episode is corrected, and the due dates of reviews follow it.",
        theirs=lambda record: _episode_now(record, form),
    ))  # fmt: skip


def _with_what_was_brought(form: CorrectEpisodeForm, request: SignedIn) -> CorrectEpisodeForm:
    """The form with what somebody wrote elsewhere, where another recorded the same change first."""
    for name, field in form.fields.items():
        if name in EPISODE and any(key == name or key.startswith(f"{name}-") for key in request.POST):
            form.initial[name] = field.widget.value_from_datadict(request.POST, request.FILES, name)
    return form


def _episode_now(record: Episode, form: CorrectEpisodeForm) -> dict[str, Any]:
    return {name: getattr(record, name) for name in EPISODE if name in form.fields}


def _is_last(opened: ChildPage, row: EpisodeRow) -> bool:
    """Whether a period of care ends, or stands open, with this episode."""
    return row.starts_on == max(each.starts_on for each in opened.episodes if each.period_id == row.period_id)
