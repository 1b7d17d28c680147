"""The service dashboard: headline numbers, then each part of the service's work with its charts and tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.views.decorators.http import require_GET

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.access.viewer import Viewer
from mainstay.authority.queries import comparators
from mainstay.documents.charts.model import Comparator as Line
from mainstay.insight.audience import Audience
from mainstay.insight.measure import Measure, find, measures
from mainstay.insight.pages.asking import figure_address, figures_of, says_what_is_there, year_of
from mainstay.insight.pages.drawings import SPLITS_DRAWN, Drawing, drawings_of, laid_out
from mainstay.insight.pages.numbers import NumberTable, number_of, of_all
from mainstay.insight.pages.shown import Shown
from mainstay.insight.pages.tables import years_table
from mainstay.insight.places import AnnualReport, Dashboard, Place
from mainstay.insight.queries import Figures
from mainstay.insight.reading import Reading
from mainstay.statute.dates import in_words
from mainstay.statute.years import CollectionYear
from mainstay.web.routes import SignedIn, page
from mainstay.web.shapes import Link, Tile

PARTS: dict[Place, str] = {
    AnnualReport.CHILDREN: "Children looked after",
    AnnualReport.STARTED: "Starting to be looked after",
    AnnualReport.CEASED: "Ceasing to be looked after",
    AnnualReport.REVIEWS: "Reviews held",
    AnnualReport.TIMELINESS: "Reviews in time",
    AnnualReport.PARTICIPATION: "How children take part",
    AnnualReport.VOICE: "What children said and what came of it",
    AnnualReport.YOU_SAID: "What the children’s council said",
    AnnualReport.CASELOADS: "Caseloads",
    AnnualReport.PROMISES: "Promises",
    AnnualReport.RECORDS: "Reports and records",
    AnnualReport.CONCERNS: "Concerns",
}
REST = "Other figures"
# Their table under the chart goes back to the first year there is.
SINCE_THE_FIRST = ("looked_after_rate", "concerns_per_100_children")
HEADLINES = (
    "children_looked_after",
    "looked_after_rate",
    "reviews_held",
    "reviews_in_time",
    "participation",
    "attendance",
    "wishes_answered_in_time",
    "reviews_overdue_now",
    "caseload",
)


@dataclass(frozen=True)
class Section:
    """A part of the dashboard: its measures over the years, and its charts."""

    anchor: str
    title: str
    table: NumberTable
    drawings: tuple[Drawing, ...]


@page(may=Can.SEE_FIGURES)
@require_GET
@says_what_is_there
def figures(request: SignedIn) -> HttpResponse:
    """The dashboard of one year; the last whole one where none is asked for."""
    found = figures_of(request)
    year = year_of(request, found)
    if not found.years:
        return render(request, "insight/nothing_yet.html", {"may_import": _may_import(request)})
    shown = Shown(found.taking(_wanted(found, year), splits=SPLITS_DRAWN), year, compared_with(request.viewer, year))
    return render(request, "insight/dashboard.html", {
        "counted_at": shown.figures.counted_at,
        "year": year,
        "period": found.period(year),
        "years": [_year_link(found, each, year) for each in reversed(found.years)],
        "published_only": found.audience is Audience.PUBLISHED,
        "tiles": [tile for tile in (_tile(shown, key) for key in HEADLINES) if tile],
        "sections": list(_sections(shown)),
    })  # fmt: skip


def _wanted(found: Figures, year: CollectionYear) -> dict[CollectionYear, list[str]]:
    """All that the dashboard shows: every figure of three years, one as at today, and some since the first year."""
    wanted = {each: list(SINCE_THE_FIRST) for each in (*found.years, found.running)}
    wanted[found.running] += ["reviews_overdue_now"]
    placed = [measure.key for measure in measures().values() if Dashboard.SERVICE in measure.shown_on]
    return wanted | dict.fromkeys((*found.years_to(year), year), placed)


def _may_import(request: SignedIn) -> str:
    """The address of the imports, for whoever may bring in a return."""
    try:
        return reverse("imports") if decide(request.viewer, Can.IMPORT_RETURNS) else ""
    except NoReverseMatch:
        return ""


def _year_link(found: Figures, each: CollectionYear, year: CollectionYear) -> Link:
    words = each.label if found.period(each).complete else f"{each} so far"
    return Link(words, "" if each == year else f"{reverse('figures')}?year={each}")


def compared_with(viewer: Viewer, year: CollectionYear) -> dict[str, tuple[Line, ...]]:
    """What others published, by measure: for each area its figure of the year, or its latest before, saying so."""
    latest: dict[tuple[str, str], tuple[str, str, float]] = {}
    for row in comparators(viewer):
        if row.year <= year.label:
            place = (row.measure, row.area)
            latest[place] = max(latest.get(place, ("", "", 0.0)), (row.year, row.edition, row.value))
    lines: dict[str, tuple[Line, ...]] = {}
    for (measure, area), (of_year, _, value) in latest.items():
        line = Line(area, value, year=of_year, other_year_stated=of_year != year.label)
        lines[measure] = (*lines.get(measure, ()), line)
    return lines


def _tile(shown: Shown, key: str) -> Tile | None:
    measure = find(key)
    if Dashboard.SERVICE not in measure.shown_on:
        return None
    year = shown.figures.running if key == "reviews_overdue_now" else shown.year
    reading = shown.reading(key, year)
    return Tile(
        number_of(reading) if not reading.unavailable else "–",
        _label(measure, reading),
        figure_address(key, year),
        "\n".join(filter(None, _beside(shown, measure, year, reading))),
    )


def _label(measure: Measure, reading: Reading) -> str:
    return f"{measure.title}, {in_words(reading.period.as_at)}" if measure.as_at else measure.title


def _beside(shown: Shown, measure: Measure, year: CollectionYear, reading: Reading) -> Iterator[str]:
    """What stands under a headline number: n of N, guidance, the year before, and others with their year."""
    if reading.unavailable:
        yield reading.unavailable
        return
    yield of_all(reading)
    if measure.guide:
        yield f"guidance {measure.guide[0]} to {measure.guide[1]}"
    before = year.previous()
    if before in shown.figures.years and year == shown.year:
        was = shown.reading(measure.key, before)
        yield "" if was.unavailable else f"{number_of(was)} in {before}"
    for line in shown.compared.get(measure.key, ()):
        yield f"{line.label} {line.values}"


def _sections(shown: Shown) -> Iterator[Section]:
    years = shown.figures.years_to(shown.year) or (shown.year,)
    placed: dict[str, list[Measure]] = {}
    for measure in measures().values():
        if Dashboard.SERVICE in measure.shown_on:
            title = next((PARTS[place] for place in measure.shown_on if place in PARTS), REST)
            placed.setdefault(title, []).append(measure)
    for title in [*PARTS.values(), REST]:
        if title in placed:
            table = years_table(shown.figures, placed[title], years, f"{title}: year by year")
            drawings = laid_out(drawing for each in placed[title] for drawing in drawings_of(each.key, shown))
            yield Section(title.lower().replace(" ", "-"), title, table, drawings)
