"""What the council of children works on: projects, their steps, and what put them off."""

from __future__ import annotations

from typing import Any, ClassVar

import pghistory
from django.db import models
from django.db.models import F, Q

from mainstay.access.models import Person
from mainstay.childrens_council.models.proposals import Proposal
from mainstay.childrens_council.models.querysets import OfCouncilQuerySet
from mainstay.ledger.record import Record


@pghistory.track()
class Project(Record):
    """One project: what for, who sees to it, from when, and until when as it was planned at first and is now."""

    class State(models.TextChoices):
        UNDER_WAY = "under_way", "Under way"
        DONE = "done", "Done"
        STOPPED = "stopped", "Stopped"

    title = models.CharField(max_length=120)
    purpose = models.TextField()
    owner = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    proposal = models.ForeignKey(Proposal, on_delete=models.PROTECT, null=True, blank=True, related_name="projects")
    starts_on = models.DateField()
    first_planned_end_on = models.DateField()
    planned_end_on = models.DateField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.UNDER_WAY)
    ended_on = models.DateField(null=True, blank=True)
    outcome = models.TextField(blank=True)

    objects = OfCouncilQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                name="council_project_in_order",
                condition=Q(first_planned_end_on__gte=F("starts_on"))
                & Q(planned_end_on__gte=F("first_planned_end_on")),
            ),
            models.CheckConstraint(
                name="council_project_ended_whole",
                condition=Q(state="under_way", ended_on__isnull=True)
                | (Q(state__in=["done", "stopped"], ended_on__isnull=False) & ~Q(outcome="")),
            ),
        ]

    def __str__(self) -> str:
        return self.title


@pghistory.track()
class ProjectStep(Record):
    """One step of a project: what is done, by when, and since when it is."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="steps")
    number = models.PositiveSmallIntegerField()
    words = models.CharField(max_length=500)
    due_on = models.DateField(null=True, blank=True)
    done_on = models.DateField(null=True, blank=True)

    objects = OfCouncilQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["project", "number"], name="council_project_step_once")
        ]

    def __str__(self) -> str:
        return f"Step {self.number}"


@pghistory.track()
class ProjectDelay(Record):
    """That a project was put off: why, from which day to which."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="delays")
    noted_on = models.DateField()
    reason = models.CharField(max_length=500)
    was_on = models.DateField()
    until_on = models.DateField()

    objects = OfCouncilQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(name="council_delay_is_later", condition=Q(until_on__gt=F("was_on")))
        ]

    def __str__(self) -> str:
        return f"Put off to {self.until_on}"
