"""The tables that the daily extract fills child by child, and how a row of the extract becomes a row of theirs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from mainstay.children import vault
from mainstay.exchange.daily.loading import Target, key
from mainstay.exchange.daily.reading import DailyExtract, DailyProblem

ALLOCATIONS = Target(
    "caseload_allocation",
    ("child_id", "officer_id", "starts_on", "ends_on", "reason", "child_told_on", "child_told_how"),
    ("uuid", "uuid", "date", "date", "text", "date", "text"),
    spans_of="child_id",
)
SOCIAL_WORK = Target(
    "children_socialwork",
    ("child_id", "team_id", "social_worker", "starts_on", "ends_on"),
    ("uuid", "uuid", "text", "date", "date"),
    spans_of="child_id",
)
PEOPLE = Target(
    "children_personaround",
    ("child_id", "name", "relation", "phone", "has_parental_responsibility", "looked_after_id", "starts_on", "ends_on"),
    ("uuid", "text", "text", "text", "boolean", "uuid", "date", "date"),
)
SHARES = Target(
    "caseload_contractedshare",
    ("officer_id", "share", "starts_on", "ends_on"),
    ("uuid", "numeric", "date", "date"),
    spans_of="officer_id",
)


@dataclass
class Known:
    """The keys of what the extract refers to: children and officers by reference, teams by name."""

    children: Mapping[str, UUID]
    officers: Mapping[str, UUID]
    teams: Mapping[str, UUID]
    extract: DailyExtract

    def child(self, table: str, row: dict[str, Any]) -> UUID | None:
        """The child a row is about; a child nobody knows is listed."""
        return self._find(self.children, "child", table, row, "Enter the child, or import the return that has them.")

    def officer(self, table: str, row: dict[str, Any]) -> UUID | None:
        """The officer a row names; an officer nobody knows is listed."""
        return self._find(self.officers, "officer", table, row, "Give officers.csv with the same extract.")

    def team(self, table: str, row: dict[str, Any]) -> UUID | None:
        """The team a row names; a team nobody knows is listed."""
        return self._find(self.teams, "team", table, row, "Give teams.csv with the same extract.")

    def _find(self, keys: Mapping[str, UUID], column: str, table: str, row: dict[str, Any], do: str) -> UUID | None:
        found = keys.get(row[column])
        if found is None:
            reason = f"There is no {column} {row[column]}. {do}"
            self.extract.problems.append(DailyProblem(f"{table}.csv", row["row"], column, reason))
        return found


def allocations(known: Known) -> Iterator[tuple[Any, ...]]:
    """The wanted allocations; spans of one child that overlap are cut where the next begins."""
    for row in _cut(known.extract.rows("allocations"), "child"):
        child, officer = known.child("allocations", row), known.officer("allocations", row)
        if child and officer:
            told = row["child_told_on"]
            yield key("allocation", row["child"], row["from"]), child, officer, row["from"], row["to"], "", told, ""


def social_work(known: Known) -> Iterator[tuple[Any, ...]]:
    """The wanted spans of social work."""
    for row in _cut(known.extract.rows("social_workers"), "child"):
        child, team = known.child("social_workers", row), known.team("social_workers", row)
        if child and team:
            yield (
                key("social work", row["child"], row["from"]),
                child,
                team,
                row["social_worker"],
                row["from"],
                row["to"],
            )


def people(known: Known) -> Iterator[tuple[Any, ...]]:
    """The wanted people round the children."""
    for row in known.extract.rows("people"):
        child = known.child("people", row)
        if child:
            holds = {"yes": True, "no": False, None: None}[row["parental_responsibility"]]
            too = known.children.get(row["looked_after_child"])
            name = key("person", row["child"], row["name"], row["relation"], row["from"])
            yield name, child, row["name"], row["relation"], row["phone"], holds, too, row["from"], row["to"]


def shares(known: Known) -> Iterator[tuple[Any, ...]]:
    """The wanted contracted shares."""
    for row in _cut(known.extract.rows("contracted_share"), "officer"):
        officer = known.officer("contracted_share", row)
        if officer:
            yield key("share", row["officer"], row["from"]), officer, row["share"], row["from"], row["to"]


def addresses(known: Known) -> Iterator[tuple[Any, ...]]:
    """The wanted protected addresses: the text is sealed here and goes nowhere else."""
    for row in known.extract.rows("protected_addresses"):
        child = known.child("protected_addresses", row)
        text = "\n".join(part for part in (row["line_1"], row["line_2"], row["postcode"]) if part)
        if child and text:
            name = key("address", row["child"], row["kind"], row["from"])
            yield name, child, row["kind"], text, row["from"], row["to"]


def sealed(rows: Iterator[tuple[Any, ...]]) -> Iterator[tuple[Any, ...]]:
    """The same rows with their text under seal."""
    for name, child, kind, text, starts_on, ends_on in rows:
        seal, key_id = vault.seal(text, name)
        yield name, child, kind, seal, key_id, starts_on, ends_on


def _cut(rows: list[dict[str, Any]], whose: str) -> Iterator[dict[str, Any]]:
    """Rows in order, each ended where the next of the same child or officer begins."""
    ordered = sorted(rows, key=lambda row: (row[whose], row["from"]))
    for row, following in zip(ordered, [*ordered[1:], None], strict=True):
        if following and following[whose] == row[whose] and (row["to"] is None or row["to"] > following["from"]):
            row = {**row, "to": following["from"]}  # noqa: PLW2901
        yield row
