"""Who tries what of a concern: its people, what must come of each attempt, and that nothing else is changed.

Who may is written by hand in each test, and not taken from the rules that are tested.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from mainstay.access.models import Membership, Person
from mainstay.access.roles import NEVER_GIVEN, Role
from mainstay.authority.actions.end_role import end_role
from mainstay.authority.actions.give_role import give_role
from mainstay.caseload.actions.arrange_cover import arrange_cover
from mainstay.concerns.actions.refer_to_cafcass import refer_to_cafcass
from mainstay.concerns.models import Concern
from mainstay.concerns.rules.states import State, Step
from mainstay.ledger.acting import Acting, system_acting
from tests.concerns import building
from tests.concerns.attempts import ATTEMPTS, BARRED, BY_STATE, DONE, everything, outcome_of
from tests.concerns.building import BEGAN, CLOSED, JUDGED, Family
from tests.concerns.test_states import TABLE
from tests.reviews.building import a_child, a_person, a_team, give, on

HANDED_OVER = date(2020, 7, 23)
STEPS = tuple(Step)
IN_PLACE = {"close", "tell child"}


@dataclass
class Scene:
    """A concern with everybody who tries: who challenges it, who answers it now, and who advises."""

    concern: Concern
    people: dict[str, Person]
    challengers: set[str]
    responders: set[str]
    advisers: set[str]
    in_place: set[str] = field(default_factory=set)
    on_hold: bool = False

    def expected(self, who: str, attempt: str, step: Step) -> str:
        """What must come of somebody's attempt."""
        may = {
            "answer": self.responders | self.challengers,
            "answer from outside": self.responders | self.challengers,
            "advise": self.advisers,
        }.get(attempt, self.challengers | (self.in_place if attempt in IN_PLACE else set()))
        if who not in may:
            return BARRED
        if TABLE[State(self.concern.state)][STEPS.index(step)] is None:
            return BY_STATE
        if attempt == "answer" and who in self.challengers:
            return BY_STATE  # they write down only what came from outside
        if attempt == "answer from outside" and who in self.responders:
            return BARRED  # or a late answer could be given an earlier day
        if (attempt == "pause" and self.on_hold) or (attempt == "resume" and not self.on_hold):
            return BY_STATE
        return DONE


def _tries(who: str, person: Person | None) -> Acting:
    return system_acting(channel="test", today=CLOSED) if person is None else on(person, CLOSED)


def must_do_no_more_than_they_may(scene: Scene) -> None:
    """Each tries every step; what they are refused leaves not one row changed."""
    wrong: list[str] = []
    before = everything()
    for who, person in {**scene.people, "the system": None}.items():
        acting = _tries(who, person)
        for attempt in ATTEMPTS:
            came, wanted = outcome_of(attempt, acting, scene.concern), scene.expected(who, attempt.name, attempt.step)
            if came != wanted:
                wrong.append(f"{who}, {attempt.name}, {scene.concern.state}: {came} instead of {wanted}")
    assert wrong == []
    assert everything() == before


def every_role(family: Family) -> dict[str, Person]:
    """Somebody of every role who has nothing to do with the child, but those who have."""
    own = {Role.TEAM_MANAGER, Role.SOCIAL_WORKER, Role.SENIOR_MANAGER, Role.SYSTEM, Role.SERVICE_MANAGER}
    others = {f"another {role.words.lower()}": a_person(role) for role in Role if role not in NEVER_GIVEN}
    assert len(others) == len(Role) - len(NEVER_GIVEN)
    assert own < set(Role)
    elsewhere = a_person(Role.REVIEWING_OFFICER, "Elsie Example")
    give(a_child(team=a_team()), elsewhere, date(2020, 6, 1))
    return {
        **others,
        "an officer of other children": elsewhere,
        "the team manager": family.manager,
        "the social worker": family.worker,
        "the senior manager": family.senior,
        "the service manager": family.service_manager,
        "the officer": family.officer,
    }


def covering(family: Family) -> Person:
    """An officer who covers for the child's own all that time."""
    person = a_person(Role.REVIEWING_OFFICER, "Cov Example")
    arrange_cover(
        system_acting(channel="test", today=BEGAN), [family.child], officer=family.officer, covered_by=person,
        starts_on=BEGAN, last_on=date(2020, 8, 31), reason="Leave",
    )  # fmt: skip
    return person


def referred(family: Family, concern: Concern, by: Person, day: date = BEGAN) -> None:
    """The child's case, referred to Cafcass."""
    refer_to_cafcass(on(by, day), concern, ground="review", power="general", because="No review was held.")


def built(family: Family, state: State) -> Concern:
    """A concern in a state, referred to Cafcass while it was talked over, so that there is something to follow."""
    concern = building.begun(family)
    referred(family, concern, family.officer)
    if state is not State.INFORMAL:
        building.formal(family, concern=concern)
    if state in (State.ANSWERED, State.SETTLED, State.CLOSED):
        building.answered(family, concern=concern)
    if state in (State.SETTLED, State.CLOSED):
        building.settled(family, concern=concern)
    if state is State.CLOSED:
        building.closed(family, JUDGED, concern=concern)
    if state is State.WITHDRAWN:
        building.withdrawn(family, JUDGED, concern=concern)
    concern.refresh_from_db()
    assert concern.state == state
    return concern


def becomes(person: Person, role: Role, family: Family, *, keeps: bool = False) -> None:
    """Somebody who takes on another role from the day of the handover on, and gives up the one they had or keeps it."""
    system = system_acting(channel="test", today=HANDED_OVER)
    if not keeps:
        held = Membership.objects.get(person=person, ends_on=None)
        end_role(system, membership=held, ends_on=HANDED_OVER)
    team = family.team if role in (Role.TEAM_MANAGER, Role.SOCIAL_WORKER) else None
    give_role(system, person=person, role=role, team=team, starts_on=HANDED_OVER)
