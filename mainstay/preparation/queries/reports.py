"""Social workers' reports: of one review, and those that are wanted of a team."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import F
from django.http import Http404

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.access.viewer import Viewer
from mainstay.children.models import SocialWork
from mainstay.preparation.models import Preparation, SocialWorkReport
from mainstay.preparation.queries.sight import reads_narrative, visible_review
from mainstay.preparation.rules import reporting
from mainstay.preparation.rules.files import ENDINGS
from mainstay.reviews.models import Review


@dataclass(frozen=True)
class ReportRow:
    """The report of one review: where it stands, its days, and its words for those who read narrative."""

    id: UUID | None
    version: int
    state: str
    how: str
    how_words: str
    sections: dict[str, str]
    file_name: str
    due_on: date | None
    submitted_on: date | None
    submitted_by: str
    shared_on: date | None
    is_late: bool


@dataclass(frozen=True)
class ReportFile:
    """A report that was attached, to be handed out as it came."""

    content: bytes
    type: str
    ending: str


@dataclass(frozen=True)
class WantedRow:
    """A report that a coming review asks of a team."""

    review_id: UUID
    child_id: UUID
    child_name: str
    child_reference: str
    social_worker: str
    review_on: date
    due_on: date | None
    is_late: bool
    state: str


def report_state(report: SocialWorkReport | None) -> reporting.State:
    """Where a report stands; one that nobody began is wanted."""
    if report is None:
        return reporting.State.WANTED
    return reporting.standing(report.submitted_on, report.shared_with_family_on, begun=True)


def report_of(viewer: Viewer, review_id: UUID) -> ReportRow:
    """The report of a review, whether it came or not; a draft's words are for those who write reports.

    Raises Http404.
    """
    review = visible_review(viewer, review_id)
    report = SocialWorkReport.objects.visible_to(viewer).filter(review=review).select_related("submitted_by").first()
    due_on = Preparation.objects.filter(review=review).values_list("report_due_on", flat=True).first()
    state = report_state(report)
    return ReportRow(
        id=report.pk if report else None,
        version=report.version if report else 0,
        state=state,
        how=report.how if report else "",
        how_words=report.get_how_display() if report else "",
        sections=_sections(viewer, report, state),
        file_name=report.file_name if report and reads_narrative(viewer) else "",
        due_on=due_on,
        submitted_on=report.submitted_on if report else None,
        submitted_by=report.submitted_by.name if report and report.submitted_by else "",
        shared_on=report.shared_with_family_on if report else None,
        is_late=_is_late(report, due_on, viewer.today),
    )


def _sections(viewer: Viewer, report: SocialWorkReport | None, state: reporting.State) -> dict[str, str]:
    if report is None or not reads_narrative(viewer):
        return {}
    if state is reporting.State.BEGUN and not decide(viewer, Can.WRITE_REPORTS):
        return {}
    return dict(report.sections)


def _is_late(report: SocialWorkReport | None, due_on: date | None, today: date) -> bool:
    came = report.submitted_on if report else None
    return due_on is not None and (came or today) > due_on


def report_file(viewer: Viewer, review_id: UUID) -> ReportFile:
    """The file of a report that was attached. Raises Http404 where there is none, or it is not for this viewer."""
    visible_review(viewer, review_id)
    report = SocialWorkReport.objects.visible_to(viewer).filter(review_id=review_id, content__isnull=False).first()
    if report is None or not reads_narrative(viewer):
        raise Http404("There is no such file, or you may not see it.")
    return ReportFile(bytes(report.content), report.file_type, ENDINGS.get(report.file_type, "bin"))


def reports_wanted(viewer: Viewer, until: date) -> list[WantedRow]:
    """The reports that reviews arranged up to a day ask for and that are not in, late first. Three queries at most."""
    reviews = (
        Review.objects.visible_to(viewer)
        .filter(state__in=Review.OPEN, scheduled_on__isnull=False, scheduled_on__lte=until)
        .filter(preparation__isnull=False, social_work_report__submitted_on__isnull=True)
        .select_related("child", "preparation", "social_work_report")
        .order_by(F("preparation__report_due_on").asc(nulls_last=True), "child__sort_key", "pk")
    )
    found = list(reviews)
    workers = _workers(found, viewer.today)
    return [_wanted(each, workers.get(each.child_id, ""), viewer.today) for each in found]


def _wanted(review: Review, worker: str, today: date) -> WantedRow:
    due_on = review.preparation.report_due_on
    if review.scheduled_on is None:
        raise Http404("This review is not arranged.")
    return WantedRow(
        review_id=review.pk,
        child_id=review.child_id,
        child_name=review.child.name,
        child_reference=review.child.reference,
        social_worker=worker,
        review_on=review.scheduled_on,
        due_on=due_on,
        is_late=due_on is not None and due_on < today,
        state=report_state(getattr(review, "social_work_report", None)),
    )


def _workers(reviews: list[Review], today: date) -> dict[UUID, str]:
    rows = SocialWork.objects.on(today).filter(child_id__in=[each.child_id for each in reviews])
    return dict(rows.values_list("child_id", "social_worker"))
