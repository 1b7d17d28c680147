"""Reading one year's return from a folder of CSV files, one XML file, or files that were uploaded."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from mainstay.exchange.ssda903.checks import check
from mainstay.exchange.ssda903.collecting import without_collecting
from mainstay.exchange.ssda903.csv_reading import read_csv
from mainstay.exchange.ssda903.files import EPISODES
from mainstay.exchange.ssda903.problems import ReturnRefused
from mainstay.exchange.ssda903.rows import ReturnAsReceived
from mainstay.exchange.ssda903.sources import Given, choose, sources_of_path, sources_of_uploads
from mainstay.exchange.ssda903.values import Columns
from mainstay.exchange.ssda903.xml_reading import read_xml
from mainstay.statute.years import CollectionYear


def read_return(path: Path, *, year: CollectionYear, only: Sequence[str] = ()) -> ReturnAsReceived:
    """Read the return in a folder, or in one file; `only` names the files to read.

    Every row is kept with its problems. Raises ReturnRefused, with a sentence, where it is no return.
    """
    return _read(choose(sources_of_path(path), only), year)


def read_files(files: Mapping[str, bytes], *, year: CollectionYear, only: Sequence[str] = ()) -> ReturnAsReceived:
    """Read the return in files that were uploaded, by name.

    Every row is kept with its problems. Raises ReturnRefused, with a sentence, where it is no return.
    """
    return _read(choose(sources_of_uploads(files), only, by_hand=True), year)


@without_collecting()
def _read(given: Given, year: CollectionYear) -> ReturnAsReceived:
    into = ReturnAsReceived(year)
    into.add(replace(note, year=year.label) for note in given.notes)
    columns = Columns(year)
    while given.chosen:
        name, text, kind = given.chosen.pop(0)
        if kind is None:
            read_xml(name, text, into, columns)
        else:
            read_csv(name, text, kind, into, columns)
    _demand_episodes(into)
    into.add(check(into))
    return into


def _demand_episodes(received: ReturnAsReceived) -> None:
    """Refuse a return with no episode in its year, saying what there is instead."""
    year = received.year
    starts = []
    for row in received.used(EPISODES):
        start, end = row.day("DECOM"), row.day("DEC")
        if start is None:
            continue
        if start <= year.ends_on and (end is None or end >= year.starts_on):
            return
        starts.append(start)
    files = " ".join(f"{note.file}: {note.reason}" for note in received.problems if not note.row and note.file)[:600]
    raise ReturnRefused(f"There is no episode in {year} here: {_instead(received, starts)} {files}".strip())


def _instead(received: ReturnAsReceived, starts: Sequence[object]) -> str:
    rows = len(received.rows(EPISODES))
    if EPISODES.table not in received.given:
        return "no file holds Episodes. Give that file too."
    if not rows:
        return "the file of episodes has no rows. Give a whole return."
    if not starts:
        return (
            f"none of its {rows:,} episodes has a start date that could be read. "
            "Dates are written DD/MM/YYYY: export the return again."
        )
    return (
        f"its {len(starts):,} episodes with a date start from {min(starts):%d/%m/%Y} to {max(starts):%d/%m/%Y}. "  # type: ignore[type-var]
        "Give the year that the return is for."
    )
