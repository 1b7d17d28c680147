"""Noting how a priority is getting on."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.quality.events import ProgressNoted
from mainstay.quality.models import Priority, ProgressNote
from mainstay.quality.rules import priorities


@action(may=Can.KEEP_PRIORITIES, on=Priority)
def note_progress(acting: Acting, priority: Priority, *, words: str) -> ProgressNote:
    """Write in a few words how a priority is getting on. Raises Refused."""
    note = ProgressNote(
        priority=priority, noted_on=acting.today, noted_by_id=acting.person_id, words=priorities.must_be_a_note(words)
    )
    note.save()
    acting.record(ProgressNoted(subject=priority.pk, year=priority.year, number=priority.number))
    return note
