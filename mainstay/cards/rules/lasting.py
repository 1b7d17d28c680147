"""How long a card, a device and one time of coming in last."""

from __future__ import annotations

from datetime import date, datetime, timedelta

CARD_YEARS = 1
ALONE = timedelta(minutes=20)
LONGEST = timedelta(hours=2)
DEVICE = timedelta(days=90)


def card_expires(given_on: date) -> date:
    """The day from which a card no longer works: a year after it was given, and a day later from 29 February."""
    try:
        return given_on.replace(year=given_on.year + CARD_YEARS)
    except ValueError:
        return date(given_on.year + CARD_YEARS, 3, 1)


def is_over(began_at: datetime, last_seen_at: datetime, now: datetime) -> bool:
    """Whether one time of coming in is over: left alone too long, or two hours old."""
    return now - last_seen_at >= ALONE or now - began_at >= LONGEST


def is_forgotten(last_used_at: datetime, now: datetime) -> bool:
    """Whether a device that was remembered no longer is."""
    return now - last_used_at >= DEVICE
