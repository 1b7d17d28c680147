"""What the return says of each child and each start: sex, ethnic group, legal status and category of need."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from random import Random
from typing import TypeVar

from mainstay.site.demo.council import spans
from mainstay.site.demo.council.dealing import chance, deal, quotas_for, share_out
from mainstay.site.demo.council.records import OPEN, Child, Period, within
from mainstay.site.demo.council.targets import figures
from mainstay.statute.ages import age_on

Thing = TypeVar("Thing")
Start = tuple[Child, Period]

_SEX = {"1": 54, "2": 45.5, "": 0.5}
_ETHNIC = {"white": 85, "mixed": 8.5, "asian": 1.6, "black": 1.4, "other": 2.8, "not_recorded": 0.7}
_LEGAL = {"C1": 40, "V2": 57, "L1": 3}
_NEED = {"N1": 54, "N4+N5+N8": 35, "others": 11}
_ETHNIC_CODES: dict[str, dict[str, float]] = {
    "white": {"WBRI": 94, "WOTH": 4, "WIRI": 1, "WIRT": 0.5, "WROM": 0.5},
    "mixed": {"MWBC": 45, "MOTH": 25, "MWAS": 15, "MWBA": 15},
    "asian": {"APKN": 5, "AIND": 2, "AOTH": 2, "ABAN": 1},
    "black": {"BAFR": 5, "BCRB": 4, "BOTH": 1},
    "other": {"OOTH": 1},
    "not_recorded": {"NOBT": 4, "REFU": 1, "": 2},
}
_OF_THEIR_OWN: dict[str, float] = {"N2": 12, "N3": 16, "N6": 14, "N7": 2}
_OF_THE_FAMILY: dict[str, float] = {"N4": 5, "N5": 8, "N8": 2}


def characterise(children: list[Child]) -> None:
    """Deal every characteristic, exactly as published for the year 2020-21 and in likeness of it before."""
    random = chance("characteristics")
    _deal_to_children(children, random)
    starts = [(child, period) for child in children for period in child.periods]
    _deal_to_starts(starts, random)


def _deal_to_children(children: list[Child], random: Random) -> None:
    published = figures()["started_2020_21"]
    now = [child for child in children if any(within(p.starts_on, 2021) for p in child.periods)]
    known = {id(child) for child in now}
    before = [child for child in children if id(child) not in known]
    quotas = {id(now): published["sex"], id(before): quotas_for(len(before), _SEX)}
    ethnic = {id(now): published["ethnic_group"], id(before): quotas_for(len(before), _ETHNIC)}
    for group in (now, before):
        repeated = {id(child): _starts_counted(child, group is now) for child in group}
        each = [[child] * repeated[id(child)] for child in group]
        for child, sex in deal(each, quotas[id(group)], _sex_suits, random):
            child.sex = sex
        families = _units([c for unit in each for c in unit], lambda child: child.family)
        dealt = deal(families, ethnic[id(group)], _ethnic_suits, random)
        _detail(dealt, _ETHNIC_CODES, random)


def _starts_counted(child: Child, published: bool) -> int:
    return sum(within(p.starts_on, 2021) for p in child.periods) if published else 1


def _units(things: Iterable[Thing], key: Callable[[Thing], object]) -> list[list[Thing]]:
    units: dict[object, list[Thing]] = defaultdict(list)
    for thing in things:
        units[key(thing)].append(thing)
    return list(units.values())


def _sex_suits(child: Child, sex: str) -> float:
    if child.unaccompanied:
        return {"1": 30, "2": 1, "": 0}[sex]
    if child.first.kind in {spans.CUSTODY_NEW, spans.REMAND, spans.CUSTODY}:
        return float(sex == "1")
    return 1


def _ethnic_suits(child: Child, group: str) -> float:
    if child.unaccompanied:
        return {"other": 40, "asian": 6, "black": 6}.get(group, 0)
    if group == "not_recorded":
        return float(len(child.periods) == 1 and child.first.days > 45 and _plain(child.first))
    return 1


def _plain(period: Period) -> bool:
    return period.kind in {OPEN, spans.RETURNED, spans.OTHER}


def _detail(dealt: Sequence[tuple[Child, str]], codes: dict[str, dict[str, float]], random: Random) -> None:
    """Turn each group into a code of it, the same for a family."""
    chosen: dict[tuple[int, str], str] = {}
    hands: dict[str, list[str]] = {}
    totals = Counter(group for _, group in dealt)
    for group, total in totals.items():
        shares = share_out(total, list(codes[group].values()))
        hands[group] = [code for code, number in zip(codes[group], shares, strict=True) for _ in range(number)]
        random.shuffle(hands[group])
    for child, group in dealt:
        code = hands[group].pop()
        child.ethnic = chosen.setdefault((child.family, group), code)


def _deal_to_starts(starts: list[Start], random: Random) -> None:
    published = figures()["started_2020_21"]
    now = [start for start in starts if within(start[1].starts_on, 2021)]
    before = [start for start in starts if not within(start[1].starts_on, 2021)]
    remands = sum(period.kind in _ON_REMAND for _, period in before)
    unknown = sum(_not_recorded(start) for start in before)
    legal = quotas_for(len(before) - remands - unknown, _LEGAL) | {"J1": remands, "": unknown}
    needs = quotas_for(len(before), _NEED)
    for group, statuses, categories in (
        (now, published["legal_status"], published["category_of_need"]),
        (before, legal, needs),
    ):
        units = _units(group, lambda start: (start[0].family, start[1].starts_on))
        for (_, period), status in deal(units, statuses, _status_suits, random):
            period.legal_status = status
        chosen: dict[tuple[int, date, str], str] = {}
        for (child, period), category in deal(units, categories, _need_suits, random):
            key = (child.family, period.starts_on, category)
            period.need = chosen.setdefault(key, _need(child, period, category, random))


_ON_REMAND = {spans.CUSTODY_NEW, spans.REMAND}
# How likely a court's interim order is at the start, by age; none is made of a child of 17.
_COURT_BY_AGE = ((1, 6.0), (5, 3.0), (10, 2.0), (16, 0.8), (17, 0.1), (99, 0.0))


def _not_recorded(start: Start) -> bool:
    return start[0].ethnic in {"", "NOBT", "REFU"}


def _status_suits(start: Start, status: str) -> float:
    child, period = start
    certain = _certain_status(child, period)
    if certain is not None or status in {"", "J1"}:
        return float(status == certain)
    age = age_on(child.born_on, period.starts_on)
    if status == "L1":
        return 1.0 if 1 <= age < 16 and period.days > 5 else 0
    if status == "C1":
        liking = next(liking for below, liking in _COURT_BY_AGE if age < below)
        return 0 if period.days < 15 else liking * (5 if period.kind == spans.ADOPTED else 1)
    return 1


def _certain_status(child: Child, period: Period) -> str | None:
    """The one legal status a start can have, or None where there is a choice."""
    if _not_recorded((child, period)):
        return ""
    if period.kind in _ON_REMAND:
        return "J1"
    return "V2" if child.unaccompanied or period.kind == spans.CUSTODY else None


def _need_suits(start: Start, category: str) -> float:
    child, period = start
    if child.unaccompanied:
        return float(category == "N4+N5+N8")
    if category == "others":
        return 3.0 if period.legal_status == "J1" else 0.4 if age_on(child.born_on, period.starts_on) < 5 else 1
    if category == "N1" and period.legal_status == "J1":
        return 0
    return 2.0 if category == "N1" and period.legal_status in {"C1", "L1"} else 1


def _need(child: Child, period: Period, category: str, random: Random) -> str:
    if category == "N1":
        return "N1"
    if child.unaccompanied:
        return "N8"
    if category == "N4+N5+N8":
        return random.choices(list(_OF_THE_FAMILY), list(_OF_THE_FAMILY.values()))[0]
    if period.legal_status == "J1":
        return "N6"
    choices = dict(_OF_THEIR_OWN)
    if age_on(child.born_on, period.starts_on) < 11:
        choices.pop("N6")
    return random.choices(list(choices), list(choices.values()))[0]
