"""The reviewing officers, their contracted hours by date, and whose children are whose at any time."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from mainstay.site.demo.council.cycle import CALENDAR
from mainstay.site.demo.council.dealing import chance
from mainstay.site.demo.council.naming import stock
from mainstay.site.demo.council.records import FIRST_DAY, LAST_DAY, Child

TEAMS = ("Reviewing service, North", "Reviewing service, South")


@dataclass(frozen=True, slots=True)
class Hours:
    """An officer's share of full time over a span; the end is exclusive and open when it still holds."""

    officer: str
    share: float
    starts_on: date
    ends_on: date | None


@dataclass(frozen=True, slots=True)
class Allocation:
    """One officer's responsibility for a child; `told_on` is empty while the child was not told."""

    child: Child
    officer: str
    starts_on: date
    ends_on: date | None
    told_on: date | None


_STILL: date | None = None
# Eleven full-time equivalents in 2016, fourteen through 2020, and the fifteenth from January 2021.
_CONTRACTS: tuple[tuple[float, date, date | None], ...] = (
    *((1.0, FIRST_DAY, _STILL) for _ in range(6)),
    (1.0, FIRST_DAY, date(2018, 9, 3)),
    (1.0, FIRST_DAY, date(2020, 2, 3)),
    (0.8, FIRST_DAY, _STILL),
    (0.6, FIRST_DAY, _STILL),
    (0.6, FIRST_DAY, _STILL),
    (1.0, date(2017, 5, 2), date(2019, 11, 4)),
    (1.0, date(2018, 8, 6), _STILL),
    (1.0, date(2019, 1, 7), _STILL),
    (1.0, date(2019, 4, 1), _STILL),
    (1.0, date(2019, 9, 2), _STILL),
    (1.0, date(2019, 10, 7), _STILL),
    (1.0, date(2020, 1, 6), _STILL),
    (1.0, date(2021, 1, 4), _STILL),
)
_TOO_MANY = 74


def establishment() -> list[Hours]:
    """Every officer's contracted share of full time, by date; 15.0 in all on 31 March 2021."""
    return [Hours(f"RO{number:02d}", *contract) for number, contract in enumerate(_CONTRACTS, 1)]


def officer_name(officer: str) -> str:
    """The invented name behind an officer's reference."""
    known = stock()["officers"]
    number = int(officer[2:]) - 1
    if number < len(known):
        return known[number]
    random = chance(f"officer/{number}")
    return f"{random.choice(stock()['girls'] + stock()['boys'])} {random.choice(stock()['family'])}"


def officer_team(officer: str) -> str:
    """The team of reviewing officers an officer works in."""
    return TEAMS[int(officer[2:]) % 2]


def allocations_of(children: list[Child]) -> list[Allocation]:
    """Whose children were whose, from the first day of the history to the last, oldest first."""
    caseload = _Caseload(children)
    for day, _, happen in sorted(_diary(children, caseload), key=lambda event: event[:2]):
        happen(day)
    for child in children:
        caseload.release(child, None)
    return sorted(caseload.done, key=lambda each: (each.starts_on, each.child.reference))


def _diary(children: list[Child], caseload: "_Caseload") -> Iterator[tuple[date, int, Callable[[date], None]]]:
    """What happens on each day, in the order it does: children leave, officers leave and join, children come."""
    random = chance("allocating")
    coming: dict[tuple[date, int], list[Child]] = defaultdict(list)
    wait: dict[tuple[int, date], int] = {}
    for child in children:
        for period in child.periods:
            if period.ends_on is not None and period.ends_on <= FIRST_DAY:
                continue
            days = wait.setdefault((child.family, period.starts_on), random.choice([0, 1, 1, 2, 2, 3, 4]))
            start = max(FIRST_DAY, period.starts_on)
            day = min(CALENDAR.add(start, days) if days and start > FIRST_DAY else start, LAST_DAY)
            if not period.open_on(day):
                day = start
            coming[day, child.family].append(child)
            if period.ends_on is not None:
                yield period.ends_on, 0, partial(caseload.release, child)
    for hours in establishment():
        if hours.ends_on:
            yield hours.ends_on, 1, partial(caseload.hand_on, hours.officer)
        if hours.starts_on > FIRST_DAY:
            yield hours.starts_on, 2, partial(caseload.fill, hours.officer)
    for order, ((day, _), family) in enumerate(sorted(coming.items(), key=lambda item: item[0])):
        yield day, 3 + order, partial(caseload.allocate, family)


class _Caseload:
    """Who is responsible for whom, kept fair by contracted hours as children and officers come and go."""

    def __init__(self, children: list[Child]) -> None:
        self.random = chance("told")
        self.hours = {hours.officer: hours for hours in establishment()}
        self.mine: dict[str, dict[int, Child]] = {officer: {} for officer in self.hours}
        self.officer_of: dict[int, tuple[str, date]] = {}
        self.before: dict[int, str] = {}
        self.apart = {id(c): c.mother_of for c in children if c.mother_of is not None}
        self.apart |= {id(c): c.young_mother for c in children if c.young_mother is not None}
        self.done: list[Allocation] = []

    def allocate(self, family: list[Child], day: date) -> None:
        """Give a family's children one officer: the one they had, their brothers' and sisters', or the least busy."""
        kin = {child.family for child in family}
        had = [self.before[id(child)] for child in family if id(child) in self.before]
        theirs = [
            officer for officer, children in self.mine.items()
            if len(kin) == 1 and any(child.family in kin for child in children.values())
        ]  # fmt: skip
        fair = [o for o in theirs + had if self._in_post(o, day) and self._load(o) < _TOO_MANY]
        officer = fair[0] if fair else self._least_busy(family, day)
        for child in family:
            self.mine[officer][id(child)] = child
            self.officer_of[id(child)] = (officer, day)

    def release(self, child: Child, day: date | None) -> None:
        """End an officer's responsibility for a child; without a day it goes on, and is written as it stands."""
        if id(child) not in self.officer_of:
            return
        officer, since = self.officer_of.pop(id(child))
        del self.mine[officer][id(child)]
        self.before[id(child)] = officer
        told = CALENDAR.add(since, self.random.choice([1, 1, 2, 2, 2, 3]))
        if day is None or since < day:
            self.done.append(
                Allocation(
                    child, officer, since, day, told if told <= LAST_DAY and (day is None or told < day) else None
                )
            )

    def hand_on(self, officer: str, day: date) -> None:
        """Share the children of an officer who leaves among the others."""
        for family in _families(self.mine[officer].values()):
            for child in family:
                self.release(child, day)
                self.before.pop(id(child))
            self.allocate(family, day)

    def fill(self, officer: str, day: date) -> None:
        """Give an officer who joins a fair share, taken from the busiest."""
        while self._load(officer) < self._mean(day):
            busiest = max((o for o in self.hours if self._in_post(o, day) and o != officer), key=self._load)
            family = self.random.choice(_families(self.mine[busiest].values()))
            if any(self._clash(child, officer) for child in family):
                continue
            for child in family:
                self.release(child, day)
                self.mine[officer][id(child)] = child
                self.officer_of[id(child)] = (officer, day)

    def _in_post(self, officer: str, day: date) -> bool:
        hours = self.hours[officer]
        return hours.starts_on <= day and (hours.ends_on is None or day < hours.ends_on)

    def _load(self, officer: str) -> float:
        return len(self.mine[officer]) / self.hours[officer].share

    def _mean(self, day: date) -> float:
        posts = [officer for officer in self.hours if self._in_post(officer, day)]
        return sum(len(self.mine[o]) for o in posts) / sum(self.hours[o].share for o in posts)

    def _clash(self, child: Child, officer: str) -> bool:
        other = self.apart.get(id(child))
        return other is not None and id(other) in self.mine[officer]

    def _least_busy(self, family: list[Child], day: date) -> str:
        able = [o for o in self.hours if self._in_post(o, day) and not any(self._clash(c, o) for c in family)]
        return min(able, key=lambda o: ((len(self.mine[o]) + len(family)) / self.hours[o].share, o))


def _families(children: Iterable[Child]) -> list[list[Child]]:
    families: dict[int, list[Child]] = defaultdict(list)
    for child in children:
        families[child.family].append(child)
    return list(families.values())
