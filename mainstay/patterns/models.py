"""What a manager found when they looked into signals about where a child lives."""

from __future__ import annotations

from typing import Any, ClassVar

import pghistory
from django.db import models
from django.db.models import Q

from mainstay.access.models import Person
from mainstay.children.models import Child, OfChildQuerySet
from mainstay.ledger.record import Record


@pghistory.track()
class LookedInto(Record):
    """That a manager looked into the signals about one child's placement up to a day, and what they found and did."""

    class Found(models.TextChoices):
        NOTHING = "nothing", "Nothing more is needed"
        WATCHED = "watched", "The officer watches it"
        RAISED = "raised", "A concern or a referral was made"

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="looked_into")
    looked_on = models.DateField()
    looked_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    found = models.CharField(max_length=10, choices=Found.choices)
    words = models.TextField()

    objects = OfChildQuerySet.as_manager()

    class Meta:
        indexes: ClassVar[list[Any]] = [models.Index(fields=["child", "-looked_on"], name="looked_into_by_child")]
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(name="looked_into_says_what", condition=~Q(words="")),
        ]

    def __str__(self) -> str:
        return f"Looked into on {self.looked_on}"
