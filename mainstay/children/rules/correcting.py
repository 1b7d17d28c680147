"""How a correction to one episode moves the dates of its neighbours and of its period, so that nothing overlaps."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Generic, TypeVar

from mainstay.children.rules.coding import must_be_a_code, must_go_together, provider_for
from mainstay.children.rules.ending import must_be_a_reason_to_leave
from mainstay.statute.dates import in_words
from mainstay.statute.refusal import Refused

Key = TypeVar("Key")


@dataclass(frozen=True)
class Span(Generic[Key]):
    """The days of one episode or period, with its key."""

    key: Key
    starts_on: date
    ends_on: date | None


@dataclass(frozen=True, kw_only=True)
class EpisodeCorrection:
    """An episode as it should have been; the end and its reason count only for the last episode of a period.

    An empty end on the last episode says that the child never left.
    """

    starts_on: date
    ends_on: date | None
    legal_status: str
    category_of_need: str
    placement: str
    provider: str | None
    reason_ceased: str | None


def checked(facts: EpisodeCorrection, *, is_last: bool, today: date) -> EpisodeCorrection:
    """The facts with the provider that goes with the placement. Raises Refused with the first problem."""
    for day in (facts.starts_on, facts.ends_on):
        if day and day > today:
            raise Refused(f"{in_words(day)} is in the future. Correct what has happened, and record the rest in time.")
    on = facts.starts_on
    for column, code in (("LS", facts.legal_status), ("CIN", facts.category_of_need), ("PLACE", facts.placement)):
        must_be_a_code(column, code, on)
    must_go_together(facts.legal_status, facts.placement)
    if is_last and facts.ends_on is not None:
        must_be_a_reason_to_leave(facts.reason_ceased, facts.ends_on)
    return replace(
        facts,
        provider=provider_for(facts.placement, facts.provider, on),
        reason_ceased=facts.reason_ceased if facts.ends_on else None,
    )


def moved(
    episodes: list[Span[Key]],
    corrected: Key,
    facts: EpisodeCorrection,
    *,
    not_before: date | None,
    not_after: date | None,
) -> list[Span[Key]]:
    """The episodes of one period with their dates as the correction leaves them, in order.

    Neighbours share a date, so the one before ends where this one now begins. `not_before` is when the
    period before ended, `not_after` when the one after began. Raises Refused when an episode would lose
    every day of its own or two periods would touch.
    """
    number = next(n for n, each in enumerate(episodes) if each.key == corrected)
    if number != len(episodes) - 1 and facts.ends_on != episodes[number].ends_on:
        raise Refused("This episode ends where the next begins. Correct the beginning of the next one.")
    days = list(episodes)
    days[number] = Span(corrected, facts.starts_on, facts.ends_on)
    if number:
        before = days[number - 1]
        days[number - 1] = Span(before.key, before.starts_on, facts.starts_on)
    for each in days:
        if each.ends_on is not None and each.ends_on <= each.starts_on:
            raise Refused(
                f"An episode would begin on {in_words(each.starts_on)} and end on {in_words(each.ends_on)}. "
                "Each needs a day of its own: check the date, or correct its neighbour first."
            )
    _must_not_touch(days, not_before, not_after)
    return days


def _must_not_touch(days: list[Span[Key]], not_before: date | None, not_after: date | None) -> None:
    first, end = days[0].starts_on, days[-1].ends_on
    if not_before is not None and first <= not_before:
        raise Refused(f"The period before ended on {in_words(not_before)}, so this one begins on a later day.")
    if not_after is not None and (end is None or end >= not_after):
        raise Refused(f"The next period began on {in_words(not_after)}, so this one ended on an earlier day.")
