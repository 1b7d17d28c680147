"""Alerts as those see them who were told: what was said, who knows, who takes it, what was done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from mainstay.access.viewer import Viewer
from mainstay.voice.models import AlertTold, UrgentAlert, View
from mainstay.voice.rules import alerting
from mainstay.voice.shared.sealed import done_words, words_of

REASONS = {
    "asked": "the child said it is urgent",
    "words": "the child used words on the service’s list",
    "face": "the child chose the lowest face",
    "read": "somebody of the service read what worries them",
}


@dataclass(frozen=True)
class ToldRow:
    """Somebody who was told of an alert, as what, when, and when they opened it."""

    name: str
    told_as: str
    told_at: datetime
    opened_at: datetime | None


@dataclass(frozen=True)
class AlertRow:
    """One alert in a list: whose, why, since when, and who has it."""

    id: UUID
    child_id: UUID
    child_name: str
    child_reference: str
    born_on: date | None
    reasons: str
    raised_at: datetime
    out_of_hours: bool
    taken_by_id: UUID | None
    taken_by: str
    taken_at: datetime | None
    taken_in_time: bool | None
    done_on: date | None

    @property
    def state_words(self) -> str:
        """Where it stands, in a few words."""
        if self.done_on:
            return "Done"
        return f"Taken by {self.taken_by}" if self.taken_by else "Nobody has taken it"


@dataclass(frozen=True)
class AlertPage:
    """An alert with what the child said, who was told, and what was done; `view_id` opens the view in its place."""

    line: AlertRow
    view_id: UUID
    text: str
    feeling: int | None
    said_on: date
    medium_words: str
    written_by: str
    told: tuple[ToldRow, ...]
    done: str
    done_by: str
    is_mine: bool


def alerts_open(viewer: Viewer) -> list[AlertRow]:
    """Alerts that are not done with and that this viewer may see, those that nobody has taken first."""
    found = UrgentAlert.objects.visible_to(viewer).filter(done_on__isnull=True)
    rows = [_row(alert) for alert in found.select_related("child", "taken_by").order_by("raised_at")]
    return sorted(rows, key=lambda row: row.taken_by_id is not None)


def alerts_done(viewer: Viewer, *, most: int = 30) -> list[AlertRow]:
    """Alerts that were done with, the latest first."""
    found = UrgentAlert.objects.visible_to(viewer).filter(done_on__isnull=False)
    return [_row(alert) for alert in found.select_related("child", "taken_by").order_by("-raised_at")[:most]]


def alert_page(viewer: Viewer, alert_id: UUID) -> AlertPage:
    """One alert, whole. Raises Http404 where this viewer was not told and does not see the child."""
    found: QuerySet[UrgentAlert] = UrgentAlert.objects.visible_to(viewer)
    alert = found.filter(pk=alert_id).select_related("child", "taken_by", "done_by").first()
    view = View.objects.filter(pk=alert.view_id).select_related("words").first() if alert else None
    if alert is None or view is None:
        raise Http404("There is no such record, or you may not see it.")
    told = AlertTold.objects.filter(alert=alert).select_related("person").order_by("told_at", "pk")
    return AlertPage(
        line=_row(alert),
        view_id=view.pk,
        text=words_of(view),
        feeling=view.feeling,
        said_on=view.said_on,
        medium_words=View.Medium(view.medium).label,
        written_by=view.written_by,
        told=tuple(
            ToldRow(row.person.name, AlertTold.As(row.told_as).label, row.told_at, row.opened_at) for row in told
        ),
        done=done_words(alert),
        done_by=alert.done_by.name if alert.done_by else "",
        is_mine=alert.taken_by_id == viewer.person_id,
    )


def alerts_waiting_too_long(viewer: Viewer, now: datetime) -> list[UUID]:
    """Alerts that nobody has taken in the time allowed since somebody was last told."""
    found = UrgentAlert.objects.visible_to(viewer).filter(taken_at__isnull=True)
    rows = found.values_list("pk", "passed_on_at", "minutes_allowed")
    return [key for key, since, minutes in rows if alerting.waits_no_longer(since, minutes, now)]


def _row(alert: UrgentAlert) -> AlertRow:
    taken = alert.taken_at
    return AlertRow(
        id=alert.pk,
        child_id=alert.child_id,
        child_name=alert.child.name,
        child_reference=alert.child.reference,
        born_on=alert.child.born_on,
        reasons="; ".join(REASONS[each] for each in alert.reasons),
        raised_at=alert.raised_at,
        out_of_hours=alert.out_of_hours,
        taken_by_id=alert.taken_by_id,
        taken_by=alert.taken_by.name if alert.taken_by else "",
        taken_at=taken,
        taken_in_time=alerting.in_time(alert.raised_at, taken, alert.minutes_allowed) if taken else None,
        done_on=alert.done_on,
    )
