"""Who is told about allocations, in words that name nobody."""

from __future__ import annotations

from collections.abc import Iterator

from mainstay.caseload.events import OfficerAllocated
from mainstay.notices.event import written
from mainstay.notices.telling import Message, notice


@notice(OfficerAllocated)
def tell_the_officer(event: OfficerAllocated) -> Iterator[Message]:
    """The officer learns that a child was allocated to them."""
    yield Message(event.officer_id, f"A child was allocated to you from {written(event.starts_on)}")
