"""Figures from the live database, through Django's own connection and the views of the schema `analytic`."""

from __future__ import annotations

from datetime import date

from django.db import connection

from mainstay.annual_report.figures.taken import LONG_RUN, Asked, Figures, take, with_words, years_shown
from mainstay.authority.queries import words_of_splits
from mainstay.insight.periods import Period
from mainstay.insight.queries import years_held
from mainstay.insight.sources import PostgresSource
from mainstay.statute.dates import in_words
from mainstay.statute.refusal import Refused


class NoFigures(Refused, ValueError):
    """There are no figures of the year asked for; the sentence says which years there are."""


def figures_from_database(asked: Asked, *, today: date) -> Figures:
    """The figures of a year and of those before it; a year that is running is counted as far as it has come.

    Raises NoFigures where the database holds nothing of the year.
    """
    held = years_held(today)
    if asked.year not in held:
        years = ", ".join(str(year) for year in held) or "no year yet"
        raise NoFigures(
            f"There is nothing of {asked.year} in the database, which holds {years}. Import that year's return "
            "first, or ask for another year."
        )
    periods = [Period.so_far(year, today=today) for year in years_shown(asked.year, held, LONG_RUN)]
    with connection.cursor() as cursor:
        source = PostgresSource(cursor)
        taken = take(asked, dict.fromkeys(periods, source), made_from=_made_from(periods[-1], today))
    for split, words in words_of_splits().items():
        taken = with_words(taken, split, words)
    return taken


def _made_from(period: Period, today: date) -> tuple[str, ...]:
    said = (
        "The figures were made from the service's own records, which the council's children looked after return "
        f"(SSDA903) and its daily extract feed, as they stood on {in_words(today)}.",
    )
    if period.complete:
        return said
    return (*said, f"The year is not over: it is counted as far as {in_words(period.as_at)}.")
