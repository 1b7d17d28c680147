"""One concern: who raised it, about whom, what it says, where it stands, and what came of it for the child."""

from __future__ import annotations

from typing import Any, ClassVar
from uuid import UUID

import pghistory
from django.db import models
from django.db.models import Q

from mainstay.access.models import Person, Team
from mainstay.access.sight import sees
from mainstay.access.viewer import Viewer
from mainstay.children.models import Child
from mainstay.concerns.models.sight import seen_by, with_concern_seen_by
from mainstay.concerns.rules import words
from mainstay.ledger.record import Record, RecordQuerySet


class ConcernQuerySet(RecordQuerySet):
    """Concerns, as a viewer may see them."""

    def visible_to(self, viewer: Viewer) -> ConcernQuerySet:
        """Those about children the viewer may see, those they raised, and those put to them or to their team."""
        return self.filter(seen_by(viewer))


class ConcernedChildQuerySet(RecordQuerySet):
    """Which children a concern is about."""

    def visible_to(self, viewer: Viewer) -> ConcernedChildQuerySet:
        """The children this viewer may see, of concerns they may see: a conflict with one hides that of the others."""
        return self.filter(sees(viewer, "child_id"), with_concern_seen_by(viewer))


class OfConcernQuerySet(RecordQuerySet):
    """Rows that belong to a concern, seen by whoever may see it."""

    def visible_to(self, viewer: Viewer) -> OfConcernQuerySet:
        """The rows of concerns this viewer may see today."""
        return self.filter(with_concern_seen_by(viewer))


@pghistory.track()
class Concern(Record):
    """A challenge to the council under its concerns resolution process, from the first talk on.

    `state` is one of rules.states.State. `ladder` is the ladder in force on the day it was raised formally, kept
    whole, so that a later change of policy moves no clock of a concern that is under way. `child` is the first of
    the children it is about, empty for a pattern; all of them are in ConcernedChild.
    """

    class State(models.TextChoices):
        INFORMAL = "informal", "Being talked over"
        OPEN = "open", "Waits for an answer"
        ANSWERED = "answered", "Answered, to be judged"
        SETTLED = "settled", "Answer accepted"
        CLOSED = "closed", "Closed"
        WITHDRAWN = "withdrawn", "Withdrawn"

    child = models.ForeignKey(Child, on_delete=models.PROTECT, null=True, blank=True, related_name="concerns")
    state = models.CharField(max_length=10, choices=State.choices, default=State.INFORMAL)
    # The service's own number, where it came from the council's earlier list; empty for one raised here.
    reference = models.CharField(max_length=40, blank=True, db_index=True)
    raised_as = models.CharField(max_length=12, choices=list(words.RAISED_AS.items()))
    raised_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    against = models.CharField(max_length=8, choices=list(words.AGAINST.items()))
    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, blank=True, related_name="concerns")
    agency = models.CharField(max_length=200, blank=True)
    about_person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    origin = models.CharField(max_length=12, choices=list(words.ORIGINS.items()), default="other")
    origin_id = models.UUIDField(null=True, blank=True)
    title = models.CharField(max_length=160)
    what = models.TextField(blank=True)
    good_looks_like = models.TextField(blank=True)
    began_on = models.DateField()
    no_talk_because = models.CharField(max_length=500, blank=True)
    formal_on = models.DateField(null=True, blank=True)
    whole_due_on = models.DateField(null=True, blank=True)
    ladder = models.JSONField(null=True, blank=True)
    # The earliest day on which something of it falls due, kept for lists: the stage's, while it waits for an answer.
    waits_until_on = models.DateField(null=True, blank=True)
    closed_on = models.DateField(null=True, blank=True)
    closed_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    closed_for_officer = models.BooleanField(default=False)  # by a manager, because no officer was in post
    outcome = models.CharField(max_length=14, choices=list(words.OUTCOMES.items()), blank=True)
    what_changed = models.TextField(blank=True)
    childs_view = models.TextField(blank=True)
    no_view_because = models.CharField(max_length=500, blank=True)
    child_told_on = models.DateField(null=True, blank=True)
    child_told_how = models.CharField(max_length=200, blank=True)
    not_told_because = models.CharField(max_length=500, blank=True)
    learning = models.TextField(blank=True)
    withdrawn_on = models.DateField(null=True, blank=True)
    withdrawn_because = models.CharField(max_length=500, blank=True)

    objects = ConcernQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                name="concern_formal_has_its_ladder",
                condition=Q(formal_on__isnull=True)
                | Q(whole_due_on__isnull=False, ladder__isnull=False, formal_on__gte=models.F("began_on")),
            ),
            models.CheckConstraint(
                name="concern_waits_only_when_formal",
                condition=~Q(state__in=["open", "answered", "settled"]) | Q(formal_on__isnull=False),
            ),
            models.CheckConstraint(
                name="concern_closed_whole",
                condition=~Q(state="closed") | (Q(closed_on__isnull=False) & ~Q(outcome="")),
            ),
            models.CheckConstraint(
                name="concern_withdrawn_with_reason",
                condition=~Q(state="withdrawn") | (Q(withdrawn_on__isnull=False) & ~Q(withdrawn_because="")),
            ),
            models.CheckConstraint(
                name="concern_against_somebody",
                condition=Q(against="team", team__isnull=False)
                | (Q(against="agency") & ~Q(agency=""))
                | Q(against="service"),
            ),
            models.CheckConstraint(
                name="concern_about_the_chair_is_against_the_service",
                condition=~Q(raised_as="social_care") | Q(against="service"),
            ),
            models.UniqueConstraint(fields=["reference"], name="concern_numbered_once", condition=~Q(reference="")),
        ]
        indexes: ClassVar[list[Any]] = [
            models.Index(
                fields=["raised_by", "waits_until_on"],
                name="concern_under_way_by_raiser",
                condition=Q(state__in=["informal", "open", "answered", "settled"]),
            ),
            models.Index(
                fields=["waits_until_on"],
                name="concern_under_way",
                condition=Q(state__in=["informal", "open", "answered", "settled"]),
            ),
            models.Index(fields=["team", "-began_on"], name="concern_by_team"),
            models.Index(fields=["-began_on", "id"], name="concern_newest_first"),
        ]

    def __str__(self) -> str:
        return f"Concern of {self.began_on}"

    def whose(self) -> UUID | None:
        """The first child it is about, where it is about any."""
        return self.child_id


@pghistory.track()
class ConcernedChild(Record):
    """One of the children a concern is about."""

    concern = models.ForeignKey(Concern, on_delete=models.PROTECT, related_name="children")
    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="concerned")

    objects = ConcernedChildQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["child", "concern"], name="concern_names_a_child_once")
        ]

    def __str__(self) -> str:
        return "A child of a concern"


@pghistory.track()
class ConcernTheme(Record):
    """One theme of a concern, by its code on the service's list of themes: a mention in the figures while it stands."""

    concern = models.ForeignKey(Concern, on_delete=models.PROTECT, related_name="themes")
    theme = models.SlugField(max_length=60)
    taken_off_on = models.DateField(null=True, blank=True)  # before it was formal

    objects = OfConcernQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["concern", "theme"], name="concern_has_a_theme_once")
        ]

    def __str__(self) -> str:
        return self.theme


@pghistory.track()
class Point(Record):
    """One point of a formal concern that is to be answered."""

    concern = models.ForeignKey(Concern, on_delete=models.PROTECT, related_name="points")
    number = models.PositiveSmallIntegerField()
    words = models.CharField(max_length=500)

    objects = OfConcernQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["concern", "number"], name="concern_point_numbered_once")
        ]

    def __str__(self) -> str:
        return f"Point {self.number}"
