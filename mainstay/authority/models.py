"""The council's own arrangements: local policy by date, days off, reasons, population and comparators."""

from __future__ import annotations

from typing import Any, ClassVar

import pghistory
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q

from mainstay.access.models import span
from mainstay.access.viewer import Viewer
from mainstay.ledger.record import Record, RecordQuerySet


class ArrangementQuerySet(RecordQuerySet):
    """The council's own arrangements, which are about nobody in particular."""

    def visible_to(self, viewer: Viewer) -> ArrangementQuerySet:
        """All of them: whoever signs in may know how the council is arranged."""
        return self.all()


@pghistory.track()
class PolicyVersion(Record):
    """The council's settings from a date on, as statute's LocalPolicy writes them; the latest begun holds."""

    starts_on = models.DateField(unique=True)
    settings = models.JSONField(default=dict)
    reason = models.CharField(max_length=300, blank=True)

    objects = ArrangementQuerySet.as_manager()

    def __str__(self) -> str:
        return f"Local policy from {self.starts_on}"


@pghistory.track()
class CouncilDay(Record):
    """A day the council adds to, or takes from, the working days of England: a one-off bank holiday."""

    on = models.DateField(unique=True)
    name = models.CharField(max_length=120)
    is_working_day = models.BooleanField(default=False)

    objects = ArrangementQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.name} {self.on}"


@pghistory.track()
class Reason(Record):
    """One line of a list the service keeps: why a review was late or is postponed, what concerns and praise are of."""

    class Kind(models.TextChoices):
        LATE = "late", "Why a review was late"
        POSTPONED = "postponed", "Why a review is postponed"
        THEME = "theme", "What a concern is about"
        PRAISE = "praise", "What praise is for"
        URGENT = "urgent", "Words of a child that raise an urgent alert"

    kind = models.CharField(max_length=20, choices=Kind.choices)
    code = models.SlugField(max_length=60)
    words = models.CharField(max_length=200)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)

    objects = ArrangementQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            ExclusionConstraint(
                name="reason_once_at_a_time",
                expressions=[
                    (span(), RangeOperators.OVERLAPS),
                    ("kind", RangeOperators.EQUAL),
                    ("code", RangeOperators.EQUAL),
                ],
            ),
            models.CheckConstraint(
                name="reason_ends_after_start", condition=Q(ends_on__isnull=True) | Q(ends_on__gt=F("starts_on"))
            ),
        ]

    def __str__(self) -> str:
        return self.words


@pghistory.track()
class Population(Record):
    """How many children aged 0 to 17 live in the area at a date, in one version of the estimate."""

    as_at = models.DateField()
    children = models.PositiveIntegerField()
    estimate = models.CharField(max_length=120)

    objects = ArrangementQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["as_at", "estimate"], name="population_once_a_version")
        ]

    def __str__(self) -> str:
        return f"{self.children} at {self.as_at} ({self.estimate})"


@pghistory.track()
class Comparator(Record):
    """A published figure to compare with: whose, of which year, in which version, and from where."""

    measure = models.SlugField(max_length=60)
    area = models.CharField(max_length=120)
    year = models.CharField(max_length=7)
    value = models.DecimalField(max_digits=12, decimal_places=2)
    edition = models.CharField(max_length=120, blank=True)
    source = models.CharField(max_length=300, blank=True)

    objects = ArrangementQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["measure", "area", "year", "edition"], name="comparator_once")
        ]

    def __str__(self) -> str:
        return f"{self.area} {self.year}: {self.value}"
