"""Reading something a child is proud of for worry, before anything else happens with it."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.achievements.events import AchievementRead
from mainstay.achievements.models import Achievement
from mainstay.achievements.rules import reading
from mainstay.achievements.rules.reading import Step
from mainstay.achievements.shared.keeping import as_view
from mainstay.achievements.shared.sealed import words_of
from mainstay.children import vault
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.refusal import Refused
from mainstay.voice.models import UrgentAlert, View
from mainstay.voice.rules.answering import must_say
from mainstay.voice.rules.urgent import READ
from mainstay.voice.shared.alarms import raise_alert

SAY_WHAT = "Say what worries you, and what you do about it."


@action(may=Can.KEEP_ACHIEVEMENTS, on=Achievement)
def read_achievement(acting: Acting, row: Achievement, *, way: str = "", worry: str = "") -> Achievement:
    """Record that it was read: fine, or with a worry that goes the way named. Raises Refused, Conflict.

    `way` is empty where there is no worry, "alert" for an urgent alert, "contact" where the officer speaks with the
    child first.
    """
    acting.must_have_seen(row)
    row.state = reading.after(row.state, Step.NOTE_WORRY if way else Step.FIND_FINE)
    row.read_on, row.read_by_id = acting.today, acting.person_id
    if way:
        _note(acting, row, way, worry)
    row.save()
    acting.record(AchievementRead(subject=row.pk, child=row.child_id, way=way))
    return row


def _note(acting: Acting, row: Achievement, way: str, worry: str) -> None:
    if way not in Achievement.Way.values:
        raise Refused("Choose what you do about the worry: an urgent alert, or speaking with the child.")
    row.worry_way = way
    row.worry_sealed = vault.seal_with(must_say(worry, 2_000, SAY_WHAT), row.pk, row.key_id)
    if way == Achievement.Way.ALERT:
        _raise(acting, row)


def _raise(acting: Acting, row: Achievement) -> None:
    """An urgent alert on its words; where they raised one themselves, that one goes on."""
    medium = View.Medium.TOGETHER if row.who_was_there else View.Medium.OWN_PAGES
    row.view = row.view or as_view(acting, row, words_of(row), medium)
    if not UrgentAlert.objects.filter(view_id=row.view.pk).exists():
        raise_alert(acting, row.view, (READ,))
