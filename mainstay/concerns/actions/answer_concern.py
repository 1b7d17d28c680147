"""Answering a concern, point by point, with promises proposed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from mainstay.access.can import Can
from mainstay.authority.queries import working_days
from mainstay.concerns.events import ConcernAnswered
from mainstay.concerns.models import Concern, PointAnswer, ProposedPromise, StageReached
from mainstay.concerns.rules import words
from mainstay.concerns.rules.states import Step
from mainstay.concerns.shared.ladders import stage_now
from mainstay.concerns.shared.standing import must_be_for, people_to_tell, standing_of
from mainstay.concerns.shared.telling import say
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.ledger.refusing import NotTheirs
from mainstay.reviews.rules.given import must_not_be_to_come
from mainstay.statute.dates import in_words
from mainstay.statute.refusal import Refused

_NOT_FROM_OUTSIDE = (
    "Only whoever raised this concern writes down an answer that came from outside. Write yours here; it counts from "
    "today. What you tried is kept with the concern."
)


@dataclass(frozen=True)
class Proposal:
    """A promise that an answer proposes for one of the children."""

    child_id: UUID
    what: str
    owner: str
    due_on: date


@dataclass(frozen=True)
class FromOutside:
    """How an answer came that its responder did not write here: by whom, by what way, and on which day."""

    by: str
    via: str
    on: date


@action(may=Can.SEE_CONCERNS, on=Concern)
def answer_concern(
    acting: Acting,
    concern: Concern,
    *,
    answer: str,
    points: Mapping[int, str],
    proposals: Sequence[Proposal] = (),
    outside: FromOutside | None = None,
) -> Concern:
    """Answer each point at the stage the concern is at; in time or late is judged now, whatever holds there were.

    Whoever raised it writes down only what came from outside, and says how. Raises NotTheirs, Refused, Conflict.
    """
    acting.must_have_seen(concern)
    concern.state = must_be_for(acting, concern, Step.ANSWER)
    stage = _stage(acting, concern, outside)
    stage.answered_on = outside.on if outside else acting.today
    stage.answered_by_words = words.may_say(outside.by, 200) if outside else ""
    stage.answered_via = words.may_say(outside.via, 200) if outside else ""
    stage.answered_by_id = None if outside else acting.person_id
    stage.answer = words.may_say(answer)
    began_on = stage.began_on or acting.today
    stage.working_days_taken = max(0, working_days().between(began_on, stage.answered_on))
    stage.save()
    _answer_points(concern, stage, points)
    for proposal in proposals:
        _propose(acting, concern, stage, proposal)
    concern.waits_until_on = concern.whole_due_on
    concern.save()
    concern.holds.filter(ends_on=None).update(ends_on=acting.today)  # what was waited for has come
    in_time = bool(stage.due_on and stage.answered_on <= stage.due_on)
    say(
        acting, concern, ConcernAnswered, stage=stage.key, answered_on=stage.answered_on, in_time=in_time,
        from_outside=outside is not None, to_ids=people_to_tell(concern, acting.today),
    )  # fmt: skip
    return concern


def _stage(acting: Acting, concern: Concern, outside: FromOutside | None) -> StageReached:
    stage = stage_now(concern)
    if stage is None or stage.began_on is None:
        raise Refused("This concern was not put to anybody yet.")
    who = standing_of(concern, acting.today)
    if outside is None and acting.person_id not in who.responders:
        raise Refused("Whoever raised a concern does not answer it. Say who answered, and how the answer came.")
    if outside is not None:
        if acting.person_id not in who.challengers:  # or they could give their own late answer an earlier day
            raise NotTheirs(_NOT_FROM_OUTSIDE, subject=concern.pk, child=concern.child_id)
        words.must_say(outside.by, "Say who answered.", 200)
        words.must_say(outside.via, "Say how the answer came, such as by letter.", 200)
        must_not_be_to_come(outside.on, acting.today, "the answer came")
        if outside.on < stage.began_on:
            raise Refused(f"The concern was put to this stage on {in_words(stage.began_on)}. An answer comes after.")
    return stage


def _answer_points(concern: Concern, stage: StageReached, given: Mapping[int, str]) -> None:
    """Every point has its answer. Raises Refused, naming the first that has none."""
    for point in concern.points.order_by("number"):
        said = words.must_say(given.get(point.number, ""), f"Answer point {point.number}: “{point.words[:80]}”.")
        PointAnswer(stage=stage, concern=concern, point=point, words=said).save()


def _propose(acting: Acting, concern: Concern, stage: StageReached, proposal: Proposal) -> None:
    if not concern.children.filter(child_id=proposal.child_id).exists():
        raise Refused("A promise is proposed for a child of this concern. Choose one of them.")
    if proposal.due_on < acting.today:
        raise Refused("A promise cannot be due before today. Choose a later day.")
    ProposedPromise(
        concern=concern,
        stage=stage,
        child_id=proposal.child_id,
        what=words.must_say(proposal.what, "Say what you propose to do.", 500),
        owner=words.must_say(proposal.owner, "Say who will do it.", 200),
        due_on=proposal.due_on,
    ).save()
