"""What must be known of an officer and some children before one is given the others."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import Q

from mainstay.access.models import Membership
from mainstay.access.roles import Role
from mainstay.caseload.models import Allocation
from mainstay.caseload.rules import INVOLVED_ROLES, Worked
from mainstay.children.models import PersonAround, SocialWork


def worked(officer_id: UUID) -> list[Worked]:
    """When and where this person worked as a social worker or team manager, ever."""
    held = Membership.objects.filter(person_id=officer_id, role__in=INVOLVED_ROLES, team__isnull=False)
    rows = held.order_by("starts_on").values_list("team_id", "team__name", "starts_on", "ends_on")
    return [Worked(*row) for row in rows]


def teams_of(children: Iterable[UUID]) -> set[UUID]:
    """Every team that holds or held the case of any of these children."""
    return set(SocialWork.objects.filter(child_id__in=list(children)).values_list("team_id", flat=True))


def is_officer(person_id: UUID, on: date) -> bool:
    """Whether somebody is a reviewing officer on a day."""
    roles = Membership.objects.filter(person_id=person_id, person__is_active=True, role=Role.REVIEWING_OFFICER.value)
    return roles.on(on).exists()


def kept_apart(children: Iterable[UUID], officer_id: UUID, on: date) -> set[UUID]:
    """Parents and children of these who are looked after and have this officer, or are among these (DR-6.4)."""
    chosen = set(children)
    links = PersonAround.objects.filter(looked_after__isnull=False).filter(
        Q(child_id__in=chosen) | Q(looked_after_id__in=chosen)
    )
    pairs = list(links.values_list("child_id", "looked_after_id"))
    related = {other for pair in pairs for other in pair if not chosen.issuperset(pair) and other not in chosen}
    both = {other for pair in pairs if chosen.issuperset(pair) for other in pair}
    held = Allocation.objects.filter(child_id__in=related, officer_id=officer_id).filter(
        Q(ends_on__isnull=True) | Q(ends_on__gt=on)
    )
    return both | set(held.values_list("child_id", flat=True))


def kept_apart_each(children: Iterable[UUID], officer_id: UUID, on: date) -> set[UUID]:
    """Those of some children whose looked-after parent or child has this officer, or is among them too (DR-6.4)."""
    chosen = set(children)
    links = PersonAround.objects.filter(looked_after__isnull=False).filter(
        Q(child_id__in=chosen) | Q(looked_after_id__in=chosen)
    )
    pairs = list(links.values_list("child_id", "looked_after_id"))
    open_on = Q(ends_on__isnull=True) | Q(ends_on__gt=on)
    held = Allocation.objects.filter(open_on, child_id__in=[other for pair in pairs for other in pair])
    theirs = chosen | set(held.filter(officer_id=officer_id).values_list("child_id", flat=True))
    return {mine for pair in pairs for mine, other in (pair, pair[::-1]) if mine in chosen and other in theirs}
