"""Putting a child's words under seal, and opening them for those the database lets read them."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import date
from uuid import UUID

from mainstay.children import vault
from mainstay.contacts.events import ChildsWordsAdded, ChildsWordsShared
from mainstay.contacts.models import Audience, ChildsWords, Contact, Sharing
from mainstay.contacts.rules import saying
from mainstay.ledger.acting import Acting


def keep_words(
    acting: Acting,
    child_id: UUID,
    *,
    kind: str,
    words: str,
    said_on: date,
    how: str,
    written_down_by: str,
    review_id: UUID | None = None,
    contact: Contact | None = None,
    adds_to: ChildsWords | None = None,
    language: str = "",
) -> ChildsWords:
    """Seal and write a child's words, and say that they were written down; inside an action only. Raises Refused."""
    text = saying.must_be_whole(words, said_on=said_on, how=how, written_down_by=written_down_by, today=acting.today)
    key = uuid.uuid4()
    sealed, key_id = vault.seal(text, key)
    row = ChildsWords(
        id=key,
        child_id=child_id,
        contact=contact,
        review_id=review_id,
        adds_to=adds_to,
        kind=kind if kind in ChildsWords.Kind.values else ChildsWords.Kind.WORDS,
        said_on=said_on,
        how=how.strip()[:60],
        language=language.strip()[:60],
        sealed=sealed,
        key_id=key_id,
        written_down_by=written_down_by.strip()[:200],
        entered_by_id=acting.person_id,
    )
    row.save()
    acting.record(
        ChildsWordsAdded(
            subject=row.pk,
            child=child_id,
            kind=row.kind,
            said_on=said_on,
            review=review_id,
            adds_to=adds_to.pk if adds_to else None,
        )
    )
    return row


def keep_sharings(acting: Acting, words: ChildsWords, chosen: Iterable[str], *, agreed_how: str) -> list[Sharing]:
    """Write with whom a child agreed to share their words, and say so; inside an action only. Raises Refused."""
    audiences = saying.must_be_audiences(chosen, Audience.values)
    held = set(Sharing.objects.filter(words=words, ended_on__isnull=True).values_list("audience", flat=True))
    made = []
    for audience in audiences:
        if audience in held:
            continue
        row = Sharing(words=words, audience=audience, agreed_on=acting.today, agreed_how=agreed_how.strip()[:200])
        row.save()
        acting.record(ChildsWordsShared(subject=words.pk, child=words.child_id, audience=audience))
        made.append(row)
    return made


def opened(words: ChildsWords) -> str:
    """The words themselves. Raises VaultRefused when their key is not here."""
    return vault.unseal(bytes(words.sealed), words.key_id, words.pk)
