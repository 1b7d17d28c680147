"""A small service in the real tables, and changes of it at random from a seed, written past every action."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import Any
from uuid import UUID

from django.db import DataError, IntegrityError, connection, transaction

from mainstay.access.models import Person
from mainstay.authority.models import PolicyVersion, Population
from mainstay.caseload.models import Allocation, ContractedShare
from mainstay.children.models import Child, Episode, PeriodOfCare
from mainstay.ledger.gate import opened
from mainstay.reviews.models import Review
from tests.builders import an_officer

FIRST, LAST = date(2018, 4, 1), date(2021, 7, 1)
_DATES = ("born_on", "unaccompanied_until", "starts_on", "ends_on", "held_on", "due_on", "complete_by_on", "as_at")
_WORDS: dict[str, tuple[Any, ...]] = {
    "sex": ("male", "female", None),
    "ethnicity": ("WBRI", "CHNE", "BCRB", None),
    "reason_ceased": ("E4A", "E5", "E9", None),
    "legal_status_at_start": ("C2", "V2", None),
    "category_of_need": ("N1", "N4", None),
    "short_breaks_only": (True, False),
    "legal_status": ("C2", "V3", None),
    "placement": ("K1", "U1", None),
    "kind": ("first", "later", "post_18"),
    "state": ("held", "due", "not_required"),
    "verdict": ("in_time", "late", "cannot_be_judged", None),
    "verdict_with_window": ("in_time", "late", None),
    "counted": (True, False),
    "participation_code": ("PN0", "PN1", "PN7", None),
    "late_reason": ("illness", None),
    "chaired_by": ("child", "officer", ""),
    "not_taking_part": ("declined", ""),
    "share": ("0.5", "1"),
    "children": (90_000, 91_000),
    "settings": ('{"chinese_in": "other"}', '{"chinese_in": "asian"}', "{}"),
}
_CHANGED: dict[str, tuple[str, ...]] = {
    "children_child": ("born_on", "sex", "ethnicity", "unaccompanied_until"),
    "children_periodofcare": (
        "starts_on", "ends_on", "ends_on", "reason_ceased", "legal_status_at_start", "category_of_need",
        "short_breaks_only",
    ),
    "children_episode": ("starts_on", "ends_on", "ends_on", "placement"),
    "reviews_review": (
        "held_on", "held_on", "due_on", "due_on", "complete_by_on", "kind", "state", "verdict", "verdict_with_window",
        "counted", "participation_code", "late_reason", "chaired_by", "not_taking_part",
    ),
    "caseload_allocation": ("starts_on", "ends_on", "ends_on"),
    "caseload_contractedshare": ("starts_on", "ends_on", "share"),
    "authority_population": ("as_at", "children"),
    "authority_policyversion": ("settings",),
}  # fmt: skip


def a_service(dice: Random, children: int = 12) -> None:
    """Children with periods, episodes, allocations and reviews on odd dates, written past every action."""
    officers = [an_officer() for _ in range(2)]
    with opened():
        born = [Child(reference=f"Z{number}", born_on=_day(dice, date(2004, 1, 1))) for number in range(children)]
        known = Child.objects.bulk_create(born)
        for child in known:
            _add_care(dice, child, officers)
        for officer in officers:
            ContractedShare.objects.bulk_create([ContractedShare(officer=officer, share=1, starts_on=FIRST)])
        Population.objects.bulk_create([Population(as_at=date(2020, 3, 31), children=90_000, estimate="mid-2019")])
        PolicyVersion.objects.bulk_create([PolicyVersion(starts_on=FIRST, settings={})])


def _add_care(dice: Random, child: Child, officers: list[Person]) -> None:
    starts_on, ends_on = _day(dice), dice.choice((None, None, LAST))
    span = {"child": child, "starts_on": starts_on, "ends_on": ends_on}
    period = PeriodOfCare.objects.bulk_create([PeriodOfCare(**span, short_breaks_only=False)])[0]
    Episode.objects.bulk_create([Episode(**span, period=period, placement=dice.choice(("K1", "U1")))])
    Allocation.objects.bulk_create([Allocation(**span, officer=dice.choice(officers))])
    Review.objects.bulk_create([a_review(dice, child, period.pk) for _ in range(3)], ignore_conflicts=True)


def a_review(dice: Random, child: Child, period: UUID) -> Review:
    """A review held, or due."""
    due_on, held = _day(dice), dice.random() < 0.7
    held_on = due_on + timedelta(days=dice.randrange(-20, 90)) if held else None
    late = held_on is not None and held_on > due_on
    return Review(
        child=child, period_id=period, kind=dice.choice(("first", "later")), due_on=due_on, held_on=held_on,
        state="held" if held else "due", verdict=("late" if late else "in_time") if held else None,
        participation_code="PN1" if held else None,
    )  # fmt: skip


def _day(dice: Random, first: date = FIRST) -> date:
    return first + timedelta(days=dice.randrange((LAST - first).days))


def changes(dice: Random, number: int) -> Iterator[str]:
    """Change the service so many times, by statements of one row or of many; what each did, once it is done."""
    done = 0
    while done < number:
        words, sql, values = _a_change(dice)
        try:
            with transaction.atomic(), connection.cursor() as cursor:
                cursor.execute(sql, values)
        except (IntegrityError, DataError):
            continue  # a date that would break the order of things is no change
        done += 1
        yield words


def _a_change(dice: Random) -> tuple[str, str, list[Any]]:
    table = dice.choice(list(_CHANGED))
    some = f"id IN (SELECT id FROM {table} ORDER BY md5(id::text || %s) LIMIT {dice.choice((1, 1, 1, 3))})"
    if table == "reviews_review" and dice.random() < 0.2:
        return "a review is deleted", f"DELETE FROM {table} WHERE {some}", [str(dice.random())]
    column = dice.choice(_CHANGED[table])
    values: tuple[Any, ...] = (_day(dice), _day(dice), None) if column in _DATES else _WORDS[column]
    value = dice.choice(values)
    also = ", state = CASE WHEN %s::date IS NULL THEN 'due' ELSE 'held' END" if column == "held_on" else ""
    change = f"UPDATE {table} SET {column} = %s{also} WHERE {some}"
    return f"{table}.{column} is {value}", change, [value, *([value] if also else []), str(dice.random())]
