"""An officer's private calendar feed: whether there is one, and what it holds, without a name in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time, timedelta
from uuid import UUID

from mainstay import clock
from mainstay.access.viewer import Viewer, viewer_of
from mainstay.preparation.models import CalendarFeed
from mainstay.preparation.rules.feeds import hashed
from mainstay.reviews.models import Mode, Review

BEFORE, AFTER = timedelta(days=31), timedelta(days=366)


@dataclass(frozen=True)
class FeedRow:
    """The feed that an officer has now."""

    id: UUID
    version: int
    made_on: date


@dataclass(frozen=True)
class Arranged:
    """One review in a feed: when and how, and never whose or where."""

    review_id: UUID
    version: int
    on: date
    at: time | None
    mode_words: str


def feed_of(viewer: Viewer) -> FeedRow | None:
    """The viewer's own feed, where they have one."""
    found = CalendarFeed.objects.visible_to(viewer).filter(revoked_on__isnull=True).first()
    return FeedRow(found.pk, found.version, found.made_on) if found else None


def feed_by_key(key: str) -> list[Arranged] | None:
    """The reviews in the feed that this key opens; None for a key that is not known or was taken back.

    The officer's own sight of today is asked again each time, so a child who is no longer theirs is gone from it.
    """
    found = CalendarFeed.objects.filter(key_hash=hashed(key), revoked_on__isnull=True).select_related("officer").first()
    if found is None or not found.officer.is_active:
        return None
    return _arranged(viewer_of(found.officer, today=clock.today()))


def _arranged(viewer: Viewer) -> list[Arranged]:
    days = (viewer.today - BEFORE, viewer.today + AFTER)
    reviews = Review.objects.visible_to(viewer).filter(
        officer_id=viewer.person_id, state__in=Review.OPEN, scheduled_on__range=days
    )
    return [
        Arranged(
            each.pk, each.version, each.scheduled_on, each.scheduled_at, str(Mode(each.mode).label) if each.mode else ""
        )
        for each in reviews.order_by("scheduled_on", "scheduled_at", "pk")
        if each.scheduled_on
    ]
