"""The course of a concern: talks, the stages it reached and their answers, holds, and advice from the service."""

from __future__ import annotations

from typing import Any, ClassVar

import pghistory
from django.db import models
from django.db.models import Q

from mainstay.access.models import Person
from mainstay.children.models import Child
from mainstay.concerns.models.concern import Concern, OfConcernQuerySet, Point
from mainstay.ledger.record import Record
from mainstay.promises.models import Promise


@pghistory.track()
class Talk(Record):
    """A restorative conversation: with whom, what each heard, what was agreed and by when (DR-5.1)."""

    concern = models.ForeignKey(Concern, on_delete=models.PROTECT, related_name="talks")
    talked_on = models.DateField()
    with_whom = models.CharField(max_length=200)
    we_said = models.TextField()
    they_said = models.TextField()
    agreed = models.TextField(blank=True)
    agreed_by_on = models.DateField(null=True, blank=True)
    recorded_on = models.DateField()
    recorded_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    objects = OfConcernQuerySet.as_manager()

    def __str__(self) -> str:
        return f"Talk of {self.talked_on}"


@pghistory.track()
class StageReached(Record):
    """One stage a concern was put to, or passed over: who answers, its day, its answer and how that was judged.

    `due_on` is fixed when the stage begins and never moves: a hold moves only what may be expected.
    `working_days_taken` is counted when the answer comes, so that figures need no calendar. `answered_via` says how
    an answer came that the responder did not write here, and `answered_by_words` by whom.
    """

    concern = models.ForeignKey(Concern, on_delete=models.PROTECT, related_name="stages")
    level = models.PositiveSmallIntegerField()
    key = models.SlugField(max_length=20)
    name = models.CharField(max_length=80)
    responder_words = models.CharField(max_length=200)
    responder = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    began_on = models.DateField(null=True, blank=True)
    working_days = models.PositiveSmallIntegerField(null=True, blank=True)
    due_on = models.DateField(null=True, blank=True)
    because = models.TextField(blank=True)  # why it was taken here
    skipped_on = models.DateField(null=True, blank=True)
    skipped_because = models.CharField(max_length=500, blank=True)
    left_on = models.DateField(null=True, blank=True)  # escalated from here before, or after, an answer
    answered_on = models.DateField(null=True, blank=True)
    answered_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    answered_by_words = models.CharField(max_length=200, blank=True)
    answered_via = models.CharField(max_length=200, blank=True)
    answer = models.TextField(blank=True)
    working_days_taken = models.PositiveSmallIntegerField(null=True, blank=True)
    judged_on = models.DateField(null=True, blank=True)
    judged_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    judgement = models.CharField(max_length=10, blank=True)  # accepted, partly or escalated
    judged_because = models.TextField(blank=True)
    late_told_on = models.DateField(null=True, blank=True)  # when both sides were told that its day passed

    objects = OfConcernQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["concern", "level"], name="concern_reaches_a_stage_once"),
            models.CheckConstraint(
                name="concern_stage_begun_or_skipped",
                condition=Q(began_on__isnull=False, due_on__isnull=False, skipped_on__isnull=True)
                | (Q(began_on__isnull=True, due_on__isnull=True, skipped_on__isnull=False) & ~Q(skipped_because="")),
            ),
            models.CheckConstraint(
                name="concern_stage_answered_whole",
                condition=Q(answered_on__isnull=True) | Q(working_days_taken__isnull=False, began_on__isnull=False),
            ),
            models.CheckConstraint(
                name="concern_answer_says_how_it_came",
                condition=Q(answered_on__isnull=True) | Q(answered_by__isnull=False) | ~Q(answered_via=""),
            ),
        ]
        indexes: ClassVar[list[Any]] = [
            models.Index(
                fields=["responder", "due_on"],
                name="concern_stage_by_responder",
                condition=Q(answered_on__isnull=True, left_on__isnull=True, began_on__isnull=False),
            )
        ]

    def __str__(self) -> str:
        return f"{self.name} of a concern"


@pghistory.track()
class PointAnswer(Record):
    """What was answered to one point at one stage."""

    stage = models.ForeignKey(StageReached, on_delete=models.PROTECT, related_name="point_answers")
    concern = models.ForeignKey(Concern, on_delete=models.PROTECT, related_name="point_answers")
    point = models.ForeignKey(Point, on_delete=models.PROTECT, related_name="answers")
    words = models.TextField()

    objects = OfConcernQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["stage", "point"], name="concern_point_answered_once_a_stage")
        ]

    def __str__(self) -> str:
        return "An answer to a point"


@pghistory.track()
class ProposedPromise(Record):
    """A promise that an answer proposes; taken on by the officer it becomes a promise like a review's."""

    concern = models.ForeignKey(Concern, on_delete=models.PROTECT, related_name="proposed")
    stage = models.ForeignKey(StageReached, on_delete=models.PROTECT, related_name="proposed")
    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="+")
    what = models.CharField(max_length=500)
    owner = models.CharField(max_length=200)
    due_on = models.DateField()
    taken = models.BooleanField(null=True, blank=True)
    promise = models.OneToOneField(Promise, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    objects = OfConcernQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                name="proposed_promise_taken_is_one", condition=~Q(taken=True) | Q(promise__isnull=False)
            )
        ]

    def __str__(self) -> str:
        return f"Proposed by {self.due_on}"


@pghistory.track()
class Hold(Record):
    """A pause of a concern, with its reason; what is late stays late."""

    concern = models.ForeignKey(Concern, on_delete=models.PROTECT, related_name="holds")
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    because = models.CharField(max_length=500)
    held_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    objects = OfConcernQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                name="concern_hold_ends_after_start",
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=models.F("starts_on")),
            ),
            models.UniqueConstraint(
                fields=["concern"], name="concern_on_hold_once_at_a_time", condition=Q(ends_on__isnull=True)
            ),
        ]

    def __str__(self) -> str:
        return f"On hold from {self.starts_on}"


@pghistory.track()
class Advice(Record):
    """What a manager of the reviewing service adds; shown to everybody who reads the concern."""

    concern = models.ForeignKey(Concern, on_delete=models.PROTECT, related_name="advice")
    advised_on = models.DateField()
    advised_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    words = models.TextField()

    objects = OfConcernQuerySet.as_manager()

    def __str__(self) -> str:
        return f"Advice of {self.advised_on}"
