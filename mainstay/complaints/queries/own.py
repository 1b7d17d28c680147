"""A child's own complaints, as they read them on their own pages."""

from __future__ import annotations

from uuid import UUID

from mainstay.access.viewer import Viewer
from mainstay.complaints.models import Complaint
from mainstay.complaints.queries.one import complaint_page
from mainstay.complaints.queries.rows import ComplaintRow, rows_of
from mainstay.complaints.rules.states import Step
from mainstay.statute.complaints import Stage


def own_complaints(viewer: Viewer) -> list[ComplaintRow]:
    """Every complaint of the child who looks, the latest first."""
    found = Complaint.objects.visible_to(viewer).select_related("child", "taken_by")
    return rows_of(viewer, found.order_by("-received_on", "pk"), whole=True) if viewer.child_id else []


def own_complaint(viewer: Viewer, complaint_id: UUID) -> ComplaintRow:
    """One of them. Raises Http404."""
    return complaint_page(viewer, complaint_id)


def panel_is_too_late(viewer: Viewer, row: ComplaintRow) -> bool:
    """Whether the day to ask for a panel has passed, so that the complaints team must be asked."""
    waits = row.waits_until_on
    return row.stage == Stage.TWO and bool(row.may[Step.FURTHER]) and waits is not None and viewer.today > waits
