"""Recording who came to a review, and how each of them did."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.preparation.models import Invited
from mainstay.records.events import AttendanceRecorded
from mainstay.records.models import Attendance, ReviewRecord
from mainstay.records.rules import states
from mainstay.records.rules.states import Step
from mainstay.reviews.models import Mode
from mainstay.statute.refusal import Refused


@dataclass(frozen=True)
class Came:
    """What is known of one person: the invited one they are, or else their name, whether they came, and how."""

    came: str
    mode: str = ""
    invited: UUID | None = None
    name: str = ""
    relation: str = ""


@action(may=Can.CONDUCT_REVIEWS, on=ReviewRecord)
def record_attendance(acting: Acting, record: ReviewRecord, *, people: Sequence[Came]) -> list[Attendance]:
    """Record for each person whether they came and how, apart from the participation code (DR-1.14).

    What was recorded of these people before is replaced; people not named are left as they are. Raises Refused.
    """
    states.after(record.state, Step.WRITE)
    if not people:
        raise Refused("Say of at least one person whether they came.")
    rows = [_row(record, each) for each in people]
    for row in rows:
        row.save()
    came = sum(row.came != Attendance.Came.NO for row in rows)
    acting.record(
        AttendanceRecorded(subject=record.pk, child=record.review.child_id, came=came, not_come=len(rows) - came)
    )
    return rows


def _row(record: ReviewRecord, each: Came) -> Attendance:
    if each.came not in Attendance.Came.values:
        raise Refused("Say whether each person came, came for part, or did not come.")
    if each.mode and each.mode not in Mode.values:
        raise Refused("Choose from the list how each person took part.")
    name, relation = each.name.strip(), each.relation.strip()
    row = None
    if each.invited:
        invited = Invited.objects.filter(pk=each.invited, review_id=record.review_id).first()
        if invited is None:
            raise Refused("Somebody on this list was not asked to this review. Open the page again.")
        name, relation = invited.name, invited.relation
        row = record.attendance.filter(invited_id=each.invited).first()
    elif not name:
        raise Refused("Give the name of each person who came.")
    else:
        row = record.attendance.filter(invited__isnull=True, name=name).first()
    row = row or Attendance(record=record, invited_id=each.invited, name=name[:200], relation=relation[:60])
    row.came = each.came
    row.mode = each.mode if each.came != Attendance.Came.NO else ""
    return row
