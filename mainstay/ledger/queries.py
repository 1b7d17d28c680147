"""The account as those who watch over it read it: what was done, who looked, and whether the seals hold."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Generic, TypeVar
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db import connection
from django.db.models import Q, QuerySet
from django.utils import timezone

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.access.models import Person
from mainstay.access.viewer import Viewer
from mainstay.ledger.models import Entry, Seal, Sighting
from mainstay.ledger.record import Record

A_PAGE = 50
Row = TypeVar("Row")


@dataclass(frozen=True)
class Asked:
    """What the account is narrowed by; `until_on` is the last day of the range."""

    person_id: UUID | None = None
    child_id: UUID | None = None
    event: str = ""
    from_on: date | None = None
    until_on: date | None = None


@dataclass(frozen=True)
class Mark:
    """A place in a long list, newest first: the moment and the id of its last row."""

    at: datetime
    id: UUID

    def __str__(self) -> str:
        return f"{self.at.isoformat()}~{self.id.hex}"

    @classmethod
    def parse(cls, text: str) -> Mark | None:
        """The place written in an address; None where it cannot be read."""
        moment, _, key = text.partition("~")
        try:
            at, row = datetime.fromisoformat(moment), UUID(key)
        except ValueError:
            return None
        return cls(at, row) if timezone.is_aware(at) else None


@dataclass(frozen=True)
class EntryRow:
    """One thing that was done: by whom, on whose behalf, through what, and its sentence."""

    id: UUID
    at: datetime
    business_on: date
    actor_id: UUID
    on_behalf_of_id: UUID | None
    channel: str
    event: str
    child_id: UUID | None
    sentence: str


@dataclass(frozen=True)
class SightingRow:
    """One opening of a child's record: by whom, which page, and by what right."""

    id: UUID
    at: datetime
    person_id: UUID
    child_id: UUID
    page: str
    basis: str


@dataclass(frozen=True)
class Part(Generic[Row]):
    """A part of a long list, newest first, and the place where the next part begins."""

    rows: tuple[Row, ...]
    next: Mark | None


@dataclass(frozen=True)
class SealState:
    """When the account was last sealed, by how many seals, and how many rows wait for the next."""

    sealed_at: datetime | None
    seals: int
    waiting: int


@dataclass(frozen=True)
class BrokenSeal:
    """A seal that no longer fits the rows it was put on."""

    table: str
    first_number: int
    last_number: int


@dataclass(frozen=True)
class Change:
    """Who last changed a record, when and in what words; `by` is empty where it was the one who asks."""

    by: str
    at: datetime
    sentence: str


def last_change(viewer: Viewer, record: Record) -> Change | None:
    """What was last done to a record, as far as the viewer may read the account; None where there is no telling.

    Of one doing the first entry tells: those after it are what followed.
    """
    told_of = [str(key) for key in record.told_of() if key]
    rows = Entry.objects.filter(child_id=record.whose(), subject_ids__overlap=told_of)
    newest = rows.order_by("-written_at", "-id").first()
    if newest is None:
        return None
    row = rows.filter(request_id=newest.request_id).order_by("written_at", "number").first() or newest
    own = row.actor_id == viewer.person_id
    by = "" if own else Person.objects.filter(pk=row.actor_id).values_list("name", flat=True).first() or ""
    return Change(by, row.written_at, row.sentence)


@dataclass(frozen=True)
class RefusedRow:
    """Something tried on a record that was not theirs to do: on which day, by whom, at which address."""

    id: UUID
    on: date
    actor_id: UUID
    action: str


def refused_on(viewer: Viewer, record: Record) -> list[RefusedRow]:
    """What was tried on a record and refused as another's to do, the latest first, as far as the viewer reads."""
    rows = Entry.objects.filter(event="Refused", child_id=record.whose(), subject_ids__contains=[str(record.pk)])
    return [
        RefusedRow(row.pk, row.business_on, row.actor_id, row.action)
        for row in rows.order_by("-written_at", "-id")[:A_PAGE]
    ]


def entries(viewer: Viewer, asked: Asked, *, before: Mark | None = None) -> Part[EntryRow]:
    """What was done, newest first, fifty at a time. Raises PermissionDenied."""
    _must_watch(viewer)
    rows = Entry.objects.all()
    if asked.person_id:
        rows = rows.filter(Q(actor_id=asked.person_id) | Q(on_behalf_of_id=asked.person_id))
    if asked.event:
        rows = rows.filter(event=asked.event)
    found = _part(rows, asked, before, "written_at")
    return _with_next([
        EntryRow(row.pk, row.written_at, row.business_on, row.actor_id, row.on_behalf_of_id, row.channel, row.event,
                 row.child_id, row.sentence)
        for row in found
    ])  # fmt: skip


def sightings(viewer: Viewer, asked: Asked, *, before: Mark | None = None) -> Part[SightingRow]:
    """Who opened which child's record, newest first, fifty at a time. Raises PermissionDenied."""
    _must_watch(viewer)
    rows = Sighting.objects.all()
    if asked.person_id:
        rows = rows.filter(person_id=asked.person_id)
    found = _part(rows, asked, before, "seen_at")
    return _with_next([
        SightingRow(row.pk, row.seen_at, row.person_id, row.child_id, row.page, row.basis) for row in found
    ])  # fmt: skip


def seal_state(viewer: Viewer) -> SealState:
    """When the account was last sealed, and what waits. Raises PermissionDenied."""
    _must_watch(viewer)
    last = Seal.objects.order_by("-id").values_list("sealed_at", flat=True).first()
    waiting = sum(model.objects.filter(number__isnull=True).count() for model in (Entry, Sighting))
    return SealState(last, Seal.objects.count(), waiting)


def broken_seals(viewer: Viewer) -> list[BrokenSeal]:
    """The seals that no longer fit, worked out anew over the whole account. Raises PermissionDenied."""
    _must_watch(viewer)
    with connection.cursor() as cursor:
        cursor.execute("SELECT kept, first_number, last_number FROM broken_seals()")
        return [BrokenSeal(*row) for row in cursor.fetchall()]


def _must_watch(viewer: Viewer) -> None:
    decision = decide(viewer, Can.SEE_AUDIT)
    if not decision:
        raise PermissionDenied(decision.reason)


def _part(rows: QuerySet[Row], asked: Asked, before: Mark | None, moment: str) -> QuerySet[Row]:  # type: ignore[type-var]
    if asked.child_id:
        rows = rows.filter(child_id=asked.child_id)
    if asked.from_on:
        rows = rows.filter(**{f"{moment}__gte": _start_of(asked.from_on)})
    if asked.until_on:
        rows = rows.filter(**{f"{moment}__lt": _start_of(asked.until_on + timedelta(days=1))})
    if before:
        rows = rows.filter(Q(**{f"{moment}__lt": before.at}) | Q(**{moment: before.at}, id__lt=before.id))
    return rows.order_by(f"-{moment}", "-id")[: A_PAGE + 1]


def _start_of(day: date) -> datetime:
    return datetime.combine(day, time.min, tzinfo=timezone.get_default_timezone())


def _with_next(rows: list[Row]) -> Part[Row]:
    shown = tuple(rows[:A_PAGE])
    last = shown[-1] if len(rows) > A_PAGE else None
    return Part(shown, Mark(last.at, last.id) if last else None)  # type: ignore[attr-defined]
