"""Opening what is sealed in this room, for those the database lets read it."""

from __future__ import annotations

from mainstay.children import vault
from mainstay.contacts.shared.sealing import opened as words_opened
from mainstay.voice.models import UrgentAlert, View, Wish


def words_of(view: View) -> str:
    """What the child said, word for word; nothing where they used no words."""
    return words_opened(view.words) if view.words else ""


def wish_words(wish: Wish) -> str:
    """What the child asked for."""
    return vault.unseal(bytes(wish.sealed), wish.key_id, wish.pk)


def council_words(wish: Wish) -> str:
    """What the council said of it; nothing before it has."""
    return vault.unseal(bytes(wish.council_sealed), wish.key_id, wish.pk) if wish.council_sealed else ""


def answer_words(wish: Wish) -> str:
    """What the child was told; nothing before they were."""
    return vault.unseal(bytes(wish.answer_sealed), wish.key_id, wish.pk) if wish.answer_sealed else ""


def done_words(alert: UrgentAlert) -> str:
    """What was done about an alert; nothing before it was recorded."""
    return vault.unseal(bytes(alert.sealed), alert.key_id, alert.pk) if alert.sealed else ""
