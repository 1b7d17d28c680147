"""Writing CSV that a spreadsheet cannot take for formulas."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

_TAKEN_FOR_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\x00", "＝", "＋", "－", "＠")


def safe(value: object) -> str:
    """A value as text; one that a spreadsheet would run is set off with an apostrophe."""
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_TAKEN_FOR_A_FORMULA) else text


def safe_csv(heading: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A whole CSV file, every value in quotes, with a mark so that a spreadsheet reads it as UTF-8."""
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL)
    writer.writerow(heading)
    writer.writerows([safe(value) for value in row] for row in rows)
    return "\ufeff" + out.getvalue()
