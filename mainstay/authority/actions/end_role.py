"""Ending a role that a person holds."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from mainstay.access.can import Can
from mainstay.access.models import Membership
from mainstay.authority import rules
from mainstay.authority.events import RoleEnded
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.refusal import Refused


@action(may=Can.MANAGE_PEOPLE, on=None)
def end_role(acting: Acting, *, membership: Membership | UUID, ends_on: date) -> Membership:
    """End a role on a day, the first on which it no longer holds. Raises Refused when it ended already."""
    key = membership.pk if isinstance(membership, Membership) else membership
    held: Membership | None = Membership.objects.select_for_update().filter(pk=key).first()
    if held is None:
        raise Refused("There is no such role. It may have been removed; look at the person's roles again.")
    rules.must_be_somebody_else(acting.person_id, held.person_id)
    rules.must_not_have_ended(held.ends_on, "This role")
    rules.must_end_after(held.starts_on, ends_on, "This role")
    held.ends_on = ends_on
    held.save(update_fields=["ends_on"])
    acting.record(RoleEnded(subject=held.pk, person_id=held.person_id, role=held.role, ends_on=ends_on))
    return held
