"""Reading the daily extract, line by line, so that one row that cannot be used silences no other."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from mainstay.exchange.daily.cells import typed
from mainstay.exchange.daily.extract import DailyExtract
from mainstay.exchange.daily.files import SECRET
from mainstay.exchange.daily.sources import Chosen, choose
from mainstay.exchange.ssda903.csv_reading import LONGEST_LINE, cells_of
from mainstay.exchange.ssda903.problems import ReturnRefused

LARGEST_BYTES = 200 * 1024 * 1024
_CANNOT_BE_READ = "A value of this row cannot be read."


def read_folder(path: Path) -> DailyExtract:
    """Read every CSV of a folder. Raises ReturnRefused where there is no extract to read."""
    try:
        files = sorted(file for file in path.iterdir() if file.suffix.lower() == ".csv" and file.is_file())
        if sum(file.stat().st_size for file in files) > LARGEST_BYTES:
            raise ReturnRefused(f"The files in {path.name} are over 200 MB together. Give one day's extract.")
        return read_extract({file.name: file.read_bytes() for file in files})
    except (OSError, ValueError) as error:
        if isinstance(error, ReturnRefused):
            raise
        raise ReturnRefused(
            f"{path.name} is not a folder that can be read. Give the folder that holds the extract's CSV files."
        ) from None


def read_extract(files: Mapping[str, bytes]) -> DailyExtract:
    """Read files given by name; a file is known by its set of columns.

    Raises ReturnRefused where none is known, two are the same, or one cannot be read as CSV at all.
    """
    extract = DailyExtract()
    for chosen in choose(files, extract):
        extract.given[chosen.kind.name] = chosen.name
        _File(chosen, extract).read()
    return extract


class _File:
    """One file of the family being read: its rows by key, for a key must not stand on rows that differ."""

    def __init__(self, chosen: Chosen, extract: DailyExtract) -> None:
        self._name, self._text, self._kind = chosen
        self._extract = extract
        self._rows: dict[tuple[Any, ...], list[dict[str, Any]]] = {}

    def read(self) -> None:
        """Read every line, and give the extract the rows that can be used."""
        heading: list[str] = []
        for number, line in enumerate(io.StringIO(self._text, newline=None), start=1):
            if len(line) > LONGEST_LINE:
                raise _too_long(self._name, number)
            if not line.strip(" ,;\t\n"):
                continue
            cells, paired = cells_of(line)
            if heading:
                self._read_line(number, heading, cells, paired)
            else:
                heading = [cell.strip().lower() for cell in cells]
                while not heading[-1]:
                    heading.pop()
        self._extract.tables[self._kind.name] = [row for rows in self._rows.values() for row in self._one_of(rows)]

    def _read_line(self, number: int, heading: Sequence[str], cells: list[str], paired: bool) -> None:
        said = {name: cell.strip() for name, cell in zip(heading, cells, strict=False)}
        row = self._shaped(number, heading, cells, said, paired) and self._typed(number, said)
        if row:
            self._rows.setdefault(tuple(row[name] for name in self._kind.key), []).append(row)

    def _shaped(
        self, number: int, heading: Sequence[str], cells: list[str], said: Mapping[str, str], paired: bool
    ) -> bool:
        beyond = any(cell.strip() for cell in cells[len(heading) :])
        if not paired:
            self._doubt(number, said, "A quote mark on this line has no partner, so the line is not used.")
        elif beyond or len(cells) < len(heading):
            self._doubt(
                number,
                said,
                f"The line has {len(cells)} values where the heading has {len(heading)}, so it is not used.",
            )
        return paired and not beyond and len(cells) >= len(heading)

    def _typed(self, number: int, said: Mapping[str, str]) -> dict[str, Any] | None:
        row: dict[str, Any] = {"row": number}
        for column in self._kind.columns:
            try:
                row[column.name] = typed(column, said[column.name])
            except ValueError as error:
                reason = _CANNOT_BE_READ if self._kind.name in SECRET else str(error)
                self._doubt(number, said, reason, column.name)
                return None
        if row.get("to") is not None and row["to"] <= row["from"]:
            self._doubt(number, said, "It ends on or before the day it begins, so it is not used.", "to")
            return None
        return row

    def _one_of(self, rows: Sequence[dict[str, Any]]) -> Sequence[dict[str, Any]]:
        """The row of a key: rows that are the same count once, and of rows that differ none counts."""
        first, *others = rows
        if not others:
            return rows
        again = ", ".join(str(other["row"]) for other in others[:5]) + (" and more" if len(others) > 5 else "")
        column = self._kind.whose
        if all({**other, "row": 0} == {**first, "row": 0} for other in others):
            reason = f"This row stands again on row {again}. They are the same, so they count once."
            child = str(first["child"]) if self._kind.is_of_children else ""
            self._extract.say(self._kind.name, first["row"], reason, column=column, child=child)
            return [first]
        reason = f"The key of this row stands again on row {again}. They differ, so none of them is used."
        self._extract.doubt(self._kind, first["row"], reason, column=column, whose=str(first[column]))
        return []

    def _doubt(self, number: int, said: Mapping[str, str], reason: str, column: str = "") -> None:
        self._extract.doubt(self._kind, number, reason, column=column, whose=said.get(self._kind.whose, ""))


def _too_long(name: str, number: int) -> ReturnRefused:
    return ReturnRefused(
        f"Line {number} of {name} is longer than {LONGEST_LINE:,} characters, so it is not a file of the extract. "
        "Export the file again and give that one."
    )
