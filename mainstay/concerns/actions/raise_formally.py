"""Raising a concern formally: its points, its ladder and its two clocks."""

from __future__ import annotations

from collections.abc import Sequence

from mainstay.access.can import Can
from mainstay.access.models import Person
from mainstay.authority.queries import working_days
from mainstay.concerns.events import ConcernRaised
from mainstay.concerns.models import Concern, Point
from mainstay.concerns.rules import words
from mainstay.concerns.rules.states import Step
from mainstay.concerns.shared.ladders import ladder_on
from mainstay.concerns.shared.standing import answering, must_be_able_to_answer, must_be_for
from mainstay.concerns.shared.telling import say
from mainstay.concerns.shared.writing import put_to
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.escalation import Course, whole_clock


@action(may=Can.SEE_CONCERNS, on=Concern)
def raise_formally(
    acting: Acting,
    concern: Concern,
    *,
    what: str,
    good_looks_like: str,
    points: Sequence[str],
    responder: Person | None = None,
) -> Concern:
    """Put a concern formally to those who answer it first, point by point; both clocks begin today (DR-5.2, DR-5.3).

    The ladder in force today stays with it. Raises NotTheirs, Refused, Conflict.
    """
    acting.must_have_seen(concern)
    concern.state = must_be_for(acting, concern, Step.RAISE)
    must_be_able_to_answer(concern, responder, acting.today)
    ladder = ladder_on(acting.today)
    concern.what = words.must_say(what, "Say what the concern is.")
    concern.good_looks_like = words.must_say(good_looks_like, "Say what good would look like for the child.")
    concern.formal_on = acting.today
    concern.ladder = ladder.to_mapping()
    concern.whole_due_on = whole_clock(acting.today, Course(working_days(), acting.today)).due_on
    for number, point in enumerate(words.must_have_points(points), start=1):
        Point(concern=concern, number=number, words=point).save()
    stage = put_to(acting, concern, ladder.stages[0], 0, because="", responder=responder)
    concern.save()
    talked = concern.talks.exists()
    told = answering(concern, acting.today)
    say(acting, concern, ConcernRaised, due_on=stage.due_on, talked=talked, to_ids=told)
    return concern
