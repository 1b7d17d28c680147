"""Dates within one row: missing, the wrong way round, or outside the year; and codes against age."""

from collections.abc import Iterator
from datetime import date

from mainstay.exchange.ssda903.checks.say import of_row
from mainstay.exchange.ssda903.files import (
    DOLO,
    EPISODES,
    FILE_SETS,
    HEADER,
    MISSING,
    PLACED_ADOPTION,
    REVIEWS,
    SW_EPISODES,
    FileSet,
)
from mainstay.exchange.ssda903.problems import Kind, Problem
from mainstay.exchange.ssda903.rows import ReturnAsReceived
from mainstay.statute import participation
from mainstay.statute.dates import in_words

# A placement decision, or an absence, may begin and end on one day; an episode may not (DR-1.8).
_SPANS: tuple[tuple[FileSet, str, str, bool], ...] = (
    (EPISODES, "DECOM", "DEC", False),
    (MISSING, "MIS_START", "MIS_END", True),
    (PLACED_ADOPTION, "DATE_PLACED", "DATE_PLACED_CEASED", True),
    (SW_EPISODES, "SW_DECOM", "SW_DEC", True),
    (DOLO, "DOLO_START", "DOLO_END", True),
)


def dates_make_sense(received: ReturnAsReceived) -> Iterator[Problem]:
    """Everything that one row's own dates show."""
    for kind in FILE_SETS:
        yield from _key_date_missing(received, kind)
    for kind, start, end, one_day in _SPANS:
        yield from _ends_after_start(received, kind, start, end, one_day)
    yield from _episodes_in_year(received)
    yield from _reviews_in_year(received)


def _key_date_missing(received: ReturnAsReceived, kind: FileSet) -> Iterator[Problem]:
    if kind.key is None:
        return
    place = kind.place[kind.key]
    for row in received.used(kind):
        if row.values[place] is None:
            row.counts = False
            if not row.texts[place].strip():
                reason = f"{kind.key} is empty, so the row cannot be placed in time and is not used."
                yield of_row(Kind.DATE_MISSING, row, received.year, reason, kind.key)


def _ends_after_start(
    received: ReturnAsReceived, kind: FileSet, start: str, end: str, one_day: bool
) -> Iterator[Problem]:
    first, last = kind.place[start], kind.place[end]
    for row in received.used(kind):
        starts_on, ends_on = row.values[first], row.values[last]
        if (
            not isinstance(starts_on, date)
            or not isinstance(ends_on, date)
            or ends_on > starts_on
            or (one_day and ends_on == starts_on)
        ):
            continue
        row.counts = False
        what = "is the day it starts" if ends_on == starts_on else "is before it starts"
        reason = f"{end} {in_words(ends_on)} {what}, {in_words(starts_on)}, so the row is not used."
        yield of_row(Kind.END_NOT_AFTER_START, row, received.year, reason, end)


def _episodes_in_year(received: ReturnAsReceived) -> Iterator[Problem]:
    year = received.year
    starts, ends, because = (EPISODES.place[name] for name in ("DECOM", "DEC", "REC"))
    for row in received.used(EPISODES):
        start, end = row.values[starts], row.values[ends]
        if isinstance(start, date) and start > year.ends_on:
            reason = f"The episode starts on {in_words(start)}, after {year} ended."
            yield of_row(Kind.EPISODE_OUTSIDE_YEAR, row, year, reason, "DECOM")
        elif isinstance(end, date) and not year.contains(end):
            when = "before" if end < year.starts_on else "after"
            reason = f"The episode ends on {in_words(end)}, {when} {year}."
            yield of_row(Kind.EPISODE_OUTSIDE_YEAR, row, year, reason, "DEC")
        ended, reasoned = bool(row.texts[ends].strip()), bool(row.texts[because].strip())
        if ended is not reasoned:
            given, absent = ("DEC", "REC") if ended else ("REC", "DEC")
            reason = f"{given} is given without {absent}; an episode that ends has both."
            yield of_row(Kind.END_WITHOUT_REASON, row, year, reason, absent)


def _reviews_in_year(received: ReturnAsReceived) -> Iterator[Problem]:
    year = received.year
    born = {row.child: row.day("DOB") for row in received.used(HEADER)}
    on, how = REVIEWS.place["REVIEW"], REVIEWS.place["REVIEW_CODE"]
    for row in received.used(REVIEWS):
        held_on, code = row.values[on], row.values[how]
        if not isinstance(held_on, date):
            continue
        if not year.contains(held_on):
            reason = f"The review on {in_words(held_on)} is outside {year}."
            yield of_row(Kind.REVIEW_OUTSIDE_YEAR, row, year, reason, "REVIEW")
        if not isinstance(code, str):
            continue
        wrong = participation.problem(code, born.get(row.child) or row.day("DOB"), held_on)
        if wrong:
            yield of_row(Kind.PARTICIPATION_AGAINST_AGE, row, year, wrong, "REVIEW_CODE")
