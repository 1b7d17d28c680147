"""The list of reports, one report's sections, and writing in one of them."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from mainstay.access.can import Can
from mainstay.annual_report import queries
from mainstay.annual_report.actions.start_report import start_report
from mainstay.annual_report.actions.write_section import write_section
from mainstay.annual_report.forms import SectionForm, StartForm
from mainstay.annual_report.models import SectionProse
from mainstay.annual_report.pages.asking import crumb, crumbs, report_of, year_of
from mainstay.annual_report.pages.section_figures import SectionFigures, figures_of_section
from mainstay.annual_report.queries import ReportView, SectionRow
from mainstay.ledger.acting import Conflict
from mainstay.ledger.queries import Change
from mainstay.ledger.request import acting_of
from mainstay.statute.refusal import Refused
from mainstay.web import concurrency
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import Asking
from mainstay.web.shapes import Column, Link, Status, Task

_COLUMNS = (Column("Year"), Column("State"), Column("Written"))


@require_http_methods(["GET", "POST"])
@page(may=Can.WRITE_ANNUAL_REPORT)
def annual_reports(request: SignedIn) -> HttpResponse:
    """Every annual report, and the start of one for a year that has figures and no report yet."""
    found = queries.annual_reports(request.viewer)
    form = StartForm(request.POST or None, years=found.to_start)
    if request.method == "POST" and form.is_valid():
        try:
            start_report(acting_of(request), year=year_of(form.cleaned_data["year"]))
            return redirect("annual_report", form.cleaned_data["year"])
        except Refused as refused:
            form.add_error(None, str(refused))
    return render(request, "annual_report/list.html", {"found": found, "form": form, "columns": _COLUMNS})


@require_GET
@page(may=Can.WRITE_ANNUAL_REPORT)
def annual_report(request: SignedIn, year: str) -> HttpResponse:
    """One report: its sections with what is written, its forms to download, and the way to publish it."""
    report = report_of(request.viewer, year)
    written = sum(bool(row.text) for row in report.sections)
    return render(
        request,
        "annual_report/report.html",
        {
            "report": report,
            "crumbs": crumbs(Link(str(report.year))),
            "tasks": [_task(report, row) for row in report.sections],
            "written": written,
            "missing": [row.title for row in report.sections if row.required and not row.text],
        },
    )


def _task(report: ReportView, row: SectionRow) -> Task:
    href = reverse("annual_report_section", args=[report.year.label, row.key])
    if row.text:
        return Task(row.title, Status("Written", "good"), href, f"{row.words:,} words")
    if row.required:
        return Task(row.title, Status("To be written", "attention"), href)
    return Task(row.title, Status("Nothing added"), href, "You may add to what this section says by itself")


@require_http_methods(["GET", "POST"])
@page(may=Can.WRITE_ANNUAL_REPORT)
def annual_report_section(request: SignedIn, year: str, section: str) -> HttpResponse:
    """Write one section, with last year's words and this year's figures beside."""
    report = report_of(request.viewer, year)
    row = report.section(section)
    if row is None:
        raise Http404("The report has no such section.")
    post = concurrency.chosen(request.POST) if concurrency.is_choice(request.POST) else request.POST
    form = SectionForm(post if request.method == "POST" else None, initial={"text": row.text, "version": row.version})
    if request.method == "POST" and form.is_valid():
        try:
            return _save(request, report, row, form)
        except Conflict as conflict:
            return _both_versions(request, report, row, form, conflict)
        except Refused as refused:
            form.add_error("text", str(refused))
    return _section_page(request, report, row, form)


def _save(request: SignedIn, report: ReportView, row: SectionRow, form: SectionForm) -> HttpResponse:
    text = form.cleaned_data["text"]
    if text.replace("\r\n", "\n").strip() != row.text:
        acting = acting_of(request)
        acting.seen_version = form.cleaned_data["version"] or 0
        write_section(acting, report.id, section=row.key, text=text)  # type: ignore[arg-type]
    following = queries.next_section(row.key)
    if "next" in request.POST and following:
        return redirect("annual_report_section", report.year.label, following)
    if "stay" in request.POST:
        return redirect("annual_report_section", report.year.label, row.key)
    return redirect("annual_report", report.year.label)


def _both_versions(
    request: SignedIn, report: ReportView, row: SectionRow, form: SectionForm, conflict: Conflict
) -> HttpResponse:
    theirs = conflict.theirs
    assert isinstance(theirs, SectionProse)  # noqa: S101  (the action raises it of nothing else)
    # The account tells of a whole report; the section itself says who wrote it last.
    by = "" if theirs.written_by_id in (None, request.viewer.person_id) else theirs.written_by.name
    change = Change(by, theirs.written_at, "") if theirs.written_by_id else None
    back = Link("Go back without saving", reverse("annual_report", args=[report.year.label]))
    return concurrency.conflict(
        request,
        rows=concurrency.versions(form, {"text": theirs.text}),
        hidden=[("version", str(theirs.version)), ("once", str(SectionForm().fields["once"].initial()))],
        change=change,
        asking=Asking(row.title, "Save", back, crumbs(crumb(report), Link(row.title))),
    )


def _section_page(request: SignedIn, report: ReportView, row: SectionRow, form: SectionForm) -> HttpResponse:
    before = queries.annual_report(request.viewer, report.year.previous())
    last = before.section(row.key) if before else None
    figures = figures_of_section(request.viewer, report.year, row.key) or SectionFigures()
    return render(
        request,
        "annual_report/section.html",
        {
            "report": report,
            "row": row,
            "form": form,
            "crumbs": crumbs(crumb(report), Link(row.title)),
            "last_year": report.year.previous(),
            "last_text": last.text if last else "",
            "figures": figures,
            "following": queries.next_section(row.key),
        },
        status=200,
    )
