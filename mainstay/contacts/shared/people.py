"""Who is told of what happens to a child: their officer and who covers, and the managers who answer signs of harm."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db.models import Q

from mainstay.access.models import Grant, Membership
from mainstay.access.roles import Role
from mainstay.caseload.models import Allocation
from mainstay.children.models import SocialWork


def officers_today(child_id: UUID, on: date) -> tuple[UUID, ...]:
    """The child's reviewing officer on a day, then those who cover for them."""
    own = Allocation.objects.filter(child_id=child_id).on(on).values_list("officer_id", flat=True)
    cover = Grant.objects.filter(child_id=child_id, basis=Grant.Basis.COVER, person__isnull=False).on(on)
    return tuple(dict.fromkeys([*own, *cover.order_by("starts_on").values_list("person_id", flat=True)]))


def officers_and_before(child_id: UUID, on: date) -> tuple[UUID, ...]:
    """From whom is kept what a child says about their officer: the officers of a day, and those who were it before.

    Who was the child's officer once and manages the service now may be the one it is about. Where nobody else manages
    the service they are told all the same, for somebody must be.
    """
    now = officers_today(child_id, on)
    before = set(Allocation.objects.filter(child_id=child_id, starts_on__lte=on).values_list("officer_id", flat=True))
    held = Membership.objects.filter(role=Role.SERVICE_MANAGER.value, person__is_active=True).on(on)
    others = set(held.values_list("person_id", flat=True)) - before - set(now)
    return tuple(dict.fromkeys([*now, *sorted(before)])) if others else now


def duty_managers(child_id: UUID, on: date) -> tuple[UUID, ...]:
    """The managers of the reviewing service, and those of the team that holds the child's case."""
    teams = SocialWork.objects.filter(child_id=child_id).on(on).values("team_id")
    who = Q(role=Role.SERVICE_MANAGER.value) | Q(role=Role.TEAM_MANAGER.value, team_id__in=teams)
    held = Membership.objects.filter(who, person__is_active=True).on(on)
    return tuple(dict.fromkeys(held.order_by("person__name").values_list("person_id", flat=True)))
