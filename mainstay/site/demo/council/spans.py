"""Periods of care fitted month by month to the published counts: when each starts, ends, and why it ends."""

from datetime import date, timedelta
from itertools import pairwise
from random import Random

from mainstay.site.demo.council.dealing import chance, quotas_for, share_out
from mainstay.site.demo.council.records import FIRST_DAY, OPEN, Period
from mainstay.site.demo.council.targets import ceased_by_year, figures, month_end_stocks
from mainstay.statute.years import CollectionYear, Month

RETURNED, TWICE = "returned", "returned_then_back"
AGED_OUT, AGED_OUT_NEW, INDEPENDENT = "aged_out", "aged_out_in_first_year", "independent"
GUARDIAN, ADOPTED, OTHER = "guardian", "adopted", "other"
CUSTODY, CUSTODY_NEW, REMAND, AGE_ASSESSED = "custody", "custody_from_remand", "remand", "age_assessed"

# The last year's are exact: 52 returned, 14 ceased a first time, 86 to independence of whom some before 18.
LAST_YEAR = {
    RETURNED: 52, TWICE: 14, AGED_OUT: 121, AGED_OUT_NEW: 5, INDEPENDENT: 14, GUARDIAN: 31, ADOPTED: 31,
    CUSTODY: 1, CUSTODY_NEW: 1, REMAND: 1, AGE_ASSESSED: 1, OTHER: 50,
}  # fmt: skip
EARLIER = {RETURNED: 23, AGED_OUT: 37, INDEPENDENT: 4, GUARDIAN: 10.5, ADOPTED: 9, CUSTODY: 0.6, OTHER: 15.9}
_FIRST_HALF, _SECOND_HALF = {TWICE}, {AGED_OUT_NEW, CUSTODY_NEW, REMAND, AGE_ASSESSED}

_YEAR = date(2020, 4, 1)
_BEFORE_THE_YEAR = {TWICE, AGED_OUT, INDEPENDENT, CUSTODY}
_IN_THE_YEAR = {AGED_OUT_NEW, CUSTODY_NEW, REMAND, AGE_ASSESSED}
# For each ending, how well a period suits that has lasted fewer than so many days; none longer does.
_EVER = 10_000
_LASTING: dict[str, tuple[tuple[int, float], ...]] = {
    RETURNED: ((2, 0), (60, 1), (400, 0.35), (1500, 0.04)),
    TWICE: ((21, 0), (900, 1)),
    AGED_OUT: ((60, 0), (365, 0.4), (_EVER, 1)),
    AGED_OUT_NEW: ((41, 0), (_EVER, 1)),
    INDEPENDENT: ((90, 0), (301, 0.5), (_EVER, 1)),
    GUARDIAN: ((171, 0), (800, 1), (1800, 0.15)),
    ADOPTED: ((481, 0), (1000, 1)),
    OTHER: ((11, 0), (700, 1), (_EVER, 0.1)),
    CUSTODY: ((61, 0), (1500, 1)),
    CUSTODY_NEW: ((15, 0), (90, 1)),
    REMAND: ((15, 0), (90, 1)),
    AGE_ASSESSED: ((21, 0), (150, 1)),
}


def periods_of_care() -> list[Period]:
    """Every period of care from the stock of 31 March 2016 to the end of the history, in order of starting."""
    random = chance("spans")
    periods = _opening_stock(random)
    stock, stocks = len(periods), month_end_stocks()
    for ending, ceased in ceased_by_year().items():
        months = CollectionYear(ending).months()
        ends = [stock, *stocks[:12]]
        stocks = stocks[12:]
        changes = [after - before for before, after in pairwise(ends)]
        leaving = _ceasings(changes, ceased)
        kinds = _kinds_by_month(ending, leaving, random)
        for month, change, kinds_now in zip(months, changes, kinds, strict=True):
            _start(periods, month, change + len(kinds_now), random)
            _cease(periods, month, kinds_now, random)
        stock = ends[-1]
    return periods


def _opening_stock(random: Random) -> list[Period]:
    """Children looked after on 31 March 2016, some for many years already."""
    starts: list[date] = []
    while len(starts) < figures()["plausible_history"]["open_on_2016_03_31"]:
        days = 1 + int(random.expovariate(1 / 1000))
        if days < 4300:
            starts.append(FIRST_DAY - timedelta(days=days))
    return [Period(number, start, None, OPEN, -number) for number, start in enumerate(sorted(starts), 1)]


def _ceasings(changes: list[int], ceased: int) -> list[int]:
    """How many periods cease in each month: fewer in the months the published count rises."""
    mean = sum(changes) / len(changes)
    return share_out(ceased, [ceased / 12 - 0.45 * (change - mean) for change in changes])


def _kinds_by_month(ending: int, leaving: list[int], random: Random) -> list[list[str]]:
    quotas = dict(LAST_YEAR) if ending == 2021 else quotas_for(sum(leaving), EARLIER)
    if ending in {2019, 2020}:
        quotas[OTHER] -= 2
        quotas |= {REMAND: 1, AGE_ASSESSED: 1}
    kinds = [kind for kind, number in quotas.items() for _ in range(number)]
    random.shuffle(kinds)
    kinds.sort(key=lambda kind: kind not in _FIRST_HALF | _SECOND_HALF)
    free = [month for month, number in enumerate(leaving) for _ in range(number)]
    random.shuffle(free)
    months: list[list[str]] = [[] for _ in leaving]
    for kind in kinds:
        fits = (lambda m: m < 6) if kind in _FIRST_HALF else (lambda m: m > 5) if kind in _SECOND_HALF else bool
        index = next((index for index, month in enumerate(free) if fits(month)), 0)
        months[free.pop(index)].append(kind)
    return months


def _start(periods: list[Period], month: Month, number: int, random: Random) -> None:
    """Start periods in a month; brothers and sisters start on one day, which a cluster marks."""
    made = 0
    days: list[tuple[date, int]] = []
    while made < number:
        size = min(random.choices([1, 2, 3, 4, 5], [58, 24, 11, 5, 2])[0], number - made)
        days.append((_day_in(month, random), size))
        made += size
    for day, size in sorted(days):
        cluster = len(periods) + 1
        for _ in range(size):
            periods.append(Period(len(periods) + 1, day, None, OPEN, cluster))


def _day_in(month: Month, random: Random) -> date:
    while True:
        day = month.starts_on + timedelta(days=random.randint(0, (month.ends_on - month.starts_on).days))
        if (day.weekday() < 5 or random.random() < 0.25) and (day.month, day.day) != (2, 29):
            return day


def _cease(periods: list[Period], month: Month, kinds: list[str], random: Random) -> None:
    pool = [period for period in periods if period.ends_on is None]
    for kind in kinds:
        while True:
            day = _day_in(month, random)
            period = pool[random.randrange(len(pool))]
            if period.ends_on is None and random.random() < _suits(kind, period, day):
                break
        period.ends_on, period.kind = day, kind


def _suits(kind: str, period: Period, day: date) -> float:
    """How well a period suits an ending of some kind on a day, from 0 to 1, by when it began and how long ago."""
    days, start = (day - period.starts_on).days, period.starts_on
    if (kind in _BEFORE_THE_YEAR and start >= _YEAR) or (kind in _IN_THE_YEAR and day >= _YEAR > start):
        return 0
    return next((liking for longest, liking in _LASTING[kind] if days < longest), 0)
