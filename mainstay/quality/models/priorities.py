"""The priorities of the service for a year, and how each is getting on."""

from __future__ import annotations

from typing import Any, ClassVar

import pghistory
from django.db import models
from django.db.models import Q

from mainstay.access.models import Person
from mainstay.ledger.record import Record
from mainstay.quality.models.links import OfServiceQuerySet


@pghistory.track()
class Priority(Record):
    """What the service sets out to do in a year: who leads it, how it will be seen to be done, and what came of it.

    `follows` is the priority of the year before that this one goes on with.
    """

    class State(models.TextChoices):
        PLANNED = "planned", "Planned"
        UNDER_WAY = "under_way", "Under way"
        DONE = "done", "Done"
        PARTLY_DONE = "partly_done", "Partly done"
        NOT_DONE = "not_done", "Not done"

    year = models.CharField(max_length=7)
    number = models.PositiveSmallIntegerField()
    text = models.CharField(max_length=500)
    owner = models.CharField(max_length=200)
    seen_by = models.CharField(max_length=500)
    state = models.CharField(max_length=12, choices=State.choices, default=State.PLANNED)
    because = models.CharField(max_length=500, blank=True)
    evidence = models.TextField(blank=True)
    settled_on = models.DateField(null=True, blank=True)
    follows = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="followed_by")

    objects = OfServiceQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["year", "number"], name="priority_number_once_a_year"),
            models.CheckConstraint(
                name="priority_settled_whole",
                condition=Q(state__in=["planned", "under_way"], settled_on__isnull=True)
                | (Q(state="done", settled_on__isnull=False) & ~Q(evidence=""))
                | (Q(state="partly_done", settled_on__isnull=False) & ~Q(evidence="") & ~Q(because=""))
                | (Q(state="not_done", settled_on__isnull=False) & ~Q(because="")),
            ),
        ]

    def __str__(self) -> str:
        return f"Priority {self.number} of {self.year}"


@pghistory.track()
class ProgressNote(Record):
    """How a priority is getting on, in a few words."""

    priority = models.ForeignKey(Priority, on_delete=models.PROTECT, related_name="notes")
    noted_on = models.DateField()
    noted_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    words = models.CharField(max_length=1000)

    objects = OfServiceQuerySet.as_manager()

    def __str__(self) -> str:
        return f"Noted on {self.noted_on}"
