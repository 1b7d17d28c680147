"""What the rows of an extract refer to, and where each wanted row stands, so that one that stays out can be listed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from mainstay.exchange.daily.extract import DailyExtract, reference
from mainstay.exchange.daily.files import BY_NAME, SECRET

_KEPT = "A row that was entered or changed here stands in place of this one, and is kept."
_STAYED = (
    "Somebody round this child is not in the extract any longer, and stays on record, for a document may have been "
    "made for them. End them on the child's page."
)
_IN_DOUBT = "Another row about the same cannot be used, so what is on record stays as it is and this row waits."


@dataclass
class Known:
    """The keys of what the extract refers to: children and officers by reference, teams by name.

    `conflicts` are children whose addresses whoever brings the extract in may not touch.
    """

    children: Mapping[str, UUID]
    officers: Mapping[str, UUID]
    teams: Mapping[str, UUID]
    extract: DailyExtract
    conflicts: frozenset[UUID] = frozenset()
    _places: dict[UUID, tuple[str, dict[str, Any]]] = field(default_factory=dict)

    def child(self, table: str, row: dict[str, Any]) -> UUID | None:
        """The child a row is about; a child nobody knows is listed."""
        return self._find(self.children, "child", table, row, "Enter the child, or import the return that has them.")

    def officer(self, table: str, row: dict[str, Any]) -> UUID | None:
        """The officer a row names; an officer nobody knows is listed."""
        return self._find(self.officers, "officer", table, row, "Give officers.csv with the same extract.")

    def team(self, table: str, row: dict[str, Any]) -> UUID | None:
        """The team a row names; a team nobody knows is listed."""
        return self._find(self.teams, "team", table, row, "Give teams.csv with the same extract.")

    def place(self, table: str, row: dict[str, Any], key: UUID) -> UUID:
        """Remember where the row of a key stands."""
        self._places[key] = table, row
        return key

    def settled(self, table: str) -> Iterator[dict[str, Any]]:
        """The usable rows of children whose other rows in the file can be used too; the others wait, and are listed."""
        doubted = self.extract.doubted.get(table, set())
        for row in self.extract.rows(table):
            if row["child"] in doubted:
                shown = row["child"] if row["child"] in self.children else ""
                self.extract.say(table, row["row"], _IN_DOUBT, child=shown)
            else:
                yield row

    def doubted(self, table: str) -> list[UUID]:
        """The children or officers of whom one row of a file cannot be used."""
        keys = self.children if BY_NAME[table].is_of_children else self.officers
        return [keys[name] for name in self.extract.doubted.get(table, ()) if name in keys]

    def list_kept(self, kept: Iterable[UUID]) -> int:
        """List the wanted rows that something on record keeps out; gives how many a person's own row does."""
        number = 0
        for table, row in sorted((self._places[key] for key in kept), key=lambda each: (each[0], each[1]["row"])):
            whose = row[BY_NAME[table].whose]
            in_doubt = whose in self.extract.doubted.get(table, ())
            number += not in_doubt
            self.extract.say(table, row["row"], _IN_DOUBT if in_doubt else _KEPT, child=_child(row))
        return number

    def list_stayed(self, table: str, children: Iterable[UUID]) -> None:
        """List the rows that the extract no longer has and that stay, by their children."""
        names = {key: name for name, key in self.children.items()}
        for child in children:
            self.extract.say(table, 0, _STAYED, child=names.get(child, ""))

    def _find(self, keys: Mapping[str, UUID], column: str, table: str, row: dict[str, Any], do: str) -> UUID | None:
        found = keys.get(row[column])
        if found is None:
            named = "" if table in SECRET else reference(row[column])
            reason = f"There is no {column} {named or 'of this name'}. {do}"
            whose = "" if table in SECRET else str(row[BY_NAME[table].whose])
            self.extract.doubt(BY_NAME[table], row["row"], reason, column=column, whose=whose)
        return found


def _child(row: dict[str, Any]) -> str:
    return str(row.get("child", ""))
