"""Publishing the annual report for the first time."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.annual_report import rules
from mainstay.annual_report.building import not_shown
from mainstay.annual_report.events import ReportPublished
from mainstay.annual_report.models import Publication, Report
from mainstay.annual_report.publishing import REQUIRED, edition_to_publish, keep
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.years import CollectionYear


@action(may=Can.PUBLISH_ANNUAL_REPORT, on=Report)
def publish_report(acting: Acting, report: Report, *, council: str) -> Publication:
    """Publish the report: small numbers are left out, and its words and figures are frozen as they are read.

    Raises Refused while a required section is empty, the year is not over or there are no figures of it.
    """
    year = CollectionYear.parse(report.year)
    rules.must_not_be_published(report.state == Report.State.PUBLISHED, year)
    rules.must_be_over(year, acting.today)
    edition = edition_to_publish(acting, year, council)
    rules.must_be_whole(REQUIRED, edition.prose)
    publication = keep(acting, report, edition, note="", changes=[])
    hidden = len(not_shown(edition))
    acting.record(ReportPublished(subject=report.pk, year=report.year, number=publication.number, suppressed=hidden))
    return publication
