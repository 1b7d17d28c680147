"""When the child was seen and spoken to, what they said in their own words, signs of harm, and notices."""

from __future__ import annotations

from typing import Any, ClassVar

import pghistory
from django.db import models
from django.db.models import Q

from mainstay.access.models import Person
from mainstay.access.sight import sees
from mainstay.access.viewer import Viewer
from mainstay.children.models import Child, OfChildQuerySet
from mainstay.ledger.record import Record, RecordQuerySet


class Audience(models.TextChoices):
    """With whom something the child said or chose is shared; the reviewing service always sees it (product.md 9)."""

    REVIEWING_SERVICE = "reviewing_service", "The reviewing service only"
    SOCIAL_WORKER = "social_worker", "My social worker"
    CARERS = "carers", "The people I live with"
    PARENTS = "parents", "My parents"
    REVIEW = "review", "Everybody at my review"


@pghistory.track()
class Contact(Record):
    """One contact with a child, or an attempt at one: who, when, how, alone or not, and why.

    Seen is a visit; spoken to is a visit, a call or video; a text or message is contact, not speaking (DR-3.1a).
    """

    class How(models.TextChoices):
        VISIT = "visit", "Visit"
        VIDEO = "video", "Video call"
        CALL = "call", "Telephone call"
        TEXT = "text", "Text"
        MESSAGE = "message", "Message or app"
        LETTER = "letter", "Letter"
        DRAWING = "drawing", "Drawing"

    class Alone(models.TextChoices):
        YES = "yes", "Alone"
        NO = "no", "Not alone"
        NOT_ASKED = "does_not_apply", "Does not apply"

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="contacts")
    made_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="contacts")
    contacted_on = models.DateField()
    at = models.TimeField(null=True, blank=True)
    how = models.CharField(max_length=10, choices=How.choices)
    reached = models.BooleanField(default=True)
    alone = models.CharField(max_length=14, choices=Alone.choices, default=Alone.NOT_ASKED)
    not_alone_because = models.CharField(max_length=300, blank=True)
    about = models.TextField(blank=True)
    withdrawn_on = models.DateField(null=True, blank=True)
    withdrawn_because = models.CharField(max_length=300, blank=True)

    objects = OfChildQuerySet.as_manager()

    class Meta:
        indexes: ClassVar[list[Any]] = [
            models.Index(fields=["child", "-contacted_on"], name="contact_by_child"),
            models.Index(fields=["contacted_on"], name="contact_by_day"),
        ]

    def __str__(self) -> str:
        return f"{self.how} on {self.contacted_on}"


@pghistory.track(exclude=["sealed"])
class ChildsWords(Record):
    """What a child said, verbatim; or what was seen of a child who uses no words. Never edited, only added to.

    Sealed, and guarded by row security: the reviewing service sees it, others only what the child shared with them.
    `review_id` is the review it was said for, without a foreign key: the room of reviews lies beside this one.
    """

    class Kind(models.TextChoices):
        WORDS = "words", "The child's own words"
        OBSERVED = "observed", "What the officer saw of the child"

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="words")
    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, null=True, blank=True, related_name="words")
    review_id = models.UUIDField(null=True, blank=True, db_index=True)
    adds_to = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="additions")
    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.WORDS)
    said_on = models.DateField()
    how = models.CharField(max_length=60)
    language = models.CharField(max_length=60, blank=True)
    sealed = models.BinaryField()
    key_id = models.CharField(max_length=16)
    written_down_by = models.CharField(max_length=200)
    entered_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    objects = OfChildQuerySet.as_manager()

    class Meta:
        indexes: ClassVar[list[Any]] = [models.Index(fields=["child", "-said_on"], name="words_by_child")]

    def __str__(self) -> str:
        return f"Words of {self.said_on}"


class OfWordsQuerySet(RecordQuerySet):
    """Rows that belong to a child's words, seen by whoever may see the child."""

    def visible_to(self, viewer: Viewer) -> OfWordsQuerySet:
        """The rows of children this viewer may see today."""
        return self.filter(sees(viewer, "words__child_id"))


@pghistory.track()
class Sharing(Record):
    """That a child agreed to share their words with somebody beyond the reviewing service; it may be taken back."""

    words = models.ForeignKey(ChildsWords, on_delete=models.PROTECT, related_name="sharings")
    audience = models.CharField(max_length=20, choices=Audience.choices)
    agreed_on = models.DateField()
    agreed_how = models.CharField(max_length=200, blank=True)
    ended_on = models.DateField(null=True, blank=True)

    objects = OfWordsQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(
                fields=["words", "audience"], name="sharing_once_at_a_time", condition=Q(ended_on__isnull=True)
            )
        ]

    def __str__(self) -> str:
        return f"Shared with {self.audience}"


@pghistory.track()
class SignOfHarm(Record):
    """An allegation or a sign of harm, taken the same day to the duty manager, and the referral made or why not."""

    class State(models.TextChoices):
        RAISED = "raised", "With the duty manager"
        REFERRED = "referred", "Referred"
        NOT_REFERRED = "not_referred", "Not referred, because"

    class About(models.TextChoices):
        CARER = "carer", "A carer"
        WORKER = "worker", "A worker"
        OTHER = "other", "Somebody else"
        UNKNOWN = "unknown", "Not known"

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="signs_of_harm")
    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, null=True, blank=True, related_name="signs_of_harm")
    state = models.CharField(max_length=14, choices=State.choices, default=State.RAISED)
    about = models.CharField(max_length=10, choices=About.choices, default=About.UNKNOWN)
    what = models.TextField()
    raised_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    raised_on = models.DateField()
    raised_at = models.DateTimeField()
    referred_to = models.CharField(max_length=200, blank=True)
    answered_on = models.DateField(null=True, blank=True)
    answered_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    because = models.CharField(max_length=500, blank=True)

    objects = OfChildQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                name="sign_of_harm_answered_whole",
                condition=Q(state="raised", answered_on__isnull=True)
                | (Q(state="referred", answered_on__isnull=False) & ~Q(referred_to=""))
                | (Q(state="not_referred", answered_on__isnull=False) & ~Q(because="")),
            )
        ]

    def __str__(self) -> str:
        return f"Sign of harm raised on {self.raised_on}"


@pghistory.track()
class OfficerNotice(Record):
    """Something the reviewing officer must be told (DR section 3.3): told, acknowledged, and what came of it."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="officer_notices")
    kind = models.SlugField(max_length=40)
    happened_on = models.DateField()
    told_on = models.DateField()
    told_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    words = models.CharField(max_length=1000, blank=True)
    acknowledged_on = models.DateField(null=True, blank=True)
    acknowledged_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    # What the officer decided where the law asks for an early review (reg 33(3)): yes, no with the reason, or open.
    early_review = models.BooleanField(null=True, blank=True)
    early_review_because = models.CharField(max_length=500, blank=True)

    objects = OfChildQuerySet.as_manager()

    class Meta:
        indexes: ClassVar[list[Any]] = [
            models.Index(fields=["child"], name="notice_waiting", condition=Q(acknowledged_on__isnull=True)),
            models.Index(fields=["child", "-happened_on"], name="officer_notice_by_child"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} on {self.happened_on}"
