"""Officers linked to teams, the priorities of two years, and learning from a theme, in the demonstration."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple
from uuid import UUID

from mainstay.access.models import Membership, Person, Team
from mainstay.access.roles import Role
from mainstay.authority.actions.add_team import add_team
from mainstay.ledger.acting import Acting, acting_as, system_acting
from mainstay.quality.actions.add_priority import add_priority
from mainstay.quality.actions.begin_learning import begin_learning
from mainstay.quality.actions.link_team import link_team
from mainstay.quality.actions.move_priority import move_priority
from mainstay.quality.actions.note_progress import note_progress
from mainstay.quality.models import Priority
from mainstay.quality.queries import themes_of_year
from mainstay.quality.rules.priorities import Step
from mainstay.statute.years import CollectionYear

LINKED_ON, SET_ON, SETTLED_ON = date(2020, 6, 1), date(2020, 5, 18), date(2021, 4, 9)


class Planned(NamedTuple):
    """A priority: what, who leads, how it is seen to be done; and what came of it, with what shows it or why not."""

    text: str
    owner: str
    seen_by: str
    step: Step | None = None
    evidence: str = ""
    because: str = ""
    follows: int = 0


LAST: tuple[Planned, ...] = (
    Planned("Hold every review in time, also while we cannot meet in one room", "Service manager",
            "Reviews in time stay above nine in ten in each month", Step.FINISH,
            "Each month of the year stayed above nine in ten, by video and by telephone."),
    Planned("See and speak to every child between two reviews", "All reviewing officers",
            "Contacts recorded before each review", Step.FINISH_PARTLY, "Recorded from January 2021 on.",
            "Visits stopped for months, and calls were not written down in one place until the winter."),
    Planned("Write to each child after their review in words that are theirs", "Two lead officers",
            "A letter stands with each record", Step.FINISH_PARTLY, "Letters are written for children of ten or over.",
            "Letters to younger children wait for pictures."),
    Planned("Raise concerns early, by talking first", "Service manager", "Talks are recorded beside formal concerns",
            Step.FINISH, "Talks now stand in the record, and most settle the matter."),
    Planned("Learn with teams from what children say", "Lead officer for participation",
            "Two sessions with each children in care team", Step.GIVE_UP, "",
            "Sessions fell away while everybody worked from home."),
    Planned("Know the brothers and sisters of each child", "Business support", "Links are in each child's record",
            Step.FINISH, "Links were checked for every child looked after."),
    Planned("Give each officer a field of their own to lead in", "Service manager", "A list of leads is published",
            Step.FINISH, "Eleven fields have a lead."),
    Planned("Check the plan of each child new to care within a month", "Service manager",
            "Checks are recorded with their day", Step.FINISH_PARTLY, "Checks began in March.",
            "They wait for a list of children new to care each week."),
    Planned("Keep caseloads within what guidance advises", "Head of service", "Caseload at each quarter's end",
            Step.FINISH, "The caseload stayed within 50 to 70 at each quarter's end."),
)  # fmt: skip
NEXT: tuple[Planned, ...] = (
    Planned("Speak to every child between two reviews, and write it down the same day", "All reviewing officers",
            "Children not spoken to since their last review, each Monday", follows=2),
    Planned("A letter for every child, with pictures for the youngest", "Two lead officers",
            "Letters with records, by age", follows=3),
    Planned("Sit down with each team every quarter over praise, promises and concerns", "All reviewing officers",
            "A pack and minutes for each team and quarter", follows=5),
    Planned("Promises are kept by their day", "Service manager", "Promises overdue, each month"),
    Planned("The plan of every child new to care is checked in twenty working days", "Service manager",
            "Checks made in time", follows=8),
    Planned("Young people choose how their review is held", "Lead officer for participation",
            "Choices recorded before each review"),
    Planned("Learn from the theme that concerns name most", "Service manager", "The same theme's share next year"),
)  # fmt: skip
CHANGE = (
    "Teams bring the date of the plan to each meeting, and officers ask for it ten working days before a review. "
    "What is missing is asked for in a talk before it becomes a concern."
)
NOTED = "Looked at in the team meeting of the service. On course."


def live(staff: dict[Role, list[Person]], *, today: date) -> dict[str, int]:
    """Link officers to teams, set and settle priorities, and learn from a theme; returns how many of each."""
    manager = staff[Role.SERVICE_MANAGER][0]
    linked = _link(manager)
    last = _set(_on(manager, SET_ON), CollectionYear(2021), LAST, {})
    for row, planned in zip(last, LAST, strict=True):
        note_progress(_on(manager, date(2020, 12, 14)), row, words=NOTED)
        if planned.step:
            move_priority(
                _on(manager, SETTLED_ON), row, step=planned.step, evidence=planned.evidence, because=planned.because
            )
    following = _set(_on(manager, SETTLED_ON), CollectionYear(2022), NEXT, {row.number: row.pk for row in last})
    move_priority(_on(manager, today), following[0], step=Step.BEGIN)
    learnt = _learn(_on(manager, today), today)
    return {"officers linked to teams": linked, "priorities": len(last) + len(following), "themes learnt from": learnt}


def _on(person: Person, day: date) -> Acting:
    return acting_as(person, channel="page", today=day)


def _link(manager: Person) -> int:
    """Two officers for each large team, one for the others, and a fostering team."""
    add_team(system_acting(channel="command", today=LINKED_ON), reference="FOST1", name="Fostering", kind="fostering")
    held = Membership.objects.on(LINKED_ON).filter(role=Role.REVIEWING_OFFICER.value).select_related("person")
    officers = sorted({row.person for row in held}, key=lambda person: person.reference)
    teams = list(Team.objects.exclude(kind=Team.Kind.REVIEWING_SERVICE).order_by("name"))
    for number, officer in enumerate(officers):
        link_team(_on(manager, LINKED_ON), officer=officer, team=teams[number % len(teams)], starts_on=LINKED_ON)
    return len(officers)


def _set(
    acting: Acting, year: CollectionYear, planned: tuple[Planned, ...], before: dict[int, UUID]
) -> list[Priority]:  # fmt: skip
    return [
        add_priority(
            acting, year=year, text=each.text, owner=each.owner, seen_by=each.seen_by,
            follows=before.get(each.follows),
        )
        for each in planned
    ]  # fmt: skip


def _learn(acting: Acting, today: date) -> int:
    """The theme named most in the year that ended, where it is above the share."""
    year = CollectionYear.of(today).previous()
    above = [row for row in themes_of_year(acting.viewer, year) if row.is_above]
    for row in above[:1]:
        begin_learning(
            acting, theme=row.theme, year=year, owner="Service manager", change=CHANGE,
            measure_again_on=date(2021, 10, 4),
        )  # fmt: skip
    return len(above[:1])
