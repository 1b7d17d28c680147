"""The signals that promises give: one that was to be done, and was not."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import F, Q

from mainstay.access.viewer import Viewer
from mainstay.children.shared.signals import Signal, signal
from mainstay.promises.models import Promise
from mainstay.promises.shared import is_counted


@signal("promise_not_done", "A promise was not done by its day")
def promises_not_done(viewer: Viewer, since: date, until: date) -> Iterable[Signal]:
    """Promises whose day fell in the span and that were not done by it, each a signal of that day."""
    in_time = Q(done_on__isnull=False, done_on__lte=F("due_on"))
    ended = Q(answer__in=["changed", "no_longer_wanted"])
    rows = Promise.objects.visible_to(viewer).filter(is_counted(), due_on__gte=since, due_on__lt=until)
    for child_id, due_on in rows.exclude(in_time | ended).values_list("child_id", "due_on"):
        yield Signal(child_id, due_on)
