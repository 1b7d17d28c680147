"""Named filters over children, which a page may hand to the children list or combine with another room's."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db.models import Exists, OuterRef, Q

from mainstay.access.viewer import on_day
from mainstay.children.models import Episode, PeriodOfCare, SocialWork


def looked_after(on: date, child: str = "pk") -> Q:
    """Children looked after on a day; `child` names the field that holds the child's id."""
    return Q(Exists(PeriodOfCare.objects.filter(on_day(on), child_id=OuterRef(child))))


def of_team(team_id: UUID, on: date, child: str = "pk") -> Q:
    """Children whose social work is with a team on a day."""
    return Q(Exists(SocialWork.objects.filter(on_day(on), child_id=OuterRef(child), team_id=team_id)))


def with_legal_status(code: str, on: date, child: str = "pk") -> Q:
    """Children with a legal status on a day, by its national code."""
    return Q(Exists(Episode.objects.filter(on_day(on), child_id=OuterRef(child), legal_status=code)))


def in_placement(code: str, on: date, child: str = "pk") -> Q:
    """Children in a kind of placement on a day, by its national code."""
    return Q(Exists(Episode.objects.filter(on_day(on), child_id=OuterRef(child), placement=code)))


def aged(youngest: int, oldest: int, on: date) -> Q:
    """Children whose age on a day is from one to another, both included."""
    return Q(born_on__lte=_years_before(on, youngest), born_on__gt=_years_before(on, oldest + 1))


def _years_before(on: date, years: int) -> date:
    """The latest date of birth of somebody of an age; on 29 February, the 28th of a year without one."""
    is_leap_day = (on.month, on.day) == (2, 29)
    return on.replace(year=on.year - years, day=28 if is_leap_day and years % 4 else on.day)
