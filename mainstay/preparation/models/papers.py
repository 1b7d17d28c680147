"""The views of others and the report of the social worker, sought before a review."""

from __future__ import annotations

from typing import Any, ClassVar

import pghistory
from django.db import models
from django.db.models import Q

from mainstay.access.models import Person
from mainstay.ledger.record import Record
from mainstay.releases.models import Recipient
from mainstay.reviews.models import OfReviewQuerySet, Review


@pghistory.track()
class ViewSought(Record):
    """What a parent, a carer or another thinks, sought before a review: asked, answered whole, or why not asked."""

    class How(models.TextChoices):
        PAPER = "paper", "On paper"
        PHONE = "phone", "By phone"
        PAGE = "page", "On a page"
        IN_PERSON = "in_person", "In person"

    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="views_sought")
    recipient = models.ForeignKey(Recipient, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    name = models.CharField(max_length=200)
    relation = models.CharField(max_length=60)
    how = models.CharField(max_length=10, choices=How.choices, blank=True)
    sought_on = models.DateField(null=True, blank=True)
    answered_on = models.DateField(null=True, blank=True)
    words = models.TextField(blank=True)
    written_down_by = models.CharField(max_length=200, blank=True)
    not_sought_because = models.CharField(max_length=300, blank=True)

    objects = OfReviewQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                name="view_sought_or_why_not", condition=Q(sought_on__isnull=False) | ~Q(not_sought_because="")
            ),
            models.CheckConstraint(
                name="view_answered_says_who_wrote", condition=Q(answered_on__isnull=True) | ~Q(written_down_by="")
            ),
        ]

    def __str__(self) -> str:
        return f"View of {self.name}"


@pghistory.track(exclude=["content"])
class SocialWorkReport(Record):
    """The social worker's report for a review: attached or pasted from the case system, or written here."""

    class How(models.TextChoices):
        ATTACHED = "attached", "Attached"
        PASTED = "pasted", "Pasted"
        WRITTEN = "written", "Written here"

    review = models.OneToOneField(Review, on_delete=models.PROTECT, related_name="social_work_report")
    how = models.CharField(max_length=10, choices=How.choices, default=How.WRITTEN)
    sections = models.JSONField(default=dict)  # heading key to words
    file_name = models.CharField(max_length=120, blank=True)
    file_type = models.CharField(max_length=80, blank=True)
    content = models.BinaryField(null=True, blank=True)
    begun_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    submitted_on = models.DateField(null=True, blank=True)
    submitted_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    shared_with_family_on = models.DateField(null=True, blank=True)

    objects = OfReviewQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                name="report_submitted_by_somebody",
                condition=Q(submitted_on__isnull=True) | Q(submitted_by__isnull=False),
            )
        ]

    def __str__(self) -> str:
        return f"Report for {self.review_id}"
