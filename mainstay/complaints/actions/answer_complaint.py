"""Answering a stage of a complaint: what came of it, and the words the child reads."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.complaints.events import ComplaintAnswered
from mainstay.complaints.models import Complaint
from mainstay.complaints.rules import states
from mainstay.complaints.rules.states import Step
from mainstay.complaints.shared.keeping import LONGEST, Kind, clocks, keep_words, move, now_at, record
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.complaints import Stage
from mainstay.statute.refusal import Refused

NO_REPORT = "The council responds to the report of the panel. Record first that the panel met and its report came."


@action(may=Can.HANDLE_COMPLAINTS, on=Complaint)
def answer_complaint(acting: Acting, complaint: Complaint, *, outcome: str, words: str) -> Complaint:
    """Answer the stage it is at; the child reads it on their own pages at once. Raises Refused, Conflict."""
    acting.must_have_seen(complaint)
    move(complaint, Step.ANSWER, acting)
    stage = now_at(complaint)
    if stage.stage == Stage.THREE and stage.report_on is None:
        raise Refused(NO_REPORT)
    said = states.must_say(words, LONGEST, "Write the answer as the child should read it.")
    stage.outcome = states.must_be_an_outcome(outcome)
    stage.answered_on, stage.answered_by_id = acting.today, acting.person_id
    stage.working_days_taken = clocks().taken(stage.began_on, acting.today)
    stage.save()
    # Only a panel has a last day to be asked for.
    complaint.waits_until_on = clocks().ask_for_panel(acting.today).on if stage.stage == Stage.TWO else None
    complaint.save()
    keep_words(acting, complaint, Kind.ANSWER, said)
    record(acting, ComplaintAnswered, complaint, outcome=stage.outcome)
    return complaint
