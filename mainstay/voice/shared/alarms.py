"""Raising an alert, and telling who must know at once; inside an action only."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from mainstay.authority.queries import local_policy, working_days
from mainstay.contacts.shared.people import officers_today
from mainstay.ledger.acting import Acting
from mainstay.voice.events import AlertRaised
from mainstay.voice.models import AlertTold, UrgentAlert, View
from mainstay.voice.rules import hours
from mainstay.voice.shared.moments import moment_of
from mainstay.voice.shared.people import duty_managers, named

As = AlertTold.As


def raise_alert(acting: Acting, view: View, reasons: tuple[str, ...]) -> UrgentAlert:
    """Raise an alert on a view: officer and duty manager at once, and the emergency duty team while nobody reads."""
    now, policy = moment_of(acting), local_policy(acting.today)
    closed = not hours.is_open(now, policy.service_opens_hour, policy.service_closes_hour, working_days())
    alert = UrgentAlert(
        child_id=view.child_id,
        view=view,
        reasons=list(reasons),
        raised_on=acting.today,
        raised_at=now,
        out_of_hours=closed,
        passed_on_at=now,
        minutes_allowed=policy.alert_minutes,
    )
    alert.save()
    told = _first_told(acting, view.child_id, closed=closed)
    tell(alert, told, now)
    acting.record(
        AlertRaised(subject=alert.pk, child=view.child_id, reasons=reasons, out_of_hours=closed, to_ids=tuple(told))
    )
    return alert


def tell(alert: UrgentAlert, people: dict[UUID, str], now: datetime) -> None:
    """Write down who was told of an alert, as what and when."""
    rows = [
        AlertTold(alert=alert, person_id=person, told_as=told_as, told_at=now) for person, told_as in people.items()
    ]
    AlertTold.objects.bulk_create(rows)


def told_ids(alert: UrgentAlert, *, besides: UUID | None = None) -> tuple[UUID, ...]:
    """Everybody who was told of an alert, besides one of them."""
    rows: Iterable[UUID] = AlertTold.objects.filter(alert=alert).values_list("person_id", flat=True)
    return tuple(dict.fromkeys(person for person in rows if person != besides))


def _first_told(acting: Acting, child_id: UUID, *, closed: bool) -> dict[UUID, str]:
    """Who hears at once; a person told for two reasons is told as the first."""
    found: dict[UUID, str] = {}
    for person in named(acting.today, emergency=True) if closed else ():
        found.setdefault(person, As.EMERGENCY.value)
    for person in officers_today(child_id, acting.today):
        found.setdefault(person, As.OFFICER.value)
    for person in duty_managers(acting.today):
        found.setdefault(person, As.DUTY_MANAGER.value)
    return found
