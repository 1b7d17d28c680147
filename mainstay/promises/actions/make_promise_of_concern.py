"""Making a promise that the answer to a concern proposed."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from mainstay.access.can import Can
from mainstay.children.models import Child
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.promises.events import PromiseAgreed, PromiseMade
from mainstay.promises.models import Promise
from mainstay.promises.rules.wording import Wording, must_be_whole
from mainstay.reviews.reactions.cycle import officer_and_team


@action(may=Can.SEE_CONCERNS, on=Child)
def make_promise_of_concern(
    acting: Acting,
    child: Child,
    *,
    concern_id: UUID,
    what: str,
    owner: str,
    due_on: date,
    agreed_by_id: UUID | None = None,
) -> Promise:
    """Make a promise proposed in answer to a concern; its manager proposed it, so it counts as agreed.

    It is answered at the child's next review, like any other. Raises Refused.
    """
    said = must_be_whole(Wording(what, "", "", "", "", owner, due_on), min(acting.today, due_on))
    promise = Promise(
        child=child,
        origin=Promise.Origin.CONCERN,
        origin_id=concern_id,
        state=Promise.State.AGREED,
        team_id=officer_and_team(child.pk, acting.today)[1],
        made_on=acting.today,
        made_by_id=acting.person_id,
        sent_on=acting.today,
        answer_by_on=acting.today,
        agreed_on=acting.today,
        agreed_by_id=agreed_by_id,
        **said.fields(),
    )
    promise.save()
    acting.record(
        PromiseMade(subject=promise.pk, child=child.pk, review=None, due_on=promise.due_on, matter=promise.matter)
    )
    acting.record(PromiseAgreed(subject=promise.pk, child=child.pk, agreed_on=acting.today))
    return promise
