"""What the site itself keeps: words that were being sent when a sign-in ran out."""

from __future__ import annotations

import uuid

from django.db import models


class HeldForm(models.Model):
    """A form that arrived after its person's sign-in had run out: sealed, for an hour, until they are back.

    `digest` is the hash of the token in the address; the token itself is not kept.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    digest = models.CharField(max_length=64, unique=True)
    sealed = models.BinaryField()
    held_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"Form held at {self.held_at:%H:%M}"


class Demonstration(models.Model):
    """The mark of a database that holds the demonstration council, and which version of it."""

    fingerprint = models.CharField(max_length=64, unique=True)
    built_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.fingerprint[:8]
