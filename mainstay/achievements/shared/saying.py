"""A child’s yes and no to one use, kept: on their own pages, or by somebody they told; inside an action only."""

from __future__ import annotations

from datetime import date

from mainstay.achievements.events import PermissionGiven, PermissionWithdrawn
from mainstay.achievements.models import Achievement, Permission
from mainstay.achievements.rules import permitting
from mainstay.achievements.rules.permitting import BEFORE_THE_PUBLIC
from mainstay.ledger.acting import Acting
from mainstay.statute.refusal import Refused
from mainstay.voice.shared.people import duty_managers, readers

ANEW = "Said anew"
NOTHING = "There is no yes to take back."


def say_yes(
    acting: Acting, row: Achievement, use: str, how: str, *, lasting: str, day: date | None = None
) -> Permission:
    """Keep a yes to one use; one that stood before ends, and with it what was checked for it. Raises Refused."""
    chosen = permitting.must_be_a_use(use)
    until = permitting.last_day(lasting, day, acting.today)
    before = _standing(row, use)
    if before is not None:
        _end(acting, before, ANEW)
    permission = Permission(
        achievement=row,
        child_id=row.child_id,
        use=chosen.value,
        given_on=acting.today,
        until_on=until,
        said_how=permitting.must_say_how(how),
        given_by_id=acting.person_id,
    )
    permission.save()
    acting.record(PermissionGiven(subject=row.pk, child=row.child_id, use=chosen.value, until_on=until))
    return permission


def say_no(acting: Acting, row: Achievement, use: str, how: str) -> Permission:
    """Take a yes back: from this moment it is shown nowhere that is still live. Raises Refused where there is none."""
    chosen = permitting.must_be_a_use(use)
    permission = _standing(row, use)
    if permission is None:
        raise Refused(NOTHING)
    _end(acting, permission, permitting.must_say_how(how))
    places = row.showings.filter(use=use, taken_down_on__isnull=True).count()
    told = readers(row.child_id, acting.today)
    if chosen in BEFORE_THE_PUBLIC:
        told = tuple(dict.fromkeys([*told, *duty_managers(acting.today)]))
    acting.record(PermissionWithdrawn(subject=row.pk, child=row.child_id, use=chosen.value, places=places, to_ids=told))
    return permission


def _standing(row: Achievement, use: str) -> Permission | None:
    found: Permission | None = row.permissions.filter(use=use, taken_back_on__isnull=True).select_for_update().first()
    return found


def _end(acting: Acting, permission: Permission, how: str) -> None:
    permission.taken_back_on, permission.taken_back_how = acting.today, how
    permission.save()
