"""The annual reports as pages show them: the list, one report's sections, its publications."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from mainstay.access.can import Can
from mainstay.access.decide import Decision, decide
from mainstay.access.viewer import Viewer
from mainstay.annual_report.models import Publication, Report, SectionProse
from mainstay.annual_report.section import Section
from mainstay.annual_report.structure import SECTIONS, written_sections
from mainstay.insight.queries import years_held
from mainstay.statute.years import CollectionYear


@dataclass(frozen=True)
class ReportRow:
    """One report in the list: its year, how far it has come, and when it was last published."""

    year: str
    published_on: date | None
    revisions: int
    written: int
    sections: int


@dataclass(frozen=True)
class ReportsList:
    """Every report, the latest year first, and the years whose report may be started."""

    rows: tuple[ReportRow, ...]
    to_start: tuple[str, ...]
    may_start: Decision


@dataclass(frozen=True)
class SectionRow:
    """One section of a report and what is written in it."""

    key: str
    title: str
    level: int
    asks: str
    required: bool
    text: str
    version: int
    written_at: datetime | None
    written_by: str

    @property
    def words(self) -> int:
        """How many words are written."""
        return len(self.text.split())


@dataclass(frozen=True)
class PublicationRow:
    """One publication of a report, and the figures that it changed."""

    id: UUID
    number: int
    published_on: date
    published_by: str
    note: str
    changes: tuple[dict[str, str], ...]


@dataclass(frozen=True)
class ReportView:
    """One report: its sections in order, its publications latest first, and what the viewer may do."""

    id: UUID
    year: CollectionYear
    is_published: bool
    sections: tuple[SectionRow, ...]
    publications: tuple[PublicationRow, ...]
    may_publish: Decision
    may_take_unsuppressed: Decision

    def section(self, key: str) -> SectionRow | None:
        """One section by its key; None where there is none to write in."""
        return next((row for row in self.sections if row.key == key), None)


def annual_reports(viewer: Viewer) -> ReportsList:
    """Every report there is, and the years that have figures and no report."""
    written: dict[str, int] = {}
    for year, text in SectionProse.objects.visible_to(viewer).values_list("report__year", "text"):
        written[year] = written.get(year, 0) + bool(text)
    last = {row.report_id: row.published_on for row in Publication.objects.visible_to(viewer).order_by("number")}
    reports = Report.objects.visible_to(viewer).order_by("-year")
    rows = tuple(
        ReportRow(
            report.year,
            last.get(report.pk),
            max(0, report.revision - 1),
            written.get(report.year, 0),
            len(written_sections()),
        )
        for report in reports
    )
    begun = {row.year for row in rows}
    to_start = tuple(year.label for year in reversed(years_held(viewer.today)) if year.label not in begun)
    return ReportsList(rows, to_start, decide(viewer, Can.WRITE_ANNUAL_REPORT))


def annual_report(viewer: Viewer, year: CollectionYear) -> ReportView | None:
    """The report of a year; None where it was not started."""
    report = Report.objects.visible_to(viewer).filter(year=year.label).first()
    if report is None:
        return None
    prose = SectionProse.objects.visible_to(viewer).filter(report=report).select_related("written_by")
    by_key = {row.section: row for row in prose}
    return ReportView(
        id=report.pk,
        year=year,
        is_published=report.state == Report.State.PUBLISHED,
        sections=tuple(_section(section, by_key.get(section.key)) for section in written_sections()),
        publications=publications(viewer, report.pk),
        may_publish=decide(viewer, Can.PUBLISH_ANNUAL_REPORT),
        may_take_unsuppressed=decide(viewer, Can.SEE_UNSUPPRESSED),
    )


def publications(viewer: Viewer, report_id: UUID) -> tuple[PublicationRow, ...]:
    """The publications of a report, the latest first."""
    rows = Publication.objects.visible_to(viewer).filter(report_id=report_id).select_related("published_by")
    return tuple(
        PublicationRow(row.pk, row.number, row.published_on, row.published_by.name, row.note, tuple(row.changes))
        for row in rows.order_by("-number")
    )


def publication_numbered(viewer: Viewer, year: CollectionYear, number: int) -> Publication | None:
    """One publication of a year's report, as it was kept; None where there is none of that number."""
    rows = Publication.objects.visible_to(viewer).filter(report__year=year.label, number=number)
    found: Publication | None = rows.first()
    return found


def _section(section: Section, prose: SectionProse | None) -> SectionRow:
    return SectionRow(
        key=section.key,
        title=section.title,
        level=section.level,
        asks=section.asks,
        required=section.required,
        text=prose.text if prose else "",
        version=prose.version if prose else 0,
        written_at=prose.written_at if prose else None,
        written_by=prose.written_by.name if prose else "",
    )


def next_section(key: str) -> str:
    """The key of the section after one, in the order of the report; nothing after the last."""
    keys = [section.key for section in SECTIONS if section.has_prose]
    place = keys.index(key) + 1
    return keys[place] if place < len(keys) else ""
