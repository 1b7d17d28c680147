"""Uploading a daily extract, seeing what it would change, and bringing it in."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from mainstay.access.can import Can
from mainstay.exchange.actions.import_daily_extract import import_daily_extract
from mainstay.exchange.daily.extract import DailyExtract
from mainstay.exchange.daily.files import FILES
from mainstay.exchange.daily.reading import read_extract
from mainstay.exchange.forms import ConfirmForm, DailyUploadForm
from mainstay.exchange.models import HeldUpload
from mainstay.exchange.pages.daily_shaping import (
    EACH_PROBLEM,
    PROBLEM_COLUMNS,
    changes_table,
    problems_table,
    rows_table,
    shown,
)
from mainstay.exchange.queries import DailyPreview, preview_daily
from mainstay.exchange.shared.held_uploads import files_of, forget, held_extract, hold
from mainstay.ledger.request import acting_of
from mainstay.statute.refusal import Refused
from mainstay.web.paging import page_of
from mainstay.web.routes import SignedIn, page
from mainstay.web.shapes import Column, Link

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])
GONE = "That upload is no longer here: it was imported, put aside, or left for more than an hour. Upload it again."
MOST_PROBLEMS = 50
COLUMNS = [Column("Child"), Column("Added", True), Column("Changed", True), Column("Withdrawn", True),
           Column("What")]  # fmt: skip


@GET_OR_POST
@page(may=Can.IMPORT_RETURNS)
def upload(request: SignedIn) -> HttpResponse:
    """Choose the files of a daily extract."""
    form = DailyUploadForm(*((request.POST, request.FILES) if request.method == "POST" else ()))
    if form.is_bound and form.is_valid():
        files = {each.name: each.read() for each in form.cleaned_data["chosen"]}
        try:
            read_extract(files)
            return redirect("daily_check", upload=hold(request.viewer.person_id, "", files).pk)
        except Refused as refused:
            form.add_error("chosen", str(refused))
    crumbs = [Link("Imports", reverse("imports")), Link("Upload a daily extract")]
    return render(request, "exchange/daily_upload.html", {"form": form, "crumbs": crumbs, "family": FILES})


@GET_OR_POST
@page(may=Can.IMPORT_RETURNS)
def check(request: SignedIn, upload: UUID) -> HttpResponse:
    """What a daily extract would change, before it does; nothing is stored but the upload, under seal."""
    kept = held_extract(request.viewer.person_id, upload)
    if kept is None:
        messages.warning(request, GONE)
        return redirect("imports")
    if "put_aside" in request.POST:
        forget(kept)
        messages.success(request, "The daily extract was put aside. Nothing was changed.")
        return redirect("imports")
    form = ConfirmForm(request.POST or None)
    if form.is_bound and form.is_valid():
        try:
            return _bring_in(request, kept)
        except Refused as refused:
            form.add_error(None, str(refused))
    return render(
        request, "exchange/daily_check.html", _shown(request, preview_daily(request.viewer, _read(kept)), form)
    )


def _bring_in(request: SignedIn, kept: HeldUpload) -> HttpResponse:
    imported = import_daily_extract(acting_of(request), _read(kept))
    forget(kept)
    messages.success(request, "The daily extract was imported.")
    return redirect("daily_import", imported=imported.pk)


def _read(kept: HeldUpload) -> DailyExtract:
    return read_extract(files_of(kept))


def _shown(request: SignedIn, preview: DailyPreview, form: ConfirmForm) -> dict[str, Any]:
    part = page_of(request.GET.get("page"), len(preview.children))
    return {
        "preview": preview,
        "form": form,
        "crumbs": [Link("Imports", reverse("imports")), Link("Check before importing")],
        "rows": rows_table(preview.rows, preview.given),
        "changes": changes_table(preview.changes, "What would change"),
        "problems": problems_table(preview.problem_counts),
        "problem_columns": PROBLEM_COLUMNS,
        "each_problem": [shown(problem) for problem in preview.problems[:MOST_PROBLEMS]],
        "each_problem_columns": EACH_PROBLEM,
        "more_problems": max(0, len(preview.problems) - MOST_PROBLEMS),
        "children": preview.children[part.offset : part.offset + part.limit],
        "columns": COLUMNS,
        "part": part,
    }
