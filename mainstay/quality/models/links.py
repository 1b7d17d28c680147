"""Which reviewing officer is linked to which team."""

from __future__ import annotations

from typing import Any, ClassVar

import pghistory
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q

from mainstay.access.models import Person, SpanQuerySet, Team, span
from mainstay.access.viewer import Viewer
from mainstay.ledger.record import Record, RecordQuerySet


class OfServiceQuerySet(RecordQuerySet):
    """What is about the service and about no child."""

    def visible_to(self, viewer: Viewer) -> OfServiceQuerySet:
        """All of it: whether somebody may open it is their role's business."""
        return self.all()


class LinkQuerySet(RecordQuerySet, SpanQuerySet):  # type: ignore[override]
    """Links, with those of a day."""

    def visible_to(self, viewer: Viewer) -> LinkQuerySet:
        """All of them: whoever signs in may know whom a team rings."""
        return self.all()


@pghistory.track()
class TeamLink(Record):
    """That a reviewing officer is the one whom a team rings, from a date until one."""

    officer = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="team_links")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="officer_links")
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)

    objects = LinkQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                name="team_link_ends_after_start", condition=Q(ends_on__isnull=True) | Q(ends_on__gt=F("starts_on"))
            ),
            ExclusionConstraint(
                name="team_link_once_at_a_time",
                expressions=[
                    ("officer", RangeOperators.EQUAL),
                    ("team", RangeOperators.EQUAL),
                    (span(), RangeOperators.OVERLAPS),
                ],
            ),
        ]

    def __str__(self) -> str:
        return f"Linked from {self.starts_on}"
