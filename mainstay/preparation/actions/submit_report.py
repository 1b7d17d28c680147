"""Handing in the social worker's report for a review."""

from __future__ import annotations

from collections.abc import Mapping

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.preparation.events import ReportSubmitted
from mainstay.preparation.models import SocialWorkReport
from mainstay.preparation.queries.reports import report_state
from mainstay.preparation.reactions import preparation_of
from mainstay.preparation.rules import files, reporting
from mainstay.preparation.rules.reporting import Step
from mainstay.reviews.models import Review
from mainstay.reviews.rules.given import must_be_one_of

How = SocialWorkReport.How


@action(may=Can.WRITE_REPORTS, on=Review)
def submit_report(
    acting: Acting,
    review: Review,
    *,
    how: str,
    sections: Mapping[str, str] | None = None,
    content: bytes = b"",
    file_name: str = "",
) -> SocialWorkReport:
    """Hand in the report: a file, pasted words, or the form. The day of the first stands when a newer one comes.

    A file's kind is told by its content. Raises Refused, Conflict.
    """
    report = SocialWorkReport.objects.filter(review=review).first()
    if report is not None:
        acting.must_have_seen(report)
    reporting.after(report_state(report), Step.SUBMIT)
    report = report or SocialWorkReport(review=review, begun_by_id=acting.person_id)
    report.how = must_be_one_of(how, How.values, "how the report comes")
    _fill(report, sections or {}, content, file_name)
    report.submitted_on = report.submitted_on or acting.today
    report.submitted_by_id = acting.person_id
    report.shared_with_family_on = None
    report.save()
    _record(acting, review, report)
    return report


def _fill(report: SocialWorkReport, sections: Mapping[str, str], content: bytes, file_name: str) -> None:
    """Keep the file or the words, never both, so that nobody reads an old one beside the new."""
    if report.how == How.ATTACHED:
        known = files.must_be_a_report(content)
        report.sections, report.content = {}, content
        report.file_type, report.file_name = known.type, file_name.strip()[:120] or f"report.{known.ending}"
        return
    report.sections = reporting.must_say_something(dict(sections))
    report.content, report.file_type, report.file_name = None, "", ""


def _record(acting: Acting, review: Review, report: SocialWorkReport) -> None:
    acting.record(
        ReportSubmitted(
            subject=report.pk,
            child=review.child_id,
            how=report.how,
            submitted_on=report.submitted_on or acting.today,
            due_on=preparation_of(review).report_due_on,
            officer_id=review.officer_id,
        )
    )
