"""One complaint of a child: how it came, whether it is about their officer, how far it has come, and who may know."""

from __future__ import annotations

from typing import Any, ClassVar

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.access.models import Person
from mainstay.access.roles import Scope
from mainstay.access.sight import sees
from mainstay.access.viewer import Viewer
from mainstay.children.models import Child
from mainstay.ledger.record import Record, RecordQuerySet

UNDER_WAY = ["received", "open", "answered"]


def seen_by(viewer: Viewer, complaint: str = "") -> Q:
    """The filter of complaints that this viewer may know of; row security has the last word.

    The child, the complaints team, managers of the service, and for what is not about them the officer and cover.
    """
    if viewer.child_id is not None:
        return Q(**{f"{complaint}child_id": viewer.child_id})
    kept = ~Q(**{f"{complaint}kept_from__contains": [viewer.person_id]})
    if decide(viewer, Can.HANDLE_COMPLAINTS):
        return kept
    if not decide(viewer, Can.SEE_COMPLAINTS):
        return Q(pk__in=[])
    found = sees(viewer, f"{complaint}child_id") & kept
    manages = viewer.sight is Scope.SERVICE and decide(viewer, Can.SEE_AUDIT)
    return found if manages else found & Q(**{f"{complaint}about_officer": False})


class ComplaintQuerySet(RecordQuerySet):
    """Complaints, as a viewer may know of them."""

    def visible_to(self, viewer: Viewer) -> ComplaintQuerySet:
        """Those this viewer may know of today."""
        return self.filter(seen_by(viewer))


class OfComplaintQuerySet(RecordQuerySet):
    """Rows that belong to a complaint, seen by whoever may know of it; its words by fewer, which row security says."""

    def visible_to(self, viewer: Viewer) -> OfComplaintQuerySet:
        """The rows of complaints this viewer may know of today."""
        return self.filter(seen_by(viewer, "complaint__"))


@pghistory.track()
class Complaint(Record):
    """A complaint, from its coming in to its end. `stage` is how far it has come, `state` where it stands there.

    `kept_from` are the officer and cover of the day it came in and the officers before, where it is about the officer:
    they see nothing of it.
    `shared_on` is the day the child agreed that their officer reads their words. `waits_until_on` is the day its
    present clock runs out, kept for lists; `late_told_of_on` is the last such day that everybody was told had passed.
    """

    class Stage(models.TextChoices):
        ONE = "stage_1", "Stage 1: local resolution"
        TWO = "stage_2", "Stage 2: investigation"
        THREE = "stage_3", "Stage 3: review panel"
        OMBUDSMAN = "ombudsman", "With the Ombudsman"

    class State(models.TextChoices):
        RECEIVED = "received", "Received"
        OPEN = "open", "Being looked into"
        ANSWERED = "answered", "Answered"
        SETTLED = "settled", "The child is content"
        WITHDRAWN = "withdrawn", "Taken back by the child"
        ENDED = "ended", "Ended"

    class Medium(models.TextChoices):
        OWN_PAGES = "own_pages", "On their own pages"
        PHONE = "phone", "By telephone"
        LETTER = "letter", "By letter or message"
        IN_PERSON = "in_person", "In person"
        ADVOCATE = "advocate", "Through an advocate"

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="complaints")
    stage = models.CharField(max_length=10, choices=Stage.choices, default=Stage.ONE)
    state = models.CharField(max_length=10, choices=State.choices, default=State.RECEIVED)
    received_on = models.DateField()
    medium = models.CharField(max_length=10, choices=Medium.choices)
    taken_by = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    about_officer = models.BooleanField(default=False)
    kept_from = ArrayField(models.UUIDField(), default=list, blank=True)
    shared_on = models.DateField(null=True, blank=True)
    acknowledged_on = models.DateField(null=True, blank=True)
    waits_until_on = models.DateField(null=True, blank=True)
    late_told_of_on = models.DateField(null=True, blank=True)
    closed_on = models.DateField(null=True, blank=True)

    objects = ComplaintQuerySet.as_manager()

    class Meta:
        indexes: ClassVar[list[Any]] = [
            models.Index(fields=["waits_until_on"], name="complaint_under_way", condition=Q(state__in=UNDER_WAY)),
            models.Index(fields=["-received_on", "id"], name="complaint_newest_first"),
        ]
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                name="complaint_closed_has_its_day",
                condition=Q(state__in=UNDER_WAY, closed_on__isnull=True)
                | (~Q(state__in=UNDER_WAY) & Q(closed_on__isnull=False)),
            ),
            models.CheckConstraint(
                name="complaint_opened_was_acknowledged",
                condition=Q(state__in=["received", "withdrawn"]) | Q(acknowledged_on__isnull=False),
            ),
            models.CheckConstraint(
                name="complaint_taken_by_somebody",
                condition=Q(medium="own_pages", taken_by__isnull=True)
                | (~Q(medium="own_pages") & Q(taken_by__isnull=False)),
            ),
            models.CheckConstraint(
                name="complaint_about_officer_is_not_shared",
                condition=Q(about_officer=False) | Q(shared_on__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"Complaint of {self.received_on}"

    @property
    def readers(self) -> str:
        """Who alone reads of it in the account."""
        return "managers" if self.about_officer else "complaints"
