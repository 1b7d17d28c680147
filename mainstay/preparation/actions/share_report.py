"""Recording that the social worker's report was shared with the family."""

from __future__ import annotations

from datetime import date

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.preparation.events import ReportShared
from mainstay.preparation.models import SocialWorkReport
from mainstay.preparation.queries.reports import report_state
from mainstay.preparation.rules import reporting
from mainstay.preparation.rules.reporting import Step
from mainstay.reviews.rules.given import must_not_be_to_come
from mainstay.statute.refusal import Refused


@action(may=Can.WRITE_REPORTS, on=SocialWorkReport)
def share_report(acting: Acting, report: SocialWorkReport, *, shared_on: date) -> SocialWorkReport:
    """Record the day on which the child and parents were given the report. Raises Refused, Conflict."""
    acting.must_have_seen(report)
    reporting.after(report_state(report), Step.SHARE)
    on = must_not_be_to_come(shared_on, acting.today, "it was shared")
    if report.submitted_on and on < report.submitted_on:
        raise Refused("That is before the report came. Check the day on which it was shared.")
    report.shared_with_family_on = on
    report.save()
    acting.record(ReportShared(subject=report.pk, child=report.review.child_id, shared_on=on))
    return report
