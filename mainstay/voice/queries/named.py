"""Who may be named for alerts, and who is."""

from __future__ import annotations

from uuid import UUID

from mainstay.access.can import Can
from mainstay.access.models import Membership
from mainstay.access.roles import NEVER_GIVEN, ROLES, Role
from mainstay.access.viewer import Viewer
from mainstay.voice.shared.people import named


def named_now(viewer: Viewer, *, emergency: bool) -> tuple[UUID, ...]:
    """The people named today, in their order."""
    return named(viewer.today, emergency=emergency)


def people_for_alerts(viewer: Viewer) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Who may be told next of an alert, and who may be the emergency duty contact: ids as text with their names."""
    takers = [role for role in Role if Can.TAKE_ALERTS in ROLES[role].may and role not in NEVER_GIVEN]
    held = Membership.objects.filter(role__in=takers, person__is_active=True, person__is_system=False)
    rows = held.on(viewer.today).order_by("person__name").values_list("person_id", "person__name", "role")
    everybody = dict.fromkeys((str(person), name) for person, name, _role in rows)
    duty = dict.fromkeys((str(person), name) for person, name, role in rows if role == Role.EMERGENCY_DUTY.value)
    return list(everybody), list(duty)
