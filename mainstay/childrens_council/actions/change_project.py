"""Putting right what a project is called or for, or giving it to another person."""

from __future__ import annotations

from uuid import UUID

from mainstay.access.can import Can
from mainstay.childrens_council.events import ProjectChanged
from mainstay.childrens_council.models import Project
from mainstay.childrens_council.rules import projects
from mainstay.childrens_council.shared.naming import must_name_no_child
from mainstay.childrens_council.shared.owners import must_be_an_owner
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action


@action(may=Can.KEEP_CHILDRENS_COUNCIL, on=Project)
def change_project(acting: Acting, project: Project, *, title: str, purpose: str, owner_id: UUID) -> Project:
    """Put right what it is called and for, and who sees to it; its end is put off by a delay. Raises Refused."""
    acting.must_have_seen(project)
    called, wanted = projects.must_be_planned(
        title, purpose, starts_on=project.starts_on, planned_end_on=project.planned_end_on
    )
    must_name_no_child(called, wanted)
    if owner_id != project.owner_id:
        project.owner = must_be_an_owner(owner_id, acting.today)
    project.title, project.purpose = called, wanted
    project.save()
    acting.record(ProjectChanged(subject=project.pk, owner_id=project.owner_id))
    return project
