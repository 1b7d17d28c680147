"""The reviews of every year, brought to the published number held, by age, and in time."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from random import Random

from mainstay.site.demo.council.cycle import CALENDAR, Chain, Pace, begin, count, due_dates, hold_year
from mainstay.site.demo.council.dealing import CannotDeal, chance
from mainstay.site.demo.council.records import FIRST_DAY, Child, Review
from mainstay.site.demo.council.targets import YEARS, figures
from mainstay.statute.years import CollectionYear

# A service that was late one time in five in 2018-19 and held its reviews three to four weeks early by 2020-21.
_PACES = {
    2016: Pace(8, 8),
    2017: Pace(8, 8, 0.06),
    2018: Pace(8, 8, 0.08),
    2019: Pace(0.5, 0.4, 0.22),
    2020: Pace(10.7, 1.7, 0.10),
    2021: Pace(16.3, 25.8),
}
_TOLD_LATE = "told-late-of-child"
LATE_REASONS = {
    _TOLD_LATE: 3,
    "child-or-carer-unavailable": 16,
    "report-not-ready": 15,
    "social-worker-unavailable-or-changed": 9,
    "partner-unavailable": 8,
    "moved-at-short-notice": 6,
    "reviewing-officer-unavailable": 3,
    "child-missing": 2,
    "venue-or-technology": 1,
}
_APART = timedelta(days=40)
_TRIES, _A_FEW = 40, 12


def hold_reviews(children: list[Child]) -> None:
    """Set the reviews of every period: held on working days within it, in time but for the published few."""
    random = chance("reviewing")
    chains = [begin(child, period) for child in children for period in child.periods]
    for ending, pace in _PACES.items():
        if YEARS.get(ending) in figures()["reviews"]:
            _bring_to_number(chains, ending, random)
            continue
        for chain in chains:
            hold_year(chain, ending, pace)
    late = _make_late(chains, random)
    for chain in chains:
        dues = due_dates(chain)
        chain.period.reviews = [
            Review(day, due, late_reason=late.get((chain.period.number, day), ""))
            for day, due in zip(chain.held, (due.on if due else None for due in dues), strict=True)
            if day >= FIRST_DAY
        ]


def _bring_to_number(chains: list[Chain], ending: int, random: Random) -> None:
    """Find the pace that holds nearly the published number, then a few more early reviews to make it exact."""
    pace, before = _PACES[ending], [len(chain.held) for chain in chains]
    for _ in range(_TRIES):
        for chain in chains:
            hold_year(chain, ending, pace)
        young, older = _short(chains, ending, under_4=True), _short(chains, ending, under_4=False)
        if 0 <= young <= _A_FEW and 0 <= older <= _A_FEW:
            _hold_more(chains, ending, young, True, random)
            _hold_more(chains, ending, older, False, random)
            return
        pace = _other_pace(pace, young, older)
        for chain, number in zip(chains, before, strict=True):
            del chain.held[number:]
    raise CannotDeal(f"No pace holds the published number of reviews in {YEARS[ending]}; last tried {pace}.")


def _short(chains: list[Chain], ending: int, *, under_4: bool) -> int:
    """How many reviews are still wanted of one age group in a year."""
    published = figures()["reviews"][YEARS[ending]]
    young = published["codes"]["PN0"]
    wanted = young if under_4 else published["held"] - young
    return int(wanted - count(chains, ending, lambda chain, day: chain.under_4(day) == under_4))


def _other_pace(pace: Pace, young: int, older: int) -> Pace:
    """A pace that holds more or fewer; when nothing is held early any more, more are late."""
    later = 0.02 if (young < 0 and pace.early_under_4 == 0) or (older < 0 and pace.early_4_or_over == 0) else 0
    return Pace(
        max(0, pace.early_under_4 + 0.3 * (young - _A_FEW / 2)),
        max(0, pace.early_4_or_over + 0.08 * (older - _A_FEW / 2)),
        pace.late_share + later,
    )


def _hold_more(chains: list[Chain], ending: int, number: int, under_4: bool, random: Random) -> None:
    for chain in random.sample(chains, len(chains)):
        if number and (day := _room_for_another(chain, ending, under_4)):
            chain.held.append(day)
            chain.held.sort()
            number -= 1
    if number:
        raise CannotDeal(f"There is no room for {number} more reviews in {YEARS[ending]}.")


def _room_for_another(chain: Chain, ending: int, under_4: bool) -> date | None:
    year = CollectionYear(ending)
    known = [day for day in chain.held if day >= year.starts_on - timedelta(days=120)]
    for before, after in pairwise(known):
        day = CALENDAR.on_or_before(before + (after - before) / 2)
        if (
            year.contains(day)
            and min(after - day, day - before) >= _APART
            and chain.under_4(day) == under_4
            and not chain.towards_adoption
        ):
            return day
    return None


def _make_late(chains: list[Chain], random: Random) -> dict[tuple[int, date], str]:
    """Put reviews of the last year off to a few days or weeks after they were due, one a child, with the reason."""
    published = figures()["reviews"]["2020-21"]
    wanted = published["held"] - published["in_time"]
    first: list[tuple[int, date]] = []
    others: list[tuple[int, date]] = []
    for chain in random.sample(chains, len(chains)):
        if len(first) + len(others) == wanted:
            break
        if chain.towards_adoption or random.random() < 0.6:
            continue
        for index, day in _could_be_late(chain, random):
            chain.held[index] = day
            (first if index == 0 else others).append((chain.period.number, day))
            break
    late = [*first, *others]
    reasons = [reason for reason, number in LATE_REASONS.items() for _ in range(number)]
    if len(late) != wanted or len(reasons) != wanted or len(first) < LATE_REASONS[_TOLD_LATE]:
        raise CannotDeal(
            f"{len(late)} reviews of 2020-21 could be late and {len(reasons)} have a reason; not {wanted}."
        )
    told_late = LATE_REASONS[_TOLD_LATE]
    others_why = reasons[told_late:]
    random.shuffle(others_why)
    return dict(zip(late, [*reasons[:told_late], *others_why], strict=True))


def _could_be_late(chain: Chain, random: Random) -> Iterator[tuple[int, date]]:
    year = CollectionYear(2021)
    dues = due_dates(chain)
    for index in random.sample(range(len(chain.held)), len(chain.held)):
        held, due = chain.held[index], dues[index]
        if due is None or not year.contains(held) or not year.contains(due.on):
            continue
        put_off = random.randint(1, 9 if index == 0 else 24)
        day = CALENDAR.on_or_after(due.on + timedelta(days=put_off))
        following = chain.held[index + 1] if index + 1 < len(chain.held) else year.ends_on + 2 * _APART
        if (
            day <= year.ends_on
            and chain.period.open_on(day)
            and following - day >= _APART
            and chain.under_4(day) == chain.under_4(held)
        ):
            yield index, day
