"""Reading the report as its readers will, taking it away as a file, publishing and revising it."""

from __future__ import annotations

import re
from html import unescape

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from mainstay import clock
from mainstay.access.can import Can
from mainstay.annual_report import queries, writing
from mainstay.annual_report.actions.publish_report import publish_report
from mainstay.annual_report.actions.revise_report import revise_report
from mainstay.annual_report.actions.take_unsuppressed_figures import take_unsuppressed_figures
from mainstay.annual_report.building import not_shown
from mainstay.annual_report.changes import changes
from mainstay.annual_report.edition import Edition
from mainstay.annual_report.editions import current_edition, latest_publication, published_edition
from mainstay.annual_report.forms import PublishForm, ReviseForm
from mainstay.annual_report.pages.asking import asked_of, council, crumb, crumbs, report_of
from mainstay.annual_report.queries import ReportView
from mainstay.authority.queries import local_policy
from mainstay.ledger.request import acting_of
from mainstay.statute.refusal import Refused
from mainstay.web.pages import overtaken
from mainstay.web.routes import SignedIn, page
from mainstay.web.shapes import Column, Link, Table

_POLICY = re.compile(r'http-equiv="Content-Security-Policy" content="([^"]+)"')


@require_GET
@page(may=Can.WRITE_ANNUAL_REPORT)
def annual_report_preview(request: SignedIn, year: str) -> HttpResponse:
    """The report as its readers will see it, made from the records and the words as they stand."""
    report = report_of(request.viewer, year)
    return _whole_page(_edition(request, report))


@require_GET
@page(may=Can.WRITE_ANNUAL_REPORT)
def annual_report_file(request: SignedIn, year: str, form: str) -> HttpResponse:
    """The report as a PDF, a Word file or JSON, as it stands: a draft until it is published."""
    report = report_of(request.viewer, year)
    return _file(_edition(request, report), form, f"annual-report-{report.year}-draft")


@require_GET
@page(may=Can.WRITE_ANNUAL_REPORT)
def annual_report_publication(request: SignedIn, year: str, number: int) -> HttpResponse:
    """One publication exactly as it was published."""
    return _whole_page(_published(request, year, number))


@require_GET
@page(may=Can.WRITE_ANNUAL_REPORT)
def annual_report_publication_file(request: SignedIn, year: str, number: int, form: str) -> HttpResponse:
    """One publication exactly as it was published, as a file."""
    name = f"annual-report-{year}" if number == 1 else f"annual-report-{year}-revision-{number - 1}"
    return _file(_published(request, year, number), form, name)


@require_POST
@page(may=Can.SEE_UNSUPPRESSED)
def annual_report_unsuppressed(request: SignedIn, year: str) -> HttpResponse:
    """The year's figures with small numbers shown, as JSON; that they were taken is kept in the account."""
    report = report_of(request.viewer, year)
    acting = acting_of(request)
    acting.token = ""
    taken = take_unsuppressed_figures(
        acting, year=report.year, council=council(), policy=local_policy(acting.today), form="json"
    )
    return _file(Edition(taken), "json", f"figures-{report.year}-not-for-publication")


@require_http_methods(["GET", "POST"])
@page(may=Can.PUBLISH_ANNUAL_REPORT)
def annual_report_publish(request: SignedIn, year: str) -> HttpResponse:
    """What is missing and what is not shown; then publish, or publish a revision."""
    report = report_of(request.viewer, year)
    form_of = ReviseForm if report.is_published else PublishForm
    form = form_of(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            return _publish(request, report, form)
        except Refused as refused:
            form.add_error(None, str(refused))
    return _check(request, report, form)


def _publish(request: SignedIn, report: ReportView, form: PublishForm) -> HttpResponse:
    if report.is_published:
        note = form.cleaned_data["note"]
        revise_report(acting_of(request), report.id, note=note, council=council())  # type: ignore[arg-type]
    else:
        publish_report(acting_of(request), report.id, council=council())  # type: ignore[arg-type]
    return redirect("annual_report_published", report.year.label)


def _check(request: SignedIn, report: ReportView, form: PublishForm) -> HttpResponse:
    try:
        edition = current_edition(request.viewer, asked_of(request.viewer, report.year))
    except Refused as refused:
        return overtaken(request, str(refused))
    latest = latest_publication(request.viewer, report.year)
    differing = changes(published_edition(latest).figures, edition.figures) if latest else []
    required = [(row.title, _href(report, row.key)) for row in report.sections if row.required and not row.text]
    return render(
        request,
        "annual_report/publish.html",
        {
            "report": report,
            "form": form,
            "crumbs": crumbs(crumb(report), Link("Publish a revision" if latest else "Check and publish")),
            "missing": [Link(title, href) for title, href in required],
            "hidden": not_shown(edition),
            "latest": latest,
            "changes": _changes([(each.figure, each.year, each.before, each.after) for each in differing]),
            "over": request.viewer.today > report.year.ends_on,
        },
    )


@require_GET
@page(may=Can.WRITE_ANNUAL_REPORT)
def annual_report_published(request: SignedIn, year: str) -> HttpResponse:
    """Every publication of a report, the latest first, with what each revision changed."""
    report = report_of(request.viewer, year)
    shown = [
        (row, _changes([(each["figure"], each["year"], each["before"], each["after"]) for each in row.changes]))
        for row in report.publications
    ]
    values = {"report": report, "shown": shown, "crumbs": crumbs(crumb(report), Link("Published"))}
    return render(request, "annual_report/published.html", values)


def _changes(rows: list[tuple[str, str, str, str]]) -> Table | None:
    if not rows:
        return None
    columns = [Column("Figure"), Column("Year"), Column("Published before", numeric=True), Column("Now", numeric=True)]
    return Table("Figures that changed", columns, rows)


def _href(report: ReportView, key: str) -> str:
    return reverse("annual_report_section", args=[report.year.label, key])


def _edition(request: SignedIn, report: ReportView) -> Edition:
    try:
        return current_edition(request.viewer, asked_of(request.viewer, report.year))
    except Refused as refused:
        raise Http404(str(refused)) from None


def _published(request: SignedIn, year: str, number: int) -> Edition:
    report = report_of(request.viewer, year)
    publication = queries.publication_numbered(request.viewer, report.year, number)
    if publication is None:
        raise Http404("There is no such publication.")
    return published_edition(publication)


def _whole_page(edition: Edition) -> HttpResponse:
    """The report as a page of its own, under the policy it carries: its own style, known by its hash, and no script."""
    content = writing.written(edition, "html", created_at=clock.now())
    response = HttpResponse(content, content_type=writing.MEDIA_TYPES["html"])
    policy = _POLICY.search(content.decode())
    if policy:
        response.headers["Content-Security-Policy"] = f"{unescape(policy[1])}; frame-ancestors 'none'"
    return response


def _file(edition: Edition, form: str, name: str) -> HttpResponse:
    if form not in writing.FORMS:
        raise Http404("The report is not written in that form.")
    content = writing.written(edition, form, created_at=clock.now())
    response = HttpResponse(content, content_type=writing.MEDIA_TYPES[form])
    response.headers["Content-Disposition"] = f'attachment; filename="{name}.{form}"'
    return response
