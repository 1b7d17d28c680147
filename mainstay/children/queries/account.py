"""What was done to one child's record, and who opened it, for those who may know."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Generic, TypeVar
from uuid import UUID

from django.db.models import OuterRef, Subquery
from django.http import Http404

from mainstay.access.models import Person
from mainstay.access.roles import Scope
from mainstay.access.viewer import Viewer
from mainstay.children.models import Child
from mainstay.ledger.models import Entry, Sighting

A_PAGE = 50
Row = TypeVar("Row")


@dataclass(frozen=True)
class DoneRow:
    """One thing that was done to a child's record: the sentence, by whom, and when."""

    sentence: str
    by: str
    written_at: datetime
    business_on: date


@dataclass(frozen=True)
class LookedRow:
    """One opening of a child's record: by whom, which page, and when."""

    by: str
    page: str
    seen_at: datetime


@dataclass(frozen=True)
class Part(Generic[Row]):
    """A part of a long list, newest first, and whether more came before it."""

    rows: tuple[Row, ...]
    page: int
    more: bool


def done_to(viewer: Viewer, child_id: UUID, *, page: int = 1, size: int = A_PAGE) -> Part[DoneRow]:
    """What was done to a child's record, newest first. Raises Http404 where it may not be seen.

    A social work team reads its own part of the account only, for the rest belongs to the reviewing service.
    """
    _must_see(viewer, child_id)
    entries = Entry.objects.filter(child_id=child_id).annotate(by=_name_of("actor_id"))
    if viewer.sight is Scope.TEAM:
        entries = entries.filter(actor_id=viewer.person_id)
    rows = list(entries.order_by("-written_at", "-number")[(page - 1) * size : page * size + 1])
    found = [DoneRow(row.sentence, row.by or "", row.written_at, row.business_on) for row in rows]
    return Part(tuple(found[:size]), page, len(found) > size)


def looked_at(viewer: Viewer, child_id: UUID, *, page: int = 1, size: int = A_PAGE) -> Part[LookedRow]:
    """Who opened a child's record, newest first. Raises Http404 where it may not be seen."""
    _must_see(viewer, child_id)
    sightings = Sighting.objects.filter(child_id=child_id).annotate(by=_name_of("person_id"))
    rows = list(sightings.order_by("-seen_at")[(page - 1) * size : page * size + 1])
    found = [LookedRow(row.by or "", row.page, row.seen_at) for row in rows]
    return Part(tuple(found[:size]), page, len(found) > size)


def _name_of(field: str) -> Subquery:
    return Subquery(Person.objects.filter(pk=OuterRef(field)).values("name")[:1])


def _must_see(viewer: Viewer, child_id: UUID) -> None:
    if not Child.objects.visible_to(viewer).filter(pk=child_id).exists():
        raise Http404("There is no such record, or you may not see it.")
