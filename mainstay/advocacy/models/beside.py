"""An advocate or an independent visitor of one child: where it stands, every step of it, and the child's own note."""

from __future__ import annotations

from typing import Any, ClassVar

import pghistory
from django.db import models
from django.db.models import Q

from mainstay.access.models import Person
from mainstay.children.models import Child, OfChildQuerySet
from mainstay.ledger.record import Record


@pghistory.track()
class Advocacy(Record):
    """Where a child stands with an advocate or an independent visitor: one row for each, from offered to ended.

    The state is that of the latest step. `with_whom` is the service or person it was referred to or who has begun.
    """

    class Kind(models.TextChoices):
        ADVOCATE = "advocate", "Advocate"
        VISITOR = "visitor", "Independent visitor"

    class State(models.TextChoices):
        OFFERED = "offered", "Offered, no answer yet"
        WANTED = "wanted", "Wanted"
        DECLINED = "declined", "Not wanted"
        REFERRED = "referred", "Asked for"
        ACTIVE = "active", "Has one"
        ENDED = "ended", "Ended"

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="advocacy")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    state = models.CharField(max_length=10, choices=State.choices)
    since_on = models.DateField()
    asked_on = models.DateField(null=True, blank=True)  # the child was last asked, or last asked for it
    with_whom = models.CharField(max_length=200, blank=True)

    objects = OfChildQuerySet.as_manager()

    class Meta:
        indexes: ClassVar[list[Any]] = [
            models.Index(
                fields=["since_on"], name="advocacy_waiting", condition=Q(state__in=["offered", "wanted", "referred"])
            )
        ]
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["child", "kind"], name="advocacy_once_for_a_kind"),
            models.CheckConstraint(name="advocacy_active_is_somebody", condition=~Q(state="active") | ~Q(with_whom="")),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.state}"


@pghistory.track()
class AdvocacyStep(Record):
    """One thing that happened: which step, on which day, who said it and how, and at which review it was asked.

    `number` counts the steps of one row, for two may fall on a day. `review_id` and `release_id` carry no foreign key.
    """

    class Step(models.TextChoices):
        OFFER = "offer", "Offered"
        WANT = "want", "The child wants it"
        DECLINE = "decline", "The child does not want it"
        REFER = "refer", "Asked for"
        BEGIN = "begin", "Began"
        END = "end", "Ended"

    class How(models.TextChoices):
        OWN_PAGES = "own_pages", "On their own pages"
        VISIT = "visit", "In a visit"
        CALL = "call", "By telephone or video"
        REVIEW = "review", "At a review"
        MESSAGE = "message", "By letter or message"
        COMPLAINT = "complaint", "With a complaint"
        DOCUMENT = "document", "By a document made for the service"
        OTHER = "other", "In another way"

    advocacy = models.ForeignKey(Advocacy, on_delete=models.PROTECT, related_name="steps")
    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    step = models.CharField(max_length=8, choices=Step.choices)
    state = models.CharField(max_length=10, choices=Advocacy.State.choices)
    on = models.DateField()
    said_by = models.CharField(max_length=200)
    how = models.CharField(max_length=10, choices=How.choices)
    because = models.CharField(max_length=300, blank=True)  # why it ended
    review_id = models.UUIDField(null=True, blank=True, db_index=True)
    release_id = models.UUIDField(null=True, blank=True)
    recorded_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", db_index=False)

    objects = OfChildQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["advocacy", "number"], name="advocacy_step_numbered_once"),
            models.CheckConstraint(name="advocacy_end_says_why", condition=~Q(step="end") | ~Q(because="")),
        ]

    def __str__(self) -> str:
        return f"{self.step} on {self.on}"


@pghistory.track(exclude=["sealed"])
class Note(Record):
    """What a child wants to say to their advocate or visitor, in words that nobody but the child can read.

    No document carries it, for documents are read before they leave: the child shows it, or says it. Guarded by row
    security: the child's own pages open it and nothing else does.
    """

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, choices=Advocacy.Kind.choices)
    sealed = models.BinaryField()
    key_id = models.CharField(max_length=16)
    written_on = models.DateField()

    objects = OfChildQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["child", "kind"], name="advocacy_note_once_for_a_kind")
        ]

    def __str__(self) -> str:
        return f"Note of {self.written_on}"
