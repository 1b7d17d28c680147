"""Children, people and reviews for these tests, made by the same actions as everywhere."""

from __future__ import annotations

from datetime import date
from itertools import count
from typing import Any

from mainstay.access.models import Person, Team
from mainstay.access.roles import Role
from mainstay.access.viewer import Viewer, viewer_of
from mainstay.authority.actions.add_person import add_person
from mainstay.authority.actions.add_team import add_team
from mainstay.authority.actions.give_role import give_role
from mainstay.caseload.actions.allocate import allocate
from mainstay.caseload.actions.hand_over import hand_over
from mainstay.caseload.models import Allocation
from mainstay.children.actions.enter_child import enter_child
from mainstay.children.models import Child
from mainstay.children.rules.entering import CareFacts, ChildFacts
from mainstay.ledger.acting import Acting, acting_as, system_acting
from mainstay.ledger.models import Entry
from mainstay.notices.models import Notice
from mainstay.reviews.actions.hold_review import hold_review
from mainstay.reviews.models import Review
from mainstay.statute.taking_part import NOT_CONVEYED

STARTED = date(2020, 6, 1)
FIRST_DUE, SECOND_DUE, LATER_DUE = date(2020, 6, 29), date(2020, 9, 29), date(2021, 3, 29)
LATE = "child-or-carer-unavailable"
_number = count(1)


def a_person(role: Role, name: str = "Ann Example", team: Team | None = None) -> Person:
    """Somebody who holds a role since long ago."""
    acting = system_acting(channel="test", today=date(2016, 4, 1))
    person = add_person(acting, name=name, email=f"person{next(_number)}@example.org")
    if team is None and role in (Role.SOCIAL_WORKER, Role.TEAM_MANAGER):
        team = a_team()
    give_role(acting, person=person, role=role, starts_on=date(2016, 4, 1), team=team)
    return person


def a_team(kind: str = "social_work") -> Team:
    """A team of the council."""
    number = next(_number)
    return add_team(system_acting(channel="test"), reference=f"T{number}", name=f"Team {number}", kind=kind)


def on(person: Person, day: date, **seen: Any) -> Acting:
    """A person acting on a day."""
    acting = acting_as(person, channel="test", today=day)
    for field, value in seen.items():
        setattr(acting, field, value)
    return acting


def looking(person: Person, day: date) -> Viewer:
    """A person looking on a day."""
    return viewer_of(person, today=day)


def a_child(
    *,
    starts_on: date = STARTED,
    born_on: date = date(2010, 5, 5),
    legal_status: str = "C2",
    placement: str = "U1",
    team: Team | None = None,
    name: str = "Robin",
) -> Child:
    """A child who came into care on a day, entered that same day."""
    number = next(_number)
    return enter_child(
        system_acting(channel="test", today=starts_on),
        facts=ChildFacts(reference=f"R{number}", given_name=name, family_name=f"Example{number}", born_on=born_on),
        care=CareFacts(
            starts_on=starts_on, legal_status=legal_status, category_of_need="N1", placement=placement, provider="PR1"
        ),
        team=team,
    )


def open_review(child: Child) -> Review:
    """The one open review of a child."""
    return Review.objects.get(child=child, state__in=Review.OPEN)


def held(child: Child, person: Person, day: date, **said: Any) -> Review:
    """The open review of a child, recorded as held on a day by somebody on that day."""
    facts: dict[str, Any] = {"mode": "in_person", "participation_code": "PN1", "chaired_by": "officer", **said}
    if facts["participation_code"] in NOT_CONVEYED:
        facts.setdefault("not_taking_part", "declined")
    return hold_review(on(person, day), open_review(child), held_on=day, **facts)


def dues(child: Child) -> list[tuple[str, str, date | None]]:
    """Each review of a child that counts: its state, kind and due date, in order."""
    rows = Review.objects.filter(child=child).exclude(state="not_required")
    return list(rows.order_by("held_on", "due_on").values_list("state", "kind", "due_on"))


def told(child: Child) -> list[str]:
    """The events of a child's reviews in the account, in order, without what higher rooms answer to them."""
    rows = Entry.objects.filter(child_id=child.pk).order_by("written_at")
    others = ("Child", "Record", "Preparation")
    return [event for event in rows.values_list("event", flat=True) if not any(other in event for other in others)]


def an_officer_with(child: Child, day: date = STARTED, name: str = "Olu Example") -> Person:
    """A reviewing officer who was given a child on a day."""
    officer = a_person(Role.REVIEWING_OFFICER, name)
    give(child, officer, day)
    return officer


def give(child: Child, officer: Person, day: date) -> None:
    """Give a child a reviewing officer from a day; one who has an officer is handed over."""
    acting = system_acting(channel="test", today=day)
    if Allocation.objects.on(day).filter(child=child, starts_on__lt=day).exists():
        hand_over(
            acting, [child], officer=officer, starts_on=day, reason="The officer left", letter_on=day,
            letter_how="by_hand",
        )  # fmt: skip
    else:
        allocate(acting, [child], officer=officer, starts_on=day)


def notices_of(person: Person) -> list[str]:
    """What a person was told about reviews, in order."""
    return list(
        Notice.objects.filter(person=person, words__icontains="a review")
        .order_by("queued_at")
        .values_list("words", flat=True)
    )
