"""The concerns that reviewing officers raised, year by year, as many and about what the published report says."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random
from typing import Any

from mainstay.site.demo.council.cycle import CALENDAR
from mainstay.site.demo.council.dealing import CannotDeal, chance, quotas_for
from mainstay.site.demo.council.officers import Allocation
from mainstay.site.demo.council.records import LAST_DAY, Child
from mainstay.site.demo.council.social_work import workers_of
from mainstay.site.demo.council.targets import YEARS, figures
from mainstay.statute.years import CollectionYear

_OUTCOMES = {"resolved": 0.7, "partly": 0.22, "not_resolved": 0.08}
# Working days to an answer that came before the next review, and how often: most within the ten of the alert.
_SOON = {2: 3, 3: 5, 4: 7, 5: 9, 6: 10, 7: 11, 8: 11, 9: 12, 10: 14, 11: 5, 12: 4, 14: 3, 17: 2}
_MOST_TRIES = 60
_ROOM_TO_ESCALATE = timedelta(days=50)


@dataclass(frozen=True, slots=True)
class Challenge:
    """One concern of the service's own list; days that are not known of it are empty."""

    number: str
    child: Child
    officer: str
    team: str
    themes: tuple[str, ...]
    talked_on: date | None
    raised_on: date | None = None
    answered_on: date | None = None
    stage: str = ""
    escalated_on: date | None = None
    stage_answered_on: date | None = None
    outcome: str = ""
    closed_on: date | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class _Course:
    """When one was raised and answered, about whom, whose child that was, and whether the answer came too late."""

    child: Child
    officer: str
    team: str
    raised_on: date
    answered_on: date
    late: bool


def challenges_of(children: list[Child], allocations: list[Allocation]) -> list[Challenge]:
    """Every concern from April 2016 to March 2021, oldest first."""
    allocated: dict[int, list[Allocation]] = {}
    for each in allocations:
        allocated.setdefault(id(each.child), []).append(each)
    found: list[Challenge] = []
    for ending, label in YEARS.items():
        dealer = _Dealer(children, allocated, CollectionYear(ending), chance(f"concerns/{label}"))
        found += dealer.deal(figures()["concerns"]["raised"][label], figures()["concerns"])
    return found


class _Dealer:
    """Deals the concerns of one year: whose, when, about what, and how each went on."""

    def __init__(
        self, children: list[Child], allocated: Mapping[int, list[Allocation]], year: CollectionYear, random: Random
    ) -> None:
        self.year, self.random, self.allocated = year, random, allocated
        self.children = random.sample(children, len(children))
        self.used: set[int] = set()

    def deal(self, wanted: Mapping[str, int], published: Mapping[str, Any]) -> list[Challenge]:
        """The concerns of the year, numbered by the day they were raised or talked over."""
        late_ones = wanted["raised"] - wanted["by_next_review"]
        late = [self._late(early=number < wanted["escalated"]) for number in range(late_ones)]
        soon = [self._soon() for _ in range(wanted["by_next_review"])]
        themes = self._themes(wanted, published["themes_2020_21"])
        further = {id(course) for course in late[: wanted["escalated"]]}
        courses = zip(self.random.sample([*late, *soon], wanted["raised"]), themes, strict=True)
        formal = [self._formal(course, named, further=id(course) in further) for course, named in courses]
        talked = [self._talked(published["themes_2020_21"]) for _ in range(wanted["settled_by_talking"])]
        ordered = sorted([*formal, *talked], key=lambda each: each.talked_on or LAST_DAY)
        return [_numbered(each, f"{self.year.label}/{number:03d}") for number, each in enumerate(ordered, 1)]

    def _themes(self, wanted: Mapping[str, int], published: Mapping[str, int]) -> Iterator[tuple[str, ...]]:
        """The themes of each concern: one, and some two, never twice the same."""
        quotas = quotas_for(wanted["mentions"], published)
        mentions = [theme for theme, number in quotas.items() for _ in range(number)]
        for place in range(wanted["raised"]):
            yield tuple(mentions[place :: wanted["raised"]])

    def _late(self, *, early: bool) -> _Course:
        """One answered only after the child's next review; `early` enough in the year to be taken further after."""
        last = self.year.ends_on - (_ROOM_TO_ESCALATE if early else timedelta(days=7))
        for child in self.children:
            days = _reviews(child)
            for before, held in zip([None, *days], days, strict=False):
                raised = CALENDAR.on_or_before(held - timedelta(days=self.random.randint(8, 40)))
                answered = CALENDAR.add(held, self.random.randint(1, 12))
                if not (self.year.contains(raised) and answered <= last and (before is None or before < raised)):
                    continue
                if course := self._course(child, raised, answered, late=True):
                    return course
        raise CannotDeal(f"There is no room for a concern answered late in {self.year}.")

    def _soon(self) -> _Course:
        """One answered on or before the child's next review."""
        days_there_are = (self.year.ends_on - self.year.starts_on).days
        for _ in range(_MOST_TRIES):
            for child in self.random.sample(self.children, 40):
                day = self.year.starts_on + timedelta(days=self.random.randrange(days_there_are))
                raised = CALENDAR.on_or_after(day)
                answered = CALENDAR.add(raised, self.random.choices(list(_SOON), list(_SOON.values()))[0])
                following = next((held for held in _reviews(child) if held >= raised), None)
                if not self.year.contains(raised) or answered > LAST_DAY or (following and following < answered):
                    continue
                if course := self._course(child, raised, answered, late=False):
                    return course
        raise CannotDeal(f"There is no room for another concern in {self.year}.")

    def _course(self, child: Child, raised: date, answered: date, *, late: bool) -> _Course | None:
        """The course of one about a child who has an officer and a team on the day, and no other this year."""
        officer, team = self._whose(child, raised)
        if not officer or not team or id(child) in self.used:
            return None
        self.used.add(id(child))
        return _Course(child, officer, team, raised, answered, late)

    def _whose(self, child: Child, day: date) -> tuple[str, str]:
        if child.period_on(day) is None:
            return "", ""
        held = self.allocated.get(id(child), ())
        officer = next((a.officer for a in held if a.starts_on <= day and (a.ends_on is None or a.ends_on > day)), "")
        work = (w.team for w in workers_of(child) if w.starts_on <= day and (w.ends_on is None or w.ends_on > day))
        return officer, next(work, "")

    def _formal(self, course: _Course, themes: tuple[str, ...], *, further: bool) -> Challenge:
        random = self.random
        before = CALENDAR.on_or_before(course.raised_on - timedelta(days=random.randint(1, 9)))
        period = course.child.period_on(course.raised_on)
        talked = max(before, period.starts_on) if period else before
        escalated = CALENDAR.add(course.answered_on, random.randint(1, 4)) if further else None
        there = CALENDAR.add(escalated, random.randint(4, 12)) if escalated else None
        closed = CALENDAR.add(there or course.answered_on, random.randint(2, 14))
        over = closed <= LAST_DAY
        return Challenge(
            "", course.child, course.officer, course.team, themes, talked, course.raised_on, course.answered_on,
            "stage_1" if further else "", escalated, there, self._outcome() if over else "", closed if over else None,
            WORDS[themes[0]],
        )  # fmt: skip

    def _talked(self, themes: Mapping[str, int]) -> Challenge:
        """One that talking settled, never formal."""
        course = self._soon()
        theme = self.random.choices(list(themes), list(themes.values()))[0]
        return Challenge(
            "", course.child, course.officer, course.team, (theme,), course.raised_on, closed_on=course.answered_on,
            outcome=self.random.choice(("resolved", "resolved", "resolved", "partly")), words=WORDS[theme],
        )  # fmt: skip

    def _outcome(self) -> str:
        return self.random.choices(list(_OUTCOMES), list(_OUTCOMES.values()))[0]


WORDS = {
    "drift-and-delay": "The plan for permanence has not moved on since the last review.",
    "poor-practice": "Records and visits are not as they should be, and the child was not told of changes.",
    "lack-of-clear-plan": "There is no clear plan for what comes after this placement.",
    "plan-not-implemented": "What the last review decided has not been done.",
    "decisions-about-plan": "A decision about the plan was taken without the review.",
    "no-allocated-social-worker": "The child has had no social worker of their own for some weeks.",
    "participation": "The child's wishes were not asked for before the decision.",
    "other": "A matter of its own, told in the letter to the team manager.",
}


def _numbered(challenge: Challenge, number: str) -> Challenge:
    return replace(challenge, number=number)


def _reviews(child: Child) -> list[date]:
    return [review.held_on for period in child.periods for review in period.reviews]
