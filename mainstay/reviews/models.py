"""The reviews of a child: due, scheduled, held or adjourned, with their due date and how it came about."""

from __future__ import annotations

import uuid
from typing import Any, ClassVar

import pghistory
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce, Least

from mainstay.access.models import Person, Team
from mainstay.access.sight import sees
from mainstay.access.viewer import Viewer
from mainstay.children.models import Child, OfChildQuerySet, PeriodOfCare, Source
from mainstay.ledger.record import Record, RecordQuerySet
from mainstay.statute.taking_part import Because


class Mode(models.TextChoices):
    """How a meeting was held, kept apart from the participation code (DR-1.14)."""

    IN_PERSON = "in_person", "In person"
    VIDEO = "video", "By video"
    PHONE = "phone", "By phone"
    MIXED = "mixed", "Part in person, part by video or phone"
    PAPER = "paper", "On paper, without a meeting"


class Chair(models.TextChoices):
    """Who chaired the review."""

    OFFICER = "officer", "The reviewing officer"
    CHILD = "child", "The child"
    TOGETHER = "together", "Together"
    OTHER = "other", "Somebody else"


STATES_OPEN = ("due", "scheduled", "begun", "adjourned")


@pghistory.track(exclude=["deadline_on", "acts_on"])
class Review(Record):
    """One review of a child's case: at most one is open for each period of care.

    `due_on` and the `due_…` fields keep the rule, the event and its date, so that the due date can
    explain itself for ever; `due_moved_…` who last moved it and why. `complete_by_on` is the day by which a
    review that has begun must be completed, `early_by_on` the day by which an early review was called, and
    `deadline_on` the first of these or else the due date: the law's own due date and the verdict stay as they are.
    `acts_on` is the day something is next to happen: the day arranged or the deadline, whichever is earlier.
    `held_on` is the date of the review, `completed_on` that of the meeting that completed it. `verdict` is
    in_time, late or cannot_be_judged, once held.
    """

    class State(models.TextChoices):
        DUE = "due", "To be arranged"
        SCHEDULED = "scheduled", "Arranged"
        BEGUN = "begun", "Begun, another meeting to come"
        ADJOURNED = "adjourned", "Adjourned"
        HELD = "held", "Held"
        NOT_REQUIRED = "not_required", "No longer needed"

    OPEN: ClassVar[tuple[str, ...]] = STATES_OPEN

    # Found by review_by_child, as due_moved_by and early_called_by, which few reviews have, by indexes of those few.
    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="reviews", db_index=False)
    period = models.ForeignKey(PeriodOfCare, on_delete=models.PROTECT, null=True, blank=True, related_name="reviews")
    state = models.CharField(max_length=12, choices=State.choices, default=State.DUE)
    kind = models.CharField(max_length=12)
    due_on = models.DateField(null=True, blank=True)
    due_rule = models.CharField(max_length=20, blank=True)
    due_event = models.CharField(max_length=60, blank=True)
    due_event_on = models.DateField(null=True, blank=True)
    due_explained = models.CharField(max_length=500, blank=True)
    due_moved_from_on = models.DateField(null=True, blank=True)
    due_moved_on = models.DateField(null=True, blank=True)
    due_moved_by = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    due_moved_because = models.CharField(max_length=200, blank=True)
    early_by_on = models.DateField(null=True, blank=True)
    early_because = models.CharField(max_length=300, blank=True)
    early_under = models.CharField(max_length=200, blank=True)
    early_called_on = models.DateField(null=True, blank=True)
    early_called_by = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    scheduled_on = models.DateField(null=True, blank=True)
    scheduled_at = models.TimeField(null=True, blank=True)
    place = models.CharField(max_length=120, blank=True)
    mode = models.CharField(max_length=12, choices=Mode.choices, blank=True)
    first_meeting_on = models.DateField(null=True, blank=True)
    held_on = models.DateField(null=True, blank=True)
    completed_on = models.DateField(null=True, blank=True)
    complete_by_on = models.DateField(null=True, blank=True)
    adjourned_on = models.DateField(null=True, blank=True)
    adjourned_because = models.CharField(max_length=500, blank=True)
    participation_code = models.CharField(max_length=3, null=True, blank=True)
    # Why the child's views did not reach it, where the code says so (DR-8.9); empty where that is not recorded.
    not_taking_part = models.CharField(
        max_length=14, choices=[(each.value, each.label) for each in Because], blank=True
    )
    not_taking_part_words = models.CharField(max_length=300, blank=True)
    chaired_by = models.CharField(max_length=10, choices=Chair.choices, blank=True)
    verdict = models.CharField(max_length=20, null=True, blank=True)
    verdict_because = models.CharField(max_length=500, blank=True)
    verdict_with_window = models.CharField(max_length=20, null=True, blank=True)
    in_window = models.BooleanField(default=False)
    counted = models.BooleanField(default=True)
    late_reason = models.SlugField(max_length=60, null=True, blank=True, db_index=False)
    # The officer and team of the review's own date; a review is theirs for ever.
    officer = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="reviews")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    source = models.CharField(max_length=10, choices=Source.choices, default=Source.ENTERED)
    deadline_on = models.GeneratedField(
        expression=Coalesce("complete_by_on", Least("due_on", "early_by_on")),
        output_field=models.DateField(),
        db_persist=True,
    )
    acts_on = models.GeneratedField(
        expression=Least(Coalesce("complete_by_on", Least("due_on", "early_by_on")), F("scheduled_on")),
        output_field=models.DateField(),
        db_persist=True,
    )

    objects = OfChildQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                name="review_held_has_its_date",
                condition=Q(state="held", held_on__isnull=False) | (~Q(state="held") & Q(held_on__isnull=True)),
            ),
            models.CheckConstraint(
                name="review_adjourned_has_its_date",
                condition=~Q(state="adjourned") | Q(adjourned_on__isnull=False, first_meeting_on__isnull=False),
            ),
            models.CheckConstraint(
                name="review_begun_has_its_date", condition=~Q(state="begun") | Q(first_meeting_on__isnull=False)
            ),
            models.CheckConstraint(
                name="review_scheduled_has_its_date", condition=~Q(state="scheduled") | Q(scheduled_on__isnull=False)
            ),
            models.UniqueConstraint(
                fields=["period"],
                name="review_one_open_a_period",
                condition=Q(state__in=STATES_OPEN),
            ),
            models.UniqueConstraint(fields=["child", "held_on"], name="review_one_a_day", condition=Q(state="held")),
            models.CheckConstraint(
                name="review_reason_only_where_unheard",
                condition=Q(not_taking_part="", not_taking_part_words="")
                | Q(participation_code__isnull=False, participation_code__in=["PN4", "PN7"]),
            ),
        ]
        indexes: ClassVar[list[Any]] = [
            models.Index(fields=["child", "-held_on"], name="review_by_child"),
            models.Index(fields=["child"], name="review_open_by_child", condition=Q(state__in=STATES_OPEN)),
            models.Index(
                fields=["deadline_on", "child"], name="review_open_by_due", condition=Q(state__in=STATES_OPEN)
            ),
            models.Index(fields=["acts_on", "child"], name="review_open_by_act", condition=Q(state__in=STATES_OPEN)),
            models.Index(
                fields=["officer", "acts_on"],
                include=["deadline_on", "team", "child"],
                name="review_open_by_officer",
                condition=Q(state__in=STATES_OPEN),
            ),
            models.Index(fields=["team", "acts_on"], name="review_open_by_team", condition=Q(state__in=STATES_OPEN)),
            models.Index(fields=["scheduled_on"], name="review_by_schedule", condition=Q(scheduled_on__isnull=False)),
            models.Index(fields=["held_on"], name="review_by_held", condition=Q(held_on__isnull=False)),
            models.Index(fields=["due_moved_by"], name="review_moved_by", condition=Q(due_moved_by__isnull=False)),
            models.Index(
                fields=["early_called_by"], name="review_early_by", condition=Q(early_called_by__isnull=False)
            ),
        ]

    def told_of(self) -> tuple[uuid.UUID | None, ...]:
        """The review, its postponements, and the period whose correction or end moves it."""
        return (self.pk, self.period_id, *self.postponements.values_list("pk", flat=True))

    def __str__(self) -> str:
        return f"{self.kind} review due {self.due_on}"


class OfReviewQuerySet(RecordQuerySet):
    """Rows that belong to a review, seen by whoever may see its child."""

    def visible_to(self, viewer: Viewer) -> OfReviewQuerySet:
        """The rows of children this viewer may see today."""
        return self.filter(sees(viewer, "review__child_id"))


@pghistory.track()
class ReviewMeeting(Record):
    """One meeting of a review; a review is a series of one or more (DR-2.9).

    A meeting that was recorded by mistake is withdrawn, never deleted.
    """

    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="meetings")
    held_on = models.DateField()
    mode = models.CharField(max_length=12, choices=Mode.choices, blank=True)
    withdrawn_on = models.DateField(null=True, blank=True)

    objects = OfReviewQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(
                fields=["review", "held_on"], name="meeting_one_a_day", condition=Q(withdrawn_on__isnull=True)
            )
        ]

    def __str__(self) -> str:
        return f"Meeting on {self.held_on}"


@pghistory.track()
class Postponement(Record):
    """Somebody asked to put a review off: why, who decided, and when the child was told."""

    class State(models.TextChoices):
        ASKED = "asked", "Asked for"
        APPROVED = "approved", "Approved"
        REFUSED = "refused", "Refused"
        LAPSED = "lapsed", "No longer asked for: the review took place or was arranged again"

    REASONS = "postponed"  # the kind of reason, in the service's list

    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="postponements")
    state = models.CharField(max_length=10, choices=State.choices, default=State.ASKED)
    asked_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    asked_on = models.DateField()
    reason = models.SlugField(max_length=60)
    words = models.CharField(max_length=500, blank=True)
    from_on = models.DateField(null=True, blank=True)
    to_on = models.DateField(null=True, blank=True)
    decided_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    decided_on = models.DateField(null=True, blank=True)
    child_told_on = models.DateField(null=True, blank=True)

    objects = OfReviewQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["review"], name="postponement_one_waiting", condition=Q(state="asked")),
            models.CheckConstraint(
                name="postponement_decided_by_somebody",
                condition=Q(state="asked") | Q(decided_by__isnull=False, decided_on__isnull=False),
            ),
        ]

    def whose(self) -> uuid.UUID | None:
        """The child whose review it is."""
        return self.review.child_id

    def __str__(self) -> str:
        return f"Postponement asked on {self.asked_on}"


@pghistory.track()
class ReviewCorrection(Record):
    """What was recorded of a review was corrected or taken back: by whom, why, and each value before and after."""

    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="corrections")
    made_on = models.DateField()
    made_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    because = models.CharField(max_length=500)
    changes = models.JSONField(default=dict)

    objects = OfReviewQuerySet.as_manager()

    class Meta:
        indexes: ClassVar[list[Any]] = [models.Index(fields=["review", "-made_on"], name="correction_by_review")]

    def __str__(self) -> str:
        return f"Correction of {self.made_on}"
