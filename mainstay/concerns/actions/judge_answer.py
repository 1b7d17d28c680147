"""Judging the answer to a concern: accepted, or accepted in part, with the promises taken on."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from mainstay.access.can import Can
from mainstay.children.models import Child
from mainstay.concerns.events import AnswerJudged
from mainstay.concerns.models import Concern, ProposedPromise, StageReached
from mainstay.concerns.rules import words
from mainstay.concerns.rules.states import Step
from mainstay.concerns.shared.ladders import stage_now
from mainstay.concerns.shared.standing import answering, must_be_for
from mainstay.concerns.shared.telling import say
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.promises.actions.make_promise_of_concern import make_promise_of_concern
from mainstay.reviews.rules.given import must_be_one_of
from mainstay.statute.refusal import Refused


@action(may=Can.SEE_CONCERNS, on=Concern)
def judge_answer(
    acting: Acting, concern: Concern, *, judgement: str, because: str = "", take: Collection[UUID] = ()
) -> Concern:
    """Accept an answer, or part of it and why; the promises taken on become promises like those of a review.

    Raises NotTheirs, Refused, Conflict.
    """
    acting.must_have_seen(concern)
    concern.state = must_be_for(acting, concern, Step.JUDGE)
    stage = stage_now(concern)
    if stage is None:
        raise Refused("This concern was not put to anybody yet.")
    stage.judgement = must_be_one_of(judgement, words.JUDGEMENTS, "what you make of the answer")
    missing = "Say which part you do not accept, and why." if judgement == "partly" else ""
    stage.judged_because = words.must_say(because, missing) if missing else words.may_say(because)
    stage.judged_on, stage.judged_by_id = acting.today, acting.person_id
    stage.save()
    concern.waits_until_on = None  # what is left, to record what came of it, has no day
    concern.save()
    _must_be_able_to_take(acting, stage, set(take))
    made = [
        _decide(acting, row, row.pk in set(take))
        for row in stage.proposed.select_related("child", "stage").order_by("due_on", "pk")
    ]
    promises = tuple(key for key in made if key)
    told = answering(concern, acting.today)
    say(acting, concern, AnswerJudged, stage=stage.key, judgement=judgement, promises=promises, to_ids=told)
    return concern


def _must_be_able_to_take(acting: Acting, stage: StageReached, take: Collection[UUID]) -> None:
    """Insist that what is taken on was proposed, for a child whose record whoever takes it sees. Raises Refused."""
    wanted = stage.proposed.filter(pk__in=take)
    if wanted.count() != len(take):
        raise Refused("A promise you chose was not proposed. Choose from the list.")
    children = set(wanted.values_list("child_id", flat=True))
    if Child.objects.visible_to(acting.viewer).filter(pk__in=children).count() != len(children):
        raise Refused("You do not see this child's record now, so the child's reviewing officer takes promises on.")


def _decide(acting: Acting, row: ProposedPromise, take: bool) -> UUID | None:
    """Take a proposed promise on, or leave it; what was agreed by whoever proposed it needs no other answer."""
    row.taken = take
    if take:
        row.promise = make_promise_of_concern(
            acting, row.child, concern_id=row.concern_id, what=row.what, owner=row.owner, due_on=row.due_on,
            agreed_by_id=row.stage.answered_by_id,
        )  # fmt: skip
    row.save()
    return row.promise_id
