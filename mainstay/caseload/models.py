"""Which reviewing officer each child has, who covers, how children are handed over, and each officer's share."""

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
                expressions=[("child", RangeOperators.EQUAL), (span(), RangeOperators.OVERLAPS)],
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
                expressions=[("officer", RangeOperators.EQUAL), (span(), RangeOperators.OVERLAPS)],
            ),
        ]

    def __str__(self) -> str:
        return f"{self.share} of full time from {self.starts_on}"


@pghistory.track(exclude=["sealed"])
class Handover(Record):
    """That a child was handed over from one officer to another: why, the letter before, and what goes with them.

    `sealed` holds what the next officer must know of promises and wishes, as a list, under the seal of a child's
    words; row security shows it to the reviewing service alone.
    """

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="handovers")
    from_officer = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    to_officer = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    hands_over_on = models.DateField()
    reason = models.CharField(max_length=500)
    letter_on = models.DateField()
    letter_how = models.CharField(max_length=60)
    # The document that was made for the child, without a foreign key: it may be a letter from elsewhere.
    letter_id = models.UUIDField(null=True, blank=True)
    sealed = models.BinaryField()
    key_id = models.CharField(max_length=16)

    objects = OfChildQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(name="handover_letter_first", condition=Q(letter_on__lte=F("hands_over_on"))),
            models.CheckConstraint(name="handover_has_its_reason", condition=~Q(reason="")),
        ]
        indexes: ClassVar[list[Any]] = [models.Index(fields=["child", "-hands_over_on"], name="handover_by_child")]

    def __str__(self) -> str:
        return f"Handed over on {self.hands_over_on}"


@pghistory.track()
class Cover(Record):
    """That one officer covers for another with a child while they are away, from a day until one; it ends by itself."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="covers")
    officer = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="covered")
    covered_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="covers")
    starts_on = models.DateField()
    ends_on = models.DateField()
    reason = models.CharField(max_length=200, blank=True)

    objects = OfChildQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(name="cover_ends_after_start", condition=Q(ends_on__gte=F("starts_on"))),
            models.CheckConstraint(name="cover_by_somebody_else", condition=~Q(officer=F("covered_by"))),
            ExclusionConstraint(
                name="cover_one_at_a_time",
                expressions=[("child", RangeOperators.EQUAL), (span(), RangeOperators.OVERLAPS)],
            ),
        ]
        indexes: ClassVar[list[Any]] = [
            models.Index(fields=["covered_by", "ends_on"], name="cover_by_cover"),
            models.Index(fields=["officer", "ends_on"], name="cover_by_officer"),
        ]

    def __str__(self) -> str:
        return f"Covered from {self.starts_on}"
