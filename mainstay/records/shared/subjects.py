"""Records of other rooms by their key alone, as their actions take them: each action loads and locks its own."""

from __future__ import annotations

from uuid import UUID

from mainstay.children.models import Child, PeriodOfCare
from mainstay.promises.models import Promise
from mainstay.reviews.models import Chair, Mode, Review

OFFICER_CHAIRS = Chair.OFFICER.value
MODES: tuple[tuple[str, str], ...] = tuple((mode.value, str(mode.label)) for mode in Mode)


def the_review(key: UUID) -> Review:
    """A review by its key."""
    return Review(pk=key)


def the_child(key: UUID) -> Child:
    """A child by its key."""
    return Child(pk=key)


def the_period(key: UUID) -> PeriodOfCare:
    """A period of care by its key."""
    return PeriodOfCare(pk=key)


def the_promise(key: UUID) -> Promise:
    """A promise by its key."""
    return Promise(pk=key)
