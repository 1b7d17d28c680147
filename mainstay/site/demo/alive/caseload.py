"""An officer on leave whom another covers, and a child handed over, in the demonstration."""

from __future__ import annotations

from datetime import date, timedelta

from mainstay.access.models import Person
from mainstay.access.roles import Role
from mainstay.caseload.actions.arrange_cover import arrange_cover
from mainstay.caseload.actions.hand_over import hand_over
from mainstay.caseload.models import Allocation
from mainstay.caseload.pages.gathering import things_of
from mainstay.caseload.queries import coverable
from mainstay.caseload.shared.things import NOTICE, Thing
from mainstay.children.models import Child
from mainstay.ledger.acting import acting_as
from mainstay.ledger.action import set_person

AWAY_FOR = 12
MORE = "Ring on Fridays after football; a text the day before helps."


def live(staff: dict[Role, list[Person]], *, today: date) -> dict[str, int]:
    """Cover for an officer from today, and one child handed over the Friday before; returns how many of each."""
    manager = staff[Role.SERVICE_MANAGER][0]
    officers = list(
        Person.objects.filter(memberships__role=Role.REVIEWING_OFFICER.value, allocations__ends_on__isnull=True)
        .filter(allocations__isnull=False)
        .distinct()
        .order_by("reference")
    )
    if len(officers) < 3:
        return {"children covered": 0, "handed over": 0}
    covered = _cover(manager, officers[-1], officers[-2], today)
    return {"children covered": covered, "handed over": _hand_over(manager, officers[0], officers[1], today)}


def _cover(manager: Person, away: Person, covering: Person, today: date) -> int:
    acting = acting_as(manager, channel="page", today=today)
    found = coverable(acting.viewer, officer_id=away.pk, covered_by_id=covering.pk, on=today)
    made = arrange_cover(
        acting, [Child(pk=key) for key in found.ids], officer=away, covered_by=covering, starts_on=today,
        last_on=today + timedelta(days=AWAY_FOR - 1), reason="On leave after Easter",
    )  # fmt: skip
    return len(made)


def _hand_over(manager: Person, before: Person, after: Person, today: date) -> int:
    """The first child of one officer with whom there was contact, handed over with what the next must know."""
    day = today - timedelta(days=3)
    acting = acting_as(manager, channel="page", today=day)
    held = Allocation.objects.on(day).filter(officer=before, starts_on__lt=day, child__contacts__isnull=False)
    first = held.order_by("child__reference").first()
    if first is None:
        return 0
    set_person(acting.viewer)
    hand_over(
        acting, [Child(pk=first.child_id)], officer=after, starts_on=day,
        reason="The child asked for somebody who can visit near the new school.",
        letter_on=day - timedelta(days=2), letter_how="by_hand",
        things={first.child_id: [*things_of(acting.viewer, first.child_id), Thing(NOTICE, MORE)]},
    )  # fmt: skip
    return 1
