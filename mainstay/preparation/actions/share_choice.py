"""Changing with whom a choice of the child and its reason are shared."""

from __future__ import annotations

from collections.abc import Iterable

from mainstay.access.can import Can
from mainstay.contacts.models import Audience
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.preparation.events import ChoiceShared
from mainstay.preparation.models import Choice
from mainstay.preparation.rules.choosing import must_be_audiences
from mainstay.statute.refusal import Refused


@action(may=Can.PREPARE_REVIEWS, on=Choice)
def share_choice(
    acting: Acting, choice: Choice, *, shared_with: Iterable[str], because_shared_with: Iterable[str] = ()
) -> Choice:
    """Keep with whom the child agreed to share a choice and, apart from it, its reason; nobody is the service only.

    Raises Refused, Conflict.
    """
    acting.must_have_seen(choice)
    if choice.withdrawn_on is not None:
        raise Refused("This choice was taken back, so it is shared with nobody.")
    own = Audience.REVIEWING_SERVICE
    choice.shared_with = must_be_audiences(shared_with, Audience.values, own)
    choice.because_shared_with = must_be_audiences(because_shared_with, Audience.values, own)
    choice.save()
    acting.record(
        ChoiceShared(
            subject=choice.pk,
            child=choice.review.child_id,
            shared_with=tuple(choice.shared_with),
            because_shared_with=tuple(choice.because_shared_with),
        )
    )
    return choice
