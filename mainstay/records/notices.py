"""Who is told what happens to records, in words that name no child."""

from __future__ import annotations

from collections.abc import Iterable

from mainstay.notices.telling import Message, notice
from mainstay.records.events import SecondUnheardReviewRaised


@notice(SecondUnheardReviewRaised)
def managers_of_a_child_unheard(event: SecondUnheardReviewRaised) -> Iterable[Message]:
    """The managers of the service, so that somebody thinks about another way of hearing the child."""
    for person_id in event.managers:
        yield Message(person_id, "A child's views reached neither of two reviews running")
