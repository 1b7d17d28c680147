"""The rows of a return as they are kept: written with COPY, and read back when the years are put together again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from django.db import connection

from mainstay.exchange.models import Return, ReturnedRow, RowChoice
from mainstay.exchange.rules.content import key_of
from mainstay.exchange.rules.repeated import Key, waiting
from mainstay.exchange.shared.copying import NULL, copy_lines, copy_rows, escaped
from mainstay.exchange.ssda903.files import BY_TABLE
from mainstay.exchange.ssda903.problems import Problem
from mainstay.exchange.ssda903.rows import ReturnAsReceived, Row, Typed
from mainstay.ledger.gate import must_be_open
from mainstay.statute.years import CollectionYear

_COLUMNS = ("returned_id", "table", "file", "number", "child", "key_on", "counts", "waits", "texts", "codes", "dates")
_PROBLEM = ("returned_id", "between_years", "file", "table", "row", "child", "column", "kind", "severity", "reason")
_READ_BACK = """
  SELECT "table", file, number, counts, texts, codes, dates FROM exchange_returnedrow
  WHERE returned_id = %s {only} ORDER BY id"""


def lines_of(returned: Return, received: ReturnAsReceived) -> list[str]:
    """Every row of a return, ready to be kept."""
    waits = {id(row) for rows in waiting(received).values() for row in rows}
    return list(_lines(str(returned.pk), received, waits))


def write_lines(lines: Iterable[str]) -> None:
    """Keep the rows that were made ready."""
    copy_lines("exchange_returnedrow", _COLUMNS, lines)


def write_problems(problems: Sequence[Problem], by_year: dict[str, Return], *, between_years: bool) -> None:
    """Keep problems with the return of their year, or with none."""
    rows = []
    for problem in problems:
        returned = by_year.get(problem.year)
        rows.append(
            (
                returned.pk if returned else None,
                between_years,
                problem.file,
                problem.table,
                problem.row,
                problem.child,
                problem.column[:40],
                problem.kind.value,
                problem.severity.value,
                problem.reason,
            )
        )
    copy_rows("exchange_returnproblem", _PROBLEM, rows)


def forget_rows(returned: Return) -> None:
    """Remove the rows and problems of a return that a corrected one replaces; its place in the list stays."""
    must_be_open("ReturnedRow")
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM exchange_returnedrow WHERE returned_id = %s", [returned.pk])
        cursor.execute("DELETE FROM exchange_returnproblem WHERE returned_id = %s", [returned.pk])


def forget_problems_between_years() -> None:
    """Remove what was seen between the years, before they are put together again."""
    must_be_open("ReturnProblem")
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM exchange_returnproblem WHERE between_years")


def read_back(returned: Return, child: str = "") -> ReturnAsReceived:
    """A return as it was received, but for its problems and postcodes; of one child only where one is named."""
    received = ReturnAsReceived(CollectionYear.parse(returned.year))
    received.given.update(returned.given)
    sql = _READ_BACK.format(only="AND child = %s" if child else "")
    with connection.cursor() as cursor:
        cursor.execute(sql, [returned.pk, child] if child else [returned.pk])
        while rows := cursor.fetchmany(10_000):
            for table, file, number, counts, texts, codes, dates in rows:
                kind = BY_TABLE[table]
                row = Row(kind, file, number, tuple(texts), _values(codes, dates))
                row.counts = counts
                received.tables[table].append(row)
    return received


def row_of(kept: ReturnedRow) -> Row:
    """A kept row as it was read."""
    return Row(BY_TABLE[kept.table], kept.file, kept.number, tuple(kept.texts), _values(kept.codes, kept.dates))


def _values(codes: Sequence[str | None], dates: Sequence[date | None]) -> tuple[Typed, ...]:
    return tuple([code if day is None else day for code, day in zip(codes, dates, strict=True)])


def choices_of(year: str) -> dict[Key, str]:
    """What was chosen for the repeated keys of a year's return."""
    rows = RowChoice.objects.filter(year=year).values_list("table", "child", "key_on", "content")
    return {(table, child, key_on): content for table, child, key_on, content in rows}


def _lines(returned: str, received: ReturnAsReceived, waits: set[int]) -> Iterator[str]:
    for table, rows in received.tables.items():
        columns = [_Column() for _ in BY_TABLE[table].columns]
        files: dict[str, str] = {}
        for row in rows:
            key = key_of(row)
            cells = [
                known.get(text) or known.learn(text, value)
                for known, text, value in zip(columns, row.texts, row.values, strict=True)
            ]
            texts, codes, dates = map(_array, zip(*cells, strict=True))
            yield "\t".join(
                (
                    returned,
                    table,
                    files.get(row.file) or files.setdefault(row.file, escaped(row.file)),
                    str(row.number),
                    escaped(row.child),
                    key.isoformat() if isinstance(key, date) else NULL,
                    "t" if row.counts else "f",
                    "t" if id(row) in waits else "f",
                    texts,
                    codes,
                    dates,
                )
            )


class _Column(dict[str, tuple[str, str, str]]):
    """A text of one column as it stands in the arrays of texts, codes and dates, made ready only once."""

    def learn(self, text: str, value: Typed) -> tuple[str, str, str]:
        """Make a text and what it was read as ready for the first time."""
        code = _quoted(value) if isinstance(value, str) else "NULL"
        day = value.isoformat() if isinstance(value, date) else "NULL"
        return self.setdefault(text, (_quoted(text), code, day))


def _array(cells: Iterable[str]) -> str:
    return f"{{{','.join(cells)}}}"


def _quoted(text: str) -> str:
    quoted = '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return escaped(quoted)
