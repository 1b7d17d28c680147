"""An officer's private calendar feed."""

from __future__ import annotations

from typing import Any, ClassVar

import pghistory
from django.db import models
from django.db.models import Q

from mainstay.access.models import Person
from mainstay.access.viewer import Viewer
from mainstay.ledger.record import Record, RecordQuerySet


class FeedQuerySet(RecordQuerySet):
    """Calendar feeds: each officer's own."""

    def visible_to(self, viewer: Viewer) -> FeedQuerySet:
        """The feeds of this person."""
        return self.filter(officer_id=viewer.person_id)


@pghistory.track(exclude=["key_hash"])
class CalendarFeed(Record):
    """A private calendar of an officer's reviews, without names, at an address that may be revoked."""

    officer = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="calendar_feeds")
    key_hash = models.CharField(max_length=64, unique=True)
    made_on = models.DateField()
    revoked_on = models.DateField(null=True, blank=True)

    # Known only while the feed is made, and shown once; the database keeps its hash.
    key: str = ""

    objects = FeedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["officer"], name="feed_one_now", condition=Q(revoked_on__isnull=True))
        ]

    def __str__(self) -> str:
        return f"Calendar feed made on {self.made_on}"
