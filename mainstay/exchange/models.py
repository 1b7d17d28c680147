"""The national returns as received, what is wrong with them, and where they differ from what people entered."""

from __future__ import annotations

import uuid
from typing import Any, ClassVar

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.access.models import Person
from mainstay.access.viewer import Viewer
from mainstay.children.models import Child
from mainstay.ledger.record import Record, RecordQuerySet


class OfImportsQuerySet(RecordQuerySet):
    """What belongs to imports, seen by whoever may import."""

    def visible_to(self, viewer: Viewer) -> OfImportsQuerySet:
        """All of it for those who may import returns, nothing for anybody else."""
        return self.all() if decide(viewer, Can.IMPORT_RETURNS) else self.none()


@pghistory.track()
class Return(Record):
    """One national return as it was imported; `is_current` while no corrected one of its year has replaced it.

    `given` says which file held each table, `changes` what the import did to the records.
    """

    class Form(models.TextChoices):
        CSV = "csv", "CSV files"
        XML = "xml", "One XML file"

    year = models.CharField(max_length=7)
    received_at = models.DateTimeField()
    received_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    form = models.CharField(max_length=3, choices=Form.choices)
    digest = models.CharField(max_length=64)
    given = models.JSONField(default=dict)
    row_counts = models.JSONField(default=dict)
    problem_counts = models.JSONField(default=dict)
    problem_total = models.PositiveIntegerField(default=0)
    changes = models.JSONField(default=dict)
    is_current = models.BooleanField(default=True)

    objects = OfImportsQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["year"], name="return_one_current_a_year", condition=Q(is_current=True))
        ]

    def __str__(self) -> str:
        return f"Return of {self.year}"


class ReturnedRow(models.Model):
    """One row as returned: the text received beside what it was read as, and never a postcode.

    `texts`, `codes` and `dates` stand in the order of the guide's columns. No domain constraint holds here.
    `waits` says that the key stands on rows that differ, so none counts until somebody chooses.
    """

    id = models.BigAutoField(primary_key=True)
    returned = models.ForeignKey(Return, on_delete=models.CASCADE, related_name="rows", db_index=False)
    table = models.CharField(max_length=30)
    file = models.TextField()
    number = models.PositiveIntegerField()
    child = models.TextField()
    key_on = models.DateField(null=True)
    counts = models.BooleanField()
    waits = models.BooleanField(default=False)
    texts = ArrayField(models.TextField())
    codes = ArrayField(models.TextField(null=True))
    dates = ArrayField(models.DateField(null=True))

    class Meta:
        indexes: ClassVar[list[Any]] = [
            models.Index(fields=["returned", "table", "number"], name="returned_row_in_order"),
            models.Index(fields=["returned", "table"], name="returned_row_waits", condition=Q(waits=True)),
            models.Index(fields=["child"], name="returned_row_by_child"),
        ]

    def __str__(self) -> str:
        return f"{self.table} row {self.number}"


class ReturnProblem(models.Model):
    """Something to look at in a return, row by row; without a return, something seen between the years."""

    id = models.BigAutoField(primary_key=True)
    returned = models.ForeignKey(
        Return, on_delete=models.CASCADE, null=True, blank=True, related_name="problems", db_index=False
    )
    # Whether it was seen in one return by itself, or only when the years were put together.
    between_years = models.BooleanField(default=False)
    file = models.TextField(blank=True)
    table = models.CharField(max_length=30, blank=True)
    row = models.PositiveIntegerField(default=0)
    child = models.TextField(blank=True)
    column = models.CharField(max_length=40, blank=True)
    kind = models.CharField(max_length=40)
    severity = models.CharField(max_length=30)
    reason = models.TextField()

    class Meta:
        indexes: ClassVar[list[Any]] = [
            models.Index(fields=["returned", "kind", "table", "row"], name="return_problem_by_kind"),
            models.Index(fields=["between_years"], name="return_problem_years", condition=Q(between_years=True)),
        ]

    def __str__(self) -> str:
        return self.reason


class Imprint(models.Model):
    """The facts of one record as the import last left them: a record that says otherwise was changed by a person."""

    id = models.UUIDField(primary_key=True, editable=False)
    of = models.CharField(max_length=10)
    child_id = models.UUIDField()
    facts = models.JSONField()

    def __str__(self) -> str:
        return f"{self.of} {self.id}"


@pghistory.track()
class Difference(Record):
    """The return and what people entered disagree; what was entered stays until somebody decides.

    `about_on` is the day that names the fact: the start of an episode, the date of a review.
    """

    class State(models.TextChoices):
        OPEN = "open", "To be decided"
        KEPT = "kept", "What was entered is kept"
        TAKEN = "taken", "The return was taken"

    class What(models.TextChoices):
        CHILD = "child", "The child"
        EPISODE = "episode", "Episode"
        REVIEW = "review", "Review"

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="+")
    what = models.CharField(max_length=10, choices=What.choices)
    about_on = models.DateField(null=True, blank=True)
    field = models.CharField(max_length=30)
    returned = models.CharField(max_length=200, blank=True)
    entered = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    decided_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    decided_on = models.DateField(null=True, blank=True)

    objects = OfImportsQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(
                fields=["child", "what", "about_on", "field"], name="difference_once", nulls_distinct=False
            )
        ]
        indexes: ClassVar[list[Any]] = [
            models.Index(fields=["child"], name="difference_open", condition=Q(state="open"))
        ]

    def __str__(self) -> str:
        return f"{self.what}: {self.field}"


@pghistory.track()
class RowChoice(Record):
    """Which of several rows with one key is right, by what it says, so that the choice outlives a corrected return."""

    year = models.CharField(max_length=7)
    table = models.CharField(max_length=30)
    child = models.TextField()
    key_on = models.DateField(null=True, blank=True)
    content = models.CharField(max_length=64)
    chosen_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    chosen_on = models.DateField()

    objects = OfImportsQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(
                fields=["year", "table", "child", "key_on"], name="row_choice_once", nulls_distinct=False
            )
        ]

    def __str__(self) -> str:
        return f"{self.table} of {self.year}"


@pghistory.track()
class DailyImport(Record):
    """One daily extract as it was imported: which file held what, what it changed, and how much was listed.

    `given`, `row_counts` and `problem_counts` are by file of the family; `kept` rows stand as people entered them.
    """

    received_at = models.DateTimeField()
    received_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    given = models.JSONField(default=dict)
    row_counts = models.JSONField(default=dict)
    problem_counts = models.JSONField(default=dict)
    problem_total = models.PositiveIntegerField(default=0)
    changes = models.JSONField(default=dict)
    children_changed = models.PositiveIntegerField(default=0)
    kept = models.PositiveIntegerField(default=0)

    objects = OfImportsQuerySet.as_manager()

    class Meta:
        indexes: ClassVar[list[Any]] = [models.Index(fields=["-received_at"], name="daily_import_latest")]

    def __str__(self) -> str:
        return f"Daily extract of {self.received_at:%d/%m/%Y}"


class DailyImportProblem(models.Model):
    """Something to look at in a daily extract; kept for some months, and never with an address."""

    id = models.BigAutoField(primary_key=True)
    imported = models.ForeignKey(DailyImport, on_delete=models.CASCADE, related_name="problems", db_index=False)
    table = models.CharField(max_length=30, blank=True)
    file = models.TextField()
    row = models.PositiveIntegerField(default=0)
    child = models.CharField(max_length=40, blank=True)
    column = models.CharField(max_length=40, blank=True)
    reason = models.TextField()

    class Meta:
        indexes: ClassVar[list[Any]] = [
            models.Index(fields=["imported", "table", "row"], name="daily_problem_in_order"),
        ]

    def __str__(self) -> str:
        return self.reason


class HeldUpload(models.Model):
    """What was uploaded and waits for its check to be confirmed, under seal: a return, or a daily extract; it expires.

    A daily extract has no year.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    year = models.CharField(max_length=7, blank=True)
    sealed = models.BinaryField()
    key_id = models.CharField(max_length=16)
    kept_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"Return of {self.year} waiting" if self.year else "Daily extract waiting"
