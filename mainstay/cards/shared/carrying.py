"""Words that were sent when a child's time here had run out: carried through coming in again, and kept nowhere.

They go along in the pages themselves, sealed for one card: no other child who comes in there can open them.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mainstay.cards.models import Card
from mainstay.children import vault


@dataclass(frozen=True)
class Carried:
    """What was written, field by field, and the page it was written on."""

    path: str
    fields: tuple[tuple[str, str], ...]


def packed(card: Card, path: str, fields: Mapping[str, Iterable[str]]) -> str:
    """The words as a text that only the same card opens again."""
    pairs = [[name, value] for name, values in fields.items() for value in values]
    sealed, key_id = vault.seal(json.dumps([path, pairs]), card.pk)
    return f"{key_id}.{base64.urlsafe_b64encode(sealed).decode()}"


def unpacked(card: Card, carried: str) -> Carried | None:
    """The words that a page carried, for the card they were written under; None for another, and for nonsense."""
    key_id, _, sealed = carried.partition(".")
    try:
        path, pairs = json.loads(vault.unseal(base64.urlsafe_b64decode(sealed), key_id, card.pk))
    except (vault.VaultRefused, ValueError):
        return None
    return Carried(path, tuple((name, value) for name, value in pairs))
