"""Calendar entries and feeds: a day, a time and the word meeting; never a name, a place or a date of birth (T06)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from mainstay import clock

ENGLAND = ZoneInfo("Europe/London")
LASTS = timedelta(hours=1)
MADE_BY = "-//Mainstay//EN"
MEETING, REVIEW = "Meeting", "Review"


@dataclass(frozen=True)
class Slot:
    """One entry of a calendar: its unguessable key, how often it changed, and when it is."""

    key: str
    sequence: int
    on: date
    at: time | None
    summary: str = MEETING
    address: str = ""
    cancelled: bool = False


def entry(slot: Slot) -> str:
    """A calendar of one entry, to go with a message; the same key with a higher sequence takes its place."""
    calendar = _calendar()
    calendar.add_component(_event(slot))
    return str(calendar.to_ical().decode())


def feed(slots: Iterable[Slot], name: str) -> str:
    """A calendar of many entries, to be fetched again and again."""
    calendar = _calendar()
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", timedelta(hours=1), parameters={"VALUE": "DURATION"})
    for slot in slots:
        calendar.add_component(_event(slot))
    return str(calendar.to_ical().decode())


def _calendar() -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", MADE_BY)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    return calendar


def _event(slot: Slot) -> Event:
    event = Event()
    event.add("uid", slot.key)
    event.add("sequence", slot.sequence)
    event.add("dtstamp", clock.real_now().astimezone(UTC))
    event.add("summary", slot.summary)
    event.add("status", "CANCELLED" if slot.cancelled else "CONFIRMED")
    event.add("class", "PRIVATE")
    if slot.at is None:
        event.add("dtstart", slot.on)
    else:
        begins = datetime.combine(slot.on, slot.at, ENGLAND).astimezone(UTC)
        event.add("dtstart", begins)
        event.add("dtend", begins + LASTS)
    if slot.address:
        event.add("url", slot.address)
    return event
