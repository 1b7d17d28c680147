"""Writing tables as CSV, the same bytes on every run."""

import csv
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path


def write_table(path: Path, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> int:
    """Write one CSV file with its heading; the answer is how many rows it has under the heading."""
    path.parent.mkdir(parents=True, exist_ok=True)
    number = 0
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        for row in rows:
            writer.writerow(row)
            number += 1
    return number


def british(day: date | None) -> str:
    """A date as the national return writes it, DD/MM/YYYY."""
    return f"{day:%d/%m/%Y}" if day else ""


def iso(day: date | None) -> str:
    """A date as the daily extract writes it, YYYY-MM-DD."""
    return day.isoformat() if day else ""
