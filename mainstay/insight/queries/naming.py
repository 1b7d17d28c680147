"""The rows of a split by name, where the records hold only codes and ids."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from mainstay.insight.reading import Reading

Rows = Mapping[str, Reading]
Words = Mapping[str, Mapping[str, str]]


class NamedSplits(Mapping[str, Rows]):
    """The splits of a figure with their rows named and in the order of the names.

    A split is named when it is first read: a large council has a thousand officers, and few pages show them.
    """

    def __init__(self, splits: Mapping[str, Rows], words: Words) -> None:
        self._splits = splits
        self._words = words
        self._named: dict[str, Rows] = {}

    def __getitem__(self, split: str) -> Rows:
        if split not in self._named:
            self._named[split] = named(self._splits[split], self._words.get(split, {}))
        return self._named[split]

    def __iter__(self) -> Iterator[str]:
        return iter(self._splits)

    def __len__(self) -> int:
        return len(self._splits)


def named(rows: Rows, names: Mapping[str, str]) -> Rows:
    """The rows whose names are known, by name, and then the others as they are."""
    if not names:
        return rows
    known = {key: replace(row, label=names[key]) for key, row in rows.items() if key in names}
    in_order = sorted(known, key=lambda key: known[key].label.casefold())
    return {key: known.get(key, rows[key]) for key in [*in_order, *(key for key in rows if key not in names)]}
