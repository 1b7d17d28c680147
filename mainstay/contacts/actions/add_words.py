"""Writing down what a child said, or what was seen of a child who uses no words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from mainstay.access.can import Can
from mainstay.children.models import Child
from mainstay.contacts.models import ChildsWords, Contact
from mainstay.contacts.shared.sealing import keep_sharings, keep_words
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.refusal import Refused


@action(may=Can.RECORD_CONTACTS, on=Child)
def add_words(
    acting: Acting,
    child: Child,
    *,
    kind: str,
    words: str,
    said_on: date,
    how: str,
    written_down_by: str,
    review_id: UUID | None = None,
    contact: Contact | None = None,
    language: str = "",
    shared_with: Sequence[str] = (),
) -> ChildsWords:
    """Keep a child's words whole and sealed, with who wrote them down, when and how; never changed afterwards.

    The reviewing service reads them, and nobody else unless the child agreed to share them (`shared_with`).
    Raises Refused, VaultRefused.
    """
    if contact is not None and contact.child_id != child.pk:
        raise Refused("This contact was with another child. Open the record of the child who said it.")
    kept = keep_words(
        acting, child.pk, kind=kind, words=words, said_on=said_on, how=how, written_down_by=written_down_by,
        review_id=review_id, contact=contact, language=language,
    )  # fmt: skip
    keep_sharings(acting, kept, shared_with, agreed_how=how)
    return kept
