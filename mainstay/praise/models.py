"""Praise: who did what well, for which child, in whose words, and whether it may be quoted."""

from __future__ import annotations

from typing import Any, ClassVar

import pghistory
from django.db import models
from django.db.models import Exists, OuterRef, Q

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.access.models import Grant, Membership, Person, Team
from mainstay.access.roles import Role, Scope
from mainstay.access.sight import sees
from mainstay.access.viewer import Viewer, on_day
from mainstay.children.models import Child
from mainstay.ledger.record import Record, RecordQuerySet


class PraiseQuerySet(RecordQuerySet):
    """Praise, as a viewer may see it."""

    def visible_to(self, viewer: Viewer) -> PraiseQuerySet:
        """What they gave or were given, what their team was given, and what the reviewing service may see.

        Somebody with a conflict about the child sees nothing of it. What was taken back is seen by its giver and by
        the manager of the service alone. Whether the child may be named is asked apart.
        """
        mine = Q(given_by_id=viewer.person_id)
        reaches = mine | (Q(withdrawn_on__isnull=True) & _given_to(viewer))
        if decide(viewer, Can.RECEIVE_PRAISE) and viewer.sight is Scope.SERVICE:
            reaches = Q()
        conflict = Grant.objects.filter(
            on_day(viewer.today), child_id=OuterRef("child_id"), person_id=viewer.person_id, basis=Grant.Basis.CONFLICT
        )
        return self.filter(reaches, ~Exists(conflict))

    def standing(self) -> PraiseQuerySet:
        """What was not taken back."""
        return self.filter(withdrawn_on__isnull=True)


def _given_to(viewer: Viewer) -> Q:
    """What reaches a viewer who did not give it: theirs, their team's where they manage it, their children's."""
    reaches = Q(to_person_id=viewer.person_id)
    if decide(viewer, Can.RECEIVE_PRAISE):
        managed = Membership.objects.filter(
            on_day(viewer.today), person_id=viewer.person_id, role=Role.TEAM_MANAGER.value, team_id=OuterRef("team_id")
        )
        reaches |= Q(Exists(managed))
        if viewer.sight is Scope.OWN:
            reaches |= sees(viewer, "child_id")
    return reaches


@pghistory.track()
class Praise(Record):
    """Good work seen and said: to whom, for what, in whose words, and whether they let it be quoted.

    Somebody who does not sign in stands by name alone. `quoted_in` is the year of the annual report that it was
    chosen for; empty when it was chosen for none.
    """

    class Permission(models.TextChoices):
        ASKED = "asked", "Asked, not answered yet"
        ALLOWED = "allowed", "May be quoted"
        REFUSED = "refused", "Not to be quoted"
        TAKEN_BACK = "taken_back", "Permission taken back"

    child = models.ForeignKey(Child, on_delete=models.PROTECT, null=True, blank=True, related_name="praise")
    to_person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="praise")
    to_name = models.CharField(max_length=200, blank=True)
    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, blank=True, related_name="praise")
    theme = models.SlugField(max_length=60)
    words = models.TextField()
    given_on = models.DateField()
    given_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    permission = models.CharField(max_length=12, choices=Permission.choices, default=Permission.ASKED)
    answered_on = models.DateField(null=True, blank=True)
    answered_how = models.CharField(max_length=200, blank=True)
    quoted_in = models.CharField(max_length=7, blank=True)
    withdrawn_on = models.DateField(null=True, blank=True)
    withdrawn_because = models.CharField(max_length=300, blank=True)

    objects = PraiseQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                name="praise_is_to_somebody",
                condition=Q(to_person__isnull=False, to_name="") | (Q(to_person__isnull=True) & ~Q(to_name="")),
            ),
            models.CheckConstraint(
                name="praise_answered_has_a_day", condition=Q(permission="asked") | Q(answered_on__isnull=False)
            ),
            models.CheckConstraint(
                name="praise_quoted_is_allowed",
                condition=Q(quoted_in="") | Q(permission="allowed", withdrawn_on__isnull=True),
            ),
            models.CheckConstraint(
                name="praise_withdrawn_has_a_reason", condition=Q(withdrawn_on__isnull=True) | ~Q(withdrawn_because="")
            ),
        ]
        indexes: ClassVar[list[Any]] = [
            models.Index(fields=["-given_on"], name="praise_by_day"),
            models.Index(fields=["team", "-given_on"], name="praise_by_team"),
            models.Index(fields=["child", "-given_on"], name="praise_by_child"),
        ]

    def __str__(self) -> str:
        return f"Praise of {self.given_on}"
