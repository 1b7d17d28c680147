"""One figure: what it is, how it is counted, its trend, its splits, and the way to the children behind it."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from mainstay.access.can import Can
from mainstay.access.decide import Decision, decide
from mainstay.access.viewer import Viewer
from mainstay.insight.audience import Audience
from mainstay.insight.pages.asking import Asked, asked_of, says_what_is_there
from mainstay.insight.pages.definition import definition_of
from mainstay.insight.pages.numbers import count, notes_of, number_of, of_all, when
from mainstay.insight.pages.tables import split_table, trend_table
from mainstay.insight.reading import MIDDLES, Reading
from mainstay.web.routes import SignedIn, page
from mainstay.web.shapes import Link


@page(may=Can.SEE_FIGURES)
@require_GET
@says_what_is_there
def figure(request: SignedIn, measure: str) -> HttpResponse:
    """A figure of a year, or one row of it, with everything that proves it."""
    asked = asked_of(request, measure)
    whole, reading = asked.whole, asked.reading
    may_list = may_open_lists(request.viewer)
    row = reading.label if asked.key else ""
    splits = [split for split in asked.measure.splits if split.key in whole.splits]
    return render(request, "insight/figure.html", {
        "crumbs": crumbs(asked),
        "measure": asked.measure,
        "title": asked.measure.title,
        "row": f"{asked.measure.split(asked.split).title}: {row}" if asked.split else "",
        "reading": reading,
        "number": number_of(reading) if not reading.unavailable else "Not available",
        "of_all": of_all(reading),
        "when": when(reading, as_at=asked.measure.as_at),
        "year": asked.year,
        "notes": notes_of([reading]),
        "lists": _lists(asked, reading) if may_list and countable(reading) else [],
        "refused": "" if may_list else may_list.reason,
        "definition": definition_of(asked),
        "trend": trend_table(asked.figures, asked.measure, asked.split, asked.key),
        "tables": [split_table(asked.measure, each, whole, asked.year, lists=bool(may_list)) for each in splits],
        "download": f"{reverse('figure_download', args=[asked.measure.key])}?year={asked.year}",
        "counted_at": asked.figures.counted_at,
        "published_only": asked.figures.audience is Audience.PUBLISHED,
    })  # fmt: skip


def may_open_lists(viewer: Viewer) -> Decision:
    """Whether a viewer may see the children behind a figure: by their role, and because they see small numbers."""
    sees_children = decide(viewer, Can.SEE_CHILDREN)
    return decide(viewer, Can.SEE_UNSUPPRESSED) if sees_children else sees_children


def countable(reading: Reading) -> bool:
    """Whether there is a list behind a reading: its numbers are there, and not taken out."""
    return not (reading.suppressed or reading.unavailable)


def crumbs(asked: Asked, *more: Link, inside: bool = False) -> list[Link]:
    """Where a figure's pages lie: below the dashboard of its year; `inside` for a page below the figure's own."""
    links = [Link("Figures", f"{reverse('figures')}?year={asked.year}")]
    if asked.key or inside:
        links.append(Link(asked.measure.title, f"{reverse('figure', args=[asked.measure.key])}?year={asked.year}"))
    return [*links, *more]


def _lists(asked: Asked, reading: Reading) -> list[Link]:
    """The lists behind a figure: of a share those counted, all of them, and those not counted."""
    if reading.shape in MIDDLES:
        words = f"The children behind the {count(reading.denominator or 0)} it is taken from"
        return [Link(words, asked.address("figure_children"))] if reading.denominator else []
    if reading.shape != "share" or _over_whole(asked):
        number = reading.numerator if reading.numerator is not None else reading.value
        words = f"The children behind {count(number or 0)} {asked.measure.subject.value}"
        return [Link(words, asked.address("figure_children"))] if number else []
    subject = asked.measure.subject.value
    sides = (
        ("numerator", reading.numerator, f"{subject} counted"),
        ("remainder", reading.remainder, f"{subject} not counted"),
        ("denominator", reading.denominator, f"{subject} in all"),
    )
    return [
        Link(f"The children behind {count(number)} {words}", asked.address("figure_children", side=side))
        for side, number, words in sides
        if number
    ]


def _over_whole(asked: Asked) -> bool:
    return asked.split is not None and asked.measure.split(asked.split).over_whole
