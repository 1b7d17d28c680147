"""Promises of the months before the demonstration's day: kept, late, overdue, contested, repeated, waiting."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import cycle, islice
from uuid import UUID

from mainstay.access.models import Person
from mainstay.access.roles import Role
from mainstay.access.viewer import on_day
from mainstay.authority.queries import working_days
from mainstay.caseload.models import Allocation
from mainstay.children.models import SocialWork
from mainstay.children.shared.filters import looked_after
from mainstay.ledger.acting import Acting, acting_as
from mainstay.promises.actions.agree_to_promises import agree_to_promises
from mainstay.promises.actions.answer_promise import answer_promise
from mainstay.promises.actions.check_midway import check_midway
from mainstay.promises.actions.contest_promise import contest_promise
from mainstay.promises.actions.make_promise import make_promise
from mainstay.promises.actions.record_child_of_contest_told import record_child_of_contest_told
from mainstay.promises.actions.report_progress import report_progress
from mainstay.promises.actions.resolve_promise import resolve_promise
from mainstay.promises.actions.send_promises import send_promises
from mainstay.promises.models import Promise
from mainstay.reviews.models import Review
from mainstay.site.demo.alive.contacts import fullest
from mainstay.site.demo.alive.promised import CHECKED, CONTESTED, PROMISES, REASONS, REPORTED, RESOLVED, Said
from mainstay.site.demo.alive.voice import children_with_cards

People = dict[Role, dict[UUID | None, Person]]
SINCE, RECENT = date(2020, 9, 1), date(2021, 2, 1)
SCHOOL_AGE = date(2014, 1, 1)
FOLLOWED, LATEST, OF_THE_FULLEST, MET_AGAIN = 12, 14, 12, 6
LATELY, DRAFTED, AT_SCHOOL = date(2021, 4, 7), 4, date(2016, 1, 1)  # what was promised of late is not sent yet
ANSWERS = ("done", "not_done", "done_late", "done", "done", "no_longer_wanted", "done", "changed")


@dataclass(frozen=True)
class Held:
    """A review that was held, with its officer and the manager and worker of the child's team."""

    review: Review
    on: date
    officer: Person
    manager: Person
    worker: Person


def live(staff: dict[Role, list[Person]], *, today: date) -> dict[str, int]:
    """Make, send, answer and check promises as the service would have; returns how many of each."""
    months = _Months(today)
    for number, reviews in enumerate(_chosen(staff, today)):
        if len(reviews) > 1:
            months.follow(reviews[-2], reviews[-1], number)
        months.promise_at(reviews[-1], number)
    for number, review in enumerate(_being_written(today)):
        months.draft(review, number)
    return {f"promises {what}": number for what, number in months.done.items()}


def _chosen(staff: dict[Role, list[Person]], today: date) -> Iterator[list[Held]]:
    """Children with two reviews or more under their officer and team, and others reviewed of late, oldest first."""
    of_child: dict[UUID, list[Held]] = {}
    people = {role: _by_team(staff.get(role, [])) for role in (Role.TEAM_MANAGER, Role.SOCIAL_WORKER)}
    work = {row.child_id: row for row in SocialWork.objects.filter(on_day(today))}
    rows = Review.objects.filter(looked_after(today, "child_id"), state="held", held_on__range=(SINCE, today))
    rows = rows.filter(child__born_on__lt=SCHOOL_AGE)  # what is promised speaks of school, friends and memories
    officers = {row.child_id: row for row in Allocation.objects.filter(on_day(today)).select_related("officer")}
    for review in rows.order_by("held_on", "child__reference"):
        held = _held(review, work.get(review.child_id), officers.get(review.child_id), people)
        if held is not None:
            of_child.setdefault(review.child_id, []).append(held)
    twice = [found for found in of_child.values() if len(found) > 1]
    late = [found for found in of_child.values() if len(found) == 1 and found[0].on >= RECENT]
    full = set(fullest(today))
    soon = Review.objects.filter(state="scheduled", scheduled_on__gte=today)
    again = set(soon.order_by("scheduled_on").values_list("child", flat=True))
    chosen = [
        *twice[:: max(1, len(twice) // FOLLOWED)][:FOLLOWED],
        *late[:: max(1, len(late) // LATEST)][:LATEST],
        *late[-4:],
        *[each for each in (*twice, *late) if each[-1].officer.pk in full][:OF_THE_FULLEST],
        *[found for child, found in of_child.items() if child in again][:MET_AGAIN],
        # Children who come in by a card read on their own pages what was promised to them.
        *[of_child[child.pk] for child, _officer in children_with_cards(today) if child.pk in of_child],
    ]
    yield from {each[-1].review.child_id: each for each in chosen}.values()


def _being_written(today: date) -> list[Review]:
    """The reviews of the last days before the demonstration's day of which nothing was promised yet."""
    rows = Review.objects.filter(state="held", held_on__range=(LATELY, today), officer__isnull=False)
    rows = rows.filter(promises=None, child__born_on__lt=AT_SCHOOL).exclude(kind__in=("post_18", "secure"))
    return list(rows.select_related("officer").order_by("-held_on", "child__reference")[:DRAFTED])


def _held(review: Review, work: SocialWork | None, officer: Allocation | None, people: People) -> Held | None:
    """The review with its people, where officer and team had the child by then and somebody of the team signs in."""
    on = review.held_on
    if on is None or work is None or officer is None or max(work.starts_on, officer.starts_on) > on:
        return None
    manager, worker = (people[role].get(work.team_id) for role in (Role.TEAM_MANAGER, Role.SOCIAL_WORKER))
    return Held(review, on, officer.officer, manager, worker) if manager and worker else None


def _by_team(people: list[Person]) -> dict[UUID | None, Person]:
    return {membership.team_id: person for person in people for membership in person.memberships.all()}


@dataclass
class _Months:
    """The months up to the demonstration's day: what is promised next, and how much was done."""

    today: date
    done: Counter[str] = field(default_factory=Counter)
    said: Iterator[Said] = field(default_factory=lambda: cycle(PROMISES))

    def acting(self, person: Person, held: Held, days: int = 0) -> Acting:
        """Somebody acting so many working days after a review, and never after the demonstration's day."""
        return acting_as(person, channel="page", today=min(working_days().add(held.on, days), self.today))

    def make(self, held: Held, said: Said) -> Promise:
        """One promise of a review, made on its day."""
        self.done["made"] += 1
        return make_promise(
            self.acting(held.officer, held), held.review, what=said.what, to_child=said.to_child,
            matters_because=said.because, matter=said.matter, owner=f"{held.worker.name}, social worker",
            owner_person=held.worker, due_on=held.on + timedelta(weeks=said.weeks),
        )  # fmt: skip

    def follow(self, earlier: Held, last: Held, number: int) -> None:
        """A promise of the review before, answered at the last one; what was not done is promised again."""
        said = next(self.said)
        promise = self.make(earlier, said)
        send_promises(self.acting(earlier.officer, earlier, 3), earlier.review)
        answer, late_on = ANSWERS[number % len(ANSWERS)], promise.due_on + timedelta(days=9)
        if (answer == "done_late" and late_on > last.on) or promise.due_on > last.on:
            answer = "not_done" if promise.due_on < last.on else "changed"
        answer_promise(
            self.acting(last.officer, last), promise, review=last.review, answer=answer,
            because=REASONS.get(answer, ""), whose_choice="The child's" if answer == "no_longer_wanted" else "",
            done_on=late_on if answer == "done_late" else None,
        )  # fmt: skip
        self.done["answered"] += 1
        if answer == "not_done":
            self.make(last, said)

    def draft(self, review: Review, number: int) -> None:
        """What a review of the last days promised: its officer still writes the record, and nothing is sent."""
        if review.officer is None or review.held_on is None:
            return
        acting = acting_as(review.officer, channel="page", today=review.held_on)
        for said in islice(self.said, 1 + (number + 1) % 3):
            make_promise(
                acting, review, what=said.what, to_child=said.to_child, matters_because=said.because,
                matter=said.matter, owner="The child's social worker",
                due_on=review.held_on + timedelta(weeks=said.weeks),
            )  # fmt: skip
            self.done["not sent yet"] += 1

    def promise_at(self, held: Held, number: int) -> None:
        """The promises of a last review: sent, agreed, contested or met with silence; reported on and checked."""
        promises = [self.make(held, next(self.said)) for _ in range(1 + number % 3)]
        days_since = working_days().between(held.on, self.today)
        send_promises(self.acting(held.officer, held, 7 if number % 9 == 4 else 3), held.review)
        if days_since >= 5:
            self.answer(held, promises[0], number)
        if number % 2 and days_since > 15:
            report_progress(self.acting(held.worker, held, 14), promises[0], words=REPORTED[number % len(REPORTED)])
            self.done["reported on"] += 1
        if days_since > 45 and number % 2 == 0:
            rating, outcome = CHECKED[(number // 2) % len(CHECKED)]
            check_midway(self.acting(held.officer, held, 44), held.review, rating=rating, outcome=outcome)
            self.done["checked half-way"] += 1

    def answer(self, held: Held, promise: Promise, number: int) -> None:
        """The manager agrees, contests or says nothing; one contest in two is resolved, the other waits."""
        if number % 5 in (1, 3):
            agree_to_promises(self.acting(held.manager, held, 7), [promise])
            self.done["agreed"] += 1
        if number % 5 == 2:
            contest_promise(self.acting(held.manager, held, 7), promise, because=CONTESTED[number % len(CONTESTED)])
            self.done["contested"] += 1
            if number % 10 == 2:
                told = self.acting(held.officer, held, 9)
                record_child_of_contest_told(told, promise, told_on=told.today)
                resolve_promise(self.acting(held.officer, held, 10), promise, resolution=RESOLVED)
                self.done["resolved"] += 1
