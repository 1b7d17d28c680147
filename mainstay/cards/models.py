"""A child's card, the devices that remember it, the times it was used, and how the child likes their pages."""

from __future__ import annotations

import uuid
from typing import Any, ClassVar

import pghistory
from django.db import models
from django.db.models import F, Q

from mainstay.access.models import Person
from mainstay.children.models import Child, OfChildQuerySet
from mainstay.ledger.record import Record


@pghistory.track(exclude=["code_digest", "secret_digest", "sealed_code"])
class Card(Record):
    """The card a child comes in by: a code that is printed, and a secret that only the child knows.

    Both are kept as keyed digests. The code can be printed again on the day it was made (`sealed_code`), and after
    that a lost card is replaced. `wrong_tries` counts since the child last came in.
    """

    class Secret(models.TextChoices):
        NUMBERS = "numbers", "Numbers"
        PICTURES = "pictures", "Pictures"

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="cards")
    code_digest = models.CharField(max_length=64, unique=True)
    sealed_code = models.BinaryField(null=True, blank=True)
    key_id = models.CharField(max_length=16, blank=True)
    secret_kind = models.CharField(max_length=10, choices=Secret.choices, blank=True)
    secret_digest = models.CharField(max_length=64, blank=True)
    given_on = models.DateField()
    given_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", db_index=False)
    expires_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    ended_because = models.CharField(max_length=300, blank=True)
    last_used_at = models.DateTimeField(null=True, blank=True)

    objects = OfChildQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["child"], name="card_one_now", condition=Q(ended_on__isnull=True)),
            models.CheckConstraint(name="card_expires_after_it_was_given", condition=Q(expires_on__gt=F("given_on"))),
            models.CheckConstraint(
                name="card_ended_for_a_reason", condition=Q(ended_on__isnull=True) | ~Q(ended_because="")
            ),
            models.CheckConstraint(
                name="card_secret_whole",
                condition=Q(secret_kind="", secret_digest="") | (~Q(secret_kind="") & ~Q(secret_digest="")),
            ),
        ]

    def __str__(self) -> str:
        return f"Card given on {self.given_on}"


@pghistory.track()
class OwnWay(Record):
    """How a child likes their pages: with pictures or words alone, their language, size of text, colours."""

    class Level(models.TextChoices):
        PICTURES = "pictures", "Pictures and sound"
        WORDS = "words", "Words"

    child = models.OneToOneField(Child, on_delete=models.PROTECT, related_name="own_way")
    level = models.CharField(max_length=10, choices=Level.choices, default=Level.WORDS)
    language = models.CharField(max_length=10, default="en")
    text_size = models.CharField(max_length=10, default="usual")
    colours = models.CharField(max_length=10, default="usual")
    wide_spacing = models.BooleanField(default=False)
    reads_aloud = models.BooleanField(default=False)

    objects = OfChildQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.level}, {self.language}"


class Tries(models.Model):
    """How often a card was tried in vain since the child last came in; beside the card, for it is no case record.

    `spent` are the tries of strangers' devices in the hour that began at `hour_began_at`.
    """

    card = models.OneToOneField(Card, on_delete=models.CASCADE, primary_key=True, related_name="tries")
    wrong = models.PositiveIntegerField(default=0)
    spent = models.PositiveIntegerField(default=0)
    hour_began_at = models.DateTimeField()
    told_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.wrong} wrong tries"


class Device(models.Model):
    """A device that a child asked to be remembered on: it needs the secret alone, and its tries are its own."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    card = models.ForeignKey(Card, on_delete=models.CASCADE, related_name="devices")
    token_digest = models.CharField(max_length=64, unique=True)
    remembered_at = models.DateTimeField()
    last_used_at = models.DateTimeField()
    wrong = models.PositiveIntegerField(default=0)
    ended_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"Device remembered at {self.remembered_at}"


class OwnSession(models.Model):
    """One time a child came in; it ends when they leave, after twenty minutes alone, or after two hours."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    card = models.ForeignKey(Card, on_delete=models.CASCADE, related_name="sessions")
    device = models.ForeignKey(Device, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    token_digest = models.CharField(max_length=64, unique=True)
    began_at = models.DateTimeField()
    last_seen_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"Came in at {self.began_at}"
