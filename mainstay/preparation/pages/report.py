"""The social worker's report of one review: attached, pasted or written here, read, shared, and its file."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from mainstay import clock
from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.children.queries import child_page
from mainstay.ledger.acting import Conflict
from mainstay.ledger.request import acting_of
from mainstay.preparation import queries
from mainstay.preparation.actions.save_report import save_report
from mainstay.preparation.actions.share_report import share_report
from mainstay.preparation.actions.submit_report import submit_report
from mainstay.preparation.forms.reports import AttachForm, PasteForm, ShareForm, WriteForm
from mainstay.preparation.models import SocialWorkReport
from mainstay.preparation.pages.sending import (
    Act,
    Sent,
    asking,
    form_page,
    open_preparation,
    values,
)
from mainstay.preparation.queries import PreparationPage, ReportRow
from mainstay.preparation.rules.files import LARGEST_BYTES
from mainstay.preparation.rules.reporting import HEADINGS, WHOLE
from mainstay.statute.refusal import Refused
from mainstay.web import sending
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import sent_data, subject
from mainstay.web.shapes import Due

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])
ATTACH = Act(
    "Attach the report", "Hand it in", after="preparation_report", multipart=True,
    words=("Attach the one already written in the case system: nobody types a report twice.",),
)  # fmt: skip
PASTE = Act("Paste the report", "Hand it in", after="preparation_report")
WRITE = Act("Write the report", "Hand it in", template="preparation/report_write.html", after="preparation_report")
SHARE = Act(
    "Share the report with the family", "Save", after="preparation_report",
    words=("Everybody should arrive having read the same. Say when the child and the parents were given it.",),
)  # fmt: skip
SANDBOX = "sandbox; default-src 'none'"


@require_GET
@page(may=Can.SEE_CHILDREN)
def report(request: SignedIn, review: UUID) -> HttpResponse:
    """Where the report stands, and its words for those who read them."""
    opened = open_preparation(request, review, "preparation_report")
    task = opened.task("report")
    shown = {
        "report": opened.report,
        "sections": _read(opened.report),
        "narrative": queries.reads_narrative(request.viewer),
        "due": Due(task.due.on, task.due.explanation) if task and task.due.on else None,
        "today": request.viewer.today,
        "concern_href": _concern(request, opened.report, review),
    }
    return render(request, "preparation/report.html", {**shown, **values(opened, "Report")})


def _concern(request: SignedIn, row: ReportRow, review: UUID) -> str:
    """The way from a report that is late to a concern about it, for those who raise them."""
    missing = row.due_on is not None and row.submitted_on is None and row.due_on < request.viewer.today
    if not (row.is_late or missing) or not decide(request.viewer, Can.RAISE_CONCERNS):
        return ""
    return f"{reverse('concern_begin')}?from=late_report&of={review}"


def _read(row: ReportRow) -> list[tuple[str, str]]:
    if WHOLE in row.sections:
        return [("The report", row.sections[WHOLE])]
    return [(heading, row.sections[key]) for key, heading, _ in HEADINGS if row.sections.get(key)]


@GET_OR_POST
@page(may=Can.WRITE_REPORTS)
def attach(request: SignedIn, review: UUID) -> HttpResponse:
    """Hand in a report as a file, whose kind is told by what it holds."""
    opened = open_preparation(request, review, "preparation_report_attach")
    form = AttachForm(request.POST or None, request.FILES or None, initial=_version(opened.report))

    def sent() -> Sent:
        file = form.cleaned_data["file"]
        content = file.read(LARGEST_BYTES + 1)  # one too large is refused by its size, without reading it all
        return Sent(
            do=lambda acting: submit_report(
                acting, subject(review), how="attached", content=content, file_name=file.name
            ),
            theirs=lambda kept: {},
            done="The report is handed in.",
        )

    return form_page(request, opened, ATTACH, form, sent)


@GET_OR_POST
@page(may=Can.WRITE_REPORTS)
def paste(request: SignedIn, review: UUID) -> HttpResponse:
    """Hand in a report by pasting it."""
    opened = open_preparation(request, review, "preparation_report_paste")
    begin = {**_version(opened.report), "whole": opened.report.sections.get(WHOLE, "")}
    form = PasteForm(sent_data(request), initial=begin)
    return form_page(request, opened, PASTE, form, lambda: Sent(
        do=lambda acting: submit_report(
            acting, subject(review), how="pasted", sections={WHOLE: form.cleaned_data["whole"]}
        ),
        theirs=lambda kept: {"whole": kept.sections.get(WHOLE, "")},
        done="The report is handed in.",
    ))  # fmt: skip


@GET_OR_POST
@page(may=Can.WRITE_REPORTS)
def write(request: SignedIn, review: UUID) -> HttpResponse:
    """Write the report under its headings; it is saved as it is written, and handed in when it is ready."""
    opened = open_preparation(request, review, "preparation_report_write")
    form = WriteForm(sent_data(request), initial={**_version(opened.report), **_prefilled(request, opened)})
    if request.headers.get("X-Autosave"):
        return _autosaved(request, review, form)
    asked = asking(opened, WRITE, report=opened.report, here=request.path)
    if not form.is_valid():
        return sending.show(request, asked, form)
    to = reverse("preparation_report", args=[review])
    return sending.send(request, asked, form, _writing(subject(review), form, to, keep_only="keep" in request.POST))


def _writing(review: Any, form: WriteForm, to: str, *, keep_only: bool) -> sending.Sent:
    """Keep what is written for now, or hand it in."""
    return sending.Sent(
        do=lambda acting: save_report(acting, review, sections=form.sections())
        if keep_only
        else submit_report(acting, review, how="written", sections=form.sections()),
        to=lambda made: to,
        done=lambda made: "Saved. It is not handed in yet." if keep_only else "The report is handed in.",
        theirs=lambda kept: {key: kept.sections.get(key, "") for key, _, _ in HEADINGS},
    )  # fmt: skip


def _autosaved(request: SignedIn, review: UUID, form: WriteForm) -> HttpResponse:
    """The answer to a form that saves itself, in the shape that assets/autosave.js reads."""
    if not form.is_valid():
        return JsonResponse({"problem": "This could not be saved. Shorten what is written."}, status=422)
    acting = acting_of(request)
    acting.token = ""
    try:
        kept = save_report(acting, subject(review), sections=form.sections())
    except Refused as refusal:
        return JsonResponse({"problem": str(refusal)}, status=422)
    except Conflict as conflict:
        theirs: Any = conflict.theirs
        values_now = {key: theirs.sections.get(key, "") for key, _, _ in HEADINGS}
        return JsonResponse(
            {"theirs": values_now, "version": theirs.version, "by": "Somebody else of the team", "at": ""}, status=409
        )
    return JsonResponse({"saved_at": f"{clock.now():%H:%M}", "version": kept.version, "shown": {}})


def _version(row: ReportRow) -> dict[str, Any]:
    return {"version": row.version or ""}


def _prefilled(request: SignedIn, opened: PreparationPage) -> dict[str, str]:
    """What is written so far; before anything is, what the house already knows."""
    if opened.report.sections:
        return {key: opened.report.sections.get(key, "") for key, _, _ in HEADINGS}
    if opened.report.id is not None:
        return {}
    child = child_page(request.viewer, opened.review.child_id)
    home = f"{child.current.placement_words}." if child.current else ""
    plan = f"Legal status: {child.current.legal_status_words}." if child.current else ""
    family = ", ".join(f"{each.name} ({each.relation})" for each in child.people_around)
    return {"home": home, "plan": plan, "family_time": f"{family}." if family else ""}


@GET_OR_POST
@page(may=Can.WRITE_REPORTS)
def share(request: SignedIn, review: UUID) -> HttpResponse:
    """Record when the family was given the report."""
    opened = open_preparation(request, review, "preparation_report_share")
    if opened.report.id is None:
        messages.info(request, "The report is not in yet.")
        return redirect("preparation_report", review)
    key = opened.report.id
    begin = {**_version(opened.report), "shared_on": request.viewer.today}
    form = ShareForm(sent_data(request), initial=begin)
    return form_page(request, opened, SHARE, form, lambda: Sent(
        do=lambda acting: share_report(acting, SocialWorkReport(pk=key), shared_on=form.cleaned_data["shared_on"]),
        theirs=lambda kept: {"shared_on": kept.shared_with_family_on},
        done="Recorded when the family was given it.",
    ))  # fmt: skip


@require_GET
@page(may=Can.SEE_CHILDREN)
def file(request: SignedIn, review: UUID) -> HttpResponse:
    """The attached report, handed out to be kept and never opened by the browser itself."""
    open_preparation(request, review, "preparation_report_file")
    found = queries.report_file(request.viewer, review)
    response = HttpResponse(found.content, content_type=found.type)
    response.headers["Content-Disposition"] = f'attachment; filename="report.{found.ending}"'
    response.headers["Content-Security-Policy"] = SANDBOX
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response
