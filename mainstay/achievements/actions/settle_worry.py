"""Recording what came of a worry about something a child is proud of."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.achievements.events import WorrySettled
from mainstay.achievements.models import Achievement
from mainstay.achievements.rules import reading
from mainstay.achievements.rules.reading import Step
from mainstay.achievements.shared.sealed import worry_of
from mainstay.children import vault
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.voice.rules.answering import must_say


@action(may=Can.KEEP_ACHIEVEMENTS, on=Achievement)
def settle_worry(acting: Acting, row: Achievement, *, came_of_it: str) -> Achievement:
    """Record that the worry is over and what was done; what was noted before stays. Raises Refused, Conflict."""
    acting.must_have_seen(row)
    row.state = reading.after(row.state, Step.SETTLE)
    said = must_say(came_of_it, 2_000, "Say what came of the worry.")
    row.worry_sealed = vault.seal_with(f"{worry_of(row)}\n\n{said}", row.pk, row.key_id)
    row.save()
    acting.record(WorrySettled(subject=row.pk, child=row.child_id))
    return row
