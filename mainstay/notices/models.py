"""The outbox: messages to people, kept with the event that caused them and sent by a job."""

from __future__ import annotations

import uuid
from typing import Any, ClassVar

from django.db import models
from django.db.models import Q


class Notice(models.Model):
    """One message to one person: what it is about in fixed words, never a name, a place or a date of birth."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey("access.Person", on_delete=models.PROTECT, related_name="notices")
    words = models.CharField(max_length=200)
    child_id = models.UUIDField(null=True, blank=True)
    send_key = models.CharField(max_length=200, unique=True)
    queued_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True, blank=True)
    read_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes: ClassVar[list[Any]] = [
            models.Index(fields=["person", "-queued_at"], name="notice_by_person"),
            models.Index(fields=["queued_at"], name="notice_unsent", condition=Q(sent_at__isnull=True)),
        ]

    def __str__(self) -> str:
        return self.words
