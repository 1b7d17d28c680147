"""Which charts and tables stand in a section: those of the measures that name the section as their place."""

from __future__ import annotations

from collections.abc import Iterator

from mainstay.annual_report.edition import Edition
from mainstay.annual_report.exhibits.children import CHILDREN
from mainstay.annual_report.exhibits.concerns import CONCERNS
from mainstay.annual_report.exhibits.cycle import CYCLE
from mainstay.annual_report.exhibits.reviews import REVIEWS
from mainstay.annual_report.exhibits.rows import plain_tables
from mainstay.annual_report.exhibits.taking_part import TAKING_PART
from mainstay.documents.blocks import Block
from mainstay.insight.measure import measures
from mainstay.insight.places import AnnualReport

_DRAWN = {**CHILDREN, **REVIEWS, **TAKING_PART, **CYCLE, **CONCERNS}


def exhibits(place: AnnualReport, edition: Edition) -> Iterator[Block]:
    """The charts and tables of every measure shown in a place, in the order of the measures.

    A measure that has no drawing of its own is shown as a table for each of its splits.
    """
    for key, measure in measures().items():
        if place not in measure.shown_on:
            continue
        if key in _DRAWN:
            yield from _DRAWN[key](edition)
        elif (reading := edition.reading(key)) is not None and reading.unavailable is None:
            yield from plain_tables(measure, reading)


def unavailable(place: AnnualReport, edition: Edition) -> list[tuple[str, str]]:
    """The measures shown in a place that the source cannot give, each with the reason."""
    found = []
    for key, measure in measures().items():
        reading = edition.reading(key)
        if place in measure.shown_on and reading is not None and reading.unavailable is not None:
            found.append((measure.title, reading.unavailable))
    return found
