"""How a review is made ready: who comes, what the child chose, the private talk, what was waived."""

from __future__ import annotations

from typing import Any, ClassVar

import pghistory
from django.db import models
from django.db.models import Q

from mainstay.access.models import Person
from mainstay.contacts.models import Audience
from mainstay.ledger.record import Record
from mainstay.releases.models import Recipient
from mainstay.reviews.models import Mode, OfReviewQuerySet, Review


class Asked(models.TextChoices):
    """Whether somebody who helps the child was asked for, such as an advocate or an interpreter."""

    NOT_ASKED = "not_asked", "Not asked yet"
    NOT_WANTED = "not_wanted", "Asked: not wanted or needed"
    ASKED_FOR = "asked_for", "Asked for"
    ARRANGED = "arranged", "Arranged"


@pghistory.track()
class Preparation(Record):
    """What is known of how a review is made ready, beside what stands in tables of its own."""

    review = models.OneToOneField(Review, on_delete=models.PROTECT, related_name="preparation")
    # The last day for the social worker's report, worked out when the review is arranged, and again when it moves.
    report_due_on = models.DateField(null=True, blank=True)
    # The day and time that were made ready for, so that those invited are asked again only when either moves.
    review_on = models.DateField(null=True, blank=True)
    review_at = models.TimeField(null=True, blank=True)
    discussed_on = models.DateField(null=True, blank=True)  # social worker and officer, DR section 3.1
    room = models.CharField(max_length=200, blank=True)
    link = models.CharField(max_length=300, blank=True)
    room_set_on = models.DateField(null=True, blank=True)
    people_settled_on = models.DateField(null=True, blank=True)  # the day the list of who comes was first complete
    advocate = models.CharField(max_length=12, choices=Asked.choices, default=Asked.NOT_ASKED)
    advocate_asked_on = models.DateField(null=True, blank=True)
    interpreter = models.CharField(max_length=12, choices=Asked.choices, default=Asked.NOT_ASKED)
    interpreter_asked_on = models.DateField(null=True, blank=True)
    language = models.CharField(max_length=60, blank=True)

    objects = OfReviewQuerySet.as_manager()

    def __str__(self) -> str:
        return f"Preparation of {self.review_id}"


@pghistory.track()
class Waiver(Record):
    """That one thing of the preparation is not needed for one review: by whom and why. It may be taken back."""

    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="waivers")
    task = models.SlugField(max_length=40)
    because = models.CharField(max_length=300)
    waived_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    waived_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)

    objects = OfReviewQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(
                fields=["review", "task"], name="waiver_one_now", condition=Q(ended_on__isnull=True)
            )
        ]

    def __str__(self) -> str:
        return f"{self.task} waived"


@pghistory.track()
class PrivateTalk(Record):
    """Whether the officer spoke to the child in private before or on the day: a fact of its own (DR-3.1a)."""

    class Outcome(models.TextChoices):
        DONE = "done", "Done"
        REFUSED = "refused", "The child refused"
        NOT_APPROPRIATE = "not_appropriate", "Not appropriate for the child's age or understanding"
        TRIED = "tried", "Tried, and could not"

    review = models.OneToOneField(Review, on_delete=models.PROTECT, related_name="private_talk")
    outcome = models.CharField(max_length=16, choices=Outcome.choices)
    talked_on = models.DateField(null=True, blank=True)
    how = models.CharField(max_length=300, blank=True)
    recorded_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    recorded_on = models.DateField(null=True, blank=True)

    objects = OfReviewQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                name="private_talk_done_has_its_day", condition=~Q(outcome="done") | Q(talked_on__isnull=False)
            ),
            models.CheckConstraint(name="private_talk_tried_says_how", condition=~Q(outcome="tried") | ~Q(how="")),
        ]

    def __str__(self) -> str:
        return f"Private talk: {self.outcome}"


@pghistory.track()
class Invited(Record):
    """One person at a review: to be invited, invited, and what they answered; or not invited, by whose choice."""

    class State(models.TextChoices):
        TO_INVITE = "to_invite", "To be invited"
        INVITED = "invited", "Invited"
        ACCEPTED = "accepted", "Coming"
        DECLINED = "declined", "Not coming"
        APOLOGIES = "apologies", "Sent apologies"
        NOT_INVITED = "not_invited", "Not invited"

    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="invited")
    recipient = models.ForeignKey(Recipient, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    name = models.CharField(max_length=200)
    relation = models.CharField(max_length=60)
    state = models.CharField(max_length=12, choices=State.choices, default=State.TO_INVITE)
    mode = models.CharField(max_length=12, choices=Mode.choices, blank=True)
    for_part = models.CharField(max_length=200, blank=True)  # of the review, where not for all of it
    invited_on = models.DateField(null=True, blank=True)
    answered_on = models.DateField(null=True, blank=True)
    # Unguessable, and the only name the message and its calendar entry carry.
    message_key = models.UUIDField(null=True, blank=True, unique=True)
    not_invited_because = models.CharField(max_length=300, blank=True)

    objects = OfReviewQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(
                fields=["review", "recipient"], name="invited_once", condition=Q(recipient__isnull=False)
            ),
            models.CheckConstraint(
                name="invited_has_its_day",
                condition=Q(state__in=["to_invite", "not_invited"]) | Q(invited_on__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.relation})"


@pghistory.track()
class Choice(Record):
    """What the child chose about their review, in their words; the child's own pages write the same rows later.

    The choice and its reason are each shared with the reviewing service only, until the child says otherwise.
    """

    class Matter(models.TextChoices):
        WHO_COMES = "who_comes", "Who comes"
        WHO_DOES_NOT = "who_does_not", "Who does not come"
        WHERE = "where", "Where"
        WHEN = "when", "When"
        HOW = "how", "In person, by video, by phone, or part of each"
        WHO_CHAIRS = "who_chairs", "Who chairs"
        NOT_ALOUD = "not_aloud", "What must not be said aloud"
        AGENDA = "agenda", "What to talk about"

    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="choices")
    matter = models.CharField(max_length=14, choices=Matter.choices)
    words = models.CharField(max_length=500)
    because = models.CharField(max_length=500, blank=True)
    invited = models.ForeignKey(Invited, on_delete=models.PROTECT, null=True, blank=True, related_name="choices")
    chosen_on = models.DateField()
    written_down_by = models.CharField(max_length=200)
    entered_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    shared_with = models.JSONField(default=list)  # values of Audience; empty is the reviewing service only
    because_shared_with = models.JSONField(default=list)
    withdrawn_on = models.DateField(null=True, blank=True)

    SHARED: ClassVar[type[Audience]] = Audience
    objects = OfReviewQuerySet.as_manager()

    class Meta:
        indexes: ClassVar[list[Any]] = [models.Index(fields=["review", "matter"], name="choice_by_review")]

    def __str__(self) -> str:
        return f"{self.matter} chosen on {self.chosen_on}"
