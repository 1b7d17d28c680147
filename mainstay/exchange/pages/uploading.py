"""Uploading a return, seeing what it would change, and bringing it in."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from mainstay.access.can import Can
from mainstay.exchange.actions.import_return import LoadedAlready, import_return
from mainstay.exchange.forms import ConfirmForm, UploadForm
from mainstay.exchange.models import HeldUpload
from mainstay.exchange.pages.shaping import PROBLEM_COLUMNS, changes_table, problems_table, rows_table
from mainstay.exchange.queries import Preview, preview_import
from mainstay.exchange.shared.held_uploads import files_of, forget, held_return, hold
from mainstay.exchange.ssda903.reading import read_files
from mainstay.exchange.ssda903.rows import ReturnAsReceived
from mainstay.ledger.request import acting_of
from mainstay.statute.refusal import Refused
from mainstay.statute.years import CollectionYear
from mainstay.web.paging import page_of
from mainstay.web.routes import SignedIn, page
from mainstay.web.shapes import Column, Link

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])
GONE = "That upload is no longer here: it was imported, put aside, or left for more than an hour. Upload it again."
COLUMNS = [Column("Child"), Column("Added", True), Column("Changed", True), Column("No longer there", True),
           Column("What")]  # fmt: skip


@GET_OR_POST
@page(may=Can.IMPORT_RETURNS)
def upload(request: SignedIn) -> HttpResponse:
    """Choose a year and the files of its return."""
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    form = UploadForm(*sent, today=request.viewer.today)
    if form.is_bound and form.is_valid():
        files = {each.name: each.read() for each in form.cleaned_data["chosen"]}
        try:
            read_files(files, year=CollectionYear.parse(form.cleaned_data["year"]))
            kept = hold(request.viewer.person_id, form.cleaned_data["year"], files)
            return redirect("import_check", upload=kept.pk)
        except Refused as refused:
            form.add_error("chosen", _for_an_upload(str(refused)))
    crumbs = [Link("Imports", reverse("imports")), Link("Upload a return")]
    return render(request, "exchange/upload.html", {"form": form, "crumbs": crumbs})


@GET_OR_POST
@page(may=Can.IMPORT_RETURNS)
def check(request: SignedIn, upload: UUID) -> HttpResponse:
    """What a return would change, before it does; nothing is stored but the upload, under seal."""
    kept = held_return(request.viewer.person_id, upload)
    if kept is None:
        messages.warning(request, GONE)
        return redirect("imports")
    if "put_aside" in request.POST:
        forget(kept)
        messages.success(request, f"The return of {kept.year} was put aside. Nothing was changed.")
        return redirect("imports")
    form = ConfirmForm(request.POST or None)
    if form.is_bound and form.is_valid():
        try:
            return _bring_in(request, kept)
        except Refused as refused:
            form.add_error(None, str(refused))
    preview = preview_import(request.viewer, _read(kept))
    return render(request, "exchange/check.html", _shown(request, preview, form, upload))


def _bring_in(request: SignedIn, kept: HeldUpload) -> HttpResponse:
    try:
        returned = import_return(acting_of(request), _read(kept))
    except LoadedAlready as same:
        forget(kept)
        messages.success(request, str(same))
        return redirect("imports")
    forget(kept)
    messages.success(request, f"The return of {returned.year} was imported.")
    return redirect("import_return", returned=returned.pk)


def _read(kept: HeldUpload) -> ReturnAsReceived:
    return read_files(files_of(kept), year=CollectionYear.parse(kept.year))


def _shown(request: SignedIn, preview: Preview, form: ConfirmForm, upload: UUID) -> dict[str, Any]:
    part = page_of(request.GET.get("page"), len(preview.children))
    return {
        "preview": preview,
        "form": form,
        "crumbs": [Link("Imports", reverse("imports")), Link("Check before importing")],
        "rows": rows_table(preview.rows),
        "changes": changes_table(preview.changes, "What would change in the records"),
        "problems": problems_table(preview.problems),
        "problem_columns": PROBLEM_COLUMNS,
        "children": preview.children[part.offset : part.offset + part.limit],
        "columns": COLUMNS,
        "part": part,
        "upload": upload,
    }


def _for_an_upload(sentence: str) -> str:
    return sentence.replace("Choose the files to read with --only FILE ….", "Choose one of them and upload again.")
