"""Taking a complaint to its next stage, and taking it back: the child does it, or the complaints team for the child."""

from __future__ import annotations

from mainstay.complaints.events import ComplaintTakenFurther, ComplaintWithdrawn
from mainstay.complaints.models import Complaint
from mainstay.complaints.rules import states
from mainstay.complaints.rules.states import Step
from mainstay.complaints.shared.keeping import (
    LONGEST,
    Kind,
    begin_stage,
    clocks,
    keep_words,
    move,
    now_at,
    record,
)
from mainstay.ledger.acting import Acting
from mainstay.statute.complaints import Due, Stage
from mainstay.statute.dates import in_words
from mainstay.statute.refusal import Refused


def take_further(acting: Acting, complaint: Complaint, *, asked_by: str, because: str, late_because: str = "") -> None:
    """Begin the next stage, with its clock; a panel asked for after its day needs a reason. Raises Refused."""
    move(complaint, Step.FURTHER, acting)
    before = now_at(complaint)
    stage = states.following(complaint.stage)
    if stage is Stage.THREE and before.answered_on is not None:
        last = clocks().ask_for_panel(before.answered_on)
        if acting.today > last.on and not late_because.strip():
            raise Refused(
                f"A panel is asked for within 20 working days of the answer, which was until {in_words(last.on)}. "
                "Say why it is taken on all the same."
            )
    complaint.stage = stage.value
    due = _first_clock(stage, acting)
    complaint.waits_until_on = due.on if due else None
    complaint.save()
    begin_stage(complaint, stage, due, on=acting.today, asked_by=asked_by)
    for kind, words in ((Kind.FURTHER, because), (Kind.LATE, late_because)):
        if words.strip():
            keep_words(acting, complaint, kind, words.strip()[:LONGEST])
    record(acting, ComplaintTakenFurther, complaint)


def take_back(acting: Acting, complaint: Complaint, because: str = "") -> None:
    """End a complaint because the child takes it back, with their reason where they give one. Raises Refused."""
    move(complaint, Step.WITHDRAW, acting)
    complaint.save()
    if because.strip():
        keep_words(acting, complaint, Kind.WITHDRAWN, because.strip()[:LONGEST])
    record(acting, ComplaintWithdrawn, complaint)


def _first_clock(stage: Stage, acting: Acting) -> Due | None:
    if stage is Stage.TWO:
        return clocks().investigation(acting.today)
    return clocks().panel(acting.today) if stage is Stage.THREE else None
