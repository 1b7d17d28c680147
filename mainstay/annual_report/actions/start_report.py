"""Starting the annual report of a year."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.annual_report import rules
from mainstay.annual_report.events import ReportStarted
from mainstay.annual_report.models import Report
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.refusal import Refused
from mainstay.statute.years import CollectionYear


@action(may=Can.WRITE_ANNUAL_REPORT, on=None)
def start_report(acting: Acting, *, year: CollectionYear) -> Report:
    """Start the report of a year, in which nothing is written yet. Raises Refused."""
    rules.must_have_begun(year, acting.today)
    if Report.objects.filter(year=year.label).exists():
        raise Refused(f"The report for {year} was started already. Open it in the list of reports.")
    report = Report(year=year.label, started_on=acting.today)
    report.save()
    acting.record(ReportStarted(subject=report.pk, year=year.label))
    return report
