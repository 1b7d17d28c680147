"""The signals that the preparation of reviews gives: a social worker's report that came late, or did not."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import F, Q

from mainstay.access.viewer import Viewer
from mainstay.children.shared.signals import Signal, signal
from mainstay.preparation.models import Preparation


@signal("late_report", "The social worker's report for a review was late")
def late_reports(viewer: Viewer, since: date, until: date) -> Iterable[Signal]:
    """Reports wanted by a day of the span that had not come by it, each a signal of that day."""
    late = Q(review__social_work_report__submitted_on__isnull=True) | Q(
        review__social_work_report__submitted_on__gt=F("report_due_on")
    )
    rows = Preparation.objects.visible_to(viewer).filter(late, report_due_on__gte=since, report_due_on__lt=until)
    for child_id, due_on in rows.values_list("review__child_id", "report_due_on"):
        yield Signal(child_id, due_on)
