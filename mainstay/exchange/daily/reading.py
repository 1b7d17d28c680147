"""Reading the daily extract: every cell typed, every row that cannot be used listed with its reason."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from pathlib import Path
from typing import Any

from mainstay.exchange.daily.files import CHOICES, FILES, Column, DailyFile
from mainstay.exchange.ssda903.encodings import text_of
from mainstay.exchange.ssda903.problems import ReturnRefused, shown

_EARLIEST_YEAR = 1900
LARGEST_BYTES = 200 * 1024 * 1024


@dataclass(frozen=True)
class DailyProblem:
    """A row or cell that was not used: where it stands and why; never what a protected address says."""

    file: str
    row: int
    column: str
    reason: str


@dataclass
class DailyExtract:
    """The rows that can be used, by file, each a mapping of column to typed value; and every problem."""

    tables: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    problems: list[DailyProblem] = field(default_factory=list)

    def rows(self, name: str) -> list[dict[str, Any]]:
        """The usable rows of one file; none where the file was not given."""
        return self.tables.get(name, [])


def read_folder(path: Path) -> DailyExtract:
    """Read every CSV of a folder. Raises ReturnRefused where there is no extract to read."""
    if not path.is_dir():
        raise ReturnRefused(f"{path.name} is not a folder. Give the folder that holds the extract's CSV files.")
    files = sorted(path.glob("*.csv"))
    if sum(file.stat().st_size for file in files) > LARGEST_BYTES:
        raise ReturnRefused(f"The files in {path.name} are over 200 MB together. Give one day's extract.")
    return read_extract({file.name: file.read_bytes() for file in files})


def read_extract(files: Mapping[str, bytes]) -> DailyExtract:
    """Read files given by name; a file is known by its set of columns. Raises ReturnRefused."""
    extract = DailyExtract()
    for name, content in files.items():
        rows = csv.reader(io.StringIO(text_of(name, content)), strict=False)
        try:
            _read_file(name, rows, extract)
        except csv.Error as error:
            raise ReturnRefused(f"{name} cannot be read as CSV near line {rows.line_num}: {error}.") from error
    if not extract.tables:
        known = ", ".join(f"{file.name}.csv" for file in FILES)
        raise ReturnRefused(f"None of these files is part of the daily extract. It is made of: {known}.")
    return extract


def _read_file(name: str, rows: Iterator[list[str]], extract: DailyExtract) -> None:
    header = [cell.strip().lower() for cell in next(rows, [])]
    kind = next((file for file in FILES if file.column_names == set(header)), None)
    if kind is None:
        extract.problems.append(DailyProblem(name, 1, "", "Its columns are those of no file of the extract; not used."))
        return
    if kind.name in extract.tables:
        raise ReturnRefused(f"Two files hold {kind.means}: {name} is the second. Give one of them.")
    table = extract.tables.setdefault(kind.name, [])
    seen: set[tuple[Any, ...]] = set()
    for cells in rows:
        line = rows.line_num  # type: ignore[attr-defined]
        row = _read_row(kind, name, line, dict(zip(header, cells, strict=False)), extract)
        if row is None:
            continue
        key = tuple(row[column] for column in kind.key)
        if key in seen:
            extract.problems.append(
                DailyProblem(name, line, kind.key[0], "This row's key stands above already; the first is used.")
            )
            continue
        seen.add(key)
        table.append(row)


def _read_row(
    kind: DailyFile, name: str, line: int, cells: dict[str, str], extract: DailyExtract
) -> dict[str, Any] | None:
    row: dict[str, Any] = {"row": line}
    for column in kind.columns:
        text = (cells.get(column.name) or "").strip()
        try:
            row[column.name] = _typed(column, text)
        except ValueError as error:
            secret = kind.name == "protected_addresses"
            reason = (
                "A value of this row cannot be read." if secret and column.name not in {"from", "to"} else str(error)
            )
            extract.problems.append(DailyProblem(name, line, column.name, reason))
            return None
    if row.get("to") is not None and row["to"] <= row["from"]:
        extract.problems.append(DailyProblem(name, line, "to", "It ends on or before the day it begins; not used."))
        return None
    return row


def _typed(column: Column, text: str) -> Any:
    if not text:
        if column.optional:
            return None if column.holds != "text" else ""
        raise ValueError("This cell is empty, and the row needs it.")
    if len(text) > column.longest:
        raise ValueError(f"This cell is longer than {column.longest} characters.")
    return _READERS.get(column.holds, str)(text) if column.holds not in CHOICES else _chosen(column.holds, text)


def _chosen(holds: str, text: str) -> str:
    try:
        return CHOICES[holds][text.lower()]
    except KeyError:
        raise ValueError(f"{shown(text)} is none of {', '.join(CHOICES[holds])}.") from None


@lru_cache(maxsize=20_000)
def _date(text: str) -> date:
    parts = text.split("/") if "/" in text else text.split("-")[::-1]
    try:
        day, month, year = map(int, parts)
        return date(year if year >= _EARLIEST_YEAR else 0, month, day)
    except ValueError:
        raise ValueError(f"{shown(text)} is not a date such as 2021-04-12.") from None


def _whole(text: str) -> int:
    if not text.isdecimal() or len(text) > 9:
        raise ValueError(f"{shown(text)} is not a whole number.")
    return int(text)


def _number(text: str) -> Decimal:
    try:
        value = Decimal(text)
    except InvalidOperation:
        raise ValueError(f"{shown(text)} is not a number.") from None
    if not value.is_finite() or abs(value) >= 10**9:
        raise ValueError(f"{shown(text)} is not a number that can be kept.")
    return value


def _share(text: str) -> Decimal:
    value = _number(text)
    if not 0 < value <= 1:
        raise ValueError(f"{shown(text)} is not a share of full time: it lies above 0 and up to 1.")
    return value


def _email(text: str) -> str:
    if text.count("@") != 1 or text.startswith("@") or text.endswith("@") or " " in text:
        raise ValueError(f"{shown(text)} is not an e-mail address.")
    return text.lower()


_READERS: dict[str, Any] = {
    "date": _date, "whole": _whole, "number": _number, "share": _share, "email": _email,
}  # fmt: skip
