"""The review cycle made alive in the demonstration: each room's part, by the actions that people use."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from mainstay.access.models import Person
from mainstay.access.roles import Role
from mainstay.site.demo.alive import (
    achievements,
    caseload,
    childrens_council,
    complaints,
    concerns,
    contacts,
    drawings,
    letters,
    packs,
    praise,
    preparation,
    promises,
    quality,
    records,
    releases,
    voice,
)

Staff = dict[Role, list[Person]]
Live = Callable[..., dict[str, int]]

# In the order of the floors, but that a handover takes along what the rooms above hold: each is
# `live(staff, *, today)` and returns how many of what it made.
PARTS: tuple[Live, ...] = (
    releases.live, contacts.live, preparation.live, promises.live, records.live, voice.live, drawings.live,
    letters.live, achievements.live, complaints.live, concerns.live, praise.live, quality.live, packs.live,
    childrens_council.live, caseload.live,
)  # fmt: skip


def live_the_cycle(staff: Staff, *, today: date) -> dict[str, int]:
    """Run every room's part and say how many of what each made."""
    done: dict[str, int] = {}
    for part in PARTS:
        done |= part(staff, today=today)
    return done
