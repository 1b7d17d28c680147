"""Answering a sign of harm: the referral made, or why not."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.contacts.events import SignOfHarmAnswered
from mainstay.contacts.models import SignOfHarm
from mainstay.contacts.rules import contacting, harm
from mainstay.contacts.rules.harm import Step
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action


@action(may=Can.ANSWER_SIGNS_OF_HARM, on=SignOfHarm)
def answer_sign_of_harm(acting: Acting, sign: SignOfHarm, *, referred_to: str = "", because: str = "") -> SignOfHarm:
    """Record to whom a sign of harm was referred, or why no referral was made. Raises Refused, Conflict."""
    acting.must_have_seen(sign)
    step = harm.step_of(referred_to, because)
    sign.state = harm.after(sign.state, step)
    if step is Step.REFER:
        sign.referred_to = contacting.must_say_why(referred_to, 200, missing="Say to whom the referral was made.")
    if because.strip():
        sign.because = contacting.must_say_why(because, 500, missing="Say why no referral was made.")
    sign.answered_on, sign.answered_by_id = acting.today, acting.person_id
    sign.save()
    acting.record(
        SignOfHarmAnswered(
            subject=sign.pk,
            child=sign.child_id,
            answered_on=acting.today,
            referred=step is Step.REFER,
            raised_by_id=sign.raised_by_id,
        )
    )
    return sign
