"""Passing on something private without the child's agreement, because somebody may be at risk."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.children import vault
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.voice.events import PrivateWordsPassed
from mainstay.voice.models import PassedOn, View
from mainstay.voice.rules.answering import must_say


@action(may=Can.SEE_CHILDS_WORDS, on=View)
def pass_on_words(
    acting: Acting, view: View, *, to_whom: str, because: str, child_told_first: bool, not_told_because: str = ""
) -> PassedOn:
    """Record to whom what is needed was passed on, why, and whether the child was told first. Raises Refused."""
    row = PassedOn(
        child_id=view.child_id,
        view=view,
        to_whom=must_say(to_whom, 200, "Say to whom it was passed on."),
        child_told_first=child_told_first,
        passed_on_on=acting.today,
        passed_on_by_id=acting.person_id,
    )
    if not child_told_first:
        row.not_told_because = must_say(not_told_because, 300, "Say why the child was not told first.")
    why = must_say(because, 2000, "Say who may be at risk, or which law requires it, and what was passed on.")
    row.sealed, row.key_id = vault.seal(why, row.pk)
    row.save()
    acting.record(PrivateWordsPassed(subject=row.pk, child=view.child_id, child_told_first=child_told_first))
    return row
