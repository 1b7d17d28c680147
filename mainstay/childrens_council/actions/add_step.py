"""Adding a step to a project."""

from __future__ import annotations

from datetime import date

from django.db.models import Max

from mainstay.access.can import Can
from mainstay.childrens_council.events import ProjectStepAdded
from mainstay.childrens_council.models import Project, ProjectStep
from mainstay.childrens_council.rules import projects
from mainstay.childrens_council.shared.naming import must_name_no_child
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action


@action(may=Can.KEEP_CHILDRENS_COUNCIL, on=Project)
def add_step(acting: Acting, project: Project, *, words: str, due_on: date | None = None) -> ProjectStep:
    """Add a step to a project that is under way, with its day where it has one. Raises Refused."""
    said = projects.must_be_step(project.state, words, due_on=due_on, starts_on=project.starts_on)
    must_name_no_child(said)
    last = ProjectStep.objects.filter(project=project).aggregate(last=Max("number"))["last"] or 0
    step = ProjectStep(project=project, number=last + 1, words=said, due_on=due_on)
    step.save()
    acting.record(ProjectStepAdded(subject=project.pk, number=step.number))
    return step
