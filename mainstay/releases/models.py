"""Who a document may be made for, what must not leave, and each document that was made for somebody."""

from __future__ import annotations

from typing import Any, ClassVar

import pghistory
from django.db import models
from django.db.models import Q

from mainstay.access.models import Person, Team
from mainstay.access.sight import sees
from mainstay.access.viewer import Viewer
from mainstay.children.models import Child, OfChildQuerySet, PersonAround
from mainstay.ledger.record import Record, RecordQuerySet


@pghistory.track()
class Recipient(Record):
    """Somebody a document about a child may be made for.

    A recipient whom nobody has checked counts as “address withheld” (protection.md, T01): no document for them
    carries an address, and a second person confirms each. `route` is how documents go until they can sign in.
    """

    class Kind(models.TextChoices):
        CHILD = "child", "The child"
        PARENT = "parent", "Parent"
        RELATIVE = "relative", "Relative"
        FORMER_PARTNER = "former_partner", "Former partner of a parent"
        CARER = "carer", "Carer"
        SOCIAL_WORK = "social_work", "Social work team"
        PARTNER = "partner", "Partner, such as a school or health"
        ADVOCATE = "advocate", "Advocate"
        CASE_RECORD = "case_record", "The council's own case record"

    class Route(models.TextChoices):
        BY_HAND = "by_hand", "By hand"
        POST = "post", "By post"
        SECURE_EMAIL = "secure_email", "By secure e-mail"
        PAGE = "page", "On their own page"
        CASE_RECORD = "case_record", "To the case record"

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="recipients")
    kind = models.CharField(max_length=20, choices=Kind.choices)
    name = models.CharField(max_length=200)
    relation = models.CharField(max_length=60, blank=True)
    person_around = models.ForeignKey(
        PersonAround, on_delete=models.PROTECT, null=True, blank=True, related_name="recipients"
    )
    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    route = models.CharField(max_length=20, choices=Route.choices, default=Route.BY_HAND)
    address_withheld = models.BooleanField(default=True)
    checked_on = models.DateField(null=True, blank=True)
    checked_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    ended_on = models.DateField(null=True, blank=True)

    objects = OfChildQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                name="recipient_checked_before_addresses",
                condition=Q(address_withheld=True) | Q(checked_on__isnull=False, checked_by__isnull=False),
            ),
            models.UniqueConstraint(
                fields=["child", "person_around"],
                name="recipient_once_for_a_person",
                condition=Q(person_around__isnull=False, ended_on__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.relation or self.get_kind_display()})"


@pghistory.track(exclude=["sealed"])
class DeliveryAddress(Record):
    """Where documents for a recipient go by post or e-mail, sealed like every protected address.

    It comes from here and is never typed on an envelope (T04); after 90 days it is confirmed again.
    """

    recipient = models.ForeignKey(Recipient, on_delete=models.PROTECT, related_name="addresses")
    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="+")
    route = models.CharField(max_length=20, choices=Recipient.Route.choices)
    sealed = models.BinaryField()
    key_id = models.CharField(max_length=16)
    confirmed_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)

    objects = OfChildQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(
                fields=["recipient", "route"], name="delivery_address_one_now", condition=Q(ended_on__isnull=True)
            )
        ]

    def __str__(self) -> str:
        return "Delivery address"


@pghistory.track(exclude=["sealed"])
class GuardedWords(Record):
    """Words that must not leave about a child, beside the addresses: a school, a surgery, a carer's name.

    Sealed, because a list of what must stay secret is itself a secret. `known_to` names recipients who know it.
    """

    class Kind(models.TextChoices):
        CARER = "carer", "Carer's or adopter's name"
        SCHOOL = "school", "School or nursery"
        HEALTH = "health", "Surgery, hospital or clinic"
        PHONE = "phone", "Telephone number"
        SIBLING = "sibling", "Sibling placed elsewhere"
        THIRD_PARTY = "third_party", "Somebody else"
        PLACE = "place", "Place that gives an address away"

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="guarded_words")
    kind = models.CharField(max_length=20, choices=Kind.choices)
    sealed = models.BinaryField()
    key_id = models.CharField(max_length=16)
    known_to = models.ManyToManyField(Recipient, blank=True, related_name="+")
    ended_on = models.DateField(null=True, blank=True)

    objects = OfChildQuerySet.as_manager()

    def __str__(self) -> str:
        return "Guarded words"


class OfReleaseQuerySet(RecordQuerySet):
    """Rows that belong to a release, seen by whoever may see its child."""

    def visible_to(self, viewer: Viewer) -> OfReleaseQuerySet:
        """The rows of children this viewer may see today."""
        return self.filter(sees(viewer, "release__child_id"))


@pghistory.track(exclude=["content", "sealed"])
class Release(Record):
    """One document made for one recipient, from an allow-list of parts; the only way anything leaves.

    `content` is the block model as it will be written out (mainstay/documents), frozen when made; `parts` names the
    parts it holds and `left_out` those that were offered and not taken, with why. `source_id` is the record it was
    made from (a review, an agenda). `copy_number` is printed on every page with the recipient and page x of y.
    """

    class State(models.TextChoices):
        MADE = "made", "Made, not yet checked"
        BLOCKED = "blocked", "Blocked: something protected was found"
        WAITING = "waiting", "Waiting for a second person"
        READY = "ready", "Ready to be sent"
        SENT = "sent", "Sent"
        FAILED = "failed", "Could not be delivered"
        OPENED = "opened", "Opened"
        WITHDRAWN = "withdrawn", "Withdrawn before it was sent"

    class Document(models.TextChoices):
        LETTER = "letter", "Letter to the child"
        RECORD = "record", "Record of the review"
        ANNEX = "annex", "Annex for adults"
        AGENDA = "agenda", "Agenda"
        INVITATION = "invitation", "Details of an invitation"
        PROMISES = "promises", "Promises"
        HANDOVER = "handover", "Letter about a change of officer"
        ANSWERS = "answers", "Letter with answers to the child"
        REFERRAL = "referral", "Request for an advocate"
        VISITOR_REFERRAL = "visitor_referral", "Request for a visitor"

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="releases")
    recipient = models.ForeignKey(Recipient, on_delete=models.PROTECT, related_name="releases")
    document = models.CharField(max_length=20, choices=Document.choices)
    source_id = models.UUIDField(null=True, blank=True, db_index=True)
    state = models.CharField(max_length=12, choices=State.choices, default=State.MADE)
    title = models.CharField(max_length=200)
    parts = models.JSONField(default=list)
    left_out = models.JSONField(default=list)
    content = models.JSONField(default=dict)
    # What the child said in private stands in a letter to them: its words are sealed, and read by who may read those.
    is_private = models.BooleanField(default=False)
    sealed = models.BinaryField(null=True, blank=True)
    key_id = models.CharField(max_length=16, blank=True)
    copy_number = models.BigIntegerField(unique=True, null=True, editable=False)
    made_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    made_on = models.DateField()
    route = models.CharField(max_length=20, choices=Recipient.Route.choices)
    # Whether this person may still receive it, asked each time: parental responsibility, court order, objection.
    may_receive = models.JSONField(default=dict)
    # A letter to a child names who will go through it with them, and when.
    goes_through_with = models.CharField(max_length=200, blank=True)
    goes_through_on = models.DateField(null=True, blank=True)
    hits = models.JSONField(default=list)
    scanned_at = models.DateTimeField(null=True, blank=True)
    needs_second_person = models.BooleanField(default=True)
    confirmed_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    confirmed_at = models.DateTimeField(null=True, blank=True)
    sent_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    sent_on = models.DateField(null=True, blank=True)
    receipt = models.CharField(max_length=120, blank=True)
    failed_because = models.CharField(max_length=300, blank=True)
    opened_on = models.DateField(null=True, blank=True)
    withdrawn_because = models.CharField(max_length=300, blank=True)

    objects = OfChildQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                name="release_second_person_is_another",
                condition=Q(confirmed_by__isnull=True) | ~Q(confirmed_by=models.F("made_by")),
            ),
            models.CheckConstraint(
                name="release_leaves_only_confirmed",
                condition=~Q(state__in=["ready", "sent", "failed", "opened"])
                | Q(needs_second_person=False)
                | Q(confirmed_by__isnull=False),
            ),
            models.CheckConstraint(
                name="release_leaves_only_scanned",
                condition=~Q(state__in=["waiting", "ready", "sent", "failed", "opened"]) | Q(scanned_at__isnull=False),
            ),
            models.CheckConstraint(
                name="release_private_is_sealed", condition=Q(is_private=False, sealed__isnull=True) | Q(content={})
            ),
            models.CheckConstraint(
                name="release_sent_has_its_day",
                condition=~Q(state__in=["sent", "failed", "opened"]) | Q(sent_on__isnull=False),
            ),
        ]
        indexes: ClassVar[list[Any]] = [
            models.Index(fields=["child", "-made_on"], name="release_by_child"),
            models.Index(fields=["state", "-made_on"], name="release_by_state"),
        ]

    def __str__(self) -> str:
        return f"{self.title} for {self.recipient_id}"
