"""A child who complains, the people round them, and the complaints team: what tests of this room begin with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.test import Client

from mainstay.access.models import Person
from mainstay.access.roles import Role
from mainstay.complaints.actions.acknowledge_complaint import acknowledge_complaint
from mainstay.complaints.actions.answer_complaint import answer_complaint
from mainstay.complaints.actions.go_on_with_complaint import go_on_with_complaint
from mainstay.complaints.actions.make_complaint import make_complaint
from mainstay.complaints.models import Complaint
from mainstay.ledger.action import set_person
from tests import builders as make
from tests.voice.building import Scene, a_scene

CANARY = "My axolotl Barnaby was given away"


@dataclass
class Complaining:
    """The scene of a child with somebody of the complaints team."""

    scene: Scene
    handler: Person

    def complain(self, *, about_officer: bool = False, shared: bool = False, today: date = make.TODAY) -> Complaint:
        """A complaint of the child, seen as the complaints team sees it."""
        made = make_complaint(
            self.scene.as_child(today=today), self.scene.child, words=CANARY, about_officer=about_officer, shared=shared
        )
        set_person(make.viewing(self.handler, today))
        return made

    def answered(self, row: Complaint, *, today: date = make.TODAY, outcome: str = "partly") -> Complaint:
        """The same, acknowledged and answered."""
        acting = make.acting(self.handler, today=today)
        if row.state == "received":
            acknowledge_complaint(acting, row)
        return answer_complaint(acting, row, outcome=outcome, words="You told us. We will put it right.")

    def further(self, row: Complaint, *, today: date = make.TODAY) -> Complaint:
        """The child goes on."""
        made = go_on_with_complaint(self.scene.as_child(today=today), row, because="You did not listen")
        set_person(make.viewing(self.handler, today))
        return made


def a_complaining_child() -> Complaining:
    """Everybody."""
    return Complaining(a_scene(), make.a_person(Role.COMPLAINTS_TEAM, name="Cora Example"))


def staff(person: Person, settings: object) -> Client:
    """A browser in which somebody of the staff is signed in."""
    settings.MAINSTAY_SECOND_FACTOR_REQUIRED = False  # type: ignore[attr-defined]
    browser = Client()
    browser.force_login(person)
    return browser
