"""Recording that a child agreed to share their words."""

from __future__ import annotations

from collections.abc import Sequence

from mainstay.access.can import Can
from mainstay.contacts.models import ChildsWords
from mainstay.contacts.rules import saying
from mainstay.contacts.shared.sealing import keep_sharings
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.refusal import Refused


@action(may=Can.RECORD_CONTACTS, on=ChildsWords)
def share_words(acting: Acting, words: ChildsWords, *, audiences: Sequence[str], agreed_how: str) -> ChildsWords:
    """Record with whom the child agreed to share these words and what was added to them, and how they said so.

    Raises Refused.
    """
    chosen = saying.must_be_someone(tuple(each for each in audiences if each != saying.ONLY_THE_SERVICE))
    if not agreed_how.strip():
        raise Refused("Say how the child agreed, such as in the visit of that day.")
    made = keep_sharings(acting, words, chosen, agreed_how=agreed_how)
    for addition in words.additions.all():
        keep_sharings(acting, addition, chosen, agreed_how=agreed_how)
    if not made:
        raise Refused("The child shared these words with them already.")
    return words
