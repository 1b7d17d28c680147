"""Recording what somebody answered to their invitation."""

from __future__ import annotations

from datetime import date

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.preparation.events import InvitationAnswered
from mainstay.preparation.models import Invited
from mainstay.preparation.rules import inviting
from mainstay.reviews.models import Mode
from mainstay.reviews.rules.given import must_be_one_of, must_not_be_to_come


@action(may=Can.PREPARE_REVIEWS, on=Invited)
def answer_invitation(
    acting: Acting, invited: Invited, *, answer: str, mode: str = "", answered_on: date | None = None
) -> Invited:
    """Record that somebody is coming, is not, or sent apologies, and how they take part. Raises Refused, Conflict."""
    acting.must_have_seen(invited)
    invited.state = inviting.after(invited.state, inviting.answering(answer))
    invited.answered_on = must_not_be_to_come(answered_on or acting.today, acting.today, "they answered")
    if mode:
        invited.mode = must_be_one_of(mode, Mode.values, "how they take part")
    invited.save()
    words = str(Invited.State(invited.state).label).lower()
    acting.record(InvitationAnswered(subject=invited.pk, child=invited.review.child_id, answer=words))
    return invited
