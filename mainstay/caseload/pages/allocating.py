"""Giving one child or many a reviewing officer, and recording that the child was told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from mainstay.access.can import Can
from mainstay.access.models import Person
from mainstay.authority.queries import local_policy
from mainstay.caseload.actions.allocate import allocate as give
from mainstay.caseload.actions.record_child_told import record_child_told
from mainstay.caseload.forms import AllocateForm, ToldForm
from mainstay.caseload.models import Allocation
from mainstay.caseload.queries import (
    ChosenRow,
    OfficerToChoose,
    UnallocatedRow,
    allocation_of,
    chosen_children,
    load_warning,
    officers_in_question,
    officers_to_choose,
    unallocated_children,
)
from mainstay.caseload.rules import TOLD_HOW
from mainstay.children.pages.opening import asking, open_child
from mainstay.web import words
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import Asking, Sent, confirm, send, sent_data, show, subject, wants_change
from mainstay.web.shapes import Column, Link, Status

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])
WAITING = ("Child", "Looked after since", "Waiting", "Officer they know")
QUESTION = ("Child", "Reviewing officer", "Why", "")
MOST = 100


@dataclass(frozen=True)
class Waiting:
    """A child without an officer, as a line to choose from."""

    row: UnallocatedRow
    status: Status
    hint: str


@dataclass(frozen=True)
class Offered:
    """An officer as a line to choose from."""

    row: OfficerToChoose
    key: str
    chosen: bool
    known: tuple[str, ...]
    status: Status


@GET_OR_POST
@page(may=Can.ALLOCATE)
def allocate(request: SignedIn) -> HttpResponse:
    """Choose children who wait for an officer; then, with `child` in the address, choose the officer."""
    ids = asked_children(request)
    if not ids:
        turning = "page" in request.GET  # to the next page, with nobody chosen yet
        return _waiting(request, nobody_chosen=request.method == "POST" or ("choose" in request.GET and not turning))
    found = chosen_children(request.viewer, ids)
    chosen = [row for row in found if not row.is_sibling_of_chosen]
    if not chosen:
        return _waiting(request, gone=True)
    if request.method != "POST" and all(row.officer for row in chosen):
        return redirect(f"{reverse('hand_over')}?{urlencode([('child', key) for key in ids])}")
    return _choose(request, chosen, [row for row in found if row.is_sibling_of_chosen])


def _choose(request: SignedIn, chosen: list[ChosenRow], siblings: list[ChosenRow]) -> HttpResponse:
    today = request.viewer.today
    ids = [row.child_id for row in chosen]
    offered = officers_to_choose(request.viewer, ids, on=today)
    form = AllocateForm(sent_data(request), offered=offered, initial={"starts_on": today})
    ask = _asking(request, chosen, siblings, offered, form)
    if not form.is_valid() or wants_change(request):
        return show(request, ask, form)
    given, officer = form.cleaned_data, UUID(form.cleaned_data["officer"])
    heavy = load_warning(request.viewer, officer, adding=len(ids))
    name = next(row.load.name for row in offered if row.load.officer_id == officer)
    asked = confirm(request, ask, f"Allocate {name}?", yes=f"Yes, allocate {name}", warnings=[heavy] if heavy else [])
    return asked or send(request, ask, form, Sent(
        do=lambda acting: give(
            acting, [subject(key) for key in ids], officer=Person.objects.get(pk=officer),
            starts_on=given["starts_on"], reason=given["reason"],
        ),
        to=lambda made: reverse("child", args=ids) if len(ids) == 1 else reverse("allocate"),
        done=lambda made: f"{name} is the reviewing officer of {whom(chosen)} from {words.day(given['starts_on'])}. "
        "Next: tell each child who it is, and record it on their page.",
    ))  # fmt: skip


def _asking(
    request: SignedIn, chosen: list[ChosenRow], siblings: list[ChosenRow], offered: list[OfficerToChoose],
    form: AllocateForm,
) -> Asking:  # fmt: skip
    title = f"Allocate a reviewing officer to {whom(chosen)}"
    keys = [row.child_id for row in chosen]
    back = Link("Go back without saving", reverse("child", args=keys) if len(keys) == 1 else reverse("allocate"))
    crumbs = [Link("Allocate", reverse("allocate")), Link("Choose an officer")]
    return Asking(title, "Allocate", back, crumbs, template="caseload/choose.html", values={
        "action": reverse("allocate"), "chosen": chosen, "keys": keys, "count": len(chosen),
        "siblings": [_with(row, keys) for row in siblings],
        "offered": offered_officers(offered, chosen, siblings, str(form["officer"].value() or "")),
        "columns": [Column(text) for text in ("Officer", "Now", "With them" if len(keys) > 1 else "With this child")],
    })  # fmt: skip


def _with(row: ChosenRow, keys: list[UUID]) -> tuple[ChosenRow, str]:
    """A brother or sister, and the address that chooses them too."""
    return row, f"{reverse('allocate')}?{urlencode([('child', key) for key in (*keys, row.child_id)])}"


def offered_officers(
    rows: list[OfficerToChoose], chosen: list[ChosenRow], siblings: list[ChosenRow], picked: str
) -> list[Offered]:
    """The officers as lines to choose from: those who know the children first, those who may not last."""
    found = []
    for row in rows:
        key, known = row.load.officer_id, []
        known += [
            f"Has {each.name}, a brother or sister" for each in siblings if each.officer and each.officer.id == key
        ]
        known += [
            f"Had {each.name} before" for each in chosen
            if each.last_officer and each.last_officer.id == key and each.officer is None
        ]  # fmt: skip
        tone = "attention" if row.is_above_after else "neutral" if row.per_full_time_after is None else "good"
        tone = "information" if tone == "good" and row.state_after.startswith("Below") else tone
        found.append(Offered(row, str(key), str(key) == picked, tuple(known), Status(row.state_after, tone)))
    return sorted(found, key=lambda each: (bool(each.row.refusal), not each.known))


def _waiting(request: SignedIn, *, nobody_chosen: bool = False, gone: bool = False) -> HttpResponse:
    within = local_policy(request.viewer.today).allocate_working_days
    found = unallocated_children(request.viewer, page=request.GET.get("page"))
    status = 422 if request.method == "POST" else 200
    return render(request, "caseload/allocate.html", {
        "lines": [_line(row, within) for row in found.rows], "within": within, "late": found.late,
        "count": found.count, "page": found.page,
        "columns": [Column(text) for text in WAITING],
        "nobody_chosen": nobody_chosen and bool(found.rows), "gone": gone,
        "questions": [(row, _address(row.child_id)) for row in officers_in_question(request.viewer)],
        "question_columns": [Column(text) for text in QUESTION], "today": request.viewer.today,
    }, status=status)  # fmt: skip


def _line(row: UnallocatedRow, within: int) -> Waiting:
    days = "1 working day" if row.days_waiting == 1 else f"{row.days_waiting} working days"
    hints = []
    if row.sibling_officer:
        hints.append(f"{row.sibling_officer.name} has a brother or sister")
    if row.last_officer:
        hints.append(f"{row.last_officer.name} had this child before")
    return Waiting(row, Status(f"{days} of {within}", "late" if row.is_late else "waiting"), ". ".join(hints))


@GET_OR_POST
@page(may=Can.ENTER_CHILDREN)
def told(request: SignedIn, allocation: UUID) -> HttpResponse:
    """Record when and how the child was told who their reviewing officer is."""
    row = allocation_of(request.viewer, allocation)
    opened = open_child(request, row.child_id, "allocation_told")
    ask = asking(
        opened, "The child was told who their officer is", "Save",
        words=[f"{row.officer} has been the reviewing officer since {words.day(row.starts_on)}."],
    )  # fmt: skip
    how = next((code for code, label in TOLD_HOW.items() if label == row.child_told_how), "")
    begin = {"child_told_on": row.child_told_on or request.viewer.today, "child_told_how": how, "version": row.version}
    form = ToldForm(sent_data(request), today=request.viewer.today, initial=begin)
    if not form.is_valid():
        return show(request, ask, form)
    given = form.cleaned_data
    return send(request, ask, form, Sent(
        do=lambda acting: record_child_told(
            acting, subject(allocation), told_on=given["child_told_on"], how=given["child_told_how"]
        ),
        to=lambda kept: reverse("child", args=[row.child_id]),
        done=lambda kept: f"It is recorded that the child was told on {words.day(given['child_told_on'])}.",
        theirs=_told_now,
    ))  # fmt: skip


def _told_now(record: Allocation) -> dict[str, Any]:
    return {"child_told_on": record.child_told_on, "child_told_how": record.child_told_how}


def asked_children(request: SignedIn) -> list[UUID]:
    """The children named in the address or sent by the form, each once."""
    found: dict[UUID, None] = {}
    for text in (request.POST.getlist("child") or request.GET.getlist("child"))[:MOST]:
        try:
            found[UUID(text)] = None
        except ValueError:
            continue
    return list(found)


def whom(chosen: list[ChosenRow]) -> str:
    """The children by name, or how many."""
    if len(chosen) <= 3:
        names = [row.name for row in chosen]
        return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))
    return f"{len(chosen)} children"


def _address(child: UUID) -> str:
    return f"{reverse('allocate')}?{urlencode({'child': child})}"
