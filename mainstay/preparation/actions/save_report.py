"""Saving a social worker's report that is being written here."""

from __future__ import annotations

from collections.abc import Mapping

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.preparation.events import ReportSaved
from mainstay.preparation.models import SocialWorkReport
from mainstay.preparation.queries.reports import report_state
from mainstay.preparation.rules import reporting
from mainstay.preparation.rules.reporting import Step
from mainstay.reviews.models import Review


@action(may=Can.WRITE_REPORTS, on=Review)
def save_report(acting: Acting, review: Review, *, sections: Mapping[str, str]) -> SocialWorkReport:
    """Keep what is written of a report so far, without sending it to the officer. Raises Refused, Conflict."""
    report = SocialWorkReport.objects.filter(review=review).first()
    if report is not None:
        acting.must_have_seen(report)
    reporting.after(report_state(report), Step.SAVE)
    report = report or SocialWorkReport(review=review, begun_by_id=acting.person_id)
    report.how = SocialWorkReport.How.WRITTEN
    report.sections = reporting.must_be_sections(dict(sections))
    report.save()
    acting.record(ReportSaved(subject=report.pk, child=review.child_id))
    return report
