"""The record of a review as it is held and written: passages, who came, what was covered, the plan, the letter."""

from __future__ import annotations

from typing import Any, ClassVar

import pghistory
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import Q

from mainstay.access.models import Person, SpanQuerySet, span
from mainstay.access.sight import sees
from mainstay.access.viewer import Viewer
from mainstay.children.models import Child, OfChildQuerySet, PeriodOfCare
from mainstay.ledger.record import Record, RecordQuerySet
from mainstay.preparation.models import Invited
from mainstay.reviews.models import Mode, OfReviewQuerySet, Review
from mainstay.statute.taking_part import Did, Was


@pghistory.track()
class ReviewRecord(Record):
    """The record of one review: begun before or at the meeting, closed, written, distributed, each with its day.

    Clocks (DR section 3.1, days are local policy): promises sent in 5 working days of the review, the record written
    in 15 of its completion, distributed in 20.
    """

    class State(models.TextChoices):
        OPEN = "open", "Being written"
        CLOSED = "closed", "Meeting closed, record being written"
        WRITTEN = "written", "Written"
        DISTRIBUTED = "distributed", "Distributed"

    review = models.OneToOneField(Review, on_delete=models.PROTECT, related_name="record")
    state = models.CharField(max_length=12, choices=State.choices, default=State.OPEN)
    begun_on = models.DateField()
    closed_on = models.DateField(null=True, blank=True)
    # The last day of each clock, worked out when the review was held and kept, so that figures need no calendar.
    send_promises_by_on = models.DateField(null=True, blank=True)
    write_by_on = models.DateField(null=True, blank=True)
    distribute_by_on = models.DateField(null=True, blank=True)
    promises_sent_on = models.DateField(null=True, blank=True)
    written_on = models.DateField(null=True, blank=True)
    distributed_on = models.DateField(null=True, blank=True)
    # How the child was at the review and what came of their views there, kept apart from the code (DR-1.14).
    child_was = models.CharField(max_length=10, choices=[(each.value, each.label) for each in Was], blank=True)
    child_did = models.CharField(max_length=10, choices=[(each.value, each.label) for each in Did], blank=True)
    # PN4 and PN7: what was offered, what was tried to bring the child's views in, and what to try next (DR-8.9).
    offered = models.JSONField(default=list, blank=True)
    attempts = models.TextField(blank=True)
    try_next = models.TextField(blank=True)
    reopened_because = models.CharField(max_length=500, blank=True)
    letter_language = models.CharField(max_length=60, blank=True)  # empty is English

    objects = OfReviewQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                name="record_written_has_its_day",
                condition=~Q(state__in=["written", "distributed"]) | Q(written_on__isnull=False),
            ),
            models.CheckConstraint(
                name="record_distributed_has_its_day",
                condition=~Q(state="distributed") | Q(distributed_on__isnull=False),
            ),
            models.CheckConstraint(
                name="record_child_did_where_there",
                condition=Q(child_did="") | Q(child_was__in=["in_person", "video", "phone"]),
            ),
        ]

    def __str__(self) -> str:
        return f"Record of {self.review_id}"


class OfRecordQuerySet(RecordQuerySet):
    """Rows that belong to a record, seen by whoever may see its child."""

    def visible_to(self, viewer: Viewer) -> OfRecordQuerySet:
        """The rows of children this viewer may see today."""
        return self.filter(sees(viewer, "record__review__child_id"))


@pghistory.track()
class Passage(Record):
    """One field of the record as it was last saved; its version shows a second writer both texts (T41)."""

    class In(models.TextChoices):
        BOTH = "both", "Letter and record"
        LETTER = "letter", "Letter only"
        RECORD = "record", "Record only"
        ANNEX = "annex", "Annex for adults"

    record = models.ForeignKey(ReviewRecord, on_delete=models.PROTECT, related_name="passages")
    key = models.SlugField(max_length=60)
    heading = models.CharField(max_length=200, blank=True)
    words = models.TextField(blank=True)
    to_child = models.TextField(blank=True)  # the same written to “you”, where it must differ
    scale = models.PositiveSmallIntegerField(null=True, blank=True)
    goes_in = models.CharField(max_length=8, choices=In.choices, default=In.BOTH)
    copied_from = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    saved_at = models.DateTimeField()
    saved_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    objects = OfRecordQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["record", "key"], name="passage_once_a_record"),
            models.CheckConstraint(name="passage_scale_0_to_10", condition=Q(scale__isnull=True) | Q(scale__lte=10)),
        ]

    def __str__(self) -> str:
        return f"Passage {self.key}"


@pghistory.track()
class Attendance(Record):
    """One person at the review: whether they came, and how; kept apart from the participation code (DR-1.14)."""

    class Came(models.TextChoices):
        YES = "yes", "Came"
        PART = "part", "Came for part"
        NO = "no", "Did not come"

    record = models.ForeignKey(ReviewRecord, on_delete=models.PROTECT, related_name="attendance")
    invited = models.ForeignKey(Invited, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    name = models.CharField(max_length=200)
    relation = models.CharField(max_length=60)
    came = models.CharField(max_length=4, choices=Came.choices)
    mode = models.CharField(max_length=12, choices=Mode.choices, blank=True)

    objects = OfRecordQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(
                fields=["record", "invited"], name="attendance_once", condition=Q(invited__isnull=False)
            )
        ]

    def __str__(self) -> str:
        return f"{self.name}: {self.came}"


@pghistory.track()
class Coverage(Record):
    """One matter the record asks about: covered, unchanged, or not covered, because. Schedule 7 and the gates."""

    class State(models.TextChoices):
        COVERED = "covered", "Covered"
        UNCHANGED = "unchanged", "Unchanged"
        NOT_COVERED = "not_covered", "Not covered, because"

    record = models.ForeignKey(ReviewRecord, on_delete=models.PROTECT, related_name="coverage")
    matter = models.SlugField(max_length=40)
    state = models.CharField(max_length=12, choices=State.choices)
    answer = models.CharField(max_length=300, blank=True)
    because = models.CharField(max_length=300, blank=True)

    objects = OfRecordQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["record", "matter"], name="coverage_once_a_matter"),
            models.CheckConstraint(
                name="coverage_not_covered_says_why", condition=~Q(state="not_covered") | ~Q(because="")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.matter}: {self.state}"


@pghistory.track()
class PermanencePlan(Record):
    """The plan for permanence as a review found it (DR-4.1): outcome codes, or why there is none and the steps."""

    review = models.OneToOneField(Review, on_delete=models.PROTECT, related_name="permanence_plan")
    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="permanence_plans")
    agreed = models.BooleanField(default=False)
    outcomes = models.JSONField(default=list)  # codes of DR-4.2; several allowed, for parallel planning
    none_because = models.CharField(max_length=500, blank=True)
    steps = models.TextField(blank=True)
    found_on = models.DateField()

    objects = OfChildQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                name="permanence_outcomes_or_why_not",
                condition=~Q(outcomes=[]) | (~Q(none_because="") & ~Q(steps="")),
            )
        ]

    def __str__(self) -> str:
        return f"Permanence plan of {self.found_on}"


@pghistory.track()
class NewPlanCheck(Record):
    """That the service manager checked the plan and assessments of a child new to care, and signed (DR-4.10)."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="new_plan_checks")
    period = models.OneToOneField(PeriodOfCare, on_delete=models.PROTECT, related_name="new_plan_check")
    checked_on = models.DateField()
    checked_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    plan_in_place = models.BooleanField()
    assessments_in_place = models.BooleanField()
    words = models.CharField(max_length=500, blank=True)

    objects = OfChildQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                name="new_plan_missing_says_what",
                condition=Q(plan_in_place=True, assessments_in_place=True) | ~Q(words=""),
            )
        ]

    def __str__(self) -> str:
        return f"New plan checked on {self.checked_on}"


class HardWordQuerySet(RecordQuerySet, SpanQuerySet):  # type: ignore[override]
    """The service's own list of hard words, which are about nobody."""

    def visible_to(self, viewer: Viewer) -> HardWordQuerySet:
        """All of them."""
        return self.all()


@pghistory.track()
class HardWord(Record):
    """A hard word and how the service explains it to a child, from a day until one."""

    word = models.CharField(max_length=80)
    explained = models.CharField(max_length=300)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)

    objects = HardWordQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            ExclusionConstraint(
                name="hard_word_once_at_a_time",
                expressions=[(span(), RangeOperators.OVERLAPS), ("word", RangeOperators.EQUAL)],
            )
        ]

    def __str__(self) -> str:
        return self.word
