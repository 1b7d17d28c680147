"""Praise through the year before the demonstration's day and in its April, some of it with leave to quote."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from uuid import UUID

from mainstay.access.models import Person
from mainstay.access.roles import Role
from mainstay.caseload.models import Allocation
from mainstay.children.models import SocialWork
from mainstay.ledger.acting import Acting, acting_as
from mainstay.praise.actions.answer_quote import answer_quote
from mainstay.praise.actions.choose_quote import choose_quote
from mainstay.praise.actions.give_praise import give_praise
from mainstay.praise.actions.record_quote_answer import record_quote_answer
from mainstay.praise.models import Praise
from mainstay.praise.queries import quotable
from mainstay.praise.rules import Step
from mainstay.statute.years import CollectionYear

SINCE, IN_THE_YEAR, OF_LATE, QUOTED = date(2020, 6, 1), 56, 9, 6
SAID: tuple[tuple[str, str], ...] = (
    ("good-plan", "The plan reads as if somebody who knows this young person wrote it. Every part says who, and when."),
    ("good-plan", "A care plan in plain words that the young person could read out at the review, and did."),
    ("good-plan", "Two plans side by side, honestly weighed, in time for the second review."),
    ("listened-to-the-child", "Asked three times in three ways until the answer was the child’s own."),
    ("listened-to-the-child", "Brought the drawings to the review and let them speak first."),
    ("listened-to-the-child", "Changed the day of the review because the child asked, and told everybody why."),
    ("listened-to-the-child", "Knew what this boy calls his dog, his gran and his worries."),
    ("kept-a-promise", "Every promise of the last review was done before I rang to ask."),
    ("kept-a-promise", "Said the passport would come in time for the holiday, and it did."),
    ("kept-a-promise", "The photographs from the last home are back where they belong. It took eleven calls."),
    ("hard-work-with-family", "Drove a grandmother forty miles each week so that Sundays could go on."),
    ("hard-work-with-family", "Stayed kind and clear with a father who was neither, and he came to the review."),
    ("hard-work-with-family", "Three brothers in three homes have eaten together every second Saturday since."),
    ("stability-for-the-child", "Stopped a move that nobody needed by sitting down with the carers the same evening."),
    ("stability-for-the-child", "Two years, one social worker, one school. That is this plan working."),
    ("stability-for-the-child", "Found the respite that let the carers go on."),
    ("partnership", "School, nurse and carers had all read each other’s reports before we met."),
    ("partnership", "Rang me with bad news the same hour, and with an idea."),
    ("other", "A life-story book that made the whole room go quiet."),
)  # fmt: skip
OUTSIDE = ("Jo Park, foster carer", "Ms Amin, designated teacher", "Lou Fenn, nurse for children looked after")
HOW = ("By e-mail", "On the telephone", "At the review")


def live(staff: dict[Role, list[Person]], *, today: date) -> dict[str, int]:
    """Give praise, answer whether it may be quoted, and choose quotes for the year's report; returns how many."""
    random = Random(20210411)  # noqa: S311 - the same demonstration every time
    workers = {role: _by_team(staff.get(role, [])) for role in (Role.SOCIAL_WORKER, Role.TEAM_MANAGER)}
    given = [
        _give(random, number, allocation, day, workers) for number, (allocation, day) in enumerate(_when(random, today))
    ]
    answered = sum(_answer(random, praise, today) for praise in given)
    quoted = _quote(staff[Role.SERVICE_MANAGER][0], today)
    return {"times praise was given": len(given), "answers about quoting": answered, "quotes chosen": quoted}


def _when(random: Random, today: date) -> Iterator[tuple[Allocation, date]]:
    """Children whose officer had them on the day, spread over the year and then the days of April."""
    held = list(Allocation.objects.on(today).select_related("officer").order_by("child__reference"))
    year_ends = date(2021, 3, 31)
    longer = [each for each in held if each.starts_on <= SINCE] or held
    for each in random.sample(longer, min(IN_THE_YEAR, len(longer))):
        first = max(SINCE, each.starts_on)
        yield each, _weekday(first + timedelta(days=random.randrange(max(1, (year_ends - first).days))))
    for each in random.sample(longer, min(OF_LATE, len(longer))):
        yield each, _weekday(max(each.starts_on, today - timedelta(days=random.randrange(11))))


def _weekday(day: date) -> date:
    return day - timedelta(days=max(0, day.weekday() - 4))


def _by_team(people: list[Person]) -> dict[UUID | None, Person]:
    return {team: person for person in people for team in person.memberships.values_list("team_id", flat=True)}


def _give(
    random: Random, number: int, allocation: Allocation, day: date, workers: dict[Role, dict[UUID | None, Person]]
) -> Praise:
    work = SocialWork.objects.on(day).filter(child_id=allocation.child_id).first()
    team = work.team_id if work else None
    role = Role.TEAM_MANAGER if number % 7 == 3 else Role.SOCIAL_WORKER
    person = None if number % 5 == 4 else workers[role].get(team)
    theme, words = SAID[number % len(SAID)]
    name = "" if person else OUTSIDE[number % 3] if number % 5 == 4 or not work else work.social_worker or OUTSIDE[0]
    day = max(day, allocation.starts_on)
    return give_praise(
        _on(allocation.officer, day), theme=theme, words=words, to_person=person.pk if person else None, to_name=name,
        child=allocation.child_id if random.random() < 0.8 else None, team=None if number % 5 == 4 else team,
    )  # fmt: skip


def _answer(random: Random, praise: Praise, today: date) -> bool:
    """Most allow it within the week, some do not, and the latest have not answered yet."""
    day = praise.given_on + timedelta(days=random.randrange(1, 8))
    if day > today or random.random() < 0.25:
        return False
    step = Step.ALLOW if random.random() < 0.8 else Step.REFUSE
    if praise.to_person is None:
        record_quote_answer(_on(praise.given_by, day), praise, step=step, how=random.choice(HOW))
        return True
    answer_quote(_on(praise.to_person, day), praise, step=step)
    return True


def _quote(manager: Person, today: date) -> int:
    """The manager of the service chooses words for the report of the year that ended, each once."""
    acting = _on(manager, today)
    rows = quotable(acting.viewer, CollectionYear.of(today).previous())
    first = {row.words: row for row in reversed(rows) if not row.cannot}
    chosen = list(first.values())[:QUOTED]
    for row in chosen:
        choose_quote(acting, Praise(pk=row.id))
    return len(chosen)


def _on(person: Person, day: date) -> Acting:
    return acting_as(person, channel="page", today=day)
