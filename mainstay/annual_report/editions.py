"""The editions of a report: straight from returns, as the records stand now, or as it was published."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from mainstay.access.viewer import Viewer
from mainstay.annual_report.carried import Carried, carried_into
from mainstay.annual_report.edition import Change, Compared, Edition, Standing
from mainstay.annual_report.figures.from_database import figures_from_database
from mainstay.annual_report.figures.from_returns import figures_from_returns
from mainstay.annual_report.figures.frozen import from_data, keeping_hidden
from mainstay.annual_report.figures.taken import Asked, Figures
from mainstay.annual_report.models import Publication, Report, SectionProse, Snapshot, TakenBack
from mainstay.authority.queries import comparators
from mainstay.insight.audience import Audience
from mainstay.statute.years import CollectionYear


def edition_of_returns(asked: Asked, given: Iterable[str]) -> Edition:
    """The report from folders of the return alone: no prose and nothing to compare with.

    Raises FoldersRefused and ReturnRefused.
    """
    return Edition(figures_from_returns(asked, given))


def current_edition(viewer: Viewer, asked: Asked, *, figures: Figures | None = None) -> Edition:
    """The report as the records and the manager's prose stand now, for an audience.

    What an earlier publication left out for the public stays out. Raises NoFigures.
    """
    taken = figures or figures_from_database(asked, today=viewer.today)
    if asked.audience is Audience.PUBLISHED:
        for earlier in _published_figures(viewer):
            taken = keeping_hidden(taken, earlier)
    compared = compared_with(viewer, asked.year)
    carried = carried_into(viewer, asked.year)
    return Edition(taken, prose_of(viewer, asked.year), compared, carried=carried)


def latest_publication(viewer: Viewer, year: CollectionYear) -> Publication | None:
    """The last publication of a year's report; None where it was never published."""
    published = Publication.objects.visible_to(viewer).filter(report__year=year.label)
    found: Publication | None = published.order_by("-number").first()
    return found


def published_edition(publication: Publication) -> Edition:
    """The report exactly as it was published."""
    kept = Snapshot.objects.get(publication=publication, audience=Audience.PUBLISHED)
    standing = Standing(
        published_on=publication.published_on,
        number=publication.number,
        note=publication.note,
        changes=tuple(Change(**change) for change in publication.changes),
    )
    compared = tuple(Compared(**each) for each in kept.comparators)
    # What a child took back since is shown no more by any copy that we make; what is printed cannot be called back.
    carried = Carried.from_data(publication.carried).without(taken_back_from(publication))
    return Edition(from_data(kept.figures), dict(publication.prose), compared, standing, carried=carried)


def taken_back_from(publication: Publication) -> set[str]:
    """The keys of what children took back after this publication."""
    rows = TakenBack.objects.filter(publication=publication)
    return {str(thing) for thing in rows.values_list("thing_id", flat=True)}


def prose_of(viewer: Viewer, year: CollectionYear) -> dict[str, str]:
    """What was written in each section of a year's report."""
    rows = SectionProse.objects.visible_to(viewer).filter(report__year=year.label)
    return {row.section: row.text for row in rows}


def compared_with(viewer: Viewer, year: CollectionYear) -> tuple[Compared, ...]:
    """The published figures of this year or before, the latest edition of each."""
    latest: dict[tuple[str, str, str], tuple[str, Compared]] = {}
    for row in comparators(viewer):
        key = (row.measure, row.area, row.year)
        if row.year <= year.label and row.edition >= latest.get(key, ("", None))[0]:
            latest[key] = (row.edition, Compared(row.measure, row.area, row.year, row.value, row.source))
    return tuple(compared for _, compared in latest.values())


def _published_figures(viewer: Viewer) -> list[Figures]:
    kept = Snapshot.objects.visible_to(viewer).filter(audience=Audience.PUBLISHED)
    return [from_data(each.figures) for each in kept.order_by("publication__published_at")]


def as_if_published(edition: Edition, *, on: date, number: int, note: str, changes: tuple[Change, ...]) -> Edition:
    """A current edition with the standing it has once it is published."""
    return replace(edition, standing=Standing(on, number, note, changes))


def report_of(viewer: Viewer, year: CollectionYear) -> Report | None:
    """The report of a year; None where it was not started."""
    found: Report | None = Report.objects.visible_to(viewer).filter(year=year.label).first()
    return found
