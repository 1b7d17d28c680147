"""The legal statuses a child passes through in a period of care, from how it began to how it ended."""

from datetime import date, timedelta
from random import Random

from mainstay.site.demo.council import spans
from mainstay.site.demo.council.dealing import chance
from mainstay.site.demo.council.records import OPEN, Child, Period
from mainstay.statute.ages import age_on

_WAITING_TO_BE_ADOPTED = 0.5
_ENDS_VOLUNTARY = {"E15", "E3"}


def give_legal_statuses(children: list[Child]) -> None:
    """Set, for every period, each legal status and the day it began."""
    random = chance("legal")
    for child in children:
        for period in child.periods:
            period.legal = _statuses(child, period, random)


def _statuses(child: Child, period: Period, random: Random) -> list[tuple[date, str]]:
    legal = [(period.starts_on, period.legal_status)]
    if child.unaccompanied:
        return legal
    if period.legal_status == "L1":
        legal.append((period.starts_on + timedelta(random.randint(1, 2)), _after_protection(child, period, random)))
    elif period.legal_status == "" and period.days > 60:
        legal.append((period.starts_on + timedelta(random.randint(14, 40)), _after_protection(child, period, random)))
    elif period.legal_status == "J1":
        return legal
    if _plan_is_adoption(child, period, random):
        return _towards_adoption(period, legal, random)
    if legal[-1][1] in {"V2", ""}:
        _may_go_to_court(child, period, legal, random)
    if legal[-1][1] == "C1":
        _may_reach_final_order(period, legal, random)
    return legal


def _after_protection(child: Child, period: Period, random: Random) -> str:
    if age_on(child.born_on, period.starts_on) >= 16:
        return "V2"
    return "C1" if random.random() < 0.6 and period.days > 20 else "V2"


def _plan_is_adoption(child: Child, period: Period, random: Random) -> bool:
    if period.kind == spans.ADOPTED:
        return True
    young = age_on(child.born_on, period.starts_on) < 3
    return period.kind == OPEN and young and 330 < period.days < 900 and random.random() < _WAITING_TO_BE_ADOPTED


def _towards_adoption(period: Period, legal: list[tuple[date, str]], random: Random) -> list[tuple[date, str]]:
    """Interim care order, then a placement order; adoption itself is at least half a year later."""
    if legal[-1][1] != "C1":
        legal.append((legal[-1][0] + timedelta(random.randint(10, 50)), "C1"))
    authority = period.starts_on + timedelta(random.randint(190, 270))
    return [*legal, (authority, "E1")]


def _may_go_to_court(child: Child, period: Period, legal: list[tuple[date, str]], random: Random) -> None:
    since = legal[-1][0]
    age = age_on(child.born_on, since)
    likely = 0.75 if age < 5 else 0.65 if age < 10 else 0.45 if age < 15 else 0.1
    ends_voluntary = period.reason in _ENDS_VOLUNTARY or period.kind in {spans.RETURNED, spans.CUSTODY}
    day = since + timedelta(random.randint(40, 260))
    too_old = age_on(child.born_on, day) >= 17
    if random.random() < likely and not ends_voluntary and not too_old and (period.last_day - day).days > 20:
        legal.append((day, "C1"))


def _may_reach_final_order(period: Period, legal: list[tuple[date, str]], random: Random) -> None:
    """A full care order after about 26 weeks of proceedings; some end with another order instead."""
    day = legal[-1][0] + timedelta(random.randint(160, 290))
    if period.kind == spans.GUARDIAN and random.random() < 0.6:
        return
    if (period.last_day - day).days > 15:
        legal.append((day, "C2"))
