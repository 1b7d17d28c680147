"""An answer to a matter of the record, kept and told; what several actions do alike."""

from __future__ import annotations

from mainstay.ledger.acting import Acting
from mainstay.records.events import MatterAnswered
from mainstay.records.models import Coverage, ReviewRecord
from mainstay.records.rules.matters import BY_KEY
from mainstay.statute.refusal import Refused


def cover(
    acting: Acting, record: ReviewRecord, *, matter: str, state: str, answer: str = "", because: str = ""
) -> Coverage:
    """Keep how one matter was answered, in place of what was answered before. Raises Refused."""
    if matter not in BY_KEY:
        raise Refused("That is not a matter this record asks about. Open the page again.")
    if state not in Coverage.State.values:
        raise Refused("Say whether it was covered, is unchanged, or was not covered.")
    why = " ".join(because.split())
    if state == Coverage.State.NOT_COVERED and not why:
        raise Refused(f"Say why “{BY_KEY[matter].heading}” was not covered.")
    row = record.coverage.filter(matter=matter).first() or Coverage(record=record, matter=matter)
    row.state, row.answer = state, " ".join(answer.split())[:300]
    row.because = why[:300] if state == Coverage.State.NOT_COVERED else ""
    row.save()
    acting.record(MatterAnswered(subject=record.pk, child=record.review.child_id, matter=matter, state=state))
    return row
