"""Something a child is proud of: a poem, a picture or a certificate, and the words it had before."""

from __future__ import annotations

from typing import Any, ClassVar

import pghistory
from django.db import models
from django.db.models import Q

from mainstay.access.models import Person
from mainstay.children.models import Child, OfChildQuerySet
from mainstay.ledger.record import Record
from mainstay.voice.models import Kept, View


@pghistory.track(exclude=["sealed", "picture_sealed", "preview_sealed", "worry_sealed"])
class Achievement(Record):
    """One thing, with its title and words under one seal and its picture under another.

    `revision` counts what the child changed in it: whatever was decided of an earlier one counts no more. It is read
    for worry before anything else; a worry ends by the way named in `worry_way`, and urgent words become a `view`.
    """

    class Kind(models.TextChoices):
        POEM = "poem", "Poem or other words"
        PICTURE = "picture", "Picture"
        CERTIFICATE = "certificate", "Certificate"

    class State(models.TextChoices):
        SENT = "sent", "Not read yet"
        FINE = "fine", "Read, nothing to worry about"
        WORRY = "worry", "Read, and there is a worry"

    class Way(models.TextChoices):
        ALERT = "alert", "An urgent alert"
        CONTACT = "contact", "The officer speaks with the child"

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="achievements")
    kind = models.CharField(max_length=12, choices=Kind.choices)
    state = models.CharField(max_length=6, choices=State.choices, default=State.SENT)
    revision = models.PositiveIntegerField(default=1)
    sealed = models.BinaryField()
    key_id = models.CharField(max_length=16)
    picture_sealed = models.BinaryField(null=True, blank=True)
    preview_sealed = models.BinaryField(null=True, blank=True)
    picture_type = models.CharField(max_length=40, blank=True)
    from_kept = models.ForeignKey(
        Kept, on_delete=models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    kept_on = models.DateField()
    written_by = models.CharField(max_length=200)
    who_was_there = models.CharField(max_length=300, blank=True)
    entered_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", db_index=False)
    due_to_be_read_on = models.DateField()
    read_on = models.DateField(null=True, blank=True)
    read_by = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    worry_way = models.CharField(max_length=8, choices=Way.choices, blank=True)
    worry_sealed = models.BinaryField(null=True, blank=True)
    view = models.ForeignKey(View, on_delete=models.PROTECT, null=True, blank=True, related_name="+", db_index=False)

    objects = OfChildQuerySet.as_manager()

    class Meta:
        indexes: ClassVar[list[Any]] = [
            models.Index(fields=["due_to_be_read_on"], name="achievement_unread", condition=Q(state="sent"))
        ]
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                name="achievement_read_by_somebody",
                condition=Q(state="sent", read_on__isnull=True, read_by__isnull=True)
                | Q(state__in=["fine", "worry"], read_on__isnull=False, read_by__isnull=False),
            ),
            models.CheckConstraint(
                name="achievement_worry_says_what_is_done",
                condition=~Q(state="worry") | (~Q(worry_way="") & Q(worry_sealed__isnull=False)),
            ),
            models.CheckConstraint(
                name="achievement_picture_whole",
                condition=Q(picture_sealed__isnull=True, picture_type="")
                | (Q(picture_sealed__isnull=False, preview_sealed__isnull=False) & ~Q(picture_type="")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} kept on {self.kept_on}"


@pghistory.track(exclude=["sealed"])
class EarlierWords(Record):
    """Title and words as they stood before a child changed them: nothing a child said is lost."""

    achievement = models.ForeignKey(Achievement, on_delete=models.PROTECT, related_name="earlier")
    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="+", db_index=False)
    revision = models.PositiveIntegerField()
    sealed = models.BinaryField()
    key_id = models.CharField(max_length=16)
    changed_on = models.DateField()

    objects = OfChildQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["achievement", "revision"], name="earlier_words_once_a_revision")
        ]

    def __str__(self) -> str:
        return f"Words as they were until {self.changed_on}"
