"""The pack for a team's meeting each quarter, and the actions that come out of it."""

from __future__ import annotations

from typing import Any, ClassVar

import pghistory
from django.db import models
from django.db.models import Exists, OuterRef, Q

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.access.models import Membership, Person, Team
from mainstay.access.roles import Role, Scope
from mainstay.access.viewer import Viewer, on_day
from mainstay.ledger.record import Record, RecordQuerySet
from mainstay.quality.models.links import TeamLink


def reaches(viewer: Viewer, team: str) -> Q:
    """The rows whose team this viewer may read packs of: the service's, one they are linked to, or one they manage."""
    if decide(viewer, Can.MAKE_TEAM_PACKS) and viewer.sight is Scope.SERVICE:
        return Q()
    managed = Membership.objects.filter(
        on_day(viewer.today), person_id=viewer.person_id, role=Role.TEAM_MANAGER.value, team_id=OuterRef(team)
    )
    found = Q(Exists(managed))
    if decide(viewer, Can.MAKE_TEAM_PACKS):
        found |= Q(
            Exists(TeamLink.objects.on(viewer.today).filter(officer_id=viewer.person_id, team_id=OuterRef(team)))
        )
    return found


class PackQuerySet(RecordQuerySet):
    """Packs, as a viewer may read them."""

    def visible_to(self, viewer: Viewer) -> PackQuerySet:
        """Those of the teams the viewer is linked to or manages; for the manager of the service, all."""
        return self.filter(reaches(viewer, "team_id"))


class OfPackQuerySet(RecordQuerySet):
    """Rows of a pack."""

    def visible_to(self, viewer: Viewer) -> OfPackQuerySet:
        """Those of the packs this viewer may read."""
        return self.filter(reaches(viewer, "pack__team_id"))


@pghistory.track()
class TeamPack(Record):
    """One quarter of one team: what is recorded already, and what the officer writes to it.

    `texts` are what was written to each section and `judgements` what was judged of practice, by their keys. `facts`
    is empty while the pack is a draft, for it is filled anew each time; at the meeting it is kept as it stood, with the
    children by their keys and never by their names.
    """

    class State(models.TextChoices):
        DRAFT = "draft", "Draft"
        MET = "met", "Met"

    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="packs")
    starts_on = models.DateField()
    state = models.CharField(max_length=8, choices=State.choices, default=State.DRAFT)
    made_on = models.DateField()
    made_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    texts = models.JSONField(default=dict)
    judgements = models.JSONField(default=dict)
    facts = models.JSONField(default=dict)
    met_on = models.DateField(null=True, blank=True)
    present = models.CharField(max_length=500, blank=True)
    minutes = models.TextField(blank=True)

    objects = PackQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["team", "starts_on"], name="team_pack_once_a_quarter"),
            models.CheckConstraint(
                name="team_pack_met_has_minutes",
                condition=Q(state="draft", met_on__isnull=True)
                | (Q(state="met", met_on__isnull=False) & ~Q(minutes="")),
            ),
        ]

    def __str__(self) -> str:
        return f"Pack of the quarter from {self.starts_on}"


@pghistory.track()
class PackAction(Record):
    """What a team's meeting decided: what, who, by when; one still open goes on into the next quarter's pack."""

    class State(models.TextChoices):
        OPEN = "open", "Open"
        DONE = "done", "Done"
        DROPPED = "dropped", "No longer needed"
        CARRIED = "carried", "Carried to the next pack"

    pack = models.ForeignKey(TeamPack, on_delete=models.PROTECT, related_name="actions")
    what = models.CharField(max_length=500)
    owner = models.CharField(max_length=200)
    due_on = models.DateField()
    state = models.CharField(max_length=8, choices=State.choices, default=State.OPEN)
    came_of_it = models.CharField(max_length=500, blank=True)
    settled_on = models.DateField(null=True, blank=True)
    carried_from = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="carried_to"
    )

    objects = OfPackQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                name="pack_action_settled_has_a_day",
                condition=Q(state="open", settled_on__isnull=True)
                | Q(state__in=["done", "dropped", "carried"], settled_on__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"By {self.due_on}"
