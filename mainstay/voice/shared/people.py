"""Who hears of what a child said: their officer and cover, the duty managers of the service, and named people."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from mainstay.access.models import Membership
from mainstay.access.roles import Role
from mainstay.contacts.shared.people import officers_today
from mainstay.voice.models import AlertPerson


def duty_managers(on: date) -> tuple[UUID, ...]:
    """The managers of the reviewing service on a day; a team's managers read nothing that is private."""
    held = Membership.objects.filter(role=Role.SERVICE_MANAGER.value, person__is_active=True).on(on)
    return tuple(dict.fromkeys(held.order_by("person__name").values_list("person_id", flat=True)))


def readers(child_id: UUID, on: date) -> tuple[UUID, ...]:
    """Who reads what a child said: the officer and cover, or the duty managers where there is neither."""
    return officers_today(child_id, on) or duty_managers(on)


def cover(child_id: UUID, on: date) -> tuple[UUID, ...]:
    """Who hears when the officer has not read or opened something: who covers, else the duty managers."""
    return officers_today(child_id, on)[1:] or duty_managers(on)


def named(on: date, *, emergency: bool) -> tuple[UUID, ...]:
    """The people named for alerts on a day, in their order."""
    rows = AlertPerson.objects.filter(is_emergency=emergency, person__is_active=True).on(on)
    return tuple(rows.order_by("position", "pk").values_list("person_id", flat=True))
