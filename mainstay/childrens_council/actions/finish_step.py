"""Saying that a step of a project is done."""

from __future__ import annotations

from datetime import date

from mainstay.access.can import Can
from mainstay.childrens_council.events import ProjectStepFinished
from mainstay.childrens_council.models import ProjectStep
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.refusal import Refused


@action(may=Can.KEEP_CHILDRENS_COUNCIL, on=ProjectStep)
def finish_step(acting: Acting, step: ProjectStep, *, done_on: date | None = None) -> ProjectStep:
    """Say that a step is done, today or on a day before. Raises Refused."""
    on = done_on or acting.today
    if step.done_on:
        raise Refused("This step is done already.")
    if on > acting.today:
        raise Refused("Give today or a day before on which it was done.")
    step.done_on = on
    step.save()
    acting.record(ProjectStepFinished(subject=step.project_id, number=step.number, done_on=on))
    return step
