"""What an extract changes: of each file what is added, changed and withdrawn, and in whose record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from mainstay.exchange.daily.files import BY_NAME
from mainstay.statute.dates import in_words

ADDED, CHANGED, WITHDRAWN = "add", "change", "remove"
_DONE = {ADDED: "added", CHANGED: "changed", WITHDRAWN: "withdrawn"}
_CALLED = {
    "children": "Names",
    "allocations": "Reviewing officer",
    "social_workers": "Social work team",
    "people": "Person round the child",
    "siblings": "Brothers and sisters",
    "protected_addresses": "Protected address",
    "reviews": "Who chaired, or how it was held: review",
    "late_reasons": "Reason for being late: review",
    "concerns": "Concern",
}
_OF_A_REVIEW = frozenset({"reviews", "late_reasons"})


@dataclass(frozen=True)
class Change:
    """One thing that changes: by which file, whether it is added, changed or withdrawn, in whose record, of which day.

    `child` is None for what is no child's; `day` names the thing where it has one.
    """

    table: str
    done: str
    child: UUID | None = None
    day: date | None = None

    def words(self) -> str:
        """The change as a line: "Reviewing officer from 4 June 2026 added". It never says a name or an address."""
        called = _CALLED.get(self.table, BY_NAME[self.table].title)
        between = "of" if self.table in _OF_A_REVIEW else "from"
        when = f" {between} {in_words(self.day)}" if self.day else ""
        return f"{called}{when} {_DONE[self.done]}"


@dataclass
class Changes:
    """Everything that an extract changes, and how many rows were kept as people entered them."""

    all: list[Change] = field(default_factory=list)
    kept: int = 0

    def add(self, changes: Iterable[Change]) -> None:
        """Note more changes."""
        self.all.extend(changes)

    def children(self) -> set[UUID]:
        """Whose records change."""
        return {change.child for change in self.all if change.child is not None}

    def counts(self) -> dict[str, dict[str, int]]:
        """How many things are added, changed and withdrawn, by file."""
        counts: dict[str, Counter[str]] = {}
        for change in self.all:
            counts.setdefault(change.table, Counter())[change.done] += 1
        return {table: dict(counts[table]) for table in BY_NAME if table in counts}

    def of_children(self) -> dict[UUID, list[Change]]:
        """The changes of each child's record, in order."""
        found: dict[UUID, list[Change]] = {}
        for change in sorted(self.all, key=lambda each: (each.table, each.day or date.min, each.done)):
            if change.child is not None:
                found.setdefault(change.child, []).append(change)
        return found
