"""What the caseload does when something happens in a room below."""

from __future__ import annotations

from datetime import date, timedelta

from django.db.models import Q

from mainstay.access.grants import end_sight
from mainstay.access.models import Grant, Membership
from mainstay.authority.events import RoleGiven
from mainstay.authority.queries import local_policy, working_days
from mainstay.caseload import rules
from mainstay.caseload.events import AllocationEnded
from mainstay.caseload.models import Allocation
from mainstay.children.events import PeriodOfCareEnded
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
