"""The account of what was done and who looked: appended to, never changed."""

from __future__ import annotations

import uuid
from typing import Any, ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q


class Readers(models.TextChoices):
    """Who alone reads a line of the account, by row security; whoever did it reads it too."""

    USUAL = "", "Everybody who reads of the child"
    MANAGERS = "managers", "Those who watch over the account"
    COMPLAINTS = "complaints", "Those, and whoever may see that a child complained"


class Entry(models.Model):
    """One event: who did it, on whose behalf, through what, to which record, and the sentence for it.

    `number` is drawn by a trigger after the order of writing is settled; gaps are normal, order is not. `readers` and
    `kept_from` close a line to most who read of the child, and to the people named, whatever their roles.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    number = models.BigIntegerField(null=True, editable=False, db_index=True)
    written_at = models.DateTimeField()
    business_on = models.DateField()
    actor_id = models.UUIDField()
    on_behalf_of_id = models.UUIDField(null=True)
    channel = models.CharField(max_length=20)
    request_id = models.CharField(max_length=64, blank=True)
    action = models.CharField(max_length=80)
    event = models.CharField(max_length=80)
    subject_ids = ArrayField(models.CharField(max_length=40), default=list)
    child_id = models.UUIDField(null=True)
    payload = models.JSONField(default=dict)
    sentence = models.CharField(max_length=500)
    readers = models.CharField(max_length=12, choices=Readers.choices, default=Readers.USUAL, blank=True)
    kept_from = ArrayField(models.UUIDField(), default=list, blank=True)

    class Meta:
        indexes: ClassVar[list[Any]] = [
            models.Index(fields=["child_id", "-written_at"], name="entry_by_child"),
            models.Index(fields=["actor_id", "-written_at"], name="entry_by_actor"),
            models.Index(fields=["-written_at", "-id"], name="entry_newest_first"),
            models.Index(fields=["child_id", "-written_at"], name="entry_refused", condition=Q(event="Refused")),
        ]

    def __str__(self) -> str:
        return self.sentence


class Sighting(models.Model):
    """Somebody opened a child's record: who, whose, where in the product, by what right, and who may know it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    number = models.BigIntegerField(null=True, editable=False, db_index=True)
    seen_at = models.DateTimeField()
    person_id = models.UUIDField()
    child_id = models.UUIDField()
    page = models.CharField(max_length=80)
    basis = models.CharField(max_length=40)
    request_id = models.CharField(max_length=64, blank=True)
    readers = models.CharField(max_length=12, choices=Readers.choices, default=Readers.USUAL, blank=True)
    kept_from = ArrayField(models.UUIDField(), default=list, blank=True)

    class Meta:
        indexes: ClassVar[list[Any]] = [
            models.Index(fields=["child_id", "-seen_at"], name="sighting_by_child"),
            models.Index(fields=["person_id", "-seen_at"], name="sighting_by_person"),
            models.Index(fields=["-seen_at", "-id"], name="sighting_newest_first"),
        ]

    def __str__(self) -> str:
        return f"{self.page} at {self.seen_at:%Y-%m-%d %H:%M}"


class Seal(models.Model):
    """The hash over the entries and sightings since the last seal, chained to it."""

    id = models.BigAutoField(primary_key=True)
    sealed_at = models.DateTimeField()
    table = models.CharField(max_length=20)
    first_number = models.BigIntegerField()
    last_number = models.BigIntegerField()
    rows = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)

    def __str__(self) -> str:
        return f"{self.table} to {self.last_number}"


class Once(models.Model):
    """A form's one-use token with the action it was used for, and what came of it."""

    id = models.BigAutoField(primary_key=True)
    token = models.CharField(max_length=80)
    action = models.CharField(max_length=80)
    result_model = models.CharField(max_length=80, blank=True)
    result_ids = ArrayField(models.CharField(max_length=40), default=list)
    result_is_list = models.BooleanField(default=False)
    used_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["token", "action"], name="once_for_each_action")
        ]

    def __str__(self) -> str:
        return f"{self.action} {self.token}"
