"""How much praise there is: by theme and by team, and in a line for a page of the week."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Count, Max, Q

from mainstay.access.viewer import Viewer
from mainstay.authority.queries import reason_words
from mainstay.praise.models import Praise
from mainstay.praise.queries.rows import received

LATELY = timedelta(days=28)


@dataclass(frozen=True)
class Counts:
    """How often praise was given that the viewer may see: by theme and by team, most first."""

    total: int
    themes: tuple[tuple[str, str, int], ...]
    teams: tuple[tuple[UUID | None, str, int], ...]


@dataclass(frozen=True)
class PraiseLine:
    """Praise for the viewer and the teams they manage in the last four weeks, and how much waits for their answer."""

    mine: int
    teams: int
    last_on: date | None
    to_answer: int


def counts(viewer: Viewer, *, theme: str = "", team: UUID | None = None) -> Counts:
    """What stands, counted; narrowed as the list is. Two queries."""
    found = Praise.objects.visible_to(viewer).standing()
    found = found.filter(theme=theme) if theme else found
    found = found.filter(team_id=team) if team else found
    words = reason_words("praise")
    by_theme = found.order_by().values_list("theme").annotate(number=Count("pk")).order_by("-number", "theme")
    by_team = found.order_by().values_list("team_id", "team__name").annotate(number=Count("pk"))
    themes = tuple((code, words.get(code, code), number) for code, number in by_theme)
    teams = sorted(((key, name or "No team", number) for key, name, number in by_team), key=lambda row: -row[2])
    return Counts(sum(number for _, _, number in themes), themes, tuple(teams))


def praise_line(viewer: Viewer) -> PraiseLine:
    """What a page of the week says in one line. One query."""
    mine, lately = Q(to_person_id=viewer.person_id), Q(given_on__gt=viewer.today - LATELY)
    found = received(viewer).aggregate(
        mine=Count("pk", filter=mine & lately),
        teams=Count("pk", filter=~mine & lately),
        last_on=Max("given_on"),
        to_answer=Count("pk", filter=mine & Q(permission=Praise.Permission.ASKED)),
    )
    return PraiseLine(found["mine"], found["teams"], found["last_on"], found["to_answer"])
