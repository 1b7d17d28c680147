"""A daily extract as it was read: the rows that can be used, what is wrong with the others, and whom that touches."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from mainstay.exchange.daily.files import DailyFile
from mainstay.exchange.ssda903.problems import POSTCODE

_REFERENCE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/-]{0,39}")


@dataclass(frozen=True, kw_only=True)
class DailyProblem:
    """Something to look at: where it stands and why; never what an address says.

    `table` is the file of the family, or nothing for a file that is none of them; row nought is the whole file.
    """

    reason: str
    file: str
    table: str = ""
    row: int = 0
    column: str = ""
    child: str = ""


@dataclass
class DailyExtract:
    """The usable rows by file of the family, each a mapping of column to typed value; and every problem.

    `given` says which file held which. `doubted` are, by file of the family, the children or officers one of whose
    rows cannot be used: what is on record of them stays as it is, for the extract does not say all of it.
    """

    tables: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    given: dict[str, str] = field(default_factory=dict)
    problems: list[DailyProblem] = field(default_factory=list)
    doubted: dict[str, set[str]] = field(default_factory=dict)

    def rows(self, name: str) -> list[dict[str, Any]]:
        """The usable rows of one file; none where the file was not given."""
        return self.tables.get(name, [])

    def note(self, file: str, reason: str) -> None:
        """List something about a file as a whole."""
        self.problems.append(DailyProblem(reason=reason, file=file))

    def say(self, table: str, row: int, reason: str, *, column: str = "", child: str = "") -> None:
        """List something about a row of a file of the family; `child` is shown only where it is a reference."""
        self.problems.append(
            DailyProblem(
                reason=reason, file=self.given[table], table=table, row=row, column=column, child=reference(child)
            )
        )

    def doubt(self, kind: DailyFile, row: int, reason: str, *, column: str = "", whose: str = "") -> None:
        """List a row that cannot be used, and remember whose it is."""
        if whose:
            self.doubted.setdefault(kind.name, set()).add(whose)
        self.say(kind.name, row, reason, column=column, child=whose if kind.is_of_children else "")


def reference(text: str) -> str:
    """A text where it can be a reference, which lists show; else nothing: it may be anything, even an address."""
    return text if _REFERENCE.fullmatch(text) and not POSTCODE.fullmatch(text) else ""
