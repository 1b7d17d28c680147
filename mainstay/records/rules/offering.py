"""What a child may be offered so that their views reach a review, and what must be said where they did not."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from mainstay.statute.refusal import Refused
from mainstay.statute.taking_part import NOT_CONVEYED, Because

OFFERS: dict[str, str] = {
    "where_and_when": "A place and a time of their choosing",
    "remote": "To join by video or phone",
    "send": "To send words, a drawing or a recording",
    "advocate": "An advocate",
    "chair": "To chair it, or a part of it",
    "talk": "To talk with the officer before or after",
}
# Where it was not offered, nothing was tried; where the child chose not to, what was offered says what was tried.
_NOTHING_MORE = (Because.DECLINED, Because.NOT_OFFERED)


def must_be_offers(chosen: Iterable[str]) -> list[str]:
    """What was offered, in the order of the list. Raises Refused for what is not on it."""
    known = set(chosen)
    if known - set(OFFERS):
        raise Refused("Choose from the list what the child was offered.")
    return [each for each in OFFERS if each in known]


def must_say_what_next(code: str, reason: str, offered: Collection[str], attempts: str, try_next: str) -> None:
    """Insist, where the child's views did not reach the review, on what was offered or tried and what to try next.

    Raises Refused. Source: DR-8.9.
    """
    if code not in NOT_CONVEYED:
        return
    unheard = f"The child's views did not reach the review ({code})."
    if reason == Because.DECLINED and not offered:
        raise Refused(f"{unheard} Say what was offered that the child chose not to take.")
    if reason == Because.NOT_OFFERED and offered:
        raise Refused("Something was offered, so the reason is another one. Change one of the two.")
    if reason not in _NOTHING_MORE and not attempts.strip():
        raise Refused(f"{unheard} Say what was tried to bring them.")
    if not try_next.strip():
        raise Refused(f"{unheard} Say what to try next time.")
