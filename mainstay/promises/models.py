"""What was promised to or for a child, who agreed, how it was answered at the next review, and the mid-way check."""

from __future__ import annotations

from typing import Any, ClassVar

import pghistory
from django.db import models
from django.db.models import Q

from mainstay.access.models import Person, Team
from mainstay.access.sight import sees
from mainstay.access.viewer import Viewer
from mainstay.children.models import Child, OfChildQuerySet
from mainstay.ledger.record import Record, RecordQuerySet
from mainstay.reviews.models import Review


class Answer(models.TextChoices):
    """How a promise is answered at the next review; the last three ask for a reason."""

    DONE = "done", "Done"
    DONE_LATE = "done_late", "Done late"
    NOT_YET_DUE = "not_yet_due", "Not yet due"
    CHANGED = "changed", "Changed"
    NO_LONGER_WANTED = "no_longer_wanted", "No longer wanted"
    NOT_DONE = "not_done", "Not done"


@pghistory.track()
class Promise(Record):
    """A decision of a review with an owner and a date: what, for whom, who will do it, by when, and why it matters.

    `state` says whether the responsible manager has agreed. Silence is agreement: a promise that was sent counts as
    agreed once the manager's working days are over, worked out when it is read (`answer_by_on` is the last of them).
    `answer` is the last one given. `repeats` is the promise of the review before that this one makes again, and
    `times` how often the matter has been promised running. Origin `concern` is for promises made in answer to one.
    """

    class State(models.TextChoices):
        DRAFT = "draft", "Not sent yet"
        SENT = "sent", "Sent to the manager"
        AGREED = "agreed", "Agreed"
        CONTESTED = "contested", "Contested"
        RESOLVED = "resolved", "Contested and resolved"
        WITHDRAWN = "withdrawn", "Withdrawn"

    class Origin(models.TextChoices):
        REVIEW = "review", "A review"
        CONCERN = "concern", "A concern"

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="promises")
    review = models.ForeignKey(Review, on_delete=models.PROTECT, null=True, blank=True, related_name="promises")
    origin = models.CharField(max_length=10, choices=Origin.choices, default=Origin.REVIEW)
    origin_id = models.UUIDField(null=True, blank=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.DRAFT)
    what = models.CharField(max_length=500)
    to_child = models.CharField(max_length=500, blank=True)  # the same in the child's words; `what` where empty
    for_whom = models.CharField(max_length=120, blank=True)
    matters_because = models.CharField(max_length=500, blank=True)
    matter = models.SlugField(max_length=40, blank=True)
    owner = models.CharField(max_length=200)
    owner_person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, blank=True, related_name="promises")
    due_on = models.DateField()
    made_on = models.DateField()
    made_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    repeats = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="repeated_by")
    times = models.PositiveSmallIntegerField(default=1)
    repeated_because = models.CharField(max_length=500, blank=True)
    repeat_choice = models.CharField(max_length=12, blank=True)  # at the third time: concern or no_concern
    # The last day on which it is sent in time, kept when the review is held, so that figures need no calendar.
    send_by_on = models.DateField(null=True, blank=True)
    sent_on = models.DateField(null=True, blank=True)
    answer_by_on = models.DateField(null=True, blank=True)
    agreed_on = models.DateField(null=True, blank=True)
    agreed_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    contested_on = models.DateField(null=True, blank=True)
    contested_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    contested_because = models.TextField(blank=True)
    child_told_contested_on = models.DateField(null=True, blank=True)
    resolved_on = models.DateField(null=True, blank=True)
    resolution = models.TextField(blank=True)
    answer = models.CharField(max_length=16, choices=Answer.choices, blank=True)
    done_on = models.DateField(null=True, blank=True)
    closed_on = models.DateField(null=True, blank=True)  # answered by anything but “not yet due”
    withdrawn_on = models.DateField(null=True, blank=True)
    withdrawn_because = models.CharField(max_length=500, blank=True)
    overdue_told_on = models.DateField(null=True, blank=True)  # when owner and manager were told that its day passed

    objects = OfChildQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                name="promise_sent_has_its_days",
                condition=Q(state__in=["draft", "withdrawn"]) | Q(sent_on__isnull=False, answer_by_on__isnull=False),
            ),
            models.CheckConstraint(
                name="promise_contested_in_writing",
                condition=~Q(state__in=["contested", "resolved"])
                | (Q(contested_on__isnull=False) & ~Q(contested_because="")),
            ),
            models.CheckConstraint(
                name="promise_done_has_its_day",
                condition=~Q(answer__in=["done", "done_late"]) | Q(done_on__isnull=False),
            ),
            models.CheckConstraint(
                name="promise_third_time_says_why", condition=Q(times__lt=3) | ~Q(repeated_because="")
            ),
            models.CheckConstraint(
                name="promise_has_its_origin",
                condition=Q(origin="review", review__isnull=False) | Q(origin="concern", origin_id__isnull=False),
            ),
        ]
        indexes: ClassVar[list[Any]] = [
            models.Index(fields=["child", "due_on"], name="promise_open_by_child", condition=Q(closed_on__isnull=True)),
            models.Index(fields=["team", "due_on"], name="promise_open_by_team", condition=Q(closed_on__isnull=True)),
            models.Index(fields=["review"], name="promise_by_review"),
        ]

    def __str__(self) -> str:
        return f"Promise due on {self.due_on}"


class OfPromiseQuerySet(RecordQuerySet):
    """Rows that belong to a promise, seen by whoever may see its child."""

    def visible_to(self, viewer: Viewer) -> OfPromiseQuerySet:
        """The rows of children this viewer may see today."""
        return self.filter(sees(viewer, "promise__child_id"))


@pghistory.track()
class PromiseAnswer(Record):
    """How one promise was answered at one later review; changing it before the record is sent is a correction."""

    promise = models.ForeignKey(Promise, on_delete=models.PROTECT, related_name="answers")
    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="promise_answers")
    answer = models.CharField(max_length=16, choices=Answer.choices)
    because = models.CharField(max_length=500, blank=True)
    whose_choice = models.CharField(max_length=120, blank=True)
    done_on = models.DateField(null=True, blank=True)
    answered_on = models.DateField()
    answered_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    objects = OfPromiseQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["promise", "review"], name="promise_answered_once_a_review"),
            models.CheckConstraint(
                name="promise_answer_gives_its_reason",
                condition=~Q(answer__in=["changed", "no_longer_wanted", "not_done"]) | ~Q(because=""),
            ),
            models.CheckConstraint(
                name="promise_no_longer_wanted_by_somebody",
                condition=~Q(answer="no_longer_wanted") | ~Q(whose_choice=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.answer} on {self.answered_on}"


@pghistory.track()
class Progress(Record):
    """What an owner reports of a promise between reviews; the officer judges."""

    promise = models.ForeignKey(Promise, on_delete=models.PROTECT, related_name="progress")
    reported_on = models.DateField()
    reported_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    words = models.CharField(max_length=1000)
    says_done_on = models.DateField(null=True, blank=True)

    objects = OfPromiseQuerySet.as_manager()

    def __str__(self) -> str:
        return f"Progress of {self.reported_on}"


@pghistory.track()
class MidwayCheck(Record):
    """The check half-way between two reviews: what the officer found of the promises, in words and a colour's word."""

    class Rating(models.TextChoices):
        GREEN = "green", "On course"
        AMBER = "amber", "Slipping"
        RED = "red", "Off course"

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="midway_checks")
    after_review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="midway_checks")
    due_on = models.DateField()
    checked_on = models.DateField()
    checked_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    rating = models.CharField(max_length=6, choices=Rating.choices)
    outcome = models.TextField()
    promises_looked_at = models.PositiveSmallIntegerField(default=0)
    promises_done = models.PositiveSmallIntegerField(default=0)

    objects = OfChildQuerySet.as_manager()

    class Meta:
        indexes: ClassVar[list[Any]] = [models.Index(fields=["child", "-checked_on"], name="midway_by_child")]
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["after_review", "checked_on"], name="midway_once_a_day"),
            models.CheckConstraint(
                name="midway_no_more_done_than_looked_at",
                condition=Q(promises_done__lte=models.F("promises_looked_at")),
            ),
        ]

    def __str__(self) -> str:
        return f"Mid-way check on {self.checked_on}"
