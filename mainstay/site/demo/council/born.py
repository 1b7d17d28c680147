"""When each child was born: dates that fit their periods of care and the published ages of those who started."""

from collections.abc import Iterable
from datetime import date, timedelta
from random import Random

from mainstay.site.demo.council import spans
from mainstay.site.demo.council.dealing import CannotDeal, chance, deal
from mainstay.site.demo.council.records import LAST_DAY, OPEN, Child, Period, within
from mainstay.site.demo.council.targets import figures
from mainstay.statute.months import add_months

Span = tuple[date, date]
Ages = tuple[float, float]

_STILL_UNDER_18 = date(2021, 4, 19)
_BANDS = {
    "under_1": (date(2020, 4, 1), LAST_DAY),
    "1_4": (date(2016, 4, 1), date(2020, 3, 31)),
    "5_9": (date(2011, 4, 1), date(2016, 3, 31)),
    "10_15": (date(2005, 4, 1), date(2011, 3, 31)),
    "16_17": (date(2003, 4, 1), date(2005, 3, 31)),
    "18": (date(2000, 4, 1), date(2003, 3, 31)),
}
# Ages in years at the start of a period, and how many in a hundred start at each; babies became more in 2019.
_AGES: tuple[Ages, ...] = ((0.0, 0.08), (0.08, 1), (1, 5), (5, 10), (10, 16), (16, 17.6))
_HOW_MANY = {date(1990, 1, 1): (7.5, 5, 13, 25, 42, 7.5), date(2019, 3, 1): (6, 3.5, 12, 25, 43.5, 10)}


def give_birthdays(children: list[Child]) -> None:
    """Set every child's date of birth, dealing the published age bands to the periods started in the last year."""
    random = chance("born")
    starters = [child for child in children if any(within(p.starts_on, 2021) for p in child.periods)]
    units = [[child for p in child.periods if within(p.starts_on, 2021)] for child in starters]
    quotas = figures()["started_2020_21"]["age_band"]
    bands = {id(child): band for child, band in deal(units, quotas, _band_suits, random)}
    for child in children:
        span = _window(child)
        if id(child) in bands:
            low, high = _overlap(span, _BANDS[bands[id(child)]])
            child.born_on = (
                _newborn(low, high, child, random) if high >= _BANDS["under_1"][0] else _any(low, high, random)
            )
        else:
            child.born_on = _likely(span, child, random)


def years_before(day: date, years: float) -> date:
    """The date so many years, or parts of one, before a day."""
    return add_months(day, -round(years * 12))


def _band_suits(child: Child, band: str) -> float:
    low, high = _overlap(_window(child), _BANDS[band])
    return min(1.0, max(0, (high - low).days + 1) / 20)


def _overlap(*each: Span) -> Span:
    return max(low for low, _ in each), min(high for _, high in each)


def _window(child: Child) -> Span:
    """The first and the last day on which the child can have been born."""
    low, high = _overlap(*_windows(child))
    if low > high:
        raise CannotDeal(f"No date of birth fits the periods of care from {child.first.starts_on}.")
    return low, high


def _windows(child: Child) -> Iterable[Span]:
    for period in child.periods:
        yield date(1997, 1, 1), period.starts_on
        yield _end_window(period)
        if child.unaccompanied:
            yield years_before(period.starts_on, 17.95), years_before(period.starts_on, 14.9)


def _end_window(period: Period) -> Span:
    """The span of birth that the way a period ended asks for."""
    start, end = period.starts_on, period.last_day
    eighteen = add_months(end, -216)
    if period.kind in {spans.AGED_OUT, spans.AGED_OUT_NEW}:
        return eighteen, eighteen
    if period.kind in {spans.CUSTODY, spans.CUSTODY_NEW, spans.REMAND}:
        return years_before(end, 17.75), max(years_before(start, 14), years_before(end, 17))
    return {
        OPEN: (add_months(_STILL_UNDER_18, -216), end),
        spans.INDEPENDENT: (years_before(end, 17.9), years_before(end, 16.25)),
        spans.ADOPTED: (years_before(start, 3.5), start),
        spans.GUARDIAN: (years_before(end, 12), start),
    }.get(period.kind, (eighteen + timedelta(days=20), end))


def _any(low: date, high: date, random: Random) -> date:
    born = low + timedelta(days=random.randint(0, (high - low).days))
    return born + timedelta(days=1 if born < high else -1) if (born.month, born.day) == (2, 29) else born


def _newborn(low: date, high: date, child: Child, random: Random) -> date:
    """A baby of the last year: two in three come into care within days of birth."""
    soon = child.first.starts_on - timedelta(days=12)
    return _any(max(low, soon), high, random) if random.random() < 0.66 else _any(low, high, random)


def _likely(span: Span, child: Child, random: Random) -> date:
    low, high = span
    start = child.first.starts_on
    weights = next(weights for since, weights in reversed(_HOW_MANY.items()) if since <= start)
    for _ in range(40):
        youngest, oldest = random.choices(_AGES, weights)[0]
        age = random.uniform(youngest, oldest * (0.25 if child.first.kind == spans.ADOPTED else 1))
        born = start - timedelta(days=round(age * 365.25))
        if low <= born <= high and (born.month, born.day) != (2, 29):
            return born
    return _any(low, high, random)
