"""A figure and its splits as a CSV file: numbers added up and nobody's record, as the audience may see them."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from django.http import HttpResponse
from django.views.decorators.http import require_GET

from mainstay.access.can import Can
from mainstay.insight.pages.asking import Asked, asked_of, says_what_is_there
from mainstay.insight.reading import Number, Reading
from mainstay.web.routes import SignedIn, page

HEADINGS = (
    "measure", "title", "unit", "year", "as_at", "audience", "split", "key", "label", "value", "numerator",
    "denominator", "percent", "suppressed", "unavailable", "definition_version", "counted_at",
)  # fmt: skip
_LIVE = ("=", "+", "-", "@", "\t", "\r", "\n")


@page(may=Can.SEE_FIGURES)
@require_GET
@says_what_is_there
def figure_download(request: SignedIn, measure: str) -> HttpResponse:
    """The figure of a year with every row of its splits, one line each."""
    asked = asked_of(request, measure)
    text = StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(HEADINGS)
    writer.writerows([harmless(value) for value in line] for line in _lines(asked))
    response = HttpResponse("\ufeff" + text.getvalue(), content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{asked.measure.key}-{asked.year}.csv"'
    return response


def harmless(value: str) -> str:
    """A value that a spreadsheet will show and not run: one that begins like a formula is given an apostrophe."""
    return f"'{value}" if value.startswith(_LIVE) else value


def _lines(asked: Asked) -> Iterator[list[str]]:
    whole = asked.whole
    yield _line(asked, whole, "", "")
    for split, rows in whole.splits.items():
        for key, row in rows.items():
            yield _line(asked, row, split, key)


def _line(asked: Asked, row: Reading, split: str, key: str) -> list[str]:
    return [
        asked.measure.key,
        asked.measure.title,
        row.unit,
        asked.year.label,
        row.period.as_at.isoformat(),
        asked.figures.audience.value,
        split,
        key,
        row.label,
        *(_number(each) for each in (row.value, row.numerator, row.denominator, row.percent)),
        "yes" if row.suppressed else "",
        row.unavailable or "",
        str(row.definition_version),
        f"{asked.figures.counted_at:%Y-%m-%d %H:%M}" if asked.figures.counted_at else "",
    ]


def _number(number: Number | None) -> str:
    return "" if number is None else str(number)
