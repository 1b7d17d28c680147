"""The films of the council of children: what is known of them, and the film itself for whoever may watch it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from mainstay.access.can import Can
from mainstay.access.decide import Decision, decide
from mainstay.access.roles import Role
from mainstay.access.viewer import Viewer
from mainstay.childrens_council.models import Film
from mainstay.childrens_council.queries.proposals import GONE
from mainstay.childrens_council.rules.films import Audience, Stands, length_in_words, may_watch
from mainstay.childrens_council.shared.filming import agreement_of, part_of, still_of
from mainstay.statute.years import CollectionYear

ENDINGS = {"video/mp4": "mp4", "video/webm": "webm"}


@dataclass(frozen=True)
class FilmRow:
    """One film without its file; `stands` is how the agreement of those who are shown stands today."""

    id: UUID
    version: int
    project_id: UUID
    project: str
    title: str
    added_on: date
    type: str
    seconds: int
    length: str
    width: int
    height: int
    has_captions: bool
    captions: str
    transcript: str
    audience: str
    audience_words: str
    shown_on: date | None
    agreed_said: str
    agreed_for: str
    agreed_for_words: str
    agreed_on: date | None
    agreed_until: date | None
    withdrawn_on: date | None
    stands: Stands
    may_watch: bool
    may_keep: Decision
    may_publish: Decision


@dataclass(frozen=True)
class FilmFile:
    """The file of a film that the viewer may watch; `part` gives the bytes from one to another."""

    film: Film
    type: str
    ending: str
    size: int

    def part(self, first: int, last: int) -> bytes:
        """The bytes from the first to the last of them."""
        return part_of(self.film, first, last)


def films_of(viewer: Viewer, project_id: UUID) -> list[FilmRow]:
    """The films of a project that the viewer may know of, in the order in which they were added."""
    return _rows(viewer, Film.objects.visible_to(viewer).filter(project_id=project_id))


def films_shown(viewer: Viewer) -> list[FilmRow]:
    """The films that the viewer may watch, the latest first."""
    return [row for row in reversed(_rows(viewer, Film.objects.visible_to(viewer))) if row.may_watch]


def film(viewer: Viewer, film_id: UUID) -> FilmRow:
    """One film. Raises Http404."""
    found = _rows(viewer, Film.objects.visible_to(viewer).filter(pk=film_id))
    if not found:
        raise Http404(GONE)
    return found[0]


def film_file(viewer: Viewer, film_id: UUID) -> FilmFile:
    """The file of a film. Raises Http404 for whoever may not watch it."""
    found = _watched(viewer, film_id)
    return FilmFile(found, found.type, ENDINGS[found.type], found.size)


def film_still(viewer: Viewer, film_id: UUID) -> bytes:
    """The still of a film, which shows as much as the film does. Raises Http404."""
    return still_of(_watched(viewer, film_id))


def film_captions(viewer: Viewer, film_id: UUID) -> str:
    """The captions of a film as a file. Raises Http404 where there are none."""
    found = _watched(viewer, film_id)
    if not found.captions:
        raise Http404(GONE)
    return found.captions


def films_published_in(viewer: Viewer, year: CollectionYear) -> list[FilmRow]:
    """The films that everybody may watch today and that were first shown by the end of a year or since."""
    found = Film.objects.visible_to(viewer).shown_on_a_day(viewer.today).filter(audience=Audience.PUBLIC)
    return _rows(viewer, found.filter(project__starts_on__lte=year.ends_on))


def _watched(viewer: Viewer, film_id: UUID) -> Film:
    found: Film | None = Film.objects.visible_to(viewer).filter(pk=film_id).first()
    if found is None or not _may_watch(viewer, found):
        raise Http404(GONE)
    return found


def _may_watch(viewer: Viewer, row: Film) -> bool:
    # A child is only ever given films that are shown to children.
    keeps = bool(decide(viewer, Can.KEEP_CHILDRENS_COUNCIL)) and Role.CHILD not in viewer.roles
    return may_watch(agreement_of(row), keeps=keeps, today=viewer.today)


def _rows(viewer: Viewer, found: QuerySet[Film]) -> list[FilmRow]:
    may, publish = decide(viewer, Can.KEEP_CHILDRENS_COUNCIL), decide(viewer, Can.ALLOW_PUBLICATION)
    ordered = found.select_related("project").defer("still").order_by("added_on", "title", "pk")
    return [_row(viewer, each, may, publish) for each in ordered]


def _row(viewer: Viewer, row: Film, may: Decision, publish: Decision) -> FilmRow:
    return FilmRow(
        id=row.pk,
        version=row.version,
        project_id=row.project_id,
        project=row.project.title,
        title=row.title,
        added_on=row.added_on,
        type=row.type,
        seconds=row.seconds,
        length=length_in_words(row.seconds),
        width=row.width,
        height=row.height,
        has_captions=bool(row.captions),
        captions=row.captions,
        transcript=row.transcript,
        audience=row.audience,
        audience_words=row.get_audience_display(),
        shown_on=row.shown_on,
        agreed_said=row.agreed_said,
        agreed_for=row.agreed_for,
        agreed_for_words=row.get_agreed_for_display(),
        agreed_on=row.agreed_on,
        agreed_until=row.agreed_until,
        withdrawn_on=row.withdrawn_on,
        stands=agreement_of(row).stands(viewer.today),
        may_watch=_may_watch(viewer, row),
        may_keep=may,
        may_publish=publish,
    )
