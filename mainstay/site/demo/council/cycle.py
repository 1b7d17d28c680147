"""When reviews are held: each child's chain of reviews, every one from the lawful due date of the one before."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta

from mainstay.site.demo.council.dealing import chance
from mainstay.site.demo.council.records import Child, Period
from mainstay.statute.ages import age_on
from mainstay.statute.policy import LocalPolicy
from mainstay.statute.reviews import DueDate, adoption_due, earlier_of, first_due, later_due, second_due
from mainstay.statute.working_days import WorkingDays, england
from mainstay.statute.years import CollectionYear

CALENDAR: WorkingDays = england()
POLICY = LocalPolicy()
_KNOWN_FROM = date(2015, 9, 1)
_MOST = 24


@dataclass(frozen=True, slots=True)
class Pace:
    """How a service ran in a year: how many days early it held reviews, and how many in a hundred late."""

    early_under_4: float
    early_4_or_over: float
    late_share: float = 0.0


@dataclass(slots=True)
class Chain:
    """The reviews of one period of care; `earlier_unknown` when some were held before the chain begins."""

    child: Child
    period: Period
    earlier_unknown: bool
    held: list[date] = field(default_factory=list)
    luck: list[tuple[float, float]] = field(default_factory=list)
    authorised_on: date | None = None
    placed_on: date | None = None

    @property
    def towards_adoption(self) -> bool:
        """Whether the child is authorised to be placed for adoption at some time in the period."""
        return self.authorised_on is not None

    def under_4(self, day: date) -> bool:
        """Whether the child was under 4 on the day."""
        return age_on(self.child.born_on, day) < 4

    def next_due(self, held: list[date]) -> DueDate:
        """When the review after those held is due, by whichever clock runs out first."""
        ordinary = self._ordinary(held)
        if self.authorised_on is None:
            return ordinary
        since = self.placed_on if self.placed_on and held and ordinary.on >= self.placed_on else self.authorised_on
        if not held or ordinary.on < self.authorised_on:
            return ordinary
        placed = self.placed_on if since == self.placed_on else None
        adoption = adoption_due(CALENDAR, POLICY, authorised_on=self.authorised_on, placed_on=placed, held=held)
        waiting = adoption_due(CALENDAR, POLICY, authorised_on=self.authorised_on, held=held)
        return earlier_of(ordinary, adoption, waiting)

    def _ordinary(self, held: list[date]) -> DueDate:
        if not held:
            return first_due(self.period.starts_on, CALENDAR, POLICY)
        if len(held) == 1 and not self.earlier_unknown:
            return second_due(held[0], CALENDAR, POLICY)
        return later_due(held[-1], CALENDAR, POLICY)


def begin(child: Child, period: Period) -> Chain:
    """The chain of a period; one that began long before the history has one review of the winter before it."""
    unknown = period.starts_on < _KNOWN_FROM
    random = chance(f"reviews/{period.number}")
    chain = Chain(child, period, unknown, luck=[(random.random(), random.random()) for _ in range(_MOST)])
    chain.authorised_on = next((since for since, status in period.legal if status == "E1"), None)
    chain.placed_on = next((e.starts_on for e in period.episodes if e.placement[0] == "A"), None)
    if unknown:
        low = max(date(2015, 10, 1), period.starts_on + timedelta(days=130))
        day = low + timedelta(days=random.randint(0, (date(2016, 3, 31) - low).days))
        chain.held.append(CALENDAR.on_or_before(day))
    return chain


def hold_year(chain: Chain, ending: int, pace: Pace) -> None:
    """Hold the period's reviews of one collection year; what would fall after it waits for the next."""
    year = CollectionYear(ending)
    while True:
        due = chain.next_due(chain.held)
        day = _day(chain, due, year, pace)
        if day is None or not chain.period.open_on(day):
            return
        chain.held.append(day)


def _day(chain: Chain, due: DueDate, year: CollectionYear, pace: Pace) -> date | None:
    latest = CALENDAR.on_or_before(due.on)
    luck, size = chain.luck[len(chain.held) % _MOST]
    if luck < pace.late_share and not chain.towards_adoption:
        late = CALENDAR.on_or_before(due.on + timedelta(days=4 + int(size * 40)))
        if late > due.on and due.on >= year.starts_on and late <= year.ends_on and chain.period.open_on(late):
            return late
    after = chain.held[-1] if chain.held else chain.period.starts_on
    day = CALENDAR.on_or_before(latest - timedelta(days=_early(chain, due, size, pace)))
    day = max(day, CALENDAR.add(after, 5), CALENDAR.on_or_after(year.starts_on))
    day = min(day, latest)
    if day <= year.starts_on + timedelta(days=20) and day < latest:
        day = CALENDAR.on_or_before(day + timedelta(days=int(luck * ((latest - day).days + 1))))
    return None if day > year.ends_on else max(day, CALENDAR.on_or_after(year.starts_on))


def _early(chain: Chain, due: DueDate, size: float, pace: Pace) -> int:
    if not chain.held:
        return int(size * 9)
    if due.event.startswith(("placed", "first review after")):
        return int(size * 8)
    mean = pace.early_under_4 if chain.under_4(due.on) else pace.early_4_or_over
    return int((0.4 + 1.2 * size) * mean)


def due_dates(chain: Chain) -> list[DueDate | None]:
    """The due date of every review held, None for one that began before the history is known."""
    return [
        None if chain.earlier_unknown and index == 0 else chain.next_due(chain.held[:index])
        for index in range(len(chain.held))
    ]


def count(chains: list[Chain], ending: int, suits: Callable[[Chain, date], bool]) -> int:
    """How many reviews of a year suit, such as those of children under 4."""
    year = CollectionYear(ending)
    return sum(1 for chain in chains for day in chain.held if year.contains(day) and suits(chain, day))
