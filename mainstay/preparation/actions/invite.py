"""Inviting people to a review, each by a message of their own."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID, uuid4

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.preparation.events import PeopleInvited
from mainstay.preparation.models import Invited
from mainstay.preparation.rules import inviting
from mainstay.preparation.rules.inviting import Step
from mainstay.preparation.rules.open import must_be_open
from mainstay.reviews.models import Review
from mainstay.statute.refusal import Refused


@action(may=Can.PREPARE_REVIEWS, on=Review)
def invite(acting: Acting, review: Review, *, invited: Iterable[UUID]) -> list[Invited]:
    """Invite people to an arranged review: one message to each, naming nobody, with a calendar entry.

    Nobody is invited by halves: one who cannot be invited stops them all. Raises Refused.
    """
    must_be_open(review.state)
    if review.scheduled_on is None:
        raise Refused("No day is arranged for this review yet. Arrange it first, then invite people.")
    wanted = set(invited)
    people = list(Invited.objects.filter(review=review, pk__in=wanted).select_for_update(of=("self",)).order_by("pk"))
    if not people or len(people) != len(wanted):
        raise Refused("Choose at least one person from the list of this review.")
    for each in people:
        each.state = inviting.after(each.state, Step.INVITE)
        each.invited_on = acting.today
        each.message_key = uuid4()
        each.save()
    acting.record(PeopleInvited(subject=review.pk, child=review.child_id, invited=tuple(each.pk for each in people)))
    return people
