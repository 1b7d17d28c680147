"""The keys of records that come from a return: the same fact has the same key on every import, in any order."""

from __future__ import annotations

from datetime import date
from uuid import UUID, uuid5

_SPACE = UUID("5f0a7a52-8d55-5a5c-9a76-6f3c0a0b9d03")


def child_key(reference: str) -> UUID:
    """The key of a child first known from a return."""
    return uuid5(_SPACE, f"child:{reference}")


def period_key(child: UUID, starts_on: date) -> UUID:
    """The key of a period of care."""
    return uuid5(_SPACE, f"period:{child}:{starts_on}")


def episode_key(child: UUID, starts_on: date) -> UUID:
    """The key of an episode."""
    return uuid5(_SPACE, f"episode:{child}:{starts_on}")


def review_key(child: UUID, held_on: date) -> UUID:
    """The key of a review that was held."""
    return uuid5(_SPACE, f"review:{child}:{held_on}")


def outstanding_key(period: UUID) -> UUID:
    """The key of the review outstanding in a period of care."""
    return uuid5(_SPACE, f"due:{period}")


def address_key(child: UUID, kind: str, starts_on: date | None) -> UUID:
    """The key of a protected address that came with an episode."""
    return uuid5(_SPACE, f"address:{child}:{kind}:{starts_on}")
