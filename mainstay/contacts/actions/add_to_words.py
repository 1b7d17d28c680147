"""Adding to what a child said, without touching it."""

from __future__ import annotations

from datetime import date

from mainstay.access.can import Can
from mainstay.contacts.models import ChildsWords, Sharing
from mainstay.contacts.shared.sealing import keep_sharings, keep_words
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action


@action(may=Can.RECORD_CONTACTS, on=ChildsWords)
def add_to_words(
    acting: Acting, words: ChildsWords, *, more: str, said_on: date, how: str, written_down_by: str
) -> ChildsWords:
    """Keep what was said afterwards beside the words before it; it is shared with those they are shared with.

    Something added to an addition belongs to the first words. Raises Refused, VaultRefused.
    """
    first = words.adds_to or words
    kept = keep_words(
        acting, first.child_id, kind=first.kind, words=more, said_on=said_on, how=how,
        written_down_by=written_down_by, review_id=first.review_id, adds_to=first, language=first.language,
    )  # fmt: skip
    shared = Sharing.objects.filter(words=first, ended_on__isnull=True).values_list("audience", flat=True)
    keep_sharings(acting, kept, list(shared), agreed_how="As the words before it")
    return kept
