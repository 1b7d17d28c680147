"""Saying where a priority stands."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.quality.events import PriorityMoved
from mainstay.quality.models import Priority
from mainstay.quality.rules import priorities
from mainstay.quality.rules.priorities import Step


@action(may=Can.KEEP_PRIORITIES, on=Priority)
def move_priority(
    acting: Acting, priority: Priority, *, step: Step, evidence: str = "", because: str = ""
) -> Priority:  # fmt: skip
    """Say that a priority is under way, done with what shows it, partly done, or not done and why. Raises Refused."""
    acting.must_have_seen(priority)
    state = priorities.after(priority.state, step)
    shown, why = priorities.must_be_shown(step, evidence=evidence, because=because)
    priority.state, priority.because = state, why
    priority.evidence = shown or (priority.evidence if step is Step.REOPEN else "")
    priority.settled_on = None if state is priorities.State.UNDER_WAY else acting.today
    priority.save()
    acting.record(PriorityMoved(subject=priority.pk, year=priority.year, number=priority.number, state=state))
    return priority
