"""Reports for these tests, made by the same actions as everywhere."""

from __future__ import annotations

from mainstay.annual_report.actions.start_report import start_report
from mainstay.annual_report.actions.write_section import write_section
from mainstay.annual_report.models import Report
from mainstay.annual_report.publishing import REQUIRED
from mainstay.ledger.acting import Acting
from mainstay.statute.years import CollectionYear
from tests.annual_report.conftest import YEAR


def a_report(acting: Acting, year: CollectionYear = YEAR) -> Report:
    """A report in which nothing is written."""
    return start_report(acting, year=year)


def a_written_report(acting: Acting) -> Report:
    """A report whose every required section is written."""
    report = a_report(acting)
    for section, title in REQUIRED.items():
        write_section(acting, report, section=section, text=f"What the manager wrote of {title.lower()}.")
    return report
