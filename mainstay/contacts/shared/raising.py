"""Raising a sign of harm and telling an officer: the writing that actions and reactions share."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from mainstay import clock
from mainstay.contacts.events import OfficerTold, SignOfHarmRaised
from mainstay.contacts.models import Contact, OfficerNotice, SignOfHarm
from mainstay.contacts.shared.people import duty_managers
from mainstay.ledger.acting import Acting


def raise_with_managers(
    acting: Acting, child_id: UUID, *, what: str, about: str, contact: Contact | None
) -> SignOfHarm:
    """Write a sign of harm and take it to the duty managers the same day; inside an action only."""
    row = SignOfHarm(
        child_id=child_id,
        contact=contact,
        about=about if about in SignOfHarm.About.values else SignOfHarm.About.UNKNOWN,
        what=what,
        raised_by_id=acting.person_id,
        raised_on=acting.today,
        raised_at=clock.now(),
    )
    row.save()
    told = duty_managers(child_id, acting.today)
    acting.record(SignOfHarmRaised(subject=row.pk, child=child_id, raised_on=acting.today, to_ids=told))
    return row


def tell(
    acting: Acting, child_id: UUID, *, kind: str, happened_on: date, officers: tuple[UUID, ...], words: str = ""
) -> OfficerNotice:
    """Write a notice to a child's officers, and say so; inside an action only. Without words it came by itself."""
    row = OfficerNotice(
        child_id=child_id,
        kind=kind,
        happened_on=happened_on,
        told_on=acting.today,
        told_by_id=acting.person_id if words else None,
        words=words,
    )
    row.save()
    acting.record(OfficerTold(subject=row.pk, child=child_id, kind=kind, happened_on=happened_on, officer_ids=officers))
    return row
