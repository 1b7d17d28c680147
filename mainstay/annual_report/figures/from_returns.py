"""Figures straight from folders of the national return, in DuckDB, with no database at all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from mainstay.annual_report.figures.folders import FoldersRefused, returns_in
from mainstay.annual_report.figures.taken import Asked, Figures, take, years_shown
from mainstay.exchange.ssda903.analytic import to_analytic
from mainstay.exchange.ssda903.combine import combine
from mainstay.exchange.ssda903.duck import lay_out
from mainstay.exchange.ssda903.problems import Severity
from mainstay.exchange.ssda903.reading import read_return
from mainstay.exchange.ssda903.rows import ReturnAsReceived
from mainstay.insight.measure import Measure, measures
from mainstay.insight.periods import Period
from mainstay.insight.sources import NOT_IN_903, DuckSource
from mainstay.statute.years import CollectionYear

# A file of the return that may not be among those given, with the sentence for what then cannot be counted.
_FILES: Mapping[str, str] = {
    "reviews": "The return given for {year} holds no file of reviews.",
    "uasc": "The return given for {year} holds no file of unaccompanied asylum-seeking children.",
}


def figures_from_returns(asked: Asked, given: Iterable[str]) -> Figures:
    """The figures of a year from the folders given (see folders.returns_in), and of the two years before it.

    Every folder is read, for a review is judged by the one before it. Raises FoldersRefused and ReturnRefused,
    with a sentence, where there is no return for the year or one cannot be read.
    """
    paths = returns_in(given)
    if asked.year not in paths:
        those = ", ".join(str(year) for year in paths) or "no year"
        raise FoldersRefused(
            f"There is no return for {asked.year} in what was given, which is for {those}. Give its folder as "
            f"--from-903 {asked.year}=PATH."
        )
    received = {year: read_return(path, year=year) for year, path in paths.items()}
    connection = lay_out(to_analytic(combine(list(received.values())), asked.policy))
    try:
        years = years_shown(asked.year, received)
        sources = {Period.whole(year): DuckSource(connection, _lacks(received[year])) for year in years}
        return take(asked, sources, made_from=_made_from(received), known=_measures())
    finally:
        connection.close()


def _lacks(received: ReturnAsReceived) -> dict[str, str]:
    """What the return of one year does not hold, each with its sentence."""
    missing = {
        table: words.format(year=received.year) for table, words in _FILES.items() if table not in received.given
    }
    return {**NOT_IN_903, **missing}


def _measures() -> dict[str, Measure]:
    """Every measure, with the file of the return that it needs beside the episodes."""

    def needing(key: str, measure: Measure) -> Measure:
        if measure.counting.__module__.startswith("mainstay.reviews.measures"):
            return replace(measure, needs=measure.needs | {"reviews"})
        return replace(measure, needs=measure.needs | {"uasc"}) if key == "unaccompanied_children" else measure

    return {key: needing(key, measure) for key, measure in measures().items()}


def _made_from(received: Mapping[CollectionYear, ReturnAsReceived]) -> tuple[str, ...]:
    years = [str(year) for year in received]
    listed = f"{', '.join(years[:-1])} and {years[-1]}" if len(years) > 1 else years[0]
    unused = sum(problem.severity is Severity.ROW_NOT_USED for each in received.values() for problem in each.problems)
    gone = sum(
        problem.severity is Severity.VALUE_NOT_RECORDED for each in received.values() for problem in each.problems
    )
    said = [
        f"The figures were made from the children looked after return (SSDA903) of {listed}, as the council sends it "
        "to the Department for Education, and from nothing else."
    ]
    if unused or gone:
        said.append(
            f"In these returns {unused:,} rows could not be used, and {gone:,} values could not be read and count as "
            "not recorded."
        )
    return tuple(said)
