"""Taking a concern to a higher stage, passing over others with a reason."""

from __future__ import annotations

from collections.abc import Sequence

from mainstay.access.can import Can
from mainstay.access.models import Person
from mainstay.concerns.events import ConcernEscalated
from mainstay.concerns.models import Concern, StageReached
from mainstay.concerns.rules import words
from mainstay.concerns.rules.states import State, Step
from mainstay.concerns.shared.ladders import ladder_of, stage_now
from mainstay.concerns.shared.standing import answering, must_be_able_to_answer, must_be_for
from mainstay.concerns.shared.telling import say
from mainstay.concerns.shared.writing import put_to
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.escalation import Stage, must_be_higher
from mainstay.statute.refusal import Refused


@action(may=Can.SEE_CONCERNS, on=Concern)
def escalate_concern(
    acting: Acting,
    concern: Concern,
    *,
    stage: str,
    because: str,
    responder: Person | None = None,
    skipped_because: str = "",
) -> Concern:
    """Put a concern to a higher stage of its ladder; any may be passed over, with a reason (DR-5.4).

    The stage it leaves keeps its day and its answer, if there was one. Raises NotTheirs, Refused, Conflict.
    """
    acting.must_have_seen(concern)
    answered = concern.state == State.ANSWERED
    concern.state = must_be_for(acting, concern, Step.ESCALATE)
    now, ladder = stage_now(concern), ladder_of(concern, acting.today)
    if now is None:
        raise Refused("This concern was not put to anybody yet.")
    must_be_able_to_answer(concern, responder, acting.today)
    passed = must_be_higher(ladder, now.key, stage)
    why = words.must_say(because, "Say why you take it further.")
    _leave(acting, now, answered=answered, why=why)
    _pass_over(acting, concern, passed, now.level, skipped_because)
    level = ladder.level(stage)
    row = put_to(acting, concern, ladder.stages[level], level, because=why, responder=responder)
    concern.save()
    say(
        acting, concern, ConcernEscalated, stage=stage, skipped=tuple(each.key for each in passed), due_on=row.due_on,
        to_ids=answering(concern, acting.today),
    )  # fmt: skip
    return concern


def _leave(acting: Acting, now: StageReached, *, answered: bool, why: str) -> None:
    now.left_on = acting.today
    if answered:
        now.judgement, now.judged_on, now.judged_by_id = "escalated", acting.today, acting.person_id
        now.judged_because = why
    now.save()


def _pass_over(acting: Acting, concern: Concern, passed: Sequence[Stage], level: int, because: str) -> None:
    if not passed:
        return
    names = " and ".join(each.name for each in passed)
    why = words.must_say(because, f"Say why {names} {'is' if len(passed) == 1 else 'are'} passed over.", 500)
    for number, each in enumerate(passed, start=level + 1):
        StageReached(
            concern=concern,
            level=number,
            key=each.key,
            name=each.name,
            responder_words=each.answered_by,
            working_days=each.working_days,
            skipped_on=acting.today,
            skipped_because=why,
        ).save()
