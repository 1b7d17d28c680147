"""The child's yes to one use, what was checked before the public sees it, and each place where it stands."""

from __future__ import annotations

from typing import Any, ClassVar

import pghistory
from django.db import models
from django.db.models import F, Q

from mainstay.access.models import Person
from mainstay.achievements.models.kept import Achievement
from mainstay.children.models import Child, OfChildQuerySet
from mainstay.ledger.record import Record


@pghistory.track()
class Permission(Record):
    """The child's yes to one use of one thing, until a day or for as long as it is used; taken back at once.

    A yes that is said anew is a row of its own, and the one before ends: what was checked for that one counts no more.
    """

    class Use(models.TextChoices):
        LETTER = "letter", "In letters to the child"
        SERVICE = "service", "Shown to the service"
        ANNUAL_REPORT = "annual_report", "In the annual report"
        PUBLIC = "public", "Shown to the public"

    achievement = models.ForeignKey(Achievement, on_delete=models.PROTECT, related_name="permissions")
    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="+")
    use = models.CharField(max_length=14, choices=Use.choices)
    given_on = models.DateField()
    until_on = models.DateField(null=True, blank=True)
    said_how = models.CharField(max_length=200)
    given_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", db_index=False)
    taken_back_on = models.DateField(null=True, blank=True)
    taken_back_how = models.CharField(max_length=200, blank=True)

    objects = OfChildQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(
                fields=["achievement", "use"], name="permission_once_for_a_use", condition=Q(taken_back_on__isnull=True)
            ),
            models.CheckConstraint(
                name="permission_not_over_before_given",
                condition=Q(until_on__isnull=True) | Q(until_on__gte=F("given_on")),
            ),
            models.CheckConstraint(
                name="permission_taken_back_says_how",
                condition=Q(taken_back_on__isnull=True, taken_back_how="")
                | (Q(taken_back_on__isnull=False) & ~Q(taken_back_how="")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.use} from {self.given_on}"


@pghistory.track(exclude=["sealed", "decided_sealed"])
class Check(Record):
    """Whether one thing, as it stands, can lead to the child: the officer's answers, and then the manager's yes or no.

    It belongs to one permission and one revision. Under seal are the words for who cannot see the picture, and notes.
    """

    class Decision(models.TextChoices):
        WAITING = "waiting", "Waiting for the manager"
        YES = "yes", "Yes"
        NO = "no", "No"

    achievement = models.ForeignKey(Achievement, on_delete=models.PROTECT, related_name="checks")
    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="+", db_index=False)
    permission = models.ForeignKey(Permission, on_delete=models.PROTECT, related_name="checks")
    revision = models.PositiveIntegerField()
    answers = models.JSONField()
    passed = models.BooleanField()
    caption = models.CharField(max_length=40, blank=True)
    sealed = models.BinaryField()
    key_id = models.CharField(max_length=16)
    checked_on = models.DateField()
    checked_at = models.DateTimeField()
    checked_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", db_index=False)
    decision = models.CharField(max_length=8, choices=Decision.choices, default=Decision.WAITING)
    decided_on = models.DateField(null=True, blank=True)
    decided_by = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    decided_sealed = models.BinaryField(null=True, blank=True)
    # The annual report that the manager's yes is for.
    for_year = models.CharField(max_length=7, blank=True)

    objects = OfChildQuerySet.as_manager()

    class Meta:
        indexes: ClassVar[list[Any]] = [
            models.Index(fields=["checked_on"], name="check_waiting", condition=Q(decision="waiting", passed=True))
        ]
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                name="check_decided_by_another",
                condition=Q(decision="waiting", decided_on__isnull=True, decided_by__isnull=True)
                | (~Q(decision="waiting") & Q(decided_on__isnull=False) & ~Q(decided_by=F("checked_by"))),
            ),
            models.CheckConstraint(name="check_allowed_only_if_passed", condition=~Q(decision="yes") | Q(passed=True)),
        ]

    def __str__(self) -> str:
        return f"Check of {self.checked_on}"


@pghistory.track()
class Showing(Record):
    """One place where a thing was shown: the child sees each, and after a no the service takes down what it can."""

    achievement = models.ForeignKey(Achievement, on_delete=models.PROTECT, related_name="showings")
    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="+", db_index=False)
    permission = models.ForeignKey(Permission, on_delete=models.PROTECT, related_name="showings")
    use = models.CharField(max_length=14, choices=Permission.Use.choices)
    place = models.CharField(max_length=200)
    source_id = models.UUIDField(null=True, blank=True, db_index=True)
    shown_on = models.DateField()
    shown_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", db_index=False)
    taken_down_on = models.DateField(null=True, blank=True)
    taken_down_how = models.CharField(max_length=200, blank=True)

    objects = OfChildQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                name="showing_taken_down_says_how",
                condition=Q(taken_down_on__isnull=True, taken_down_how="")
                | (Q(taken_down_on__isnull=False) & ~Q(taken_down_how="")),
            )
        ]

    def __str__(self) -> str:
        return f"{self.place} on {self.shown_on}"
