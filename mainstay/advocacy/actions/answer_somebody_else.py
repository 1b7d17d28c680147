"""Answering a child who wants to talk to somebody else, or another officer."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.advocacy.events import SomebodyElseAnswered
from mainstay.advocacy.models import SomebodyElse
from mainstay.advocacy.shared.somebody import closed_to, must_wait
from mainstay.children import vault
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.refusal import Refused

LONGEST = 4000


@action(may=Can.ALLOCATE, on=SomebodyElse)
def answer_somebody_else(acting: Acting, row: SomebodyElse, *, words: str) -> SomebodyElse:
    """Answer in words that the child reads on their own pages at once. Raises Refused, Conflict."""
    acting.must_have_seen(row)
    must_wait(row)
    said = words.strip()
    if not said or len(said) > LONGEST:
        raise Refused(f"Write your answer to the child, in {LONGEST} characters or fewer.")
    row.answer_sealed, row.key_id = vault.seal(said, row.pk)
    row.answered_on, row.answered_by_id = acting.today, acting.person_id
    row.save()
    acting.record(SomebodyElseAnswered(**closed_to(row), matter=row.matter))
    return row
