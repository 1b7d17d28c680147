"""How far a child is towards adoption, read from the episodes of a period of care."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

PLACED_FOR_ADOPTION = frozenset({"A3", "A4", "A5", "A6"})
PLACEMENT_ORDER = frozenset({"E1"})


class Stage(StrEnum):
    """Which adoption clock runs."""

    NONE = "none"
    AUTHORISED = "authorised"
    PLACED = "placed"
    RETURNED = "returned"


@dataclass(frozen=True, slots=True)
class StageFrom:
    """A stage and the day it began."""

    on: date
    stage: Stage


@dataclass(frozen=True, slots=True)
class EpisodeSeen:
    """What an episode says of adoption: when it began, its legal status and its placement."""

    starts_on: date
    legal_status: str | None
    placement: str | None


def adoption_stages(episodes: Iterable[EpisodeSeen]) -> tuple[StageFrom, ...]:
    """Each change of stage in a period, in order; empty where adoption never came into it."""
    found: list[StageFrom] = []
    now = Stage.NONE
    for episode in sorted(episodes, key=lambda each: each.starts_on):
        then = _stage(episode, now)
        if then is not now:
            found.append(StageFrom(episode.starts_on, then))
            now = then
    return tuple(found)


def _stage(episode: EpisodeSeen, now: Stage) -> Stage:
    if episode.placement in PLACED_FOR_ADOPTION:
        return Stage.PLACED
    if now in (Stage.PLACED, Stage.RETURNED):
        return Stage.RETURNED
    return Stage.AUTHORISED if episode.legal_status in PLACEMENT_ORDER else Stage.NONE
