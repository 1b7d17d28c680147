"""What happens to a pattern: a manager looked into it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mainstay.notices.event import Event, written


@dataclass(frozen=True, kw_only=True)
class PatternExamined(Event):
    """A manager looked into the signals about where a child lives."""

    looked_on: date
    found: str

    def sentence(self) -> str:
        """When, and whether more was needed."""
        came = {
            "nothing": "nothing more is needed",
            "watched": "it is watched",
            "raised": "a concern or referral was made",
        }
        return f"Signals about the placement were looked into on {written(self.looked_on)}: {came.get(self.found, '')}"
