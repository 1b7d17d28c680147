"""What the service learns from a theme that concerns name again and again."""

from __future__ import annotations

from typing import Any, ClassVar

import pghistory
from django.db import models
from django.db.models import F, Q

from mainstay.ledger.record import Record
from mainstay.quality.models.links import OfServiceQuerySet


@pghistory.track()
class ThemeLearning(Record):
    """A theme above the share the service set: who leads, what changes in practice, and the same theme measured later.

    Shares are of mentions of themes: `mentions_then` of `of_then` in the year; `mentions_later` of `of_later` in the
    year that it was measured again.
    """

    theme = models.SlugField(max_length=60)
    year = models.CharField(max_length=7)
    mentions_then = models.PositiveIntegerField()
    of_then = models.PositiveIntegerField()
    owner = models.CharField(max_length=200)
    change = models.TextField()
    measure_again_on = models.DateField()
    measured_on = models.DateField(null=True, blank=True)
    measured_year = models.CharField(max_length=7, blank=True)
    mentions_later = models.PositiveIntegerField(null=True, blank=True)
    of_later = models.PositiveIntegerField(null=True, blank=True)
    shows = models.TextField(blank=True)

    objects = OfServiceQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["theme", "year"], name="theme_learning_once_a_year"),
            models.CheckConstraint(name="theme_learning_of_some", condition=Q(of_then__gte=F("mentions_then"))),
            models.CheckConstraint(
                name="theme_learning_measured_whole",
                condition=Q(measured_on__isnull=True, mentions_later__isnull=True, of_later__isnull=True)
                | (Q(measured_on__isnull=False, mentions_later__isnull=False, of_later__isnull=False) & ~Q(shows="")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.theme} in {self.year}"
