"""Ending a project: it is done, or it was stopped."""

from __future__ import annotations

from datetime import date

from mainstay.access.can import Can
from mainstay.childrens_council.events import ProjectEnded
from mainstay.childrens_council.models import Project
from mainstay.childrens_council.rules import projects
from mainstay.childrens_council.shared.naming import must_name_no_child
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action


@action(may=Can.KEEP_CHILDRENS_COUNCIL, on=Project)
def end_project(acting: Acting, project: Project, *, is_done: bool, outcome: str, ended_on: date) -> Project:
    """Say that a project is done and what came of it, or that it was stopped and why. Raises Refused, Conflict."""
    acting.must_have_seen(project)
    said = projects.must_have_ended(
        project.state, outcome, is_done=is_done, starts_on=project.starts_on, ended_on=ended_on, today=acting.today
    )
    must_name_no_child(said)
    project.state = projects.DONE if is_done else projects.STOPPED
    project.outcome, project.ended_on = said, ended_on
    project.save()
    acting.record(ProjectEnded(subject=project.pk, state=project.state, ended_on=ended_on))
    return project
