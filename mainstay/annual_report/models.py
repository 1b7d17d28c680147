"""The annual report of a year: its prose by section, its publications, and the figures frozen with each."""

from __future__ import annotations

from typing import Any, ClassVar

import pghistory
from django.db import models
from django.db.models import Q

from mainstay.access.models import Person
from mainstay.access.viewer import Viewer
from mainstay.ledger.record import Record, RecordQuerySet


class ReportQuerySet(RecordQuerySet):
    """Annual reports and their parts, which are about the service and about no child."""

    def visible_to(self, viewer: Viewer) -> ReportQuerySet:
        """All of them: whether somebody may open the report is their role's business."""
        return self.all()


@pghistory.track()
class Report(Record):
    """The annual report of one year, a draft until it is first published."""

    class State(models.TextChoices):
        DRAFT = "draft", "Draft"
        PUBLISHED = "published", "Published"

    year = models.CharField(max_length=7, unique=True)
    state = models.CharField(max_length=12, choices=State.choices, default=State.DRAFT)
    revision = models.PositiveIntegerField(default=0)
    started_on = models.DateField()

    objects = ReportQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                name="report_published_has_a_publication", condition=Q(state="draft") | Q(revision__gte=1)
            ),
        ]

    def __str__(self) -> str:
        return f"Annual report {self.year}"


@pghistory.track()
class SectionProse(Record):
    """What the service manager wrote in one section of one report."""

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="prose")
    section = models.SlugField(max_length=40)
    text = models.TextField(blank=True)
    written_at = models.DateTimeField()
    written_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    objects = ReportQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["report", "section"], name="prose_once_a_section")
        ]

    def __str__(self) -> str:
        return f"{self.section} of {self.report}"


@pghistory.track()
class Publication(Record):
    """One publication of a report: the first, or a revision with its note and what it changed.

    `prose` is what was published, section by section, `carried` what other rooms brought into it in words, and
    `changes` the figures that differ from the publication before.
    """

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="publications")
    number = models.PositiveIntegerField()
    published_on = models.DateField()
    published_at = models.DateTimeField()
    published_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    note = models.CharField(max_length=500, blank=True)
    prose = models.JSONField(default=dict)
    changes = models.JSONField(default=list)
    carried = models.JSONField(default=dict)

    objects = ReportQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["report", "number"], name="publication_number_once"),
            models.CheckConstraint(name="revision_has_a_note", condition=Q(number=1) | ~Q(note="")),
        ]

    def __str__(self) -> str:
        return f"{self.report}, publication {self.number}"


@pghistory.track()
class Snapshot(Record):
    """Every figure of one publication as its audience was shown it, with the definitions they were made by."""

    publication = models.ForeignKey(Publication, on_delete=models.PROTECT, related_name="snapshots")
    audience = models.CharField(max_length=12)
    figures = models.JSONField()
    definitions = models.JSONField()
    comparators = models.JSONField(default=list)

    objects = ReportQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["publication", "audience"], name="snapshot_once_an_audience")
        ]

    def __str__(self) -> str:
        return f"Figures of {self.publication} ({self.audience})"


@pghistory.track()
class TakenBack(Record):
    """That a child took back what a publication shows: no copy that is made after that shows it."""

    publication = models.ForeignKey(Publication, on_delete=models.PROTECT, related_name="taken_back")
    thing_id = models.UUIDField(db_index=True)
    taken_back_on = models.DateField()

    objects = ReportQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["publication", "thing_id"], name="taken_back_once_of_a_publication")
        ]

    def __str__(self) -> str:
        return f"Taken back on {self.taken_back_on}"
