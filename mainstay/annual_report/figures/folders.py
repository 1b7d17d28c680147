"""Which year each folder of the return is for: told by its name, said by whoever gives it, or read from its dates."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from mainstay.exchange.ssda903.sources import choose, sources_of_path
from mainstay.statute.refusal import Refused
from mainstay.statute.years import CollectionYear, YearRefused

_NAMED = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_](?:19|20)?(\d\d)(?!\d)")
_SAID = re.compile(r"(\d{4}[-/]\d{2})=(.+)", re.DOTALL)
_REVIEW_DATES = re.compile(r"(?<!\d)(\d{1,2})/(\d{1,2})/(\d{4})(?!\d)|(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_FILES = (".csv", ".xml", ".txt")


class FoldersRefused(Refused, ValueError):
    """The folders given cannot be used; the sentence says which, why and what to do."""


def returns_in(given: Iterable[str]) -> dict[CollectionYear, Path]:
    """The return of each year in the folders given, by year.

    Each is a folder (or one XML file) of one year's return, a folder that holds such folders named by their years,
    or YEAR=PATH. The year is the one written before the path, else the one in the folder's name, else the one in
    which most of the return's review dates lie (or, without reviews, its latest episode began). Raises
    FoldersRefused.
    """
    found: dict[CollectionYear, Path] = {}
    for text in given:
        for year, path in _returns(text):
            if year in found:
                raise FoldersRefused(
                    f"Two returns are given for {year}: {found[year]} and {path}. Give one of them; where a folder's "
                    "year is another than its name says, write it before the path, as in YEAR=PATH."
                )
            found[year] = path
    return dict(sorted(found.items()))


def _returns(text: str) -> Iterator[tuple[CollectionYear, Path]]:
    said = _SAID.fullmatch(text)
    path = Path(said[2] if said else text)
    if not path.exists():
        raise FoldersRefused(
            f"There is no folder {path}. Give the folder of a year's return, or one that holds folders named by year."
        )
    if said:
        yield _year(said[1]), path
        return
    inside = _folders_by_year(path)
    if inside:
        yield from inside
        return
    yield named_year(path.name) or named_year(path.resolve().name) or _year_of_dates(path), path


def _folders_by_year(path: Path) -> list[tuple[CollectionYear, Path]]:
    """The folders named by their years inside one that holds no file of a return itself."""
    if not path.is_dir() or any(each.is_file() and each.suffix.lower() in _FILES for each in path.iterdir()):
        return []
    named = [(named_year(each.name), each) for each in sorted(path.iterdir()) if each.is_dir()]
    return [(year, each) for year, each in named if year is not None]


def named_year(name: str) -> CollectionYear | None:
    """The collection year in a name such as 2020-21 or return_2020_21; None where there is none, or two."""
    years = {
        (int(first), int(second)) for first, second in _NAMED.findall(name) if (int(first) + 1) % 100 == int(second)
    }
    return CollectionYear(years.pop()[0] + 1) if len(years) == 1 else None


def _year(text: str) -> CollectionYear:
    try:
        return CollectionYear.parse(text)
    except YearRefused as refused:
        raise FoldersRefused(str(refused)) from None


def _year_of_dates(path: Path) -> CollectionYear:
    given = choose(sources_of_path(path))
    reviews = [text for _, text, kind in given.chosen if kind is not None and kind.table == "reviews"]
    whole = [text for _, text, kind in given.chosen if kind is None]
    in_reviews = Counter(CollectionYear.of(day) for text in reviews for day in _review_days(text))
    in_reviews += Counter(
        CollectionYear.of(day) for text in whole for day in _days(" ".join(_elements(text, "REVIEW")))
    )
    if in_reviews:
        return in_reviews.most_common(1)[0][0]
    episodes = [text for _, text, kind in given.chosen if kind is not None and kind.table == "episodes"]
    starts = [
        day for text in [*episodes, *(" ".join(_elements(text, "DECOM")) for text in whole)] for day in _days(text)
    ]
    if not starts:
        raise FoldersRefused(f"It cannot be told which year {path} is for. Write it before the path: 2020-21={path}.")
    return CollectionYear.of(max(starts))


def _review_days(text: str) -> Iterator[date]:
    """The dates of a table of reviews: the last date of each row, for the first is a date of birth."""
    for line in text.splitlines():
        days = list(_days(line))
        if days:
            yield days[-1]


def _elements(text: str, name: str) -> Iterator[str]:
    return (found[1] for found in re.finditer(rf"<{name}>([^<]*)</{name}>", text))


def _days(text: str) -> Iterator[date]:
    for found in _REVIEW_DATES.finditer(text):
        day, month, year, *backwards = found.groups()
        if year is None:
            year, month, day = backwards
        try:
            yield date(int(year), int(month), int(day))
        except ValueError:
            continue
