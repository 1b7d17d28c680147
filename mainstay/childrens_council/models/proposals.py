"""What the council of children said, what was answered, and what changed."""

from __future__ import annotations

from typing import Any, ClassVar

import pghistory
from django.db import models
from django.db.models import F, Q

from mainstay.access.models import Person
from mainstay.childrens_council.models.querysets import OfCouncilQuerySet
from mainstay.ledger.record import Record


@pghistory.track()
class Proposal(Record):
    """What the council of children said on a day, how many were there, who owns the answer, and what came of it.

    Nobody who said it is named. `to_be_done_on` is by when what was agreed is done.
    """

    class State(models.TextChoices):
        HEARD = "heard", "Heard"
        AGREED = "agreed", "Agreed"
        NOT_AGREED = "not_agreed", "Not agreed"
        DONE = "done", "Done"

    number = models.PositiveSmallIntegerField(unique=True)
    said = models.TextField()
    said_on = models.DateField()
    present = models.PositiveSmallIntegerField()
    owner = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    due_on = models.DateField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.HEARD)
    answer = models.TextField(blank=True)
    answered_on = models.DateField(null=True, blank=True)
    to_be_done_on = models.DateField(null=True, blank=True)
    changed = models.TextField(blank=True)
    changed_on = models.DateField(null=True, blank=True)

    objects = OfCouncilQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(name="proposal_said_by_somebody", condition=Q(present__gt=0) & ~Q(said="")),
            models.CheckConstraint(name="proposal_due_after_said", condition=Q(due_on__gte=F("said_on"))),
            models.CheckConstraint(
                name="proposal_state_whole",
                condition=Q(
                    state="heard", answered_on__isnull=True, changed_on__isnull=True, to_be_done_on__isnull=True
                )
                | (
                    Q(state="agreed", answered_on__isnull=False, to_be_done_on__isnull=False, changed_on__isnull=True)
                    & ~Q(answer="")
                )
                | (Q(state="not_agreed", answered_on__isnull=False, changed_on__isnull=True) & ~Q(answer=""))
                | (Q(state="done", answered_on__isnull=False, changed_on__isnull=False) & ~Q(changed="")),
            ),
        ]

    def __str__(self) -> str:
        return f"Proposal {self.number}"


@pghistory.track()
class HowToJoin(Record):
    """How a child joins the council of children, and whom they ask: the latest is the one that is shown."""

    number = models.PositiveIntegerField(unique=True)
    words = models.TextField()
    written_on = models.DateField()
    written_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    objects = OfCouncilQuerySet.as_manager()

    def __str__(self) -> str:
        return f"How to join, written on {self.written_on}"
