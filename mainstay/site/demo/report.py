"""The demonstration's annual reports: last year's published, and this year's written and not published yet."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from mainstay.access.models import Person
from mainstay.annual_report.actions.publish_report import publish_report
from mainstay.annual_report.actions.start_report import start_report
from mainstay.annual_report.actions.write_section import write_section
from mainstay.ledger.acting import acting_as
from mainstay.statute.years import CollectionYear

PROSE = Path(__file__).with_name("prose.json")
PUBLISHED = "2019-20"
PUBLISHED_ON = date(2021, 4, 1)


def write_reports(manager: Person, *, council: str) -> int:
    """Write both reports and publish last year's, as the service manager; returns how many sections were written."""
    acting = acting_as(manager, channel="page", today=PUBLISHED_ON)
    written = 0
    for year, sections in json.loads(PROSE.read_text()).items():
        report = start_report(acting, year=CollectionYear.parse(year))
        for section, text in sections.items():
            write_section(acting, report, section=section, text=text)
            written += 1
        if year == PUBLISHED:
            publish_report(acting, report, council=council)
    return written
