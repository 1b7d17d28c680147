"""The moment at which something is done here: the time of day, on the day its person acts."""

from __future__ import annotations

from datetime import datetime

from mainstay import clock
from mainstay.ledger.acting import Acting


def moment_of(acting: Acting) -> datetime:
    """Now, on the day of the service's business as this person has it."""
    return datetime.combine(acting.today, clock.now().timetz())
