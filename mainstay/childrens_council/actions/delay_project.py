"""Putting a project off."""

from __future__ import annotations

from datetime import date

from mainstay.access.can import Can
from mainstay.childrens_council.events import ProjectDelayed
from mainstay.childrens_council.models import Project, ProjectDelay
from mainstay.childrens_council.rules import projects
from mainstay.childrens_council.shared.naming import must_name_no_child
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action


@action(may=Can.KEEP_CHILDRENS_COUNCIL, on=Project)
def delay_project(acting: Acting, project: Project, *, reason: str, until_on: date) -> ProjectDelay:
    """Put the end of a project off to a later day, and say why. Raises Refused, Conflict."""
    acting.must_have_seen(project)
    why = projects.must_be_a_delay(
        project.state, reason, planned_end_on=project.planned_end_on, until_on=until_on, today=acting.today
    )
    must_name_no_child(why)
    delay = ProjectDelay(
        project=project, noted_on=acting.today, reason=why, was_on=project.planned_end_on, until_on=until_on
    )  # fmt: skip
    delay.save()
    project.planned_end_on = until_on
    project.save()
    acting.record(ProjectDelayed(subject=project.pk, was_on=delay.was_on, until_on=until_on))
    return delay
