"""Telling both sides that the day to answer a concern has passed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from mainstay.access.can import Can
from mainstay.concerns.events import LateAnswerTold
from mainstay.concerns.models import StageReached
from mainstay.concerns.shared.ladders import is_late_untold
from mainstay.concerns.shared.standing import answering, people_to_tell
from mainstay.concerns.shared.telling import say
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.refusal import Refused


@action(may=Can.RAISE_CONCERNS, on=[StageReached])
def tell_of_late_answers(acting: Acting, stages: Sequence[Any]) -> list[StageReached]:
    """Tell, once each, those who raised and those who answer. Raises Refused where everybody was told."""
    late = [stage for stage in stages if is_late_untold(stage, acting.today)]
    if not late:
        raise Refused("Everybody was told of these concerns already.")
    for stage in late:
        stage.late_told_on = acting.today
        stage.save()
        told = (*people_to_tell(stage.concern, acting.today), *answering(stage.concern, acting.today))
        say(acting, stage.concern, LateAnswerTold, due_on=stage.due_on, to_ids=tuple(dict.fromkeys(told)))
    return late
