"""The course of a complaint: each stage with its clock and answer, and every word of it under seal."""

from __future__ import annotations

from typing import Any, ClassVar

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from mainstay.access.models import Person
from mainstay.children.models import Child
from mainstay.complaints.models.complaint import Complaint, OfComplaintQuerySet
from mainstay.ledger.record import Record


@pghistory.track()
class ComplaintStage(Record):
    """One stage: when it began, by when it is answered, its panel where it has one, and what came of it.

    `due_on` is the day the present clock of the stage runs out: of a panel first its meeting, then its report, then
    the council's response. `asked_by` is who asked for the stage, in words.
    """

    class Outcome(models.TextChoices):
        UPHELD = "upheld", "Upheld"
        PARTLY = "partly", "Partly upheld"
        NOT_UPHELD = "not_upheld", "Not upheld"
        RESOLVED = "resolved", "Put right"

    class Longer(models.TextChoices):
        COMPLEX = "complex", "It is complex"
        ADVOCATE = "advocate", "An advocate is being found"

    complaint = models.ForeignKey(Complaint, on_delete=models.PROTECT, related_name="stages")
    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="+", db_index=False)
    stage = models.CharField(max_length=10, choices=Complaint.Stage.choices)
    number = models.PositiveSmallIntegerField()
    began_on = models.DateField()
    asked_by = models.CharField(max_length=60)
    due_on = models.DateField(null=True, blank=True)  # the Ombudsman has no clock of the council's
    due_because = models.CharField(max_length=200, blank=True)
    longer = models.CharField(max_length=10, choices=Longer.choices, blank=True)
    panel_on = models.DateField(null=True, blank=True)
    panel_people = ArrayField(models.CharField(max_length=200), default=list, blank=True)
    report_on = models.DateField(null=True, blank=True)
    answered_on = models.DateField(null=True, blank=True)
    answered_by = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    outcome = models.CharField(max_length=10, choices=Outcome.choices, blank=True)
    working_days_taken = models.PositiveSmallIntegerField(null=True, blank=True)
    read_on = models.DateField(null=True, blank=True)

    objects = OfComplaintQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["complaint", "number"], name="complaint_stage_once"),
            models.CheckConstraint(
                name="complaint_stage_answered_whole",
                condition=Q(answered_on__isnull=True, outcome="", answered_by__isnull=True)
                | (Q(answered_on__isnull=False, answered_by__isnull=False) & ~Q(outcome="")),
            ),
            models.CheckConstraint(
                name="complaint_panel_before_its_report",
                condition=Q(report_on__isnull=True) | Q(panel_on__isnull=False),
            ),
            models.CheckConstraint(
                name="complaint_panel_of_three",
                condition=Q(panel_on__isnull=True) | Q(panel_people__len=3),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.stage} from {self.began_on}"


@pghistory.track(exclude=["sealed"])
class ComplaintWords(Record):
    """Words of a complaint: what the child wrote, what they were told, why they go on, why it takes longer."""

    class Kind(models.TextChoices):
        COMPLAINT = "complaint", "What the child complains of"
        LONGER = "longer", "Why it takes longer"
        ANSWER = "answer", "The answer"
        FURTHER = "further", "Why the child goes on"
        LATE = "late", "Why it was taken on after its day"
        WITHDRAWN = "withdrawn", "Why it was taken back"
        ENDED = "ended", "Why it ended"

    complaint = models.ForeignKey(Complaint, on_delete=models.PROTECT, related_name="words")
    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="+", db_index=False)
    number = models.PositiveSmallIntegerField()  # of the stage
    kind = models.CharField(max_length=10, choices=Kind.choices)
    sealed = models.BinaryField()
    key_id = models.CharField(max_length=16)
    written_on = models.DateField()
    written_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", db_index=False)

    objects = OfComplaintQuerySet.as_manager()

    def __str__(self) -> str:
        return f"Words of {self.written_on}"
