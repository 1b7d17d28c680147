"""Whom an officer has still to speak to, before a review and since the last one; and how many social workers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db.models import DateField, F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from mainstay.access.viewer import Viewer
from mainstay.children.models import Child, PeriodOfCare, SocialWork
from mainstay.children.shared.filters import looked_after
from mainstay.contacts.models import Contact
from mainstay.contacts.rules.contacting import SPOKEN, WINDOW_DAYS
from mainstay.reviews.models import Review
from mainstay.reviews.shared import is_open
from mainstay.web.words import days_away


@dataclass(frozen=True)
class SpeakRow:
    """A child to speak to: when last spoken to, since when they should have been, and the review that is coming."""

    child_id: UUID
    name: str
    reference: str
    last_spoken_on: date | None
    last_review_on: date | None
    looked_after_since: date
    review_id: UUID | None
    review_on: date | None
    review_away: str
    is_arranged: bool
    in_window: bool
    since_review: bool


@dataclass(frozen=True)
class ToSpeakTo:
    """The children of an officer to speak to before a review, and those not spoken to since the last one.

    A child in both lists stands in the first one only. `children` is how many are looked at.
    """

    before_review: tuple[SpeakRow, ...]
    since_review: tuple[SpeakRow, ...]
    children: int


def children_to_speak_to(viewer: Viewer) -> ToSpeakTo:
    """Who is within two weeks of their review and not yet spoken to, and who was not since the last review. One query.

    The window is the fourteen days before the day arranged, or else before the deadline. Speaking is a visit, a
    call or video that reached the child.
    """
    rows = [_row(each, viewer.today) for each in _children(viewer)]
    before = sorted((row for row in rows if row.in_window), key=lambda row: (row.review_on or date.max, row.name))
    since = sorted(
        (row for row in rows if row.since_review and not row.in_window),
        key=lambda row: (row.last_review_on or row.looked_after_since, row.name),
    )
    return ToSpeakTo(tuple(before), tuple(since), len(rows))


def _children(viewer: Viewer) -> Iterable[Any]:
    mine = {"child_id": OuterRef("pk")}
    spoken = Contact.objects.filter(**mine, how__in=SPOKEN, reached=True, withdrawn_on__isnull=True)
    held = Review.objects.filter(**mine, held_on__isnull=False).order_by("-held_on")
    coming = Review.objects.filter(is_open(), **mine).order_by("due_on", "pk")
    care = PeriodOfCare.objects.filter(**mine, starts_on__lte=viewer.today).order_by("-starts_on")
    on: Any = Coalesce("scheduled_on", F("deadline_on"), output_field=DateField())
    children: QuerySet[Any] = Child.objects.visible_to(viewer).filter(looked_after(viewer.today))
    found: Iterable[Any] = children.annotate(
        spoken_on=Subquery(spoken.order_by("-contacted_on").values("contacted_on")[:1]),
        held_last_on=Subquery(held.values("held_on")[:1]),
        care_from=Subquery(care.values("starts_on")[:1]),
        next_id=Subquery(coming.values("pk")[:1]),
        next_on=Subquery(coming.annotate(day=on).values("day")[:1]),
        next_arranged=Subquery(coming.values("scheduled_on")[:1]),
    )  # fmt: skip
    return found


def _row(child: Any, today: date) -> SpeakRow:
    last = child.held_last_on if child.held_last_on and child.held_last_on >= child.care_from else None
    opens = child.next_on - timedelta(days=WINDOW_DAYS) if child.next_on else None
    return SpeakRow(
        child_id=child.pk,
        name=child.name,
        reference=child.reference,
        last_spoken_on=child.spoken_on,
        last_review_on=last,
        looked_after_since=child.care_from,
        review_id=child.next_id,
        review_on=child.next_on,
        review_away=days_away(child.next_on, today) if child.next_on else "",
        is_arranged=child.next_arranged is not None,
        in_window=opens is not None and opens <= today and (child.spoken_on is None or child.spoken_on < opens),
        since_review=child.spoken_on is None or child.spoken_on <= (last or child.care_from),
    )


@dataclass(frozen=True)
class SocialWorkers:
    """How many different social workers a child has had since the last review, the present one counted."""

    count: int
    since: date


def social_workers_since_review(viewer: Viewer, child_id: UUID) -> SocialWorkers | None:
    """The social workers since the last review, or since coming into care; None where none is recorded. Two queries.

    A new name or another team is another social worker.
    """
    held = Review.objects.visible_to(viewer).filter(child_id=child_id, held_on__isnull=False)
    last = held.order_by("-held_on").values_list("held_on", flat=True).first()
    rows = SocialWork.objects.visible_to(viewer).filter(child_id=child_id, starts_on__lte=viewer.today)
    found = [row for row in rows.order_by("starts_on").values_list("starts_on", "ends_on", "team_id", "social_worker")
             if last is None or row[1] is None or row[1] > last]  # fmt: skip
    if not found:
        return None
    return SocialWorkers(len({(team, name) for _, _, team, name in found}), last or found[0][0])
