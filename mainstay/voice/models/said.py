"""One time a child said something, in whatever way, and the pictures and recordings that came with it."""

from __future__ import annotations

from typing import Any, ClassVar

import pghistory
from django.db import models
from django.db.models import Q

from mainstay.access.models import Person
from mainstay.children.models import Child, OfChildQuerySet
from mainstay.contacts.models import ChildsWords
from mainstay.ledger.record import Record


@pghistory.track()
class View(Record):
    """What a child said at one time: whole, by whatever way it came, with who wrote it down and who was there.

    The words lie sealed in `words` (a child who only draws has none). Guarded by row security: the reviewing service
    and the child see it, others nothing. `review_id` is the review that lay ahead, without a foreign key.
    """

    class Medium(models.TextChoices):
        OWN_PAGES = "own_pages", "The child’s own pages"
        TOGETHER = "together", "Written together with a grown-up"
        PHONE = "phone", "Telephone call"
        LETTER = "letter", "Letter or card"
        PICTURE = "picture", "Picture"
        MESSAGE = "message", "Text or WhatsApp message"
        IN_PERSON = "in_person", "In person"
        MIND_OF_MY_OWN = "mind_of_my_own", "Mind of My Own"

    class About(models.TextChoices):
        FEELING = "feeling", "How I feel"
        GOOD = "good", "What is good"
        WORRY = "worry", "What worries me"
        CHANGE = "change", "What I want to change"
        WHO = "who", "Who I want to see"
        PLAN = "plan", "My plan"
        SCHOOL = "school", "School"
        HOME = "home", "Where I live"
        NEWS = "news", "Good news"
        URGENT = "urgent", "Something urgent"
        OTHER = "other", "Something else"

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="views")
    medium = models.CharField(max_length=14, choices=Medium.choices)
    about = models.CharField(max_length=10, choices=About.choices, default=About.OTHER)
    feeling = models.PositiveSmallIntegerField(null=True, blank=True)
    words = models.OneToOneField(ChildsWords, on_delete=models.PROTECT, null=True, blank=True, related_name="view")
    review_id = models.UUIDField(null=True, blank=True, db_index=True)
    said_on = models.DateField()
    sent_at = models.DateTimeField()
    written_by = models.CharField(max_length=200)
    who_was_there = models.CharField(max_length=300, blank=True)
    entered_by = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    due_to_be_read_on = models.DateField()
    read_on = models.DateField(null=True, blank=True)
    read_by = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    gone_to_cover_on = models.DateField(null=True, blank=True)
    # The child said afterwards that somebody else's writing was not what they meant.
    not_meant_on = models.DateField(null=True, blank=True)

    objects = OfChildQuerySet.as_manager()

    class Meta:
        indexes: ClassVar[list[Any]] = [
            models.Index(fields=["child", "-sent_at"], name="view_by_child"),
            models.Index(fields=["due_to_be_read_on"], name="view_unread", condition=Q(read_on__isnull=True)),
            models.Index(fields=["said_on"], name="view_by_day"),
        ]
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                name="view_feeling_one_to_five", condition=Q(feeling__isnull=True) | Q(feeling__range=(1, 5))
            ),
            models.CheckConstraint(
                name="view_read_by_somebody",
                condition=Q(read_on__isnull=True, read_by__isnull=True)
                | Q(read_on__isnull=False, read_by__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.medium} on {self.said_on}"


@pghistory.track(exclude=["sealed", "preview"])
class Kept(Record):
    """A picture or recording that came with a view: made anew, without a trace of place or device, and sealed.

    Opened within a working day, like a view read. `shared_with` holds the audiences beyond the reviewing service that
    the child agreed to; the database shows it to nobody else.
    """

    class Kind(models.TextChoices):
        DRAWING = "drawing", "Drawing"
        PHOTO = "photo", "Photo"
        VOICE = "voice", "Voice recording"

    view = models.ForeignKey(View, on_delete=models.PROTECT, related_name="kept")
    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    position = models.PositiveSmallIntegerField(default=0)
    type = models.CharField(max_length=40)
    sealed = models.BinaryField()
    preview = models.BinaryField(null=True, blank=True)
    key_id = models.CharField(max_length=16)
    width = models.PositiveIntegerField(null=True, blank=True)
    height = models.PositiveIntegerField(null=True, blank=True)
    seconds = models.PositiveIntegerField(null=True, blank=True)
    due_to_be_opened_on = models.DateField()
    opened_on = models.DateField(null=True, blank=True)
    opened_by = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    gone_to_cover_on = models.DateField(null=True, blank=True)
    shared_with = models.JSONField(default=list)
    agreed_on = models.DateField(null=True, blank=True)
    agreed_how = models.CharField(max_length=200, blank=True)

    objects = OfChildQuerySet.as_manager()

    class Meta:
        indexes: ClassVar[list[Any]] = [
            models.Index(fields=["due_to_be_opened_on"], name="kept_unopened", condition=Q(opened_on__isnull=True))
        ]
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                name="kept_opened_by_somebody",
                condition=Q(opened_on__isnull=True, opened_by__isnull=True)
                | Q(opened_on__isnull=False, opened_by__isnull=False),
            ),
            models.CheckConstraint(
                name="kept_shared_because_agreed",
                condition=Q(shared_with=[]) | (Q(agreed_on__isnull=False) & ~Q(agreed_how="")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} of a view"


class Draft(models.Model):
    """What a child has begun to write and not sent: sealed, theirs alone, one for each page; gone when it is sent."""

    id = models.UUIDField(primary_key=True, editable=False)
    child = models.ForeignKey(Child, on_delete=models.CASCADE, related_name="+")
    about = models.CharField(max_length=20)
    sealed = models.BinaryField()
    key_id = models.CharField(max_length=16)
    saved_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar[list[Any]] = [models.UniqueConstraint(fields=["child", "about"], name="draft_once")]

    def __str__(self) -> str:
        return f"Draft of {self.saved_at}"
