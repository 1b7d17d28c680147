"""What a child asked for, and what came of it."""

from __future__ import annotations

from typing import Any, ClassVar

import pghistory
from django.db import models
from django.db.models import Q

from mainstay.access.models import Person, Team
from mainstay.children.models import Child, OfChildQuerySet
from mainstay.ledger.record import Record
from mainstay.voice.models.said import View


@pghistory.track(exclude=["sealed", "council_sealed", "answer_sealed"])
class Wish(Record):
    """One thing a child asked for: who answers it, by when, what the council said, and what the child was told.

    The wish, the council's words and the answer are sealed with one key. It is with the officer until the child agrees
    that it goes to the manager who can grant it (`put_*`); the council answers, the officer checks and tells the child.
    """

    class State(models.TextChoices):
        OPEN = "open", "With the reviewing officer"
        PUT = "put", "With the council"
        CHECKING = "checking", "Answered by the council, to be checked"
        TOLD = "told", "The child has the answer"
        TAKEN_BACK = "taken_back", "The child took it back"

    class Outcome(models.TextChoices):
        DONE = "done", "We did it"
        NOT_YET = "not_yet", "Not yet"
        NO = "no", "No, because"

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="wishes")
    view = models.ForeignKey(View, on_delete=models.PROTECT, related_name="wishes")
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    sealed = models.BinaryField()
    key_id = models.CharField(max_length=16)
    asked_on = models.DateField()
    due_on = models.DateField()
    # On their own pages the child said that the council may be asked; the officer still reads it first.
    child_agrees = models.BooleanField(default=False)
    put_on = models.DateField(null=True, blank=True)
    put_by = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    put_to = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    child_agreed_how = models.CharField(max_length=300, blank=True)
    council_outcome = models.CharField(max_length=10, choices=Outcome.choices, blank=True)
    council_sealed = models.BinaryField(null=True, blank=True)
    council_on = models.DateField(null=True, blank=True)
    council_by = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    returned_because = models.CharField(max_length=500, blank=True)
    outcome = models.CharField(max_length=10, choices=Outcome.choices, blank=True)
    answer_sealed = models.BinaryField(null=True, blank=True)
    told_on = models.DateField(null=True, blank=True)
    told_by = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    read_on = models.DateField(null=True, blank=True)

    objects = OfChildQuerySet.as_manager()

    class Meta:
        indexes: ClassVar[list[Any]] = [
            models.Index(fields=["child", "-asked_on"], name="wish_by_child"),
            models.Index(fields=["due_on"], name="wish_waiting", condition=Q(told_on__isnull=True)),
            models.Index(fields=["put_to", "due_on"], name="wish_with_team", condition=Q(state="put")),
        ]
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                name="wish_put_whole",
                condition=Q(put_on__isnull=True, put_to__isnull=True, child_agreed_how="")
                | (Q(put_on__isnull=False, put_to__isnull=False) & ~Q(child_agreed_how="")),
            ),
            models.CheckConstraint(
                name="wish_council_answered_whole",
                condition=Q(council_on__isnull=True, council_outcome="", council_sealed__isnull=True)
                | (
                    Q(council_on__isnull=False, put_on__isnull=False, council_sealed__isnull=False)
                    & ~Q(council_outcome="")
                ),
            ),
            models.CheckConstraint(
                name="wish_told_whole",
                condition=Q(told_on__isnull=True, outcome="", answer_sealed__isnull=True)
                | (Q(told_on__isnull=False, answer_sealed__isnull=False, state="told") & ~Q(outcome="")),
            ),
            models.CheckConstraint(
                name="wish_state_fits",
                condition=Q(state__in=["open", "taken_back"], council_on__isnull=True, told_on__isnull=True)
                | Q(state="put", put_on__isnull=False, council_on__isnull=True, told_on__isnull=True)
                | Q(state="checking", council_on__isnull=False, told_on__isnull=True)
                | Q(state="told", told_on__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"Wish of {self.asked_on}"
