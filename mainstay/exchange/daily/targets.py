"""The tables that the daily extract fills child by child, and how a row of the extract becomes a row of theirs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import zip_longest
from typing import Any

from mainstay.caseload.models import Allocation, ContractedShare
from mainstay.children.models import PersonAround, SocialWork
from mainstay.exchange.daily.files import BY_NAME
from mainstay.exchange.daily.known import Known
from mainstay.exchange.daily.loading import Target, key
from mainstay.exchange.shared.copying import Cell
from mainstay.statute.dates import in_words

_SPAN = {"starts_on": "date", "ends_on": "date"}
Rows = Iterator[tuple[Cell, ...]]

SHARES = Target(
    "contracted_share", ContractedShare, {"officer_id": "uuid", "share": "numeric(4,3)", **_SPAN}, owner="officer_id"
)
ALLOCATIONS = Target(
    "allocations",
    Allocation,
    {
        "child_id": "uuid",
        "officer_id": "uuid",
        **_SPAN,
        "reason": "text",
        "child_told_on": "date",
        "child_told_how": "text",
    },
)
SOCIAL_WORK = Target(
    "social_workers", SocialWork, {"child_id": "uuid", "team_id": "uuid", "social_worker": "text", **_SPAN}
)
PEOPLE = Target(
    "people",
    PersonAround,
    {
        "child_id": "uuid",
        "name": "text",
        "relation": "text",
        "phone": "text",
        "has_parental_responsibility": "boolean",
        "looked_after_id": "uuid",
        **_SPAN,
    },
    alone=False,
)


def shares(known: Known) -> Rows:
    """The wanted contracted shares."""
    for row in _cut(known, "contracted_share"):
        officer = known.officer("contracted_share", row)
        if officer:
            name = known.place("contracted_share", row, key("share", row["officer"], row["from"]))
            yield name, officer, row["share"], row["from"], row["to"]


def allocations(known: Known) -> Rows:
    """The wanted allocations."""
    for row in _cut(known, "allocations"):
        child, officer = known.child("allocations", row), known.officer("allocations", row)
        if child and officer:
            name = known.place("allocations", row, key("allocation", row["child"], row["from"]))
            yield name, child, officer, row["from"], row["to"], "", row["child_told_on"], ""


def social_work(known: Known) -> Rows:
    """The wanted spans of social work."""
    for row in _cut(known, "social_workers"):
        child, team = known.child("social_workers", row), known.team("social_workers", row)
        if child and team:
            name = known.place("social_workers", row, key("social work", row["child"], row["from"]))
            yield name, child, team, row["social_worker"], row["from"], row["to"]


def people(known: Known) -> Rows:
    """The wanted people round the children."""
    for row in known.extract.rows("people"):
        child = known.child("people", row)
        if child:
            holds = {"yes": True, "no": False, None: None}[row["parental_responsibility"]]
            too = known.children.get(row["looked_after_child"])
            name = known.place("people", row, key("person", row["child"], row["name"], row["relation"], row["from"]))
            yield name, child, row["name"], row["relation"], row["phone"], holds, too, row["from"], row["to"]


# What others need comes first: an allocation is to an officer, whose share may be new.
LOADS: tuple[tuple[Target, Callable[[Known], Rows]], ...] = (
    (SHARES, shares),
    (ALLOCATIONS, allocations),
    (SOCIAL_WORK, social_work),
    (PEOPLE, people),
)


def _cut(known: Known, table: str) -> Iterator[dict[str, Any]]:
    """Rows in order, each ended where the next of the same child or officer begins; an overlap is listed."""
    whose = BY_NAME[table].whose
    ordered = sorted(known.extract.rows(table), key=lambda row: (row[whose], row["from"]))
    for row, following in zip_longest(ordered, ordered[1:]):
        if following and following[whose] == row[whose] and (row["to"] is None or row["to"] > following["from"]):
            reason = (
                f"It overlaps row {following['row']}, which begins on {in_words(following['from'])}, "
                "and is taken to end there."
            )
            known.extract.say(table, row["row"], reason, column="to", child=str(row.get("child", "")))
            row = {**row, "to": following["from"]}  # noqa: PLW2901
        yield row
