"""Saying for the council what comes of a wish."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.children import vault
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.voice.events import WishReplied
from mainstay.voice.models import Wish
from mainstay.voice.rules import answering
from mainstay.voice.rules.answering import Step, must_be_an_outcome, must_say
from mainstay.voice.shared.people import readers


@action(may=Can.GRANT_WISHES, on=Wish)
def answer_for_council(acting: Acting, wish: Wish, *, outcome: str, words: str) -> Wish:
    """Keep what the council says comes of a wish; the officer checks it first. Raises Refused, Conflict."""
    acting.must_have_seen(wish)
    wish.state = answering.after(wish.state, Step.COUNCIL_ANSWERS)
    wish.council_outcome = must_be_an_outcome(outcome)
    said = must_say(words, 4000, "Say what will be done and by when, or why not, as the child should hear it.")
    wish.council_sealed = vault.seal_with(said, wish.pk, wish.key_id)
    wish.council_on, wish.council_by_id = acting.today, acting.person_id
    wish.save()
    told = readers(wish.child_id, acting.today)
    acting.record(WishReplied(subject=wish.pk, child=wish.child_id, outcome=outcome, officer_ids=told))
    return wish
