"""The service's own agendas: every version, a new one from a day, and a template of its own."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from mainstay.access.can import Can
from mainstay.ledger.acting import Conflict
from mainstay.ledger.request import acting_of
from mainstay.preparation import queries
from mainstay.preparation.actions.add_agenda_template import add_agenda_template
from mainstay.preparation.actions.change_agenda_template import change_agenda_template
from mainstay.preparation.forms.agendas import NewTemplateForm, TemplateForm, all_valid, heading_forms, headings_from
from mainstay.preparation.models import AgendaTemplate
from mainstay.preparation.queries import TemplateRow
from mainstay.preparation.rules.agendas import Heading
from mainstay.statute.refusal import Refused
from mainstay.web import words
from mainstay.web.routes import SignedIn, page

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])
NEW_HEADINGS = (
    "What is working well?",
    "What are we worried about?",
    "How is it, from 0 to 10?",
    "What needs to happen?",
)


@require_GET
@page(may=Can.SET_TEMPLATES)
def agenda_templates(request: SignedIn) -> HttpResponse:
    """Every template, the version that holds today first, then those before and after it."""
    rows = queries.templates(request.viewer)
    names = list(dict.fromkeys(row.name for row in rows))
    groups = [_group(name, [row for row in rows if row.name == name], request) for name in names]
    return render(request, "preparation/agenda_templates.html", {"groups": groups, "today": request.viewer.today})


def _group(name: str, versions: list[TemplateRow], request: SignedIn) -> dict[str, Any]:
    today = request.viewer.today
    holds = next((row for row in versions if row.starts_on <= today and (not row.ends_on or row.ends_on > today)), None)
    return {"name": name, "now": holds, "latest": versions[0], "others": [row for row in versions if row != holds]}


@GET_OR_POST
@page(may=Can.SET_TEMPLATES)
def change(request: SignedIn, template: UUID) -> HttpResponse:
    """Let a new version of a template begin on a day."""
    row = queries.template(request.viewer, template)
    data = request.POST if request.method == "POST" else None
    begin = {
        "version": row.version, "age_from": row.age_from, "age_to": row.age_to, "ability": row.ability,
        "starts_on": max(request.viewer.today, row.starts_on),
    }  # fmt: skip
    form = TemplateForm(data, initial=begin)
    parts = heading_forms(data, row.headings, notes=False, pictures=True)
    shown: dict[str, Any] = {"form": form, "parts": parts, "row": row, "title": f"Change “{row.name}”"}
    if not (form.is_valid() and all_valid(parts)):
        return _show(request, shown, 422 if data else 200)
    given = {name: form.cleaned_data[name] for name in ("starts_on", "age_from", "age_to", "ability")}
    try:
        change_agenda_template(acting_of(request), AgendaTemplate(pk=template), headings=headings_from(parts), **given)
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return _show(request, shown, 422)
    except Conflict as conflict:
        now = queries.template(request.viewer, conflict.theirs.pk)
        again = TemplateForm(initial={**form.cleaned_data, "version": now.version, "once": None})
        return _show(request, {**shown, "form": again, "theirs": now.headings}, 409)
    messages.success(request, f"“{row.name}” changes on {words.day(given['starts_on'])}.")
    return redirect("agenda_templates")


@GET_OR_POST
@page(may=Can.SET_TEMPLATES)
def add(request: SignedIn) -> HttpResponse:
    """Add a template of the service's own."""
    data = request.POST if request.method == "POST" else None
    form = NewTemplateForm(data, initial={"starts_on": request.viewer.today, "ability": "words", "age_to": 25})
    parts = heading_forms(
        data, [Heading("", each, scale="0 to 10" in each) for each in NEW_HEADINGS], notes=False, pictures=True
    )
    shown: dict[str, Any] = {"form": form, "parts": parts, "title": "Add an agenda"}
    if not (form.is_valid() and all_valid(parts)):
        return _show(request, shown, 422 if data else 200)
    given = {name: form.cleaned_data[name] for name in ("name", "starts_on", "age_from", "age_to", "ability")}
    try:
        add_agenda_template(acting_of(request), headings=headings_from(parts), **given)
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return _show(request, shown, 422)
    messages.success(request, f"“{given['name']}” is added.")
    return redirect("agenda_templates")


def _show(request: SignedIn, shown: dict[str, Any], status: int) -> HttpResponse:
    return render(request, "preparation/agenda_template.html", shown, status=status)
