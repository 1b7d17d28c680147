"""What the council of children said and works on, made by actions."""

from __future__ import annotations

from datetime import date
from typing import Any

from mainstay.childrens_council.actions.start_project import start_project
from mainstay.childrens_council.actions.take_proposal import take_proposal
from mainstay.childrens_council.models import Project, Proposal
from tests import builders as make
from tests.voice.building import Scene

SAID = "We do not want our things moved in black bags."
MARCH, APRIL, MAY, JUNE = date(2021, 3, 10), date(2021, 4, 12), date(2021, 5, 10), date(2021, 6, 30)


def a_proposal(scene: Scene, said: str = SAID, **changed: Any) -> Proposal:
    """Something that eight children said in March, for the officer to answer by the end of April."""
    facts: dict[str, Any] = {"said_on": MARCH, "present": 8, "owner_id": scene.officer.pk, "due_on": date(2021, 4, 30)}
    return take_proposal(make.acting(scene.manager), said=said, **{**facts, **changed})


def a_project(scene: Scene, title: str = "A film for new social workers", **changed: Any) -> Project:
    """A project of the officer's, from March to the end of June."""
    facts: dict[str, Any] = {"purpose": "Social workers see what it is like.", "owner_id": scene.officer.pk,
                             "starts_on": MARCH, "planned_end_on": JUNE}  # fmt: skip
    return start_project(make.acting(scene.manager), title=title, **{**facts, **changed})
