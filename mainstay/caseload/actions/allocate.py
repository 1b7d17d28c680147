"""Allocating a reviewing officer to one child or many."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db.models import Q

from mainstay.access.can import Can
from mainstay.access.grants import end_sight, give_sight
from mainstay.access.models import Grant, Person
from mainstay.caseload import rules
from mainstay.caseload.events import OfficerAllocated
from mainstay.caseload.models import Allocation
from mainstay.caseload.shared import standing
from mainstay.children.models import Child, PeriodOfCare
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action


@action(may=Can.ALLOCATE, on=[Child])
def allocate(
    acting: Acting, children: list[Child], *, officer: Person, starts_on: date, reason: str = ""
) -> list[Allocation]:
    """Give one child or many a reviewing officer from a day; who had them before has them until that day.

    All or none. Raises Refused: not an officer, not independent (DR-6.7), parent and child together
    (DR-6.4), not looked after, or the officer has the child already.
    """
    ids = [child.pk for child in children]
    rules.must_be_an_officer(standing.is_officer(officer.pk, starts_on), starts_on)
    rules.must_be_independent(standing.worked(officer.pk), standing.teams_of(ids))
    rules.must_be_apart(ids, standing.kept_apart(ids, officer.pk, starts_on))
    since = dict(
        PeriodOfCare.objects.filter(child_id__in=ids, ends_on__isnull=True).values_list("child_id", "starts_on")
    )
    present = _present(ids, starts_on)
    for child_id in ids:
        rules.must_be_looked_after(since.get(child_id), starts_on)
        held = present.get(child_id)
        rules.must_follow(rules.Present(held.officer_id, held.starts_on) if held else None, officer.pk, starts_on)
    made = [_change(child_id, present.get(child_id), officer, starts_on, reason.strip()) for child_id in ids]
    end_sight(ids, basis=Grant.Basis.ALLOCATED, ends_on=starts_on)
    give_sight(ids, basis=Grant.Basis.ALLOCATED, person_id=officer.pk, starts_on=starts_on)
    for allocation in made:
        acting.record(
            OfficerAllocated(
                subject=allocation.pk, child=allocation.child_id, officer_id=officer.pk, starts_on=starts_on
            )
        )
    return made


def _present(ids: list[UUID], on: date) -> dict[UUID, Allocation]:
    held = Allocation.objects.filter(child_id__in=ids).filter(Q(ends_on__isnull=True) | Q(ends_on__gt=on))
    return {allocation.child_id: allocation for allocation in held.order_by("starts_on").select_for_update()}


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
