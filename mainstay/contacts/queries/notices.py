"""The officer's inbox: what they were told of, what waits to be acknowledged, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from mainstay.access.can import Can
from mainstay.access.decide import Decision, decide
from mainstay.access.viewer import Viewer
from mainstay.authority.queries import working_days
from mainstay.caseload.queries import officers_of
from mainstay.contacts.models import OfficerNotice
from mainstay.contacts.rules import telling
from mainstay.statute.horizon import BeyondHorizon

MOST = 200


@dataclass(frozen=True)
class NoticeRow:
    """One notice: what happened, when, who told, and what the officer made of it.

    `asks` cites what asks whether a review is to be held early, or is empty. `is_old` where it has waited beyond
    the next working day.
    """

    id: UUID
    version: int
    child_id: UUID
    child_name: str
    child_reference: str
    officer: str
    kind: str
    kind_words: str
    happened_on: date
    told_on: date
    told_by: str
    words: str
    asks: str
    is_old: bool
    acknowledged_on: date | None
    acknowledged_by: str
    early_review: bool | None
    early_review_because: str
    may_acknowledge: Decision


def notices_waiting(viewer: Viewer) -> list[NoticeRow]:
    """The notices to acknowledge of the children this officer has or covers, or of the whole service; oldest first.

    At most 200, two queries.
    """
    if not decide(viewer, Can.CONDUCT_REVIEWS):
        return []
    found = OfficerNotice.objects.visible_to(viewer).filter(acknowledged_on__isnull=True)
    return _rows(viewer, found.order_by("told_on", "happened_on", "pk")[:MOST])


def notices_of(viewer: Viewer, child_id: UUID) -> list[NoticeRow]:
    """What a child's officer was told of, the latest first. Two queries."""
    found = OfficerNotice.objects.visible_to(viewer).filter(child_id=child_id)
    return _rows(viewer, found.order_by("-told_on", "-happened_on", "pk")[:MOST])


def notice_row(viewer: Viewer, notice_id: UUID) -> NoticeRow:
    """One notice. Raises Http404 where there is none, or its child may not be seen."""
    rows = _rows(viewer, OfficerNotice.objects.visible_to(viewer).filter(pk=notice_id))
    if not rows:
        raise Http404("There is no such record, or you may not see it.")
    return rows[0]


def how_many_notices_wait(viewer: Viewer) -> int:
    """How many notices wait to be acknowledged by this officer, or in the service this manager sees."""
    if not decide(viewer, Can.CONDUCT_REVIEWS):
        return 0
    return OfficerNotice.objects.visible_to(viewer).filter(acknowledged_on__isnull=True).count()


def _rows(viewer: Viewer, found: QuerySet[OfficerNotice]) -> list[NoticeRow]:
    kept = list(found.select_related("child", "told_by", "acknowledged_by"))
    officers = {key: row.name for key, row in officers_of({each.child_id for each in kept}, viewer.today).items()}
    may, old = decide(viewer, Can.CONDUCT_REVIEWS), _last_in_time(viewer.today)
    return [_row(each, officers.get(each.child_id, ""), may, old) for each in kept]


def _last_in_time(today: date) -> date:
    """A notice told before this day has waited beyond the next working day (DR section 3.3)."""
    try:
        return working_days().on_or_before(today - timedelta(days=1))
    except BeyondHorizon:
        return today


def _row(notice: OfficerNotice, officer: str, may: Decision, old: date) -> NoticeRow:
    asked = telling.asks(notice.kind)
    waiting = notice.acknowledged_on is None
    return NoticeRow(
        id=notice.pk,
        version=notice.version,
        child_id=notice.child_id,
        child_name=notice.child.name,
        child_reference=notice.child.reference,
        officer=officer,
        kind=notice.kind,
        kind_words=telling.label_of(notice.kind),
        happened_on=notice.happened_on,
        told_on=notice.told_on,
        told_by=notice.told_by.name if notice.told_by else "",
        words=notice.words,
        asks=str(asked) if asked else "",
        is_old=waiting and notice.told_on < old,
        acknowledged_on=notice.acknowledged_on,
        acknowledged_by=notice.acknowledged_by.name if notice.acknowledged_by else "",
        early_review=notice.early_review,
        early_review_because=notice.early_review_because,
        may_acknowledge=may if waiting else Decision(False, "This notice was acknowledged already."),
    )
