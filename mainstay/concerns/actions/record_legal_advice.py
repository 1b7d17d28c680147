"""Recording independent legal advice to the officer."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.http import Http404

from mainstay.access.can import Can
from mainstay.concerns.events import LegalAdviceRecorded
from mainstay.concerns.models import Concern, LegalAdvice
from mainstay.concerns.rules import words
from mainstay.concerns.rules.states import Step
from mainstay.concerns.shared.standing import must_be_for
from mainstay.concerns.shared.telling import say
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.reviews.rules.given import must_not_be_to_come


@action(may=Can.SEE_CONCERNS, on=Concern)
def record_legal_advice(
    acting: Acting,
    concern: Concern,
    *,
    from_whom: str,
    received_on: date | None = None,
    said: str = "",
    advice: UUID | None = None,
) -> LegalAdvice:
    """Record that advice was sought, or what it said when it came; the case's managers never read it (DR-5.8).

    `advice` is the one sought earlier. Raises NotTheirs, Refused, Http404.
    """
    must_be_for(acting, concern, Step.SEEK_LEGAL_ADVICE)
    row = _sought(acting, concern, advice)
    row.from_whom = words.must_say(from_whom, "Say whom you asked.", 200)
    if received_on:
        row.received_on = must_not_be_to_come(received_on, acting.today, "the advice came")
    row.words = words.may_say(said) or row.words
    row.save()
    say(acting, concern, LegalAdviceRecorded, received=row.received_on is not None)
    return row


def _sought(acting: Acting, concern: Concern, key: UUID | None) -> LegalAdvice:
    if key is None:
        return LegalAdvice(concern=concern, sought_on=acting.today, sought_by_id=acting.person_id)
    found = concern.legal_advice.filter(pk=key).first()
    if not isinstance(found, LegalAdvice):
        raise Http404("There is no such advice on this concern.")
    return found
