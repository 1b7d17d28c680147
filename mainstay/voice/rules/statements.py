"""Statements of children that another app gives out, line by line: Mind of My Own, as a table with a comma between."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from mainstay.statute.refusal import Refused

# Column, what it holds, whether it may be empty.
COLUMNS: tuple[tuple[str, str, bool], ...] = (
    ("statement", "The number that the app gave the statement; a number that is known is not taken again", False),
    ("child", "Our reference for the child", True),
    ("born_on", "The child’s date of birth, such as 2009-06-04", True),
    ("sender", "The name as the child gave it", True),
    ("sent_on", "The day it was sent, such as 2021-04-09", False),
    ("feeling", "How the child feels: 1 is very sad or scared, 5 very happy", True),
    ("words", "What the child said, whole", False),
)
MOST_ROWS, LONGEST, LONGEST_WORDS, MOST_SHOWN = 500, 2_000_000, 10_000, 10
_NAMES = tuple(name for name, _holds, _empty in COLUMNS)


@dataclass(frozen=True)
class Statement:
    """One statement as it was given out: nothing of it is guessed."""

    number: str
    child: str
    born_on: date | None
    sender: str
    sent_on: date
    feeling: int | None
    words: str


def read(text: str, today: date) -> tuple[Statement, ...]:
    """Every statement of a table. Raises Refused, with the lines, where any of it cannot be read."""
    if len(text) > LONGEST:
        raise Refused("This is more than can be taken at one time. Take it in parts.")
    reader = csv.DictReader(io.StringIO(text.lstrip("\ufeff"), newline=""), strict=True)
    try:
        rows = [(reader.line_num, row) for row in reader]
    except csv.Error:
        raise Refused(f"Line {reader.line_num} cannot be read: a quotation mark is missing or too many.") from None
    _must_have_columns(reader.fieldnames or ())
    if not rows:
        raise Refused("There is no statement in this table.")
    if len(rows) > MOST_ROWS:
        raise Refused(f"There are {len(rows)} statements. Take {MOST_ROWS} or fewer at one time.")
    return _read_all(rows, today)


def is_certain(statement: Statement, reference: str | None, born_on: date | None) -> bool:
    """Whether it is known whose a statement is: the reference and the date of birth are both given and both theirs."""
    given = bool(statement.child) and statement.born_on is not None
    return given and statement.child == reference and statement.born_on == born_on


def _must_have_columns(names: object) -> None:
    missing = [name for name in _NAMES if name not in tuple(names)]  # type: ignore[arg-type]
    if missing:
        raise Refused(f"The first line must name the columns. Missing: {', '.join(missing)}.")


def _read_all(rows: list[tuple[int, dict[str, str]]], today: date) -> tuple[Statement, ...]:
    found: list[Statement] = []
    problems: list[str] = []
    for line, row in rows:
        told = list(_problems(row, today))
        problems += [f"Line {line}: {problem}" for problem in told]
        if not told:
            found.append(_statement(row))
    problems += _twice(found)
    if problems:
        more = f" And {len(problems) - MOST_SHOWN} more." if len(problems) > MOST_SHOWN else ""
        raise Refused(" ".join(problems[:MOST_SHOWN]) + f"{more} Nothing was taken: put it right and send it again.")
    return tuple(found)


def _problems(row: Mapping[str, str | None], today: date) -> Iterator[str]:
    """What is wrong with one line, column by column."""
    if None in row or None in row.values():
        yield "it has more or fewer cells than there are columns."
        return
    for name, _holds, may_be_empty in COLUMNS:
        if not may_be_empty and not _cell(row, name):
            yield f"{name} is empty."
    for name in ("born_on", "sent_on"):
        day = _day(_cell(row, name))
        if _cell(row, name) and day is None:
            yield f"{name} is not a day such as 2021-04-09."
        elif day is not None and day > today:
            yield f"{name} is in the future."
    if _cell(row, "feeling") not in ("", "1", "2", "3", "4", "5"):
        yield "feeling is not a number from 1 to 5."
    if len(_cell(row, "statement")) > 60 or len(_cell(row, "sender")) > 200:
        yield "the number or the sender is too long."
    if len(_cell(row, "words")) > LONGEST_WORDS:
        yield f"words is longer than {LONGEST_WORDS} letters."


def _statement(row: Mapping[str, str | None]) -> Statement:
    sent_on = _day(_cell(row, "sent_on"))
    if sent_on is None:  # a line without a day is a problem, and never comes here
        raise Refused("sent_on is empty.")
    feeling = _cell(row, "feeling")
    return Statement(
        number=_cell(row, "statement"),
        child=_cell(row, "child"),
        born_on=_day(_cell(row, "born_on")),
        sender=_cell(row, "sender"),
        sent_on=sent_on,
        feeling=int(feeling) if feeling else None,
        words=_cell(row, "words"),
    )


def _twice(found: list[Statement]) -> Iterator[str]:
    seen: set[str] = set()
    for each in found:
        if each.number in seen:
            yield f"Statement {each.number} is there twice."
        seen.add(each.number)


def _cell(row: Mapping[str, str | None], name: str) -> str:
    return (row.get(name) or "").strip()


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
