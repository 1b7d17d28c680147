"""A child with their officer, team and managers, and a concern about them in each state, by actions alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from mainstay.access.models import Person, Team
from mainstay.access.roles import Role
from mainstay.children.models import Child
from mainstay.concerns.actions.answer_concern import FromOutside, Proposal, answer_concern
from mainstay.concerns.actions.begin_concern import Began, begin_concern
from mainstay.concerns.actions.close_concern import CameOfIt, close_concern
from mainstay.concerns.actions.escalate_concern import escalate_concern
from mainstay.concerns.actions.judge_answer import judge_answer
from mainstay.concerns.actions.raise_formally import raise_formally
from mainstay.concerns.actions.withdraw_concern import withdraw_concern
from mainstay.concerns.models import Concern
from mainstay.concerns.rules.states import State
from mainstay.concerns.shared.writing import TalkFacts
from tests.reviews.building import a_child, a_person, a_team, an_officer_with, on

# Weeks without a bank holiday: put formally on a Wednesday, to be answered by a Wednesday two weeks after.
BEGAN = date(2020, 7, 6)
FORMAL = date(2020, 7, 8)
DUE = date(2020, 7, 22)
WHOLE_DUE = date(2020, 8, 5)
ANSWERED = date(2020, 7, 20)
JUDGED = date(2020, 7, 21)
CLOSED = date(2020, 7, 24)
THEME = "drift-and-delay"
POINTS = ("When will Robin see the dentist?", "Who will take Robin?")
REPLIES = {1: "On Monday.", 2: "The foster carer."}
CAME = CameOfIt(
    outcome="resolved", what_changed="Robin saw the dentist.", childs_view="Better now.", not_told_because="Next visit."
)


@dataclass(frozen=True)
class Family:
    """A child with everybody who has to do with a concern about them."""

    child: Child
    officer: Person
    team: Team
    manager: Person
    worker: Person
    senior: Person
    service_manager: Person
    siblings: tuple[Child, ...] = field(default_factory=tuple)

    @property
    def children(self) -> tuple[UUID, ...]:
        """The child and their brothers and sisters."""
        return (self.child.pk, *(each.pk for each in self.siblings))


def a_family(*, siblings: int = 0) -> Family:
    """A child of a social work team with an officer, a social worker, and managers on both sides."""
    team = a_team()
    child = a_child(team=team)
    officer = an_officer_with(child)
    others = tuple(a_child(team=team, name=f"Sibling{number}") for number in range(siblings))
    for each in others:
        _given(each, officer)
    return Family(
        child, officer, team, a_person(Role.TEAM_MANAGER, "Mo Example", team),
        a_person(Role.SOCIAL_WORKER, "Sam Example", team), a_person(Role.SENIOR_MANAGER, "Sid Example"),
        a_person(Role.SERVICE_MANAGER, "Max Example"), others,
    )  # fmt: skip


def _given(child: Child, officer: Person) -> None:
    from tests.reviews.building import STARTED, give

    give(child, officer, STARTED)


def a_talk(day: date = BEGAN, **said: Any) -> TalkFacts:
    """A conversation with the social worker."""
    facts: dict[str, Any] = {
        "with_whom": "Sam Example",
        "we_said": "Robin waits.",
        "they_said": "We are short.",
        **said,
    }
    return TalkFacts(talked_on=day, **facts)


def begun(family: Family, day: date = BEGAN, *, by: Person | None = None, **said: Any) -> Concern:
    """A concern that is being talked over."""
    facts: dict[str, Any] = {
        "title": "Robin has not seen the dentist", "themes": [THEME], "team": family.team,
        "children": family.children, **said,
    }  # fmt: skip
    return begin_concern(on(by or family.officer, day), began=Began(**facts), talk=a_talk(day))


def formal(
    family: Family, day: date = FORMAL, *, concern: Concern | None = None, points: Sequence[str] = POINTS, **said: Any
) -> Concern:
    """A concern that was raised formally and waits for its first answer."""
    return raise_formally(
        on(family.officer, day), concern or begun(family, min(day, BEGAN)), what="Robin waits since March.",
        good_looks_like="Robin sees the dentist.", points=points, **said,
    )  # fmt: skip


def escalated(family: Family, day: date = JUDGED, *, concern: Concern | None = None, **said: Any) -> Concern:
    """A concern put to the senior manager at the first stage."""
    facts: dict[str, Any] = {"stage": "stage_1", "because": "No answer.", "responder": family.senior, **said}
    return escalate_concern(on(family.officer, day), concern or formal(family), **facts)


def answered(
    family: Family, day: date = ANSWERED, *, concern: Concern | None = None, by: Person | None = None, **said: Any
) -> Concern:
    """A concern that its team manager answered."""
    facts: dict[str, Any] = {"answer": "We are sorry.", "points": REPLIES, **said}
    return answer_concern(on(by or family.manager, day), concern or formal(family), **facts)


def from_outside(day: date = ANSWERED, **said: Any) -> FromOutside:
    """How an answer came that was not written here."""
    facts: dict[str, Any] = {"by": "Head of nursing", "via": "By letter", **said}
    return FromOutside(on=day, **facts)


def proposing(family: Family, due_on: date = date(2020, 8, 14), **said: Any) -> Proposal:
    """A promise that an answer proposes."""
    facts: dict[str, Any] = {"child_id": family.child.pk, "what": "Book the dentist", "owner": "Sam Example", **said}
    return Proposal(due_on=due_on, **facts)


def settled(family: Family, day: date = JUDGED, *, concern: Concern | None = None, **said: Any) -> Concern:
    """A concern whose answer was accepted."""
    facts: dict[str, Any] = {"judgement": "accepted", **said}
    return judge_answer(on(family.officer, day), concern or answered(family), **facts)


def closed(family: Family, day: date = CLOSED, *, concern: Concern | None = None, came: CameOfIt = CAME) -> Concern:
    """A concern that was closed with what came of it."""
    return close_concern(on(family.officer, day), concern or settled(family), came=came)


def withdrawn(family: Family, day: date = CLOSED, *, concern: Concern | None = None) -> Concern:
    """A concern that was taken back."""
    return withdraw_concern(on(family.officer, day), concern or formal(family), because="Raised twice.")


def in_state(family: Family, state: State) -> Concern:
    """A concern in one of its states."""
    make = {
        State.INFORMAL: begun,
        State.OPEN: formal,
        State.ANSWERED: answered,
        State.SETTLED: settled,
        State.CLOSED: closed,
        State.WITHDRAWN: withdrawn,
    }
    return make[state](family)  # type: ignore[operator,no-any-return]
