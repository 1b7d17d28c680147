"""Which reviewing officer each child has, and the share of full time each officer works."""

from __future__ import annotations

from typing import Any, ClassVar

import pghistory
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q

from mainstay.access.models import Person, SpanQuerySet, span
from mainstay.children.models import Child, OfChildQuerySet, Source
from mainstay.ledger.record import Record, RecordQuerySet


@pghistory.track()
class Allocation(Record):
    """A child's reviewing officer from a date until one, and when the child was told who it is."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="allocations")
    officer = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="allocations")
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    reason = models.CharField(max_length=300, blank=True)
    child_told_on = models.DateField(null=True, blank=True)
    child_told_how = models.CharField(max_length=60, blank=True)
    source = models.CharField(max_length=10, choices=Source.choices, default=Source.ENTERED)

    objects = OfChildQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                name="allocation_ends_after_start", condition=Q(ends_on__isnull=True) | Q(ends_on__gt=F("starts_on"))
            ),
            ExclusionConstraint(
                name="allocation_one_officer_at_a_time",
                expressions=[(span(), RangeOperators.OVERLAPS), ("child", RangeOperators.EQUAL)],
            ),
        ]
        indexes: ClassVar[list[Any]] = [
            models.Index(fields=["officer", "child"], name="allocation_now", condition=Q(ends_on__isnull=True)),
        ]

    def __str__(self) -> str:
        return f"{self.officer} from {self.starts_on}"


class ShareQuerySet(RecordQuerySet, SpanQuerySet):  # type: ignore[override]
    """Contracted shares by day."""


@pghistory.track()
class ContractedShare(Record):
    """The share of full time an officer is contracted for: 1.00 is full time."""

    officer = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="contracted_shares")
    share = models.DecimalField(max_digits=4, decimal_places=3)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    source = models.CharField(max_length=10, choices=Source.choices, default=Source.ENTERED)

    objects = ShareQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(name="share_between_0_and_1", condition=Q(share__gt=0) & Q(share__lte=1)),
            ExclusionConstraint(
                name="share_one_at_a_time",
                expressions=[(span(), RangeOperators.OVERLAPS), ("officer", RangeOperators.EQUAL)],
            ),
        ]

    def __str__(self) -> str:
        return f"{self.share} of full time from {self.starts_on}"
