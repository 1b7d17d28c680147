"""Films that the council of children made: what is known of each, and the film itself in parts under seal."""

from __future__ import annotations

from typing import Any, ClassVar

import pghistory
from django.db import models
from django.db.models import F, Q

from mainstay.access.roles import Role
from mainstay.access.viewer import Viewer
from mainstay.childrens_council.models.projects import Project
from mainstay.childrens_council.models.querysets import OfCouncilQuerySet
from mainstay.ledger.record import Record


class FilmQuerySet(OfCouncilQuerySet):
    """Films: the service knows of all of them, a child of those that are shown to children today."""

    def visible_to(self, viewer: Viewer) -> FilmQuerySet:
        """Those the viewer may know of; whether the film itself may be watched is asked again."""
        found: FilmQuerySet = super().visible_to(viewer)  # type: ignore[assignment]
        return found.shown_on_a_day(viewer.today) if Role.CHILD in viewer.roles else found

    def shown_on_a_day(self, day: Any) -> FilmQuerySet:
        """Those with captions that those who are shown in them agree to be seen by children on this day."""
        return self.filter(
            ~Q(audience="service") & ~Q(captions=""), withdrawn_on__isnull=True, agreed_until__gte=day
        )  # fmt: skip


@pghistory.track(exclude=["still"])
class Film(Record):
    """One film: its file is told by type, length and size; what those who are shown agreed to is kept as they said it.

    `agreed_for` is who they agreed may watch it, `audience` who does; a film that children or everybody watch has
    captions and an agreement, and none that was taken back.
    """

    class Audience(models.TextChoices):
        SERVICE = "service", "The service only"
        CHILDREN = "children", "Children on their own pages"
        PUBLIC = "public", "Everybody"

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="films")
    title = models.CharField(max_length=120)
    added_on = models.DateField()
    type = models.CharField(max_length=20)
    seconds = models.PositiveIntegerField()
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    size = models.PositiveIntegerField()
    still = models.BinaryField()
    key_id = models.CharField(max_length=16)
    captions = models.TextField(blank=True)
    transcript = models.TextField(blank=True)
    audience = models.CharField(max_length=10, choices=Audience.choices, default=Audience.SERVICE)
    shown_on = models.DateField(null=True, blank=True)
    agreed_said = models.TextField(blank=True)
    agreed_for = models.CharField(max_length=10, choices=Audience.choices, default=Audience.SERVICE)
    agreed_on = models.DateField(null=True, blank=True)
    agreed_until = models.DateField(null=True, blank=True)
    withdrawn_on = models.DateField(null=True, blank=True)

    objects = FilmQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                name="film_agreed_whole",
                condition=Q(agreed_on__isnull=True, agreed_until__isnull=True, withdrawn_on__isnull=True)
                | (Q(agreed_on__isnull=False, agreed_until__gte=F("agreed_on")) & ~Q(agreed_said="")),
            ),
            models.CheckConstraint(
                name="film_shown_with_captions_and_agreement",
                condition=Q(audience="service")
                | (Q(agreed_on__isnull=False, withdrawn_on__isnull=True) & ~Q(captions="")),
            ),
        ]

    def __str__(self) -> str:
        return self.title


class FilmPartQuerySet(OfCouncilQuerySet):
    """Parts of films; they are read by the film they are of."""


@pghistory.track(exclude=["sealed"])
class FilmPart(Record):
    """One part of a film's file, under seal: a player asks for a few of them at a time."""

    film = models.ForeignKey(Film, on_delete=models.PROTECT, related_name="parts")
    number = models.PositiveIntegerField()
    sealed = models.BinaryField()
    key_id = models.CharField(max_length=16)

    objects = FilmPartQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [models.UniqueConstraint(fields=["film", "number"], name="film_part_once")]

    def __str__(self) -> str:
        return f"Part {self.number}"
