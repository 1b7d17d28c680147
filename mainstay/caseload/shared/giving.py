"""Giving children a reviewing officer from a day: the writing that allocating and handing over share."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from django.db.models import Q

from mainstay.access.grants import end_sight, give_sight
from mainstay.access.models import Grant, Person
from mainstay.caseload import rules
from mainstay.caseload.events import OfficerAllocated
from mainstay.caseload.models import Allocation
from mainstay.caseload.shared import standing
from mainstay.children.models import PeriodOfCare
from mainstay.ledger.acting import Acting


def must_be_able_to_have(officer: Person, ids: list[UUID], starts_on: date) -> None:
    """An officer may be given these children: an officer, independent, parent and child apart, all looked after.

    Raises Refused.
    """
    rules.must_be_an_officer(standing.is_officer(officer.pk, starts_on), starts_on)
    rules.must_be_independent(standing.worked(officer.pk), standing.teams_of(ids))
    rules.must_be_apart(ids, standing.kept_apart(ids, officer.pk, starts_on))
    care = PeriodOfCare.objects.filter(child_id__in=ids, ends_on__isnull=True)
    since = dict(care.values_list("child_id", "starts_on"))
    for child_id in ids:
        rules.must_be_looked_after(since.get(child_id), starts_on)


def present_of(ids: list[UUID], on: date) -> dict[UUID, Allocation]:
    """The allocation of each child that holds on a day or begins later, locked."""
    held = Allocation.objects.filter(child_id__in=ids).filter(Q(ends_on__isnull=True) | Q(ends_on__gt=on))
    return {allocation.child_id: allocation for allocation in held.order_by("starts_on").select_for_update()}


def as_present(held: Allocation | None) -> rules.Present | None:
    """An allocation as a rule sees it."""
    return rules.Present(held.officer_id, held.starts_on) if held else None


def give(
    acting: Acting, present: Mapping[UUID, Allocation | None], officer: Person, starts_on: date, reason: str
) -> list[Allocation]:
    """Write the allocations and the sight that goes with them, and say so; inside an action only. Raises Refused."""
    for held in present.values():
        rules.must_follow(as_present(held), officer.pk, starts_on)
    made = [_change(child_id, held, officer, starts_on, reason) for child_id, held in present.items()]
    end_sight(present, basis=Grant.Basis.ALLOCATED, ends_on=starts_on)
    give_sight(present, basis=Grant.Basis.ALLOCATED, person_id=officer.pk, starts_on=starts_on)
    for allocation in made:
        acting.record(
            OfficerAllocated(
                subject=allocation.pk, child=allocation.child_id, officer_id=officer.pk, starts_on=starts_on
            )
        )
    return made


def _change(child_id: UUID, present: Allocation | None, officer: Person, starts_on: date, reason: str) -> Allocation:
    if present is not None and present.starts_on == starts_on:
        # Put right on its first day: the same row, because a span needs a day of its own.
        present.officer, present.reason, present.ends_on = officer, reason, None
        present.child_told_on, present.child_told_how = None, ""
        present.save()
        return present
    if present is not None:
        present.ends_on = starts_on
        present.save()
    allocation = Allocation(child_id=child_id, officer=officer, starts_on=starts_on, reason=reason)
    allocation.save()
    return allocation
