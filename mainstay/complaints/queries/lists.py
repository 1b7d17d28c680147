"""Lists of complaints: those under way with the oldest clock first, those of one's children, and Monday's line."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, F, Q

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.access.viewer import Viewer
from mainstay.complaints.models import Complaint
from mainstay.complaints.queries.rows import ComplaintRow, rows_of
from mainstay.complaints.rules import states

ENDED_SHOWN = 50


@dataclass(frozen=True)
class ComplaintsLine:
    """How many complaints this viewer may know of are under way, and how many the council is late with."""

    under_way: int
    late: int
    about_officers: int


def complaints_under_way(viewer: Viewer) -> list[ComplaintRow]:
    """What is under way, whose clock runs out first; what only waits for the child comes last."""
    found = Complaint.objects.visible_to(viewer).filter(state__in=states.UNDER_WAY)
    ordered = found.order_by(F("waits_until_on").asc(nulls_last=True), "received_on", "pk")
    return rows_of(viewer, ordered.select_related("child", "taken_by"), whole=False)


def complaints_ended(viewer: Viewer) -> list[ComplaintRow]:
    """Complaints that have ended, the latest first."""
    found = Complaint.objects.visible_to(viewer).exclude(state__in=states.UNDER_WAY)
    ordered = found.order_by("-closed_on", "pk").select_related("child", "taken_by")
    return rows_of(viewer, ordered[:ENDED_SHOWN], whole=False)


def late_complaints_untold(viewer: Viewer, *, most: int = 200) -> list[UUID]:
    """Complaints whose day to be answered has passed and nobody was told of that day yet, the oldest first."""
    rows = Complaint.objects.visible_to(viewer).filter(_late(viewer)).exclude(late_told_of_on=F("waits_until_on"))
    return list(rows.order_by("waits_until_on", "pk").values_list("pk", flat=True)[:most])


def _late(viewer: Viewer) -> Q:
    return Q(state__in=states.WITH_THE_COUNCIL, waits_until_on__lt=viewer.today)


def complaints_line(viewer: Viewer) -> ComplaintsLine | None:
    """What a Monday page says of complaints; None for who may not know of any. One query."""
    if not decide(viewer, Can.SEE_COMPLAINTS):
        return None
    found = Complaint.objects.visible_to(viewer).filter(state__in=states.UNDER_WAY)
    return ComplaintsLine(
        **found.aggregate(
            under_way=Count("pk"),
            late=Count("pk", filter=_late(viewer)),
            about_officers=Count("pk", filter=Q(about_officer=True)),
        )
    )
