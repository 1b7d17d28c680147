"""Where a child lives in a period of care: placements that fit their age, legal status and how the period ended."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from mainstay.site.demo.council import spans
from mainstay.site.demo.council.records import LAST_DAY, OPEN, Child, Period
from mainstay.statute.ages import age_on

_PROVIDERS: dict[str, dict[str, float]] = {
    "U1": {"PR1": 1}, "U3": {"PR1": 1}, "U4": {"PR1": 6, "PR4": 4}, "U6": {"PR1": 55, "PR4": 42, "PR5": 3},
    "A5": {"PR1": 1}, "A6": {"PR1": 6, "PR2": 1, "PR5": 2}, "K1": {"PR2": 1}, "K2": {"PR4": 8, "PR1": 2},
    "H5": {"PR4": 9, "PR5": 1}, "P1": {"PR0": 1}, "P2": {"PR4": 1, "PR5": 1}, "R3": {"PR4": 1}, "R5": {"PR3": 1},
    "S1": {"PR4": 1}, "R1": {"PR4": 1},
}  # fmt: skip
_BY_AGE: tuple[tuple[int, dict[str, float]], ...] = (
    (1, {"U6": 74, "U3": 17, "R3": 9}),
    (5, {"U6": 74, "U3": 20, "U4": 6}),
    (10, {"U6": 63, "U3": 14, "U4": 18, "U1": 3, "K2": 2}),
    (16, {"U6": 54, "U3": 8, "U4": 17, "U1": 3, "K2": 15, "S1": 2, "R1": 1}),
    (18, {"U6": 42, "U3": 5, "U4": 12, "K2": 14, "H5": 18, "P2": 7, "S1": 2}),
)
_ALONE: dict[str, float] = {"U6": 50, "H5": 40, "P2": 10}
_MOVE_REASONS = {
    "CARPL": 46,
    "CREQB": 14,
    "CREQO": 5,
    "CHILD": 12,
    "STAND": 3,
    "ALLEG": 2,
    "LAREQ": 7,
    "PLACE": 4,
    "OTHER": 7,
}
IN_SECURE = 2


@dataclass(frozen=True, slots=True)
class Stay:
    """A placement from a day on; `same_carer` when only the kind of placement changed."""

    starts_on: date
    place: str
    provider: str
    same_carer: bool = False
    why_moved: str = ""


def placements_of(child: Child, period: Period, random: Random) -> list[Stay]:
    """The placements of a period in order; those for adoption stand only under a placement order."""
    if period.legal_status == "J1":
        return [_stay(period.starts_on, "R5", random)]
    authority = next((since for since, status in period.legal if status == "E1"), None)
    if authority is not None:
        return _for_adoption(period, authority, random)
    stays = [_stay(period.starts_on, _first_place(child, period, random), random)]
    for day in _moves(period, random):
        _move(child, period, stays, day, random)
    _fit_the_end(period, stays, random)
    return stays


def place_in_secure(children: Sequence[Child], stays: dict[int, list[Stay]], random: Random) -> None:
    """Move two children to a secure children's home, where they still are on 31 March 2021."""
    able = [
        child for child in children
        if child.last.kind == OPEN and 14 <= age_on(child.born_on, LAST_DAY) <= 16 and not child.unaccompanied
        and child.last.status_on(LAST_DAY) == "C2" and stays[child.last.number][-1].starts_on < date(2020, 9, 1)
    ]  # fmt: skip
    for child, day in zip(random.sample(able, IN_SECURE), (date(2021, 1, 19), date(2021, 3, 9)), strict=True):
        stays[child.last.number].append(_stay(day, "K1", random, why_moved="LAREQ"))


def _stay(day: date, place: str, random: Random, *, same_carer: bool = False, why_moved: str = "") -> Stay:
    provider = random.choices(list(_PROVIDERS[place]), list(_PROVIDERS[place].values()))[0]
    return Stay(day, place, provider, same_carer, why_moved)


def _first_place(child: Child, period: Period, random: Random) -> str:
    return "U6" if period.starts_on.year < 2012 else _place(child, period, period.starts_on, random)


def _place(child: Child, period: Period, day: date, random: Random) -> str:
    age = age_on(child.born_on, day)
    weights = dict(_ALONE if child.unaccompanied else next(likely for below, likely in _BY_AGE if age < below))
    if period.status_on(day) == "C2" and age < 17:
        weights["P1"] = 14
    if (day - period.starts_on).days < 300:
        for long_term in ("U4", "U1"):
            weights.pop(long_term, None)
    if age < 16:
        weights.pop("H5", None)
        weights.pop("P2", None)
    return random.choices(list(weights), list(weights.values()))[0]


def _moves(period: Period, random: Random) -> list[date]:
    days: list[date] = []
    day = period.starts_on
    while True:
        settled = 330 if (day - period.starts_on).days < 300 else 1000
        day += timedelta(days=12 + int(random.expovariate(1 / settled)))
        if (period.last_day - day).days < 12:
            return days
        days.append(day)


def _move(child: Child, period: Period, stays: list[Stay], day: date, random: Random) -> None:
    place = _place(child, period, day, random)
    settled = {"U6": "U4", "U3": "U1"}.get(stays[-1].place)
    if settled == place:
        stays.append(Stay(day, place, stays[-1].provider, same_carer=True, why_moved="STAND"))
        return
    if place == "P1" and stays[-1].place == "P1":
        return
    why = random.choices(list(_MOVE_REASONS), list(_MOVE_REASONS.values()))[0]
    stays.append(_stay(day, place, random, why_moved=why))


def _for_adoption(period: Period, authority: date, random: Random) -> list[Stay]:
    """A foster home, then the adopters; some children were with carers who go on to adopt them."""
    stays = [_stay(period.starts_on, "U6", random)]
    latest = period.last_day - timedelta(days=150 if period.kind == spans.ADOPTED else 5)
    placed = min(authority + timedelta(days=random.randint(45, 260)), latest)
    waiting = period.kind == OPEN and (LAST_DAY - authority).days < 260 and random.random() < 0.4
    if placed <= authority or waiting:
        return stays
    if random.random() < 0.12:
        return [*stays, Stay(placed, "A5", stays[0].provider, same_carer=True, why_moved="CARPL")]
    return [*stays, _stay(placed, "A6", random, why_moved="CARPL")]


def _fit_the_end(period: Period, stays: list[Stay], random: Random) -> None:
    """Make the last placement one that the reason for leaving allows."""
    needed = {"E45": "U3", "E46": "U6", "E43": "U3", "E17": "U6"}.get(period.reason)
    last = stays[-1]
    if needed is None or (
        last.place[0] == "U" and (period.reason == "E17" or last.place in {needed, _settled(needed)})
    ):
        return
    stays[-1] = _stay(last.starts_on, needed, random, why_moved=last.why_moved)


def _settled(place: str) -> str:
    return {"U3": "U1", "U6": "U4"}[place]
