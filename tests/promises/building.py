"""A child with a review held, its officer, team and managers, for the tests of promises."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from mainstay.access.models import Person, Team
from mainstay.access.roles import Role
from mainstay.children.models import Child
from mainstay.promises.actions.answer_promise import answer_promise
from mainstay.promises.actions.make_promise import make_promise
from mainstay.promises.actions.send_promises import send_promises
from mainstay.promises.models import Promise
from mainstay.reviews.models import Review
from tests.reviews.building import a_child, a_person, a_team, an_officer_with, held, on, open_review

# The first review; its promises are to be sent by Monday 6 July and the manager answers 5 working days after.
HELD = date(2020, 6, 29)
SEND_BY = date(2020, 7, 6)
SENT = date(2020, 7, 1)
ANSWER_BY = date(2020, 7, 8)
NEXT_HELD = date(2020, 9, 28)
DUE = date(2020, 8, 14)


@dataclass(frozen=True)
class Family:
    """A child with everybody who has to do with their promises, and the review that was held."""

    child: Child
    officer: Person
    team: Team
    manager: Person
    worker: Person
    review: Review


def a_family(day: date = HELD, *, hold: bool = True) -> Family:
    """A child of a social work team, given an officer, whose first review was held on a day."""
    team = a_team()
    child = a_child(team=team)
    officer = an_officer_with(child)
    manager = a_person(Role.TEAM_MANAGER, "Mo Example", team)
    worker = a_person(Role.SOCIAL_WORKER, "Sam Example", team)
    review = held(child, officer, day) if hold else open_review(child)
    return Family(child, officer, team, manager, worker, review)


def promised(family: Family, day: date = HELD, *, review: Review | None = None, **said: Any) -> Promise:
    """A promise of the officer, made on a day at the review that was held."""
    facts: dict[str, Any] = {
        "what": "Robin sees the dentist",
        "owner": "Sam Example, social worker",
        "due_on": DUE,
        "matter": "dentist",
        **said,
    }
    return make_promise(on(family.officer, day), review or family.review, **facts)


def sent(family: Family, day: date = SENT, **said: Any) -> Promise:
    """A promise that was made and sent to the manager."""
    promise = promised(family, **said)
    send_promises(on(family.officer, day), family.review)
    promise.refresh_from_db()
    return promise


def answered(family: Family, promise: Promise, review: Review, answer: str, day: date, **said: Any) -> Promise:
    """A promise answered at a later review."""
    return answer_promise(on(family.officer, day), promise, review=review, answer=answer, **said)


def next_held(family: Family, day: date = NEXT_HELD) -> Review:
    """The child's next review, held on a day."""
    return held(family.child, family.officer, day)
