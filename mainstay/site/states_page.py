"""The printed page of every room's states: from each state, the step that may follow and where it leads."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Any

Table = Mapping[tuple[Any, Any], Any]


def tables() -> Iterator[tuple[str, str, Table]]:
    """Each table of transitions declared in a room's rules: its room, what it says of itself, and its steps.

    A table is a module's `TRANSITIONS`, or a name that ends so, of (state, step) to state, in `mainstay.<room>.rules`.
    """
    for name, module in sorted(sys.modules.items()):
        parts = name.split(".")
        if parts[0] != "mainstay" or "rules" not in parts:
            continue
        for attribute, table in sorted(vars(module).items()):
            if attribute.endswith("TRANSITIONS") and isinstance(table, Mapping):
                yield parts[1], (module.__doc__ or "").strip().split("\n")[0], table


def states() -> str:
    """Every state and step of every room, as tables."""
    parts = ["# States and the steps between them\n\nA step that stands in no row is refused with a sentence.\n"]
    for room, says, table in tables():
        parts.append(f"## {room.capitalize()}\n\n{says}\n\n{_printed(table)}")
    return "\n".join(parts)


def _printed(table: Table) -> str:
    """One row for each state of the table's own enumeration, one column for each step that some state allows."""
    all_states = _members([state for state, _ in table] + list(table.values()))
    named = {step for _, step in table}
    all_steps = [step for step in _members(list(named)) if step in named]
    rows = [["From", *map(_words, all_steps)], ["---"] * (len(all_steps) + 1)]
    for state in all_states:
        rows.append([_words(state), *(_words(table.get((state, step), "")) for step in all_steps)])
    return "\n".join("| " + " | ".join(row) + " |" for row in rows) + "\n"


def _members(found: list[Any]) -> list[Any]:
    """Every member of the enumeration, in its order, or what was found where there is none."""
    kind = type(found[0])
    return list(kind) if issubclass(kind, Enum) else list(dict.fromkeys(found))


def _words(value: Any) -> str:
    text = str(value.value if isinstance(value, Enum) else value)
    return text.replace("_", " ")
