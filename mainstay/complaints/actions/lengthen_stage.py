"""Giving a stage more time, within the law, and telling the child why."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.complaints.events import ComplaintLengthened
from mainstay.complaints.models import Complaint, ComplaintStage
from mainstay.complaints.rules import states
from mainstay.complaints.rules.states import Step
from mainstay.complaints.shared.keeping import Kind, clocks, keep_words, move, now_at, record
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.complaints import STAGE_2_MOST_DAYS, Due, Stage
from mainstay.statute.refusal import Refused

Longer = ComplaintStage.Longer
NOT_LONGER = "The stage has this day already, or a later one."


@action(may=Can.HANDLE_COMPLAINTS, on=Complaint)
def lengthen_stage(
    acting: Acting, complaint: Complaint, *, reason: str, words: str, working_days: int = STAGE_2_MOST_DAYS
) -> Complaint:
    """Give stage 1 ten working days more, or stage 2 up to 65 in all; `words` tell the child why. Raises Refused."""
    acting.must_have_seen(complaint)
    move(complaint, Step.LENGTHEN, acting)
    if reason not in Longer.values:
        raise Refused("Choose why it takes longer: it is complex, or an advocate is being found.")
    said = states.must_say(words, 2000, "Tell the child why it takes longer.")
    stage = now_at(complaint)
    due = _longer(stage, working_days)
    if stage.due_on is not None and due.on <= stage.due_on:
        raise Refused(NOT_LONGER)
    stage.longer, stage.due_on, stage.due_because = reason, due.on, due.because
    stage.save()
    complaint.waits_until_on = due.on
    complaint.save()
    keep_words(acting, complaint, Kind.LONGER, said)
    record(acting, ComplaintLengthened, complaint, due_on=due.on)
    return complaint


def _longer(stage: ComplaintStage, working_days: int) -> Due:
    if stage.stage == Stage.ONE:
        return clocks().local_resolution(stage.began_on, longer=True)
    return clocks().investigation(stage.began_on, working_days)
