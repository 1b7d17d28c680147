"""Answering one of the matters that a record asks about."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.records.models import Coverage, ReviewRecord
from mainstay.records.reactions.answering import cover
from mainstay.records.rules import states
from mainstay.records.rules.states import Step


@action(may=Can.CONDUCT_REVIEWS, on=ReviewRecord)
def cover_matter(
    acting: Acting, record: ReviewRecord, *, matter: str, state: str, answer: str = "", because: str = ""
) -> Coverage:
    """Say that a matter was covered, is unchanged, or was not covered and why. Raises Refused."""
    states.after(record.state, Step.WRITE)
    return cover(acting, record, matter=matter, state=state, answer=answer, because=because)
