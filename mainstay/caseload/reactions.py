"""What the caseload does when something happens in a room below."""

from __future__ import annotations

from datetime import date, timedelta

from django.db.models import Q

from mainstay.access.grants import end_sight
from mainstay.access.models import Grant, Membership
from mainstay.authority.events import RoleGiven
from mainstay.authority.queries import local_policy, working_days
from mainstay.caseload import rules
from mainstay.caseload.events import AllocationEnded, OfficerAllocated
from mainstay.caseload.models import Allocation, Cover, Handover
from mainstay.caseload.shared.covering import cover_with, end_covers, must_be_able_to_cover
from mainstay.caseload.shared.things import opened, sealed
from mainstay.children.events import PeriodOfCareEnded, VaultKeyChanged
from mainstay.children.models import PeriodOfCare, SocialWork
from mainstay.ledger.acting import Acting
from mainstay.ledger.entries import when
from mainstay.statute.horizon import BeyondHorizon
from mainstay.statute.refusal import Refused


@when(PeriodOfCareEnded)
def end_allocation(acting: Acting, event: PeriodOfCareEnded) -> None:
    """A child who left care has no reviewing officer from that day.

    The officer keeps sight until the record of the last review must have been sent out.
    """
    if event.child is None:
        return
    open_now = Q(ends_on__isnull=True) | Q(ends_on__gt=event.ends_on)
    held = list(Allocation.objects.filter(open_now, child_id=event.child).order_by("starts_on"))
    if not held or PeriodOfCare.objects.filter(child_id=event.child, ends_on__isnull=True).exists():
        return
    for allocation in held:
        # Allocated only after the child had left: the shortest span there is.
        allocation.ends_on = max(event.ends_on, allocation.starts_on + timedelta(days=1))
        allocation.save()
        acting.record(
            AllocationEnded(
                subject=allocation.pk,
                child=allocation.child_id,
                officer_id=allocation.officer_id,
                ends_on=allocation.ends_on,
            )
        )
    end_sight([held[0].child_id], basis=Grant.Basis.ALLOCATED, ends_on=_record_sent_by(event.ends_on))


def _record_sent_by(ended_on: date) -> date:
    try:
        return working_days().add(ended_on, local_policy(ended_on).distribute_after_working_days)
    except BeyondHorizon:
        return ended_on


@when(OfficerAllocated)
def cover_follows_the_officer(acting: Acting, event: OfficerAllocated) -> None:
    """End cover for the officer before, and let who covers for the new one cover for this child too, where they may."""
    if event.child is None:
        return
    running = Cover.objects.filter(child_id=event.child, ends_on__gt=event.starts_on)
    end_covers(running.exclude(officer_id=event.officer_id).select_for_update(of=("self",)), event.starts_on)
    away = Cover.objects.filter(officer_id=event.officer_id, ends_on__gt=max(event.starts_on, acting.today))
    found = away.order_by("starts_on", "pk").first()
    if found is None or Cover.objects.filter(child_id=event.child, ends_on__gt=acting.today).exists():
        return
    starts_on = max(found.starts_on, event.starts_on)
    try:
        must_be_able_to_cover(found.covered_by_id, [event.child], starts_on, found.ends_on - timedelta(days=1))
    except Refused:
        return  # the manager sees on the page of cover that this child has nobody
    cover_with(
        acting, [event.child], officer_id=event.officer_id, covered_by_id=found.covered_by_id, starts_on=starts_on,
        ends_on=found.ends_on, reason=found.reason,
    )  # fmt: skip


@when(VaultKeyChanged)
def handovers_are_sealed_again(acting: Acting, event: VaultKeyChanged) -> None:
    """Seal what went with handovers with the present key too."""
    for row in Handover.objects.exclude(key_id=event.key_id).select_for_update().iterator(chunk_size=1000):
        content, key_id = sealed(opened(row), row.pk)
        Handover.objects.filter(pk=row.pk).update(sealed=content, key_id=key_id)


@when(RoleGiven)
def must_stay_independent(acting: Acting, event: RoleGiven) -> None:
    """Nobody joins a social work team while they are reviewing officer of a child it holds or held. Raises Refused."""
    if event.role not in rules.INVOLVED_ROLES or event.team_id is None:
        return
    teams = SocialWork.objects.filter(team_id=event.team_id).values("child_id")
    held = Allocation.objects.filter(officer_id=event.person_id, child_id__in=teams)
    count = held.filter(Q(ends_on__isnull=True) | Q(ends_on__gt=event.starts_on)).count()
    if count:
        team = Membership.objects.select_related("team").get(pk=event.subject).team
        raise Refused(
            f"This person is the reviewing officer of {count} of the children that {team} holds or held (DR-6.7). "
            "Allocate those children to somebody else first."
        )
