"""Who is told about allocations, in words that name nobody."""

from __future__ import annotations

from collections.abc import Iterator

from mainstay.caseload.events import CoverArranged, CoverEnded, HandoverRecorded, OfficerAllocated
from mainstay.notices.event import written
from mainstay.notices.telling import Message, notice


@notice(OfficerAllocated)
def tell_the_officer(event: OfficerAllocated) -> Iterator[Message]:
    """The officer learns that a child was allocated to them."""
    yield Message(event.officer_id, f"A child was allocated to you from {written(event.starts_on)}")


@notice(HandoverRecorded)
def tell_the_officer_before(event: HandoverRecorded) -> Iterator[Message]:
    """The officer before learns from when somebody else has the child."""
    yield Message(event.from_officer_id, f"A child of yours is handed over from {written(event.hands_over_on)}")


@notice(CoverArranged)
def tell_who_covers(event: CoverArranged) -> Iterator[Message]:
    """Both officers learn of an absence once, however many children there are."""
    if event.tells:
        days = f"from {written(event.starts_on)} until {written(event.ends_on)}"
        yield Message(event.covered_by_id, f"You cover for another reviewing officer {days}")
        yield Message(event.officer_id, f"Somebody covers for you {days}")


@notice(CoverEnded)
def tell_who_covered(event: CoverEnded) -> Iterator[Message]:
    """Who covered learns that they no longer do."""
    if event.tells:
        yield Message(event.covered_by_id, f"Your cover for another officer ended on {written(event.ends_on)}")
