"""Telling a child what came of a wish."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.children import vault
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.voice.events import WishTold
from mainstay.voice.models import Wish
from mainstay.voice.rules import answering
from mainstay.voice.rules.answering import Step, must_be_an_outcome, must_say


@action(may=Can.ANSWER_WISHES, on=Wish)
def tell_child(acting: Acting, wish: Wish, *, outcome: str, words: str) -> Wish:
    """Tell a child what came of what they asked: done, not yet, or no because; it stands on their own pages at once.

    Raises Refused, Conflict.
    """
    acting.must_have_seen(wish)
    whose = answering.whose_answer(wish.put_on, wish.council_on)
    wish.state = answering.after(wish.state, Step.TELL)
    wish.outcome = must_be_an_outcome(outcome)
    said = must_say(words, 4000, "Write what the child should hear, in words they would use.")
    wish.answer_sealed = vault.seal_with(said, wish.pk, wish.key_id)
    wish.told_on, wish.told_by_id = acting.today, acting.person_id
    wish.save()
    acting.record(WishTold(subject=wish.pk, child=wish.child_id, outcome=outcome, told_on=acting.today, whose=whose))
    return wish
