"""What follows when what was recorded of a review was wrong: each value before and after, with the reason."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time
from typing import Any

from mainstay.ledger.acting import Acting
from mainstay.reviews.models import Review, ReviewCorrection

RECORDED: tuple[str, ...] = (
    "state",
    "held_on",
    "first_meeting_on",
    "completed_on",
    "complete_by_on",
    "adjourned_on",
    "adjourned_because",
    "scheduled_on",
    "scheduled_at",
    "place",
    "mode",
    "participation_code",
    "not_taking_part",
    "not_taking_part_words",
    "chaired_by",
    "verdict",
    "late_reason",
)


def as_recorded(review: Review) -> dict[str, Any]:
    """What is recorded of a review now, as JSON values."""
    return {field: _plain(getattr(review, field)) for field in RECORDED}


def keep_correction(acting: Acting, review: Review, because: str, before: dict[str, Any]) -> tuple[str, ...]:
    """Keep a correction with its reason, and each value before and after; gives the names of what changed."""
    after = as_recorded(review)
    changes = {field: [before[field], after[field]] for field in RECORDED if before[field] != after[field]}
    ReviewCorrection(
        review=review, made_on=acting.today, made_by_id=acting.person_id, because=because, changes=changes
    ).save()
    return tuple(changes)


def earliest(days: Iterable[date | None]) -> date:
    """The earliest of the days that are known."""
    return min(day for day in days if day is not None)


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date | time) else value
