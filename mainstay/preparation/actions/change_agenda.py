"""Changing the agenda of one review."""

from __future__ import annotations

from collections.abc import Sequence

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.preparation.events import AgendaChanged
from mainstay.preparation.models import Agenda
from mainstay.preparation.rules.agendas import Heading, must_be_headings
from mainstay.preparation.rules.open import must_be_open


@action(may=Can.PREPARE_REVIEWS, on=Agenda)
def change_agenda(acting: Acting, agenda: Agenda, *, headings: Sequence[Heading]) -> Agenda:
    """Change the headings of a review's agenda, their order, and what is to be talked of. Raises Refused, Conflict."""
    acting.must_have_seen(agenda)
    must_be_open(agenda.review.state)
    agenda.headings = must_be_headings(headings)
    agenda.save()
    acting.record(AgendaChanged(subject=agenda.pk, child=agenda.review.child_id))
    return agenda
