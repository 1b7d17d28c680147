"""The service's agenda templates, by version, and the agenda of one review."""

from __future__ import annotations

from typing import Any, ClassVar

import pghistory
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q

from mainstay.access.models import SpanQuerySet, span
from mainstay.access.viewer import Viewer
from mainstay.ledger.record import Record, RecordQuerySet
from mainstay.reviews.models import OfReviewQuerySet, Review


class TemplateQuerySet(RecordQuerySet, SpanQuerySet):  # type: ignore[override]
    """The service's own templates, which are about nobody."""

    def visible_to(self, viewer: Viewer) -> TemplateQuerySet:
        """All of them."""
        return self.all()


@pghistory.track()
class AgendaTemplate(Record):
    """A version of one of the service's agendas, from a day until another: for which ages, and its headings.

    `headings` is a list of {key, heading, prompt, scale}: strength-based, in the order they are asked.
    """

    class Ability(models.TextChoices):
        WORDS = "words", "In words"
        PICTURES = "pictures", "In pictures and few words"

    name = models.CharField(max_length=120)
    number = models.PositiveIntegerField(default=1)
    age_from = models.PositiveSmallIntegerField(default=0)
    age_to = models.PositiveSmallIntegerField(default=25)
    ability = models.CharField(max_length=10, choices=Ability.choices, default=Ability.WORDS)
    headings = models.JSONField(default=list)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)

    objects = TemplateQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            ExclusionConstraint(
                name="agenda_template_one_version_a_day",
                expressions=[(span(), RangeOperators.OVERLAPS), ("name", RangeOperators.EQUAL)],
            ),
            models.CheckConstraint(
                name="agenda_template_ends_after_start",
                condition=Q(ends_on__isnull=True) | Q(ends_on__gt=F("starts_on")),
            ),
            models.CheckConstraint(name="agenda_template_ages_in_order", condition=Q(age_to__gte=F("age_from"))),
        ]

    def __str__(self) -> str:
        return f"{self.name}, version {self.number}"


@pghistory.track()
class Agenda(Record):
    """The agenda of one review, begun from a template: its headings, and what is to be talked of under each."""

    review = models.OneToOneField(Review, on_delete=models.PROTECT, related_name="agenda")
    template = models.ForeignKey(AgendaTemplate, on_delete=models.PROTECT, related_name="+")
    headings = models.JSONField(default=list)
    begun_on = models.DateField(null=True, blank=True)
    sent_on = models.DateField(null=True, blank=True)

    objects = OfReviewQuerySet.as_manager()

    def __str__(self) -> str:
        return f"Agenda of {self.review_id}"
