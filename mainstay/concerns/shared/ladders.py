"""Which ladder holds, and where one concern stands on its own."""

from __future__ import annotations

from datetime import date

from mainstay.concerns.models import Concern, LadderVersion, StageReached
from mainstay.statute.escalation import DEFAULT, Ladder, Stage


def ladder_on(day: date) -> Ladder:
    """The council's ladder on a day; the default where none was set by then."""
    held = LadderVersion.objects.filter(starts_on__lte=day).order_by("-starts_on").first()
    return Ladder.from_mapping(held.ladder) if isinstance(held, LadderVersion) else DEFAULT


def ladder_of(concern: Concern, today: date) -> Ladder:
    """The ladder a concern climbs: that of the day it was raised formally; before then the one that holds today."""
    return Ladder.from_mapping(concern.ladder) if concern.ladder else ladder_on(today)


def stage_now(concern: Concern) -> StageReached | None:
    """The stage a concern is at: the highest that it was put to. None before it is formal."""
    found = concern.stages.filter(began_on__isnull=False).order_by("-level").first()
    return found if isinstance(found, StageReached) else None


def is_late_untold(row: StageReached, today: date) -> bool:
    """Whether a stage still waits for its answer after its day, and nobody was told of it yet."""
    waits = row.answered_on is None and row.left_on is None and row.concern.state == Concern.State.OPEN
    return waits and row.late_told_on is None and row.due_on is not None and row.due_on < today


def stage_of(row: StageReached) -> Stage:
    """The stage of the ladder that a row stands for."""
    return Stage(row.key, row.name, row.responder_words, row.working_days or 1)
