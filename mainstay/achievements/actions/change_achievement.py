"""Changing the title or the words of something one is proud of."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.achievements.events import AchievementChanged
from mainstay.achievements.models import Achievement
from mainstay.achievements.rules import reading
from mainstay.achievements.rules.reading import Step
from mainstay.achievements.shared.keeping import change_words, due_to_be_read, heard_at_once
from mainstay.achievements.shared.sealed import Words, words_of
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.voice.models import View
from mainstay.voice.shared.people import readers


@action(may=Can.USE_OWN_PAGES, on=Achievement)
def change_achievement(acting: Acting, row: Achievement, *, title: str, words: str) -> Achievement:
    """Change it: it is read again before it is shown, and what was checked of it counts no more. Raises Refused."""
    change_words(acting, row, Words(title, words))
    row.state = reading.after(row.state, Step.CHANGE)
    row.read_on, row.read_by, row.worry_way = None, None, ""
    row.due_to_be_read_on = due_to_be_read(acting)
    row.view = heard_at_once(acting, row, words_of(row), View.Medium.OWN_PAGES)
    row.save()
    told = readers(row.child_id, acting.today)
    acting.record(AchievementChanged(subject=row.pk, child=row.child_id, officer_ids=told))
    return row
