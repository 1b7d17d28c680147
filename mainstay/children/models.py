"""The child and what is known of their care: periods, episodes, people, teams, protected addresses."""

from __future__ import annotations

import uuid
from typing import Any, ClassVar

import pghistory
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q

from mainstay.access.models import SpanQuerySet, Team, span
from mainstay.access.sight import sees
from mainstay.access.viewer import Viewer
from mainstay.ledger.record import Record, RecordQuerySet


class ChildQuerySet(RecordQuerySet):
    """Children, as a viewer may see them."""

    def visible_to(self, viewer: Viewer) -> ChildQuerySet:
        """The children this viewer may see today."""
        return self.filter(sees(viewer))


class OfChildQuerySet(RecordQuerySet, SpanQuerySet):  # type: ignore[override]
    """Rows that belong to a child, seen by whoever may see the child."""

    def visible_to(self, viewer: Viewer) -> OfChildQuerySet:
        """The rows of children this viewer may see today."""
        return self.filter(sees(viewer, "child_id"))


def _ends_after_start(name: str) -> models.CheckConstraint:
    return models.CheckConstraint(name=name, condition=Q(ends_on__isnull=True) | Q(ends_on__gt=F("starts_on")))


def _one_at_a_time(name: str) -> ExclusionConstraint:
    # The child first: by spans first, most of the index overlaps, and each new row is checked against much of it.
    return ExclusionConstraint(
        name=name, expressions=[("child", RangeOperators.EQUAL), (span(), RangeOperators.OVERLAPS)]
    )


class Source(models.TextChoices):
    """Where a row came from: the national return, the daily extract, or a person here."""

    RETURN = "return", "National return"
    DAILY = "daily", "Daily extract"
    ENTERED = "entered", "Entered here"


@pghistory.track()
class Child(Record):
    """A child: the council's reference, what they are called, and the facts every figure needs."""

    reference = models.CharField(max_length=20, unique=True)
    given_name = models.CharField(max_length=120, blank=True)
    family_name = models.CharField(max_length=120, blank=True)
    known_as = models.CharField(max_length=120, blank=True)
    # Folded in Python (case and accents), because the database's collations differ between servers.
    search_key = models.CharField(max_length=400, blank=True)
    sort_key = models.CharField(max_length=250, blank=True)
    born_on = models.DateField(null=True, blank=True)
    sex = models.CharField(max_length=10, null=True, blank=True)
    ethnicity = models.CharField(max_length=4, null=True, blank=True)
    unaccompanied_until = models.DateField(null=True, blank=True)
    sibling_group = models.UUIDField(null=True, blank=True, db_index=True)
    source = models.CharField(max_length=10, choices=Source.choices, default=Source.ENTERED)

    objects = ChildQuerySet.as_manager()

    class Meta:
        indexes: ClassVar[list[Any]] = [
            GinIndex(fields=["search_key"], name="child_search", opclasses=["gin_trgm_ops"]),
            models.Index(fields=["sort_key", "reference"], name="child_sort"),
            models.Index(fields=["born_on"], name="child_born_on"),
        ]

    def whose(self) -> uuid.UUID | None:
        """The child itself."""
        return self.pk

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """What the child is called on screen, or the reference where no name is known."""
        first = self.known_as or self.given_name
        return f"{first} {self.family_name}".strip() or f"Child {self.reference}"


@pghistory.track()
class PersonAround(Record):
    """A person round the child: parent, carer, sibling elsewhere, and whether they hold responsibility."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="people_around")
    name = models.CharField(max_length=200)
    relation = models.CharField(max_length=60)
    phone = models.CharField(max_length=40, blank=True)
    has_parental_responsibility = models.BooleanField(null=True, blank=True)
    # A parent who is looked after too: parent and child must have different reviewing officers (DR-6.4).
    looked_after = models.ForeignKey(Child, on_delete=models.PROTECT, null=True, blank=True, related_name="is_around")
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    source = models.CharField(max_length=10, choices=Source.choices, default=Source.ENTERED)

    objects = OfChildQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [_ends_after_start("person_around_ends_after_start")]

    def __str__(self) -> str:
        return f"{self.name} ({self.relation})"


@pghistory.track()
class SocialWork(Record):
    """Which social work team and social worker a child has, from a date until one."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="social_work")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+")
    social_worker = models.CharField(max_length=200, blank=True)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    source = models.CharField(max_length=10, choices=Source.choices, default=Source.ENTERED)

    objects = OfChildQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            _ends_after_start("social_work_ends_after_start"),
            _one_at_a_time("social_work_one_at_a_time"),
        ]

    def __str__(self) -> str:
        return f"{self.social_worker} from {self.starts_on}"


@pghistory.track()
class PeriodOfCare(Record):
    """One unbroken time looked after; a new one begins when the child was not looked after the day before."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="periods")
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    reason_ceased = models.CharField(max_length=4, null=True, blank=True)
    legal_status_at_start = models.CharField(max_length=2, null=True, blank=True)
    category_of_need = models.CharField(max_length=2, null=True, blank=True)
    short_breaks_only = models.BooleanField(default=False)
    source = models.CharField(max_length=10, choices=Source.choices, default=Source.ENTERED)

    objects = OfChildQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            _ends_after_start("period_ends_after_start"),
            _one_at_a_time("period_one_at_a_time"),
        ]
        indexes: ClassVar[list[Any]] = [
            models.Index(fields=["starts_on"], name="period_started"),
            models.Index(fields=["ends_on"], name="period_ended"),
            models.Index(fields=["child"], name="period_open", condition=Q(ends_on__isnull=True)),
        ]

    def __str__(self) -> str:
        return f"Looked after from {self.starts_on}"


@pghistory.track()
class Episode(Record):
    """A stretch of a period with one legal status and one placement."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="episodes", db_index=False)
    period = models.ForeignKey(PeriodOfCare, on_delete=models.PROTECT, related_name="episodes")
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    reason_new = models.CharField(max_length=1, null=True, blank=True)
    legal_status = models.CharField(max_length=2, null=True, blank=True)
    category_of_need = models.CharField(max_length=2, null=True, blank=True)
    placement = models.CharField(max_length=3, null=True, blank=True)
    provider = models.CharField(max_length=3, null=True, blank=True)
    reason_ceased = models.CharField(max_length=4, null=True, blank=True)
    placement_change = models.CharField(max_length=6, null=True, blank=True)
    source = models.CharField(max_length=10, choices=Source.choices, default=Source.ENTERED)

    objects = OfChildQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            _ends_after_start("episode_ends_after_start"),
            _one_at_a_time("episode_one_at_a_time"),
        ]
        indexes: ClassVar[list[Any]] = [
            models.Index(fields=["child", "-starts_on"], name="episode_latest"),
            models.Index(fields=["placement", "legal_status"], name="episode_open", condition=Q(ends_on__isnull=True)),
        ]

    def told_of(self) -> tuple[uuid.UUID | None, ...]:
        """The episode and its period, whose end or correction ends or moves it."""
        return (self.pk, self.period_id)

    def __str__(self) -> str:
        return f"Episode from {self.starts_on}"


@pghistory.track(exclude=["sealed"])
class ProtectedAddress(Record):
    """Where the child, or a person round them, lives: sealed by a key kept outside the database.

    Row security shows it to nobody who is not entitled to the child; no page, list, export or ledger
    entry ever carries it.
    """

    class Kind(models.TextChoices):
        HOME = "home", "Home before care"
        PLACEMENT = "placement", "Where the child lives"

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="protected_addresses", db_index=False)
    kind = models.CharField(max_length=10, choices=Kind.choices)
    sealed = models.BinaryField()
    key_id = models.CharField(max_length=16)
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    source = models.CharField(max_length=10, choices=Source.choices, default=Source.ENTERED)

    objects = OfChildQuerySet.as_manager()

    class Meta:
        indexes: ClassVar[list[Any]] = [models.Index(fields=["child", "kind"], name="protected_by_child")]

    def __str__(self) -> str:
        return "Protected address"


@pghistory.track()
class Correction(Record):
    """Why facts of a child's record were corrected: which record, which facts, and the reason; never a deletion.

    The values before and after stand in the history of the record itself.
    """

    class What(models.TextChoices):
        CHILD = "child", "The child"
        EPISODE = "episode", "An episode"

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="corrections")
    what = models.CharField(max_length=10, choices=What.choices)
    subject_id = models.UUIDField()
    fields = models.JSONField(default=list)
    reason = models.CharField(max_length=300)
    corrected_on = models.DateField()

    objects = OfChildQuerySet.as_manager()

    class Meta:
        indexes: ClassVar[list[Any]] = [models.Index(fields=["child", "-corrected_on"], name="correction_by_child")]

    def __str__(self) -> str:
        return f"Corrected on {self.corrected_on}"
