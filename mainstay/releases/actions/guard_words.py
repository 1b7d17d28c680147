"""Guarding words that must not leave about a child."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from uuid import UUID

from mainstay.access.can import Can
from mainstay.children import vault
from mainstay.children.models import Child
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.releases.events import WordsGuarded
from mainstay.releases.models import GuardedWords, Recipient
from mainstay.releases.rules.guarding import Kind, guards_of_words
from mainstay.statute.refusal import Refused


@action(may=Can.MAKE_RELEASES, on=Child)
def guard_words(
    acting: Acting, child: Child, *, kind: str, words: str, known_to: Sequence[Recipient | UUID] = ()
) -> GuardedWords:
    """Put words under seal that no document about this child may hold, but for recipients who know them.

    Raises Refused for a kind that there is not, and for words too short to be looked for.
    """
    text = words.strip()
    if kind not in GuardedWords.Kind.values:
        raise Refused("Choose what sort of words these are.")
    if len(text) > 200 or not any(guards_of_words(text, Kind(kind))):
        raise Refused("Write a name, a place or a number of at least three letters, in 200 characters or fewer.")
    knowing = {each if isinstance(each, UUID) else each.pk for each in known_to}
    recipients = list(Recipient.objects.filter(child=child, pk__in=knowing))
    if len(recipients) != len(knowing):
        raise Refused("Only recipients of this child's documents can be named as knowing these words.")
    row_id = uuid.uuid4()
    sealed, key_id = vault.seal(text, row_id)
    guarded = GuardedWords(id=row_id, child=child, kind=kind, sealed=sealed, key_id=key_id)
    guarded.save()
    guarded.known_to.set(recipients)
    acting.record(WordsGuarded(subject=guarded.pk, child=child.pk, kind=kind))
    return guarded
