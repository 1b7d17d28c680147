"""What every page of the annual report asks first: which year, which report, for whom."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404
from django.urls import reverse

from mainstay.access.viewer import Viewer
from mainstay.annual_report import queries
from mainstay.annual_report.figures.taken import Asked
from mainstay.annual_report.queries import ReportView
from mainstay.authority.queries import local_policy
from mainstay.insight.audience import Audience
from mainstay.statute.years import CollectionYear, YearRefused
from mainstay.web.shapes import Link


def council() -> str:
    """The council's name as it stands on the report."""
    return str(settings.MAINSTAY_COUNCIL)


def year_of(text: str) -> CollectionYear:
    """The year in an address. Raises Http404."""
    try:
        return CollectionYear.parse(text)
    except YearRefused as refused:
        raise Http404(str(refused)) from None


def report_of(viewer: Viewer, text: str) -> ReportView:
    """The report of the year in an address. Raises Http404 where it was not started."""
    report = queries.annual_report(viewer, year_of(text))
    if report is None:
        raise Http404("The report of this year has not been started.")
    return report


def asked_of(viewer: Viewer, year: CollectionYear, audience: Audience = Audience.PUBLISHED) -> Asked:
    """What is asked for when the year's figures are wanted as the public may see them."""
    return Asked(year, council(), audience, local_policy(viewer.today))


def crumbs(*links: Link) -> list[Link]:
    """Where a page lies, below the list of reports."""
    return [Link("Annual reports", reverse("annual_reports")), *links]


def crumb(report: ReportView) -> Link:
    """The way back to one report."""
    return Link(str(report.year), reverse("annual_report", args=[report.year.label]))
