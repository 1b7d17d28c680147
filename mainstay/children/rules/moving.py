"""When a child's episode may turn into the next: a move, a change of legal status, or both on one day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mainstay.statute.dates import in_words
from mainstay.statute.refusal import Refused


@dataclass(frozen=True)
class Stretch:
    """An episode as a rule sees it: its days, legal status and placement."""

    starts_on: date
    ends_on: date | None
    legal_status: str | None
    placement: str | None
    provider: str | None


NOT_LOOKED_AFTER = "The child is not looked after now, so nothing can change. Start a new period of care instead."


def must_be_able_to_turn(current: Stretch, on: date, *, today: date) -> None:
    """The present episode may end on this day and the next begin. Raises Refused: ended, too early, or not yet.

    An episode cannot start and end on the same day (DR-1.8).
    """
    if current.ends_on is not None:
        raise Refused(NOT_LOOKED_AFTER)
    if on > today:
        raise Refused(f"{in_words(on)} is in the future. Record the change on the day it happens.")
    if on <= current.starts_on:
        raise Refused(
            f"The present episode began on {in_words(current.starts_on)}, so the next can begin on the day after at "
            "the earliest. If the present one is wrong, correct it."
        )


def must_differ(before: Stretch, legal_status: str) -> None:
    """A change of legal status must change it. Raises Refused."""
    if before.legal_status == legal_status:
        raise Refused(f"The legal status is {legal_status} already.")


def reason_new(before: Stretch, *, legal_status: str, moved: bool, same_carer: bool) -> str:
    """The national code for why an episode began (RNE): L, P, T, B or U."""
    if not moved:
        return "L"
    if before.legal_status == legal_status:
        return "T" if same_carer else "P"
    return "U" if same_carer else "B"
