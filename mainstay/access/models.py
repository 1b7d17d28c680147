"""People who sign in, the teams they belong to, and the children they have been given sight of."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any, ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeBoundary, RangeOperators
from django.db import models
from django.db.models import F, Func, Q

from mainstay.access.roles import Role


def span(starts: str = "starts_on", ends: str = "ends_on") -> Func:
    """The half-open span [starts, ends) of two date fields as a database range; an empty end is open."""
    return Func(F(starts), F(ends), RangeBoundary(), function="daterange", output_field=DateRangeField())


class SpanQuerySet(models.QuerySet):  # type: ignore[type-arg]
    """Rows that hold for a span of days."""

    def on(self, day: date) -> SpanQuerySet:
        """Those that hold on a day: begun by it, and not ended on or before it."""
        return self.filter(Q(starts_on__lte=day) & (Q(ends_on__isnull=True) | Q(ends_on__gt=day)))


class PersonManager(BaseUserManager["Person"]):
    """How people are found at sign-in: by e-mail address, whatever its case."""

    def get_by_natural_key(self, username: str | None) -> Person:
        """The person with this e-mail address. Raises Person.DoesNotExist."""
        return self.get(email__iexact=username or "")


class Person(AbstractBaseUser):
    """Somebody who may sign in, or the system itself; never deleted, because the account names them."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    email = models.EmailField(unique=True)
    name = models.CharField(max_length=200)
    reference = models.CharField(max_length=40, blank=True, db_index=True)
    is_active = models.BooleanField(default=True)
    is_system = models.BooleanField(default=False)

    objects = PersonManager()
    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]
    # Django's permission tables are not used: roles are code (mainstay/access/roles.py).
    is_staff = False
    is_superuser = False

    def __str__(self) -> str:
        return self.name

    def get_full_name(self) -> str:
        """The name as written on screen."""
        return self.name


class Team(models.Model):
    """A team of the council: of the reviewing service, of social care, or of fostering."""

    class Kind(models.TextChoices):
        REVIEWING_SERVICE = "reviewing_service", "Reviewing service"
        SOCIAL_WORK = "social_work", "Social work team"
        FOSTERING = "fostering", "Fostering team"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    reference = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=20, choices=Kind.choices)

    def __str__(self) -> str:
        return self.name


class Membership(models.Model):
    """A role that a person holds for a span of days, in a team where the role has one."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="memberships")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, blank=True, related_name="memberships")
    role = models.CharField(max_length=30, choices=[(role.value, role.words) for role in Role])
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)

    objects = SpanQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                name="membership_ends_after_start", condition=Q(ends_on__isnull=True) | Q(ends_on__gt=F("starts_on"))
            ),
            ExclusionConstraint(
                name="membership_once_at_a_time",
                expressions=[
                    (span(), RangeOperators.OVERLAPS),
                    ("person", RangeOperators.EQUAL),
                    ("role", RangeOperators.EQUAL),
                    ("team", RangeOperators.EQUAL),
                ],
            ),
        ]

    def __str__(self) -> str:
        return f"{self.role} from {self.starts_on}"


class Grant(models.Model):
    """Sight of one child's record, given to a person or a team for a span of days and for a reason.

    The child's id stands here without a foreign key: access lies below the rooms that know children.
    """

    class Basis(models.TextChoices):
        ALLOCATED = "allocated", "Allocated reviewing officer"
        COVER = "cover", "Covering reviewing officer"
        SOCIAL_WORK_TEAM = "social_work_team", "Social work team"
        CONFLICT = "conflict", "Must not see: a conflict of interest"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    child_id = models.UUIDField()
    person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="grants")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, blank=True, related_name="grants")
    basis = models.CharField(max_length=20, choices=Basis.choices)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    reason = models.CharField(max_length=300, blank=True)

    objects = SpanQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                name="grant_to_a_person_or_a_team",
                condition=Q(person__isnull=False, team__isnull=True) | Q(person__isnull=True, team__isnull=False),
            ),
            models.CheckConstraint(
                name="grant_ends_after_start", condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on"))
            ),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["child_id", "person"], name="grant_by_child"),
            models.Index(fields=["person", "child_id"], name="grant_by_person"),
            models.Index(fields=["team", "child_id"], name="grant_by_team"),
        ]

    def __str__(self) -> str:
        return f"{self.basis} from {self.starts_on}"
