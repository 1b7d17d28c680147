"""A child with an officer, a team and managers, and contacts with the child, made by actions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from mainstay.access.models import Person, Team
from mainstay.access.roles import Role
from mainstay.children.models import Child
from mainstay.contacts.actions.add_words import add_words
from mainstay.contacts.actions.record_contact import record_contact
from mainstay.contacts.models import ChildsWords, Contact
from tests import builders as make

CANARY = "The zebra under my bed is called Quillfeather"


@dataclass(frozen=True)
class Scene:
    """One child of a team with everybody round them who signs in."""

    child: Child
    officer: Person
    manager: Person
    worker: Person
    team_manager: Person
    support: Person
    team: Team


def a_scene() -> Scene:
    """A child looked after since 1 March 2021, with an officer, a team and its people, a manager and support."""
    team, officer = make.a_team(), make.an_officer("Olu Example")
    return Scene(
        child=make.a_child(officer=officer, team=team),
        officer=officer,
        manager=make.a_manager("Mo Example"),
        worker=make.a_person(Role.SOCIAL_WORKER, name="Wyn Example", team=team),
        team_manager=make.a_person(Role.TEAM_MANAGER, name="Tam Example", team=team),
        support=make.a_person(Role.BUSINESS_SUPPORT, name="Bo Example"),
        team=team,
    )


def a_contact(scene: Scene, *, on: date = make.TODAY, how: str = "visit", alone: str = "yes", **more: Any) -> Contact:
    """A contact by the child's officer."""
    return record_contact(make.acting(scene.officer), scene.child, contacted_on=on, how=how, alone=alone, **more)


def some_words(scene: Scene, words: str = CANARY, **more: Any) -> ChildsWords:
    """The child's words, written down by their officer today."""
    given: dict[str, Any] = {"kind": "words", "said_on": make.TODAY, "how": "Visit", "written_down_by": "Olu Example"}
    return add_words(make.acting(scene.officer), scene.child, words=words, **{**given, **more})
