"""Writing in a section of the annual report."""

from __future__ import annotations

from mainstay import clock
from mainstay.access.can import Can
from mainstay.annual_report import rules
from mainstay.annual_report.events import SectionWritten
from mainstay.annual_report.models import Report, SectionProse
from mainstay.annual_report.structure import section_of
from mainstay.ledger.acting import Acting, Conflict
from mainstay.ledger.action import action
from mainstay.statute.refusal import Refused


@action(may=Can.WRITE_ANNUAL_REPORT, on=Report)
def write_section(acting: Acting, report: Report, *, section: str, text: str) -> SectionProse:
    """Save what the manager wrote in a section; what stood before stays in its history.

    The version seen is that of the section's prose, 0 where nothing was written. Raises Refused, Conflict.
    """
    if section_of(section) is None:
        raise Refused(f"The report has no section “{section}” to write in. Open the report and choose one.")
    kept = rules.must_fit(text)
    prose = SectionProse.objects.select_for_update().filter(report=report, section=section).first()
    if prose is not None:
        acting.must_have_seen(prose)
    elif acting.seen_version:
        raise Conflict(SectionProse(report=report, section=section))
    prose = prose or SectionProse(report=report, section=section)
    prose.text, prose.written_at, prose.written_by_id = kept, clock.now(), acting.person_id
    prose.save()
    acting.record(SectionWritten(subject=report.pk, year=report.year, section=section, words=len(kept.split())))
    return prose
