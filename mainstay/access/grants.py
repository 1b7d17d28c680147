"""Giving and ending sight of children's records: the rows that `sees` reads, written by actions of other rooms."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import F, Q
from django.db.models.functions import Greatest

from mainstay.access.models import Grant


def give_sight(
    child_ids: Iterable[UUID],
    *,
    basis: Grant.Basis,
    starts_on: date,
    ends_on: date | None = None,
    person_id: UUID | None = None,
    team_id: UUID | None = None,
    reason: str = "",
) -> None:
    """Give a person or a team sight of some children's records from a day, for one reason of the closed list."""
    Grant.objects.bulk_create(
        Grant(
            child_id=child_id,
            person_id=person_id,
            team_id=team_id,
            basis=basis,
            starts_on=starts_on,
            ends_on=ends_on,
            reason=reason,
        )
        for child_id in child_ids
    )


def end_sight(child_ids: Iterable[UUID], *, basis: Grant.Basis, ends_on: date) -> None:
    """End sight that was given for one reason; what would have begun later never begins."""
    given = Grant.objects.filter(child_id__in=list(child_ids), basis=basis)
    given.filter(Q(ends_on__isnull=True) | Q(ends_on__gt=ends_on)).update(ends_on=Greatest(F("starts_on"), ends_on))
