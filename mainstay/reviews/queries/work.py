"""The Monday page: reviews to see to, grouped by when; for a manager the service, by officer and by team."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from mainstay.access.models import Person, Team
from mainstay.access.viewer import Viewer
from mainstay.reviews.models import Postponement, Review
from mainstay.reviews.queries.rows import ReviewRow, as_rows
from mainstay.reviews.shared import is_open, overdue

ROWS_A_GROUP = 50


class Group(StrEnum):
    """When a review is to be seen to."""

    OVERDUE = "overdue"
    TODAY = "today"
    TOMORROW = "tomorrow"
    THIS_WEEK = "this_week"
    LATER = "later"

    @property
    def label(self) -> str:
        """The heading of the group."""
        return self.value.replace("_", " ").capitalize()


@dataclass(frozen=True)
class WorkGroup:
    """One group: how many reviews it has in all, and those of the page shown."""

    group: Group
    label: str
    count: int
    rows: tuple[ReviewRow, ...]
    page: int
    pages: int


@dataclass(frozen=True)
class WorkList:
    """The reviews to see to, in their groups, and how many there are in all."""

    groups: tuple[WorkGroup, ...]
    count: int


@dataclass(frozen=True)
class Filters:
    """What a list is narrowed to; what is not given narrows nothing. `others` are other rooms' named filters."""

    officer: UUID | None = None
    team: UUID | None = None
    kind: str | None = None
    state: str | None = None
    without_officer: bool = False
    postponement_waiting: bool = False
    others: tuple[Q, ...] = ()


def work_list(
    viewer: Viewer,
    *,
    officer: UUID | None = None,
    team: UUID | None = None,
    filters: Filters | None = None,
    group: Group | None = None,
    page: int = 1,
) -> WorkList:
    """The open reviews a viewer may see, grouped Overdue, Today, Tomorrow, This week, Later, each with its count.

    A review stands by the day something is next to happen: the day arranged or its deadline, whichever is
    earlier; one whose arranged day has passed stands under Today until it is recorded. At most 50 rows a
    group: `group` and `page` turn the pages of one. One query for the counts and one for each group.
    """
    chosen = _narrowed(viewer, officer, team, filters or Filters())
    when = groups(viewer.today)
    counts = chosen.aggregate(**{key.value: Count("pk", filter=condition) for key, condition in when.items()})
    shown = tuple(
        _group(viewer, chosen.filter(condition), key, counts[key.value], page if group is key else 1)
        for key, condition in when.items()
    )
    return WorkList(shown, sum(counts.values()))


def overdue_reviews(viewer: Viewer, *, filters: Filters | None = None, most: int) -> list[ReviewRow]:
    """Open reviews past their deadline, those overdue longest first, at most so many. One query."""
    chosen = _narrowed(viewer, None, None, filters or Filters()).filter(overdue(viewer.today))
    return as_rows(viewer, chosen.order_by("deadline_on", "child__sort_key", "pk")[:most])


def groups(today: date) -> dict[Group, Q]:
    """The filter of each group on a day; every open review falls in exactly one."""
    tomorrow, sunday = today + timedelta(days=1), today + timedelta(days=6 - today.weekday())
    late = Q(deadline_on__isnull=False, deadline_on__lt=today)
    after = Q(acts_on__gt=max(tomorrow, sunday)) | Q(acts_on__isnull=True)
    return {
        Group.OVERDUE: late,
        Group.TODAY: Q(acts_on__lte=today) & ~late,
        Group.TOMORROW: Q(acts_on=tomorrow),
        Group.THIS_WEEK: Q(acts_on__gt=tomorrow, acts_on__lte=sunday),
        Group.LATER: after,
    }


def _group(viewer: Viewer, chosen: QuerySet[Review], group: Group, count: int, page: int) -> WorkGroup:
    pages = max(1, -(-count // ROWS_A_GROUP))
    page = min(max(page, 1), pages)
    start = (page - 1) * ROWS_A_GROUP
    first_by = "deadline_on" if group is Group.OVERDUE else "acts_on"
    ordered = chosen.order_by(first_by, "child__sort_key", "pk")
    rows = as_rows(viewer, ordered[start : start + ROWS_A_GROUP]) if count else []
    return WorkGroup(group, group.label, count, tuple(rows), page, pages)


def _narrowed(viewer: Viewer, officer: UUID | None, team: UUID | None, filters: Filters) -> QuerySet[Review]:
    wanted: dict[str, Any] = {
        "officer_id": officer or filters.officer,
        "team_id": team or filters.team,
        "kind": filters.kind,
        "state": filters.state,
    }
    chosen: QuerySet[Review] = Review.objects.visible_to(viewer).filter(is_open())
    chosen = chosen.filter(*filters.others, **{field: value for field, value in wanted.items() if value})
    if filters.without_officer:
        chosen = chosen.filter(officer__isnull=True)
    if filters.postponement_waiting:
        chosen = chosen.filter(postponements__state="asked")
    return chosen


@dataclass(frozen=True)
class Load:
    """How an officer or a team stands: reviews open, overdue, this week, not yet arranged, adjourned."""

    id: UUID | None
    name: str
    open: int
    overdue: int
    this_week: int
    to_arrange: int
    adjourned: int
    postponements: int


@dataclass(frozen=True)
class ServiceSummary:
    """The whole service, by officer and by team, those with most overdue first, and how many are not shown."""

    whole: Load
    by_officer: tuple[Load, ...]
    officers_not_shown: int
    by_team: tuple[Load, ...]
    teams_not_shown: int


def service_summary(viewer: Viewer, *, filters: Filters | None = None, most: int = ROWS_A_GROUP) -> ServiceSummary:
    """The open reviews of the service in figures: in all, by reviewing officer and by social work team.

    Four queries, whatever the number of children; a review with no officer or team counts under its own row.
    """
    chosen = _narrowed(viewer, None, None, filters or Filters())
    people, team_names = dict(Person.objects.values_list("pk", "name")), dict(Team.objects.values_list("pk", "name"))
    officers = _loads(chosen, "officer_id", people, viewer.today)
    teams = _loads(chosen, "team_id", team_names, viewer.today)
    return ServiceSummary(
        _sum(officers), officers[:most], max(0, len(officers) - most), teams[:most], max(0, len(teams) - most)
    )


def _loads(chosen: QuerySet[Review], by: str, names: dict[UUID, str], today: date) -> tuple[Load, ...]:
    """The open reviews counted by officer or team; names are joined afterwards, so that the count stays one pass."""
    sunday = today + timedelta(days=6 - today.weekday())
    waiting = Postponement.objects.filter(state=Postponement.State.ASKED).values("review_id")
    counted = chosen.values(by).annotate(
        all_open=Count("pk"),
        overdue=Count("pk", filter=overdue(today)),
        this_week=Count("pk", filter=Q(acts_on__range=(today, sunday))),
        to_arrange=Count("pk", filter=Q(state="due")),
        adjourned=Count("pk", filter=Q(state="adjourned")),
        waiting=Count("pk", filter=Q(pk__in=waiting)),
    )
    return tuple(_by_overdue([_load(row, row[by], names) for row in counted]))


def _load(row: dict[str, Any], key: UUID | None, names: dict[UUID, str]) -> Load:
    return Load(
        id=key,
        name=names.get(key, "") if key else "",
        open=row["all_open"],
        overdue=row["overdue"],
        this_week=row["this_week"],
        to_arrange=row["to_arrange"],
        adjourned=row["adjourned"],
        postponements=row["waiting"],
    )


def _by_overdue(loads: Sequence[Load]) -> list[Load]:
    return sorted(loads, key=lambda load: (load.id is not None, -load.overdue, -load.this_week, load.name.casefold()))


def _sum(loads: Sequence[Load]) -> Load:
    fields = ("open", "overdue", "this_week", "to_arrange", "adjourned", "postponements")
    return Load(None, "The whole service", **{field: sum(getattr(load, field) for load in loads) for field in fields})
