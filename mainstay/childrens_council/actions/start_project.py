"""Beginning a project of the council of children."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from mainstay.access.can import Can
from mainstay.childrens_council.events import ProjectBegun
from mainstay.childrens_council.models import Project, Proposal
from mainstay.childrens_council.rules import projects
from mainstay.childrens_council.shared.naming import must_name_no_child
from mainstay.childrens_council.shared.owners import must_be_an_owner
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.refusal import Refused


@action(may=Can.KEEP_CHILDRENS_COUNCIL, on=None)
def start_project(
    acting: Acting, *, title: str, purpose: str, owner_id: UUID, starts_on: date, planned_end_on: date,
    proposal_id: UUID | None = None,
) -> Project:  # fmt: skip
    """Begin a project: what it is called and for, who sees to it, from when until when. Raises Refused.

    `proposal_id` is what the council of children said that it comes from.
    """
    called, wanted = projects.must_be_planned(title, purpose, starts_on=starts_on, planned_end_on=planned_end_on)
    must_name_no_child(called, wanted)
    owner = must_be_an_owner(owner_id, acting.today)
    if proposal_id and not Proposal.objects.filter(pk=proposal_id).exists():
        raise Refused("Choose the proposal that the project comes from, or none.")
    project = Project(
        title=called, purpose=wanted, owner=owner, starts_on=starts_on, planned_end_on=planned_end_on,
        first_planned_end_on=planned_end_on, proposal_id=proposal_id,
    )  # fmt: skip
    project.save()
    acting.record(ProjectBegun(subject=project.pk, owner_id=owner.pk, planned_end_on=planned_end_on))
    return project
