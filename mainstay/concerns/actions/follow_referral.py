"""Following a referral to Cafcass: papers sent, managers told, and what came of it."""

from __future__ import annotations

from datetime import date

from mainstay.access.can import Can
from mainstay.concerns.events import ReferralFollowed
from mainstay.concerns.models import CafcassReferral
from mainstay.concerns.rules import words
from mainstay.concerns.rules.states import Step
from mainstay.concerns.shared.standing import must_be_for
from mainstay.concerns.shared.telling import say
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.reviews.rules.given import must_not_be_to_come
from mainstay.statute.refusal import Refused


@action(may=Can.SEE_CONCERNS, on=CafcassReferral)
def follow_referral(
    acting: Acting,
    referral: CafcassReferral,
    *,
    papers: str = "",
    papers_sent_on: date | None = None,
    managers_told_on: date | None = None,
    outcome: str = "",
    outcome_on: date | None = None,
) -> CafcassReferral:
    """Record which papers were sent and when, when senior managers were told, and the outcome and its day.

    Raises NotTheirs, Refused, Conflict.
    """
    acting.must_have_seen(referral)
    must_be_for(acting, referral.concern, Step.FOLLOW_REFERRAL)
    days = {"papers_sent_on": papers_sent_on, "managers_told_on": managers_told_on, "outcome_on": outcome_on}
    for name, day in days.items():
        if day:
            must_not_be_to_come(day, acting.today, name.removesuffix("_on").replace("_", " "))
            setattr(referral, name, day)
    referral.papers = words.may_say(papers) or referral.papers
    referral.outcome = words.may_say(outcome) or referral.outcome
    if referral.papers and not referral.papers_sent_on:
        raise Refused("Give the day on which the papers were sent.")
    if referral.outcome and not referral.outcome_on:
        raise Refused("Give the day on which the outcome came.")
    referral.save()
    say(acting, referral.concern, ReferralFollowed, papers_sent_on=papers_sent_on, outcome_on=outcome_on)
    return referral
