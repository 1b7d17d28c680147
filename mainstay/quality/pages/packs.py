"""The packs for teams' meetings: made in one press, written to, printed, minuted, and their actions followed."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.ledger.request import acting_of
from mainstay.quality.actions.add_pack_action import add_pack_action
from mainstay.quality.actions.hold_pack_meeting import hold_pack_meeting
from mainstay.quality.actions.make_pack import make_pack
from mainstay.quality.actions.settle_pack_action import settle_pack_action
from mainstay.quality.actions.write_pack import write_pack
from mainstay.quality.forms.packs import YES, ActionToDoForm, MeetingForm, SettleForm, WriteForm
from mainstay.quality.pages.asking import GET_OR_POST, asking
from mainstay.quality.pages.printing import file_of
from mainstay.quality.queries.packs import PackPage, pack_action, pack_page, packs
from mainstay.statute.refusal import Refused
from mainstay.web import words
from mainstay.web.routes import SignedIn, for_anyone_signed_in, page
from mainstay.web.sending import Sent, not_now, send, sent_data, show, subject
from mainstay.web.shapes import Column, Link, Status

ACTIONS = [Column(text) for text in ("Action", "Who", "By", "Stands", "")]


@require_GET
@for_anyone_signed_in
def packs_list(request: SignedIn) -> HttpResponse:
    """The packs of each team that the viewer is linked to or manages."""
    found = packs(request.viewer)
    return render(request, "quality/packs.html", {
        "teams": [(team, str(uuid4())) for team in found], "today": request.viewer.today,
        "crumbs": [*_home(request), Link("Packs for teams’ meetings")],
    })  # fmt: skip


def _home(request: SignedIn) -> list[Link]:
    return [Link("Quality", reverse("quality"))] if decide(request.viewer, Can.MAKE_TEAM_PACKS) else []


@require_POST
@page(may=Can.MAKE_TEAM_PACKS)
def make(request: SignedIn, team: UUID, starts_on: str) -> HttpResponse:
    """Make a quarter's pack in one press."""
    try:
        pack = make_pack(acting_of(request), team=team, starts_on=date.fromisoformat(starts_on))
    except (Refused, ValueError) as refusal:
        messages.info(request, str(refusal) if isinstance(refusal, Refused) else "That is no quarter.")
        return redirect("packs")
    messages.success(request, "The pack is made from what is recorded. Judge and write only where it is needed.")
    return redirect("pack", pack.pk)


@require_GET
@for_anyone_signed_in
def pack(request: SignedIn, pack: UUID) -> HttpResponse:
    """One pack, as its reader may see it."""
    found = pack_page(request.viewer, pack)
    return render(request, "quality/pack.html", {
        "pack": found, "actions": [(row, _status(row)) for row in found.actions], "columns": ACTIONS,
        "sections": [(each, _columns(each), _lines(each)) for each in found.sections if each.key != "actions"],
        "last": [(row, _status(row)) for row in found.last_actions], "today": request.viewer.today,
        "about_last": next(each.text for each in found.sections if each.key == "actions"),
        "crumbs": [*_home(request), Link("Packs for teams’ meetings", reverse("packs")), Link(found.quarter.label)],
    })  # fmt: skip


@require_GET
@for_anyone_signed_in
def pack_file(request: SignedIn, pack: UUID, form: str) -> HttpResponse:
    """The pack as a PDF or a Word file, with children by their initials and reference."""
    return file_of(pack_page(request.viewer, pack), form)


def _columns(section: Any) -> list[Column]:
    first = [Column("Child")] if section.has_children else []
    return [*first, *(Column(text) for text in section.columns)]


def _lines(section: Any) -> list[tuple[Any, list[tuple[str, str]]]]:
    """Each line with its cells under their titles."""
    return [(line, list(zip(section.columns, line.cells, strict=True))) for line in section.lines]


def _status(row: Any) -> Status:
    if row.is_late:
        return Status("Overdue", "late")
    return Status(row.state_words, {"open": "waiting", "done": "good"}.get(row.state, "neutral"))


def _above(found: PackPage) -> Link:
    return Link(f"{found.team}, {found.quarter.label}", reverse("pack", args=[found.id]))


@GET_OR_POST
@page(may=Can.MAKE_TEAM_PACKS)
def write(request: SignedIn, pack: UUID) -> HttpResponse:
    """Write to the pack, and judge practice where nothing is recorded."""
    found = pack_page(request.viewer, pack)
    ask = asking("Write to this pack", "Save it", _above(found), caption=f"{found.team}, {found.quarter.label}",
                 words=["What is recorded stands in it already. Write what the meeting needs beside it."])  # fmt: skip
    if not found.may_write:
        return not_now(request, ask, found.may_write.reason)
    now = {**found.texts, **{f"judged_{key}": answer for key, answer in found.judgements.items()}}
    form = WriteForm(sent_data(request), initial={**now, "version": found.version})
    if not form.is_valid():
        return show(request, ask, form)
    return send(request, ask, form, Sent(
        do=lambda acting: write_pack(acting, subject(pack), **form.given()),
        to=lambda kept: _above(found).href,
        done=lambda kept: "The pack is saved.",
        theirs=lambda kept: {**kept.texts, **{f"judged_{key}": each for key, each in kept.judgements.items()}},
    ))  # fmt: skip


@GET_OR_POST
@page(may=Can.MAKE_TEAM_PACKS)
def meet(request: SignedIn, pack: UUID) -> HttpResponse:
    """Minute the meeting; the pack then stays as it stood."""
    found = pack_page(request.viewer, pack)
    ask = asking("Record the meeting", "Save the minutes", _above(found), caption=_above(found).text,
                 words=["The pack then stays as it stood on this day. Actions are followed to the next."])  # fmt: skip
    if not found.may_write:
        return not_now(request, ask, found.may_write.reason)
    form = MeetingForm(sent_data(request), initial={"version": found.version, "met_on": request.viewer.today})
    if not form.is_valid():
        return show(request, ask, form)
    given = {name: form.cleaned_data[name] for name in ("met_on", "present", "minutes")}
    return send(request, ask, form, Sent(
        do=lambda acting: hold_pack_meeting(acting, subject(pack), **given),
        to=lambda kept: _above(found).href,
        done=lambda kept: f"The meeting of {words.day(kept.met_on)} is minuted.",
        theirs=lambda kept: {"minutes": kept.minutes, "present": kept.present},
    ))  # fmt: skip


@GET_OR_POST
@page(may=Can.MAKE_TEAM_PACKS)
def add_action(request: SignedIn, pack: UUID) -> HttpResponse:
    """Set an action of the meeting."""
    found = pack_page(request.viewer, pack)
    ask = asking("Set an action", "Set it", _above(found), caption=_above(found).text)
    if not found.may_add:
        return not_now(request, ask, found.may_add.reason)
    form = ActionToDoForm(sent_data(request))
    if not form.is_valid():
        return show(request, ask, form)
    given = {name: form.cleaned_data[name] for name in ("what", "owner", "due_on")}
    return send(request, ask, form, Sent(
        do=lambda acting: add_pack_action(acting, subject(pack), **given),
        to=lambda kept: _above(found).href,
        done=lambda kept: "The action is set.",
    ))  # fmt: skip


@GET_OR_POST
@page(may=Can.MAKE_TEAM_PACKS)
def settle(request: SignedIn, action: UUID) -> HttpResponse:
    """Say what came of an action."""
    row, pack_id, is_open = pack_action(request.viewer, action)
    above = Link("The pack", reverse("pack", args=[pack_id]))
    ask = asking("What came of it", "Save it", above, words=[f"{row.what} ({row.owner}, by {words.day(row.due_on)})"])
    if not is_open:
        return not_now(request, ask, "This action is settled, or was carried to the next pack, already.")
    form = SettleForm(sent_data(request))
    if not form.is_valid():
        return show(request, ask, form)
    given = form.cleaned_data
    return send(request, ask, form, Sent(
        do=lambda acting: settle_pack_action(
            acting, subject(action), done=given["state"] == YES, came_of_it=given["came_of_it"]
        ),
        to=lambda kept: above.href,
        done=lambda kept: "Saved.",
    ))  # fmt: skip
