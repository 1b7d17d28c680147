"""Who hears of a complaint: the complaints team, and the officer; or the managers where it is about the officer."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from mainstay.access.models import Membership
from mainstay.access.roles import Role
from mainstay.complaints.models import Complaint
from mainstay.contacts.shared.people import officers_today
from mainstay.voice.shared.people import duty_managers


def team(on: date, kept_from: Iterable[UUID] = ()) -> tuple[UUID, ...]:
    """The complaints team on a day, without those it is kept from."""
    held = Membership.objects.filter(role=Role.COMPLAINTS_TEAM.value, person__is_active=True).on(on)
    found = held.order_by("person__name").values_list("person_id", flat=True)
    return tuple(each for each in dict.fromkeys(found) if each not in set(kept_from))


def service(complaint: Complaint, on: date) -> tuple[UUID, ...]:
    """Who of the reviewing service hears of it on a day."""
    kept = set(complaint.kept_from)
    managers = tuple(each for each in duty_managers(on) if each not in kept)
    return managers if complaint.about_officer else officers_today(complaint.child_id, on) or managers
