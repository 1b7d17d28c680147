"""Whether somebody reads now, and from when: said before a child sends something, and after."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from mainstay import clock
from mainstay.authority.queries import local_policy, working_days
from mainstay.voice.rules import hours


@dataclass(frozen=True)
class ReadingHours:
    """Whether somebody reads now; if not, from when; and the number of the service."""

    open_now: bool
    opens_at: datetime
    service_phone: str


def when_read(today: date) -> ReadingHours:
    """The reading hours at this moment."""
    policy, now = local_policy(today), clock.now()
    opens, closes = policy.service_opens_hour, policy.service_closes_hour
    return ReadingHours(
        open_now=hours.is_open(now, opens, closes, working_days()),
        opens_at=hours.next_opening(now, opens, closes, working_days()),
        service_phone=policy.service_phone,
    )
