"""A child who wants to talk to somebody else than their officer, or to have another officer."""

from __future__ import annotations

from typing import Any, ClassVar

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.access.models import Person
from mainstay.access.sight import sees
from mainstay.access.viewer import Viewer
from mainstay.children.models import Child
from mainstay.ledger.record import Record, RecordQuerySet


class SomebodyElseQuerySet(RecordQuerySet):
    """What children asked, seen by themselves and by managers of the service; never by whom it is kept from."""

    def visible_to(self, viewer: Viewer) -> SomebodyElseQuerySet:
        """The rows this viewer may see today; row security has the last word."""
        found = self.filter(sees(viewer, "child_id"))
        if viewer.child_id is not None:
            return found
        kept = found.exclude(kept_from__contains=[viewer.person_id])
        return kept if decide(viewer, Can.ALLOCATE) else found.none()


@pghistory.track(exclude=["answer_sealed"])
class SomebodyElse(Record):
    """One tap of a child: somebody else to talk to, or another officer. It goes to the managers of the service.

    `kept_from` are the child's officer and their cover on that day: they see nothing of it, anywhere.
    """

    class Matter(models.TextChoices):
        TALK = "talk", "Wants to talk to somebody else"
        OFFICER = "officer", "Wants a different reviewing officer"

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="+")
    matter = models.CharField(max_length=8, choices=Matter.choices)
    asked_on = models.DateField()
    due_on = models.DateField()
    kept_from = ArrayField(models.UUIDField(), default=list)
    answer_sealed = models.BinaryField(null=True, blank=True)
    key_id = models.CharField(max_length=16, blank=True)
    answered_on = models.DateField(null=True, blank=True)
    answered_by = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    read_on = models.DateField(null=True, blank=True)
    taken_back_on = models.DateField(null=True, blank=True)

    objects = SomebodyElseQuerySet.as_manager()

    class Meta:
        indexes: ClassVar[list[Any]] = [
            models.Index(
                fields=["due_on"],
                name="somebody_else_waiting",
                condition=Q(answered_on__isnull=True, taken_back_on__isnull=True),
            )
        ]
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(
                fields=["child", "matter"],
                name="somebody_else_asked_once_at_a_time",
                condition=Q(answered_on__isnull=True, taken_back_on__isnull=True),
            ),
            models.CheckConstraint(
                name="somebody_else_answered_whole",
                condition=Q(answered_on__isnull=True, answered_by__isnull=True, answer_sealed__isnull=True)
                | Q(answered_on__isnull=False, answered_by__isnull=False, answer_sealed__isnull=False),
            ),
            models.CheckConstraint(
                name="somebody_else_taken_back_or_answered",
                condition=Q(answered_on__isnull=True) | Q(taken_back_on__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.matter} asked on {self.asked_on}"
