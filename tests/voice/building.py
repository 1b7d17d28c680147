"""A child with a card, an officer, a manager, a team and its people: what tests of this room begin with."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from django.test import Client

from mainstay.access.models import Person, Team
from mainstay.access.roles import Role
from mainstay.cards.actions.give_card import give_card
from mainstay.cards.actions.set_secret import set_secret
from mainstay.cards.models import Card
from mainstay.cards.queries import code_to_print
from mainstay.cards.rules import codes
from mainstay.cards.shared import childs_viewer
from mainstay.children.models import Child
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import set_person
from tests import builders as make

CANARY = "My quokka Ferdinand is lonely"
NUMBERS = "70418"


@dataclass
class Scene:
    """The people round one child; `code` is what is printed on the child's card."""

    officer: Person
    manager: Person
    worker: Person
    team_manager: Person
    support: Person
    duty: Person
    team: Team
    child: Child
    card: Card = field(init=False)
    code: str = field(init=False)

    def __post_init__(self) -> None:
        acting = make.acting(self.officer)
        self.card = set_secret(acting, give_card(acting, self.child), numbers=NUMBERS)
        set_person(make.viewing(self.officer))
        self.code = codes.as_typed(code_to_print(make.viewing(self.officer), self.card.pk))

    def as_child(self, *, today: date = make.TODAY) -> Acting:
        """The child acting on their own pages."""
        return Acting(viewer=childs_viewer(self.child.pk, today=today), channel="test")


def a_scene() -> Scene:
    """A child of ten with everybody round them."""
    team = make.a_team(name="Northfield")
    officer = make.an_officer("Olu Example")
    return Scene(
        officer=officer,
        manager=make.a_manager("Maya Example"),
        worker=make.a_person(Role.SOCIAL_WORKER, name="Wes Example", team=team),
        team_manager=make.a_person(Role.TEAM_MANAGER, name="Tam Example", team=team),
        support=make.a_person(Role.BUSINESS_SUPPORT, name="Bea Example"),
        duty=make.a_person(Role.EMERGENCY_DUTY, name="Eddie Example"),
        team=team,
        child=make.a_child(officer=officer, team=team, given_name="Robin"),
    )


def come_in(scene: Scene, *, numbers: str = NUMBERS, remember: bool = False) -> Client:
    """A browser in which the child has come in by their card."""
    browser = Client()
    browser.post("/my/come-in", {"code": scene.code, "once": make.a_token()})
    sent = {"numbers": numbers, "once": make.a_token(), **({"remember": "on"} if remember else {})}
    browser.post("/my/secret", sent)
    return browser
