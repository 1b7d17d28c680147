"""The outbox: messages to people, kept with the event that caused them and sent by a job."""

from __future__ import annotations

import uuid
from typing import Any, ClassVar

from django.db import models
from django.db.models import Q


class Notice(models.Model):
    """One message to one person: what it is about in fixed words, never a name, a place or a date of birth.

    It goes to somebody who signs in, or else to a sealed delivery address, of which the outbox holds only the key.
    `calendar` is an entry for a calendar that goes with it, and `dropped_because` why it could not be sent at all.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey("access.Person", on_delete=models.PROTECT, null=True, blank=True, related_name="notices")
    address_id = models.UUIDField(null=True, blank=True)
    calendar = models.TextField(blank=True)
    words = models.CharField(max_length=200)
    child_id = models.UUIDField(null=True, blank=True)
    send_key = models.CharField(max_length=200, unique=True)
    queued_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True, blank=True)
    read_at = models.DateTimeField(null=True, blank=True)
    dropped_because = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                name="notice_to_one_person_or_address",
                condition=Q(person__isnull=False, address_id__isnull=True)
                | Q(person__isnull=True, address_id__isnull=False),
            )
        ]
        indexes: ClassVar[list[Any]] = [
            models.Index(fields=["person", "-queued_at"], name="notice_by_person"),
            models.Index(fields=["queued_at"], name="notice_unsent", condition=Q(sent_at__isnull=True)),
        ]

    def __str__(self) -> str:
        return self.words
