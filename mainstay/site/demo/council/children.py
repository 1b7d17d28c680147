"""Whose each period of care is: children who come back, children who came alone, and the reason each period ceased."""

from datetime import date, timedelta
from random import Random

from mainstay.site.demo.council import spans
from mainstay.site.demo.council.dealing import CannotDeal, chance, share_out
from mainstay.site.demo.council.records import FIRST_ENDING, LAST_ENDING, OPEN, Child, Period, within

_YEAR = date(2020, 4, 1)
_RETURNS_A_YEAR = 13
_OTHER = {"E8": 23, "E13": 8, "E41": 12, "E3": 4, "E16": 2, "E2": 1}
_BEFORE_2019 = {"E45": "E43", "E46": "E43", "E47": "E44", "E48": "E44", "E17": "E8"}
_CODES: dict[str, dict[str, float]] = {
    spans.RETURNED: {"E4A": 36, "E4B": 16},
    spans.TWICE: {"E4A": 8, "E4B": 6},
    spans.AGED_OUT: {"E5": 52, "E6": 15, "E17": 50, "E7": 4},
    spans.AGED_OUT_NEW: {"E5": 4, "E6": 1},
    spans.INDEPENDENT: {"E5": 9, "E6": 5},
    spans.GUARDIAN: {"E45": 8, "E46": 5, "E47": 15, "E48": 3},
    spans.ADOPTED: {"E12": 35, "E11": 6},
    spans.OTHER: dict(_OTHER),
    spans.CUSTODY: {"E9": 1},
    spans.CUSTODY_NEW: {"E9": 1},
    spans.REMAND: {"E14": 1},
    spans.AGE_ASSESSED: {"E15": 1},
}


def children_of(periods: list[Period]) -> list[Child]:
    """The children whose periods of care these are, in order of first starting."""
    random = chance("children")
    _give_reasons(periods, random)
    alone = _came_alone(periods, random)
    next_of = _returns(periods, alone, random)
    followers = set(next_of.values())
    by_number = {period.number: period for period in periods}
    children = []
    for period in periods:
        if period.number in followers:
            continue
        chain = [period]
        while chain[-1].number in next_of:
            chain.append(by_number[next_of[chain[-1].number]])
        children.append(Child(chain, unaccompanied=period.number in alone))
    return children


def _give_reasons(periods: list[Period], random: Random) -> None:
    for ending in range(FIRST_ENDING, LAST_ENDING + 1):
        for kind, weights in _CODES.items():
            ceased = [period for period in periods if period.kind == kind and within(period.ends_on, ending)]
            shares = share_out(len(ceased), list(weights.values()))
            codes = [code for code, number in zip(weights, shares, strict=True) for _ in range(number)]
            random.shuffle(codes)
            for period, code in zip(ceased, codes, strict=True):
                period.reason = _BEFORE_2019.get(code, code) if ending < 2019 else code


def _came_alone(periods: list[Period], random: Random) -> set[int]:
    """Periods of unaccompanied children: 17 open on 31 March 2021, the others grown up or assessed as adults."""
    since = [p for p in periods if p.kind == OPEN and _YEAR + timedelta(90) <= p.starts_on < date(2021, 3, 20)]
    before = [p for p in periods if p.kind == OPEN and date(2019, 4, 1) <= p.starts_on < _YEAR]
    chosen = random.sample(since, 9) + random.sample(before, 8)
    chosen += [p for p in periods if p.kind == spans.AGE_ASSESSED]
    chosen += [p for p in periods if p.kind == spans.AGED_OUT_NEW][:2]
    for ending in range(FIRST_ENDING, LAST_ENDING + 1):
        grown = [
            p for p in periods if p.kind == spans.AGED_OUT and within(p.ends_on, ending) and p.days < 700
            and p.starts_on >= date(2015, 9, 1)
        ]  # fmt: skip
        chosen += random.sample(grown, min(6, len(grown)))
    return {period.number for period in chosen}


def _returns(periods: list[Period], alone: set[int], random: Random) -> dict[int, int]:
    """Which period follows which for children who came back, by number.

    Fourteen children cease twice in the last year; no other child does.
    """
    next_of: dict[int, int] = {}
    taken = set(alone)
    short = {spans.RETURNED, spans.OTHER}
    twice = [p for p in periods if p.kind == spans.TWICE]
    again = [p for p in periods if p.kind in short and within(p.starts_on, 2021) and p.number not in alone]
    again.sort(key=lambda p: p.starts_on, reverse=True)
    for first in sorted(twice, key=lambda p: p.last_day, reverse=True):
        second = next((p for p in again if p.number not in taken and _may_follow(first, p)), None)
        if second is None or second.ends_on is None:
            raise CannotDeal(f"No second period ends in the year for the one that ended {first.ends_on}.")
        next_of[first.number] = second.number
        taken |= {first.number, second.number}
    for ending in range(FIRST_ENDING + 1, LAST_ENDING + 1):
        starters = [p for p in periods if within(p.starts_on, ending) and p.number not in taken]
        for second in random.sample(starters, _RETURNS_A_YEAR):
            earlier = [
                p for p in periods
                if p.kind in {spans.RETURNED} and p.number not in taken and _may_follow(p, second)
                and not (within(p.ends_on, 2021) and within(second.ends_on, 2021))
            ]  # fmt: skip
            if earlier and second.number not in taken and _ordinary(second):
                first = random.choice(earlier)
                next_of[first.number] = second.number
                taken |= {first.number, second.number}
    return next_of


def _ordinary(period: Period) -> bool:
    return period.kind in {OPEN, spans.RETURNED, spans.OTHER, spans.GUARDIAN}


def _may_follow(first: Period, second: Period) -> bool:
    """Whether a child who left one period may have come back in the other: after 10 days, within three years."""
    if first.ends_on is None or first.days > 1500:
        return False
    return timedelta(10) <= second.starts_on - first.ends_on <= timedelta(1000)
