"""Referring the child's case to Cafcass."""

from __future__ import annotations

from datetime import date

from mainstay.access.can import Can
from mainstay.concerns.events import CafcassReferred
from mainstay.concerns.models import CafcassReferral, Concern
from mainstay.concerns.rules import words
from mainstay.concerns.rules.states import Step
from mainstay.concerns.shared.standing import must_be_for, standing_of
from mainstay.concerns.shared.telling import say
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.reviews.rules.given import must_be_one_of, must_not_be_to_come
from mainstay.statute.refusal import Refused


@action(may=Can.SEE_CONCERNS, on=Concern)
def refer_to_cafcass(
    acting: Acting, concern: Concern, *, ground: str, power: str, because: str, managers_told_on: date | None = None
) -> CafcassReferral:
    """Refer the case, at any stage and by the officer's own decision; nobody's leave is asked (DR-5.6 to DR-5.8).

    The managers of the reviewing service are told. Raises NotTheirs, Refused.
    """
    must_be_for(acting, concern, Step.REFER)
    if concern.child_id is None:
        raise Refused("A case is referred to Cafcass for a child. Raise a concern about the child first.")
    if managers_told_on:
        must_not_be_to_come(managers_told_on, acting.today, "senior managers were told")
    row = CafcassReferral(
        concern=concern,
        ground=must_be_one_of(ground, words.GROUNDS, "which failure it is about"),
        power=must_be_one_of(power, words.POWERS, "under which power it is referred"),
        because=words.must_say(because, "Say why the case is referred."),
        referred_on=acting.today,
        referred_by_id=acting.person_id,
        managers_told_on=managers_told_on,
    )
    row.save()
    told = tuple(sorted(standing_of(concern, acting.today).advisers, key=str))
    say(acting, concern, CafcassReferred, ground=ground, power=power, referred_on=acting.today, to_ids=told)
    return row
