"""A review made ready for these tests, by the same actions as everywhere."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import Any

from mainstay.access.models import Person, Team
from mainstay.access.roles import Role
from mainstay.children.models import Child, PersonAround
from mainstay.ledger.gate import opened
from mainstay.preparation.actions.add_invited import add_invited
from mainstay.preparation.models import Invited
from mainstay.releases.models import Recipient
from mainstay.reviews.actions.schedule_review import schedule_review
from mainstay.reviews.models import Review
from tests.reviews.building import a_child, a_person, a_team, an_officer_with, on, open_review

TODAY = date(2020, 6, 8)
REVIEW_ON = date(2020, 6, 26)  # a Friday
REPORT_DUE = date(2020, 6, 23)
CONSULT_DUE = date(2020, 6, 12)
DISCUSS_DUE = date(2020, 6, 5)


@dataclass
class Case:
    """A child whose review is arranged, with everybody who has to do with it."""

    child: Child
    review: Review
    officer: Person
    support: Person
    team: Team
    worker: Person
    team_manager: Person


def a_case(*, arranged_on: date = REVIEW_ON, **facts: Any) -> Case:
    """A review arranged for a Friday, of a child with an officer and a social work team."""
    team = a_team()
    child = a_child(team=team, **facts)
    officer = an_officer_with(child)
    support = a_person(Role.BUSINESS_SUPPORT, "Bo Example")
    worker = a_person(Role.SOCIAL_WORKER, "Wren Example", team)
    team_manager = a_person(Role.TEAM_MANAGER, "Tam Example", team)
    review = schedule_review(
        on(support, date(2020, 6, 1)), open_review(child), scheduled_on=arranged_on, at=time(16, 0), mode="in_person",
        place="County Hall",
    )  # fmt: skip
    return Case(child, review, officer, support, team, worker, team_manager)


def someone(case: Case, name: str = "Pat Example", relation: str = "Mother", **how: Any) -> Invited:
    """Somebody on the list of the review."""
    return add_invited(on(case.support, TODAY), case.review, name=name, relation=relation, **how)


def a_recipient(case: Case, name: str = "Pat Example", kind: str = "parent", **facts: Any) -> Recipient:
    """Somebody a document may be made for."""
    recipient = Recipient(child=case.child, kind=kind, name=name, **facts)
    with opened():
        recipient.save()
    return recipient


def somebody_around(case: Case, name: str, relation: str) -> PersonAround:
    """A person round the child."""
    around = PersonAround(child=case.child, name=name, relation=relation, starts_on=date(2020, 6, 1))
    with opened():
        around.save()
    return around
