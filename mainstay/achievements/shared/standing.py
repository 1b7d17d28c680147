"""How a thing stands today: how far it was read, the child’s yeses that hold, and the latest check of each use."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import F, Q, QuerySet

from mainstay.achievements.models import Achievement, Check, Permission
from mainstay.achievements.rules.permitting import Use, Yes
from mainstay.achievements.rules.publishing import Checked, Thing


def live_permissions(today: date, use: str | None = None) -> QuerySet[Permission]:
    """Every yes that holds on a day, of one use or of all; what it is for must be read all the same."""
    over = Q(until_on__isnull=True) | Q(until_on__gte=today)
    found: QuerySet[Permission] = Permission.objects.filter(over, given_on__lte=today, taken_back_on__isnull=True)
    return found.filter(use=use) if use else found


def permission_of(row: Achievement, use: str) -> Permission | None:
    """The child’s latest yes to one use, taken back or not; None where there never was one."""
    found: Permission | None = (
        row.permissions.filter(use=use).order_by(F("taken_back_on").desc(nulls_first=True), "-version").first()
    )
    return found


def holds(permission: Permission | None, today: date) -> bool:
    """Whether a yes holds on a day."""
    if permission is None:
        return False
    return Yes(permission.given_on, permission.until_on, permission.taken_back_on).holds(today)


def latest_check(row: Achievement, use: str) -> Check | None:
    """The latest check of a thing for one use."""
    found: Check | None = row.checks.filter(permission__use=use).order_by("-checked_at").first()
    return found


def thing_of(row: Achievement, use: str, today: date) -> Thing:
    """A thing as the rules of publishing look at it, for one use."""
    permission, check = permission_of(row, use), latest_check(row, use)
    return thing(row, permission if holds(permission, today) else None, check)


def thing(row: Achievement, permission: Permission | None, check: Check | None) -> Thing:
    """A thing as the rules look at it, from rows that are at hand; `permission` is one that holds."""
    checked = Checked(check.revision, check.permission_id, check.passed, check.decision) if check else None
    return Thing(row.state, row.revision, permission.pk if permission else None, checked)


def things_of(rows: Iterable[Achievement], use: Use, today: date) -> dict[UUID, tuple[Thing, Check | None]]:
    """Many things at once for one use, each with its latest check: two queries, however many there are."""
    held = list(rows)
    ids = [row.pk for row in held]
    yes = {each.achievement_id: each for each in live_permissions(today, use.value).filter(achievement_id__in=ids)}
    checks: dict[UUID, Check] = {}
    of_use = Check.objects.filter(achievement_id__in=ids, permission__use=use.value).select_related("checked_by")
    for check in of_use.order_by("checked_at"):
        checks[check.achievement_id] = check
    return {row.pk: (thing(row, yes.get(row.pk), checks.get(row.pk)), checks.get(row.pk)) for row in held}


def yeses_of(rows: Iterable[Achievement]) -> dict[UUID, dict[str, Permission]]:
    """The latest yes to each use of each thing, taken back or not; one query."""
    found: defaultdict[UUID, dict[str, Permission]] = defaultdict(dict)
    ids = [row.pk for row in rows]
    latest_last = F("taken_back_on").asc(nulls_last=True)
    for each in Permission.objects.filter(achievement_id__in=ids).order_by("given_on", latest_last):
        found[each.achievement_id][each.use] = each
    return found
