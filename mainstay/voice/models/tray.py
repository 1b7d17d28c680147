"""What came for a child whom nobody has told yet: kept apart until somebody knows whose it is."""

from __future__ import annotations

from typing import Any, ClassVar

import pghistory
from django.db import models
from django.db.models import Q

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.access.models import Person
from mainstay.access.viewer import Viewer
from mainstay.ledger.record import Record, RecordQuerySet
from mainstay.voice.models.said import View


class ArrivedQuerySet(RecordQuerySet):
    """What waits in the tray, seen by who matches it and by who put it in."""

    def visible_to(self, viewer: Viewer) -> ArrivedQuerySet:
        """The messages this viewer may see."""
        return self if decide(viewer, Can.MATCH_VIEWS) else self.filter(entered_by_id=viewer.person_id)


@pghistory.track(exclude=["sealed", "settled_sealed"])
class Arrived(Record):
    """A message from somebody whom nobody has told yet: whose it is, is said by a person and never guessed.

    The words and the sender, as they gave themselves, are sealed; so is how somebody knew, or why it was set aside.
    `source_id` is the number that another app gave it, so that it is not taken twice.
    """

    class State(models.TextChoices):
        WAITING = "waiting", "Waiting to be matched"
        MATCHED = "matched", "Matched"
        SET_ASIDE = "set_aside", "Set aside"

    medium = models.CharField(max_length=14, choices=View.Medium.choices)
    about = models.CharField(max_length=10, choices=View.About.choices, default=View.About.OTHER)
    feeling = models.PositiveSmallIntegerField(null=True, blank=True)
    source_id = models.CharField(max_length=60, blank=True)
    sealed = models.BinaryField()
    key_id = models.CharField(max_length=16)
    said_on = models.DateField()
    arrived_on = models.DateField()
    is_urgent = models.BooleanField(default=False)
    due_on = models.DateField()
    entered_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", db_index=False)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    view = models.OneToOneField(View, on_delete=models.PROTECT, null=True, blank=True, related_name="arrived")
    settled_on = models.DateField(null=True, blank=True)
    settled_by = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    settled_sealed = models.BinaryField(null=True, blank=True)

    objects = ArrivedQuerySet.as_manager()

    class Meta:
        indexes: ClassVar[list[Any]] = [
            models.Index(fields=["due_on"], name="arrived_waiting", condition=Q(state="waiting"))
        ]
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["medium", "source_id"], name="arrived_once", condition=~Q(source_id="")),
            models.CheckConstraint(
                name="arrived_settled_whole",
                condition=Q(state="waiting", view__isnull=True, settled_on__isnull=True, settled_sealed__isnull=True)
                | Q(state="matched", view__isnull=False, settled_on__isnull=False, settled_sealed__isnull=False)
                | Q(state="set_aside", view__isnull=True, settled_on__isnull=False, settled_sealed__isnull=False),
            ),
            models.CheckConstraint(
                name="arrived_feeling_one_to_five", condition=Q(feeling__isnull=True) | Q(feeling__range=(1, 5))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.medium} of {self.said_on}"
