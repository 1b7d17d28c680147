"""The only reader of a clock: the day of the service's business, and the moment things happen."""

from __future__ import annotations

import os
import time
from datetime import date, datetime
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
PIN = "MAINSTAY_TODAY"


def pinned() -> date | None:
    """The date the service's business is held at, where `MAINSTAY_TODAY` pins one.

    Raises ValueError when the setting is not a date such as 2021-04-12.
    """
    text = os.environ.get(PIN, "")
    return date.fromisoformat(text) if text else None


def today() -> date:
    """Today's date in England, or the pinned one."""
    return pinned() or real_now().date()


def now() -> datetime:
    """The moment of the service's business: the pinned date, if any, at the real time of day."""
    moment = real_now()
    held = pinned()
    return moment if held is None else datetime.combine(held, moment.timetz())


def real_now() -> datetime:
    """The real moment, never pinned: for sessions, throttles, the queue and seals."""
    return datetime.now(LONDON)


def stopwatch() -> float:
    """Seconds on a clock that only runs forward: for measuring how long something took."""
    return time.monotonic()
