"""Which social work team and social worker each child has had, many of them over the years."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from mainstay.site.demo.council.dealing import chance
from mainstay.site.demo.council.naming import stock
from mainstay.site.demo.council.records import FIRST_DAY, Child, Period

_WORKERS_A_TEAM = 14
_COURT_DAYS = 210


@dataclass(frozen=True, slots=True)
class Worker:
    """A social worker of a team, responsible for a child over a span with an exclusive end."""

    team: str
    name: str
    starts_on: date
    ends_on: date | None


@lru_cache(maxsize=1)
def teams() -> dict[str, list[str]]:
    """Every social work team and its social workers, no two of the same name."""
    random = chance("social workers")
    used = set(stock()["officers"])
    workers: dict[str, list[str]] = {}
    for team in stock()["social_teams"]:
        workers[team] = []
        while len(workers[team]) < _WORKERS_A_TEAM:
            name = f"{random.choice(stock()['girls'] + stock()['boys'])} {random.choice(stock()['family'])}"
            if name not in used:
                used.add(name)
                workers[team].append(name)
    return workers


def workers_of(child: Child) -> Iterator[Worker]:
    """The social workers of a child from April 2016 on, oldest first; brothers and sisters share them."""
    for period in child.periods:
        if period.ends_on is not None and period.ends_on <= FIRST_DAY:
            continue
        random = chance(f"social work/{child.family}/{period.starts_on}")
        stages = list(_teams_of(child, period))
        for index, (start, team) in enumerate(stages):
            end = stages[index + 1][0] if index + 1 < len(stages) else period.ends_on
            day: date = start
            while True:
                until = day + timedelta(days=90 + int(random.expovariate(1 / 330)))
                last = until >= (end or period.last_day)
                yield Worker(team, random.choice(teams()[team]), day, end if last else until)
                if last:
                    break
                day = until


def _teams_of(child: Child, period: Period) -> Iterator[tuple[date, str]]:
    """Which team from when: assessment and court first, then children in care, or adoption."""
    north, south, east, west, court_north, court_south, leaving, disabled, adoption = teams()
    start = max(period.starts_on, FIRST_DAY)
    number = child.family
    if period.need == "N2":
        yield start, disabled
        return
    if child.unaccompanied:
        yield start, leaving
        return
    in_care = period.starts_on + timedelta(days=_COURT_DAYS)
    if in_care > start:
        yield start, (court_north, court_south)[number % 2]
    in_care = max(in_care, start)
    authority = next((since for since, status in period.legal if status == "E1"), None)
    if authority is not None and authority > start:
        if in_care < authority:
            yield in_care, (north, south, east, west)[number % 4]
        if authority < period.last_day:
            yield max(authority, start), adoption
    elif in_care < period.last_day:
        yield in_care, (north, south, east, west)[number % 4]
