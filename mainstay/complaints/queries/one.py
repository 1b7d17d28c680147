"""One complaint whole, for those who handle it; and the complaints of one child, for those who may know of them."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.access.viewer import Viewer
from mainstay.complaints.models import Complaint
from mainstay.complaints.queries.rows import ComplaintRow, rows_of


def complaint_page(viewer: Viewer, complaint_id: UUID) -> ComplaintRow:
    """One complaint with its stages and words. Raises Http404."""
    found = Complaint.objects.visible_to(viewer).filter(pk=complaint_id).select_related("child", "taken_by")
    rows = rows_of(viewer, found, whole=True)
    if not rows:
        raise Http404("There is no such record, or you may not see it.")
    return rows[0]


def complaints_of_child(viewer: Viewer, child_id: UUID, *, whole: bool = True) -> list[ComplaintRow]:
    """What this viewer may know of one child's complaints, the latest first; nothing for who may not know."""
    if not (decide(viewer, Can.SEE_COMPLAINTS) or decide(viewer, Can.HANDLE_COMPLAINTS)):
        return []
    found = Complaint.objects.visible_to(viewer).filter(child_id=child_id).select_related("child", "taken_by")
    return rows_of(viewer, found.order_by("-received_on", "pk"), whole=whole)
