"""What is urgent in what a child said: who was told, who took it, and what they did."""

from __future__ import annotations

from typing import Any, ClassVar

import pghistory
from django.db import models
from django.db.models import F, Q

from mainstay.access.models import Person, SpanQuerySet
from mainstay.access.viewer import Viewer
from mainstay.authority.models import ArrangementQuerySet
from mainstay.children.models import Child, OfChildQuerySet
from mainstay.ledger.record import Record, RecordQuerySet
from mainstay.voice.models.said import View


class AlertQuerySet(RecordQuerySet):
    """Alerts, seen by whoever may see the child and by everybody who was told of them."""

    def visible_to(self, viewer: Viewer) -> AlertQuerySet:
        """The alerts this viewer may see: the children of theirs, and those they were told of themselves."""
        mine = Q(pk__in=AlertTold.objects.filter(person_id=viewer.person_id).values("alert_id"))
        ours = Q(child_id__in=Child.objects.visible_to(viewer).values("pk"))
        return self.filter(mine | ours)


@pghistory.track(exclude=["sealed"])
class UrgentAlert(Record):
    """An alert raised by what a child said: why, when, whether nobody was reading, who took it, what was done."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="urgent_alerts")
    view = models.OneToOneField(View, on_delete=models.PROTECT, related_name="alert")
    # "words", "face", "asked": never which words.
    reasons = models.JSONField(default=list)
    raised_on = models.DateField()
    raised_at = models.DateTimeField()
    out_of_hours = models.BooleanField()
    passed_on_at = models.DateTimeField()
    taken_at = models.DateTimeField(null=True, blank=True)
    taken_by = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    # In time or not is settled when it is taken, by the minutes that held when it was raised.
    minutes_allowed = models.PositiveIntegerField()
    done_on = models.DateField(null=True, blank=True)
    done_by = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    sealed = models.BinaryField(null=True, blank=True)
    key_id = models.CharField(max_length=16, blank=True)

    objects = AlertQuerySet.as_manager()

    class Meta:
        indexes: ClassVar[list[Any]] = [
            models.Index(fields=["raised_at"], name="alert_untaken", condition=Q(taken_at__isnull=True)),
            models.Index(fields=["child"], name="alert_not_done", condition=Q(done_on__isnull=True)),
        ]
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                name="alert_taken_by_somebody",
                condition=Q(taken_at__isnull=True, taken_by__isnull=True)
                | Q(taken_at__isnull=False, taken_by__isnull=False),
            ),
            models.CheckConstraint(
                name="alert_done_whole",
                condition=Q(done_on__isnull=True, sealed__isnull=True)
                | Q(done_on__isnull=False, sealed__isnull=False, taken_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"Alert of {self.raised_at}"


@pghistory.track()
class AlertTold(Record):
    """That somebody was told of an alert, as what, and when they first opened it."""

    class As(models.TextChoices):
        OFFICER = "officer", "The child’s officer"
        DUTY_MANAGER = "duty_manager", "Duty manager"
        EMERGENCY = "emergency", "Emergency duty team"
        NEXT = "next", "Next named person"

    alert = models.ForeignKey(UrgentAlert, on_delete=models.PROTECT, related_name="told")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    told_as = models.CharField(max_length=14, choices=As.choices)
    told_at = models.DateTimeField()
    opened_at = models.DateTimeField(null=True, blank=True)

    objects = RecordQuerySet.as_manager()

    class Meta:
        indexes: ClassVar[list[Any]] = [models.Index(fields=["person", "alert"], name="alert_told_person")]

    def __str__(self) -> str:
        return f"Told as {self.told_as}"


class NamedQuerySet(ArrangementQuerySet, SpanQuerySet):  # type: ignore[override]
    """Who is named for alerts, which everybody of the service may know."""


@pghistory.track()
class AlertPerson(Record):
    """Who hears of an alert that nobody takes, in order; the emergency duty contact hears at once out of hours."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", db_index=False)
    position = models.PositiveSmallIntegerField()
    is_emergency = models.BooleanField(default=False)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)

    objects = NamedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(
                fields=["person", "is_emergency"], name="alert_person_once", condition=Q(ends_on__isnull=True)
            ),
            models.CheckConstraint(
                name="alert_person_ends_after_start", condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on"))
            ),
        ]

    def __str__(self) -> str:
        return f"Named at {self.position}"


@pghistory.track(exclude=["sealed"])
class PassedOn(Record):
    """That something private was passed on without the child's agreement, because somebody may be at risk.

    To whom, why (sealed), and whether the child was told first, or why not (product.md, principle 9).
    """

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="passed_on")
    view = models.ForeignKey(View, on_delete=models.PROTECT, related_name="passed_on")
    to_whom = models.CharField(max_length=200)
    sealed = models.BinaryField()
    key_id = models.CharField(max_length=16)
    child_told_first = models.BooleanField()
    not_told_because = models.CharField(max_length=300, blank=True)
    passed_on_on = models.DateField()
    passed_on_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", db_index=False)

    objects = OfChildQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                name="passed_on_says_why_untold", condition=Q(child_told_first=True) | ~Q(not_told_because="")
            )
        ]

    def __str__(self) -> str:
        return f"Passed on on {self.passed_on_on}"
