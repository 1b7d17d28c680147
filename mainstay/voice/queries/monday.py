"""What a Monday page says of children's voices: how much waits, and how much of it too long."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, Q

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.access.viewer import Viewer
from mainstay.voice.models import View, Wish


@dataclass(frozen=True)
class VoiceLine:
    """Alerts that nobody has taken, views that nobody has read, wishes without an answer and those that are late."""

    alerts: int
    unread: int
    wishes: int
    late: int

    @property
    def anything(self) -> bool:
        """Whether there is anything to say."""
        return bool(self.alerts or self.unread or self.wishes)


def voice_line(viewer: Viewer) -> VoiceLine | None:
    """What waits of this viewer's children; None for who reads none of it. Two queries."""
    if not decide(viewer, Can.SEE_CHILDS_WORDS):
        return None
    untaken = Q(alert__isnull=False, alert__taken_at__isnull=True)
    said = View.objects.visible_to(viewer).filter(Q(read_on__isnull=True) | untaken)
    asked = Wish.objects.visible_to(viewer).filter(state__in=["open", "put", "checking"])
    return VoiceLine(
        **said.aggregate(alerts=Count("pk", filter=untaken), unread=Count("pk", filter=Q(read_on__isnull=True))),
        **asked.aggregate(wishes=Count("pk"), late=Count("pk", filter=Q(due_on__lt=viewer.today))),
    )
