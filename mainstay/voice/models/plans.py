"""The care plan in the child's words, and the officer as the child knows them."""

from __future__ import annotations

from typing import Any, ClassVar

import pghistory
from django.db import models

from mainstay.access.models import Person
from mainstay.authority.models import ArrangementQuerySet
from mainstay.children.models import Child, OfChildQuerySet
from mainstay.ledger.record import Record


@pghistory.track()
class OwnPlan(Record):
    """A child's care plan as they read it: for each heading a few sentences, and fewer with a symbol beside them.

    `parts` maps a heading's key to {"words", "few"}; a heading without words is not shown.
    """

    child = models.OneToOneField(Child, on_delete=models.PROTECT, related_name="own_plan")
    parts = models.JSONField(default=dict)
    written_on = models.DateField()
    written_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", db_index=False)

    objects = OfChildQuerySet.as_manager()

    def __str__(self) -> str:
        return f"Plan in the child's words of {self.written_on}"


@pghistory.track(exclude=["photo"])
class OfficerCard(Record):
    """An officer as their children know them: a greeting, how to reach them, a photograph made anew."""

    person = models.OneToOneField(Person, on_delete=models.PROTECT, related_name="officer_card")
    hello = models.CharField(max_length=500, blank=True)
    phone = models.CharField(max_length=40, blank=True)
    reached_when = models.CharField(max_length=200, blank=True)
    photo = models.BinaryField(null=True, blank=True)
    photo_type = models.CharField(max_length=40, blank=True)

    objects = ArrangementQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                name="officer_card_photo_has_its_type",
                condition=models.Q(photo__isnull=True, photo_type="") | ~models.Q(photo_type=""),
            )
        ]

    def __str__(self) -> str:
        return "Officer's card"
