"""What is known of a child's card: for whoever gives it, never the code but on its day, and never the secret."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.http import Http404

from mainstay.access.viewer import Viewer
from mainstay.cards.models import Card, Device, Tries
from mainstay.cards.rules import codes, trying
from mainstay.children import vault


@dataclass(frozen=True)
class CardRow:
    """A child's card: since and until when it works, how its secret is given, and how often it was tried in vain.

    `is_stopped` says that it was tried too often for a device nobody knows; `can_be_printed` that its code is at hand.
    """

    id: UUID
    child_id: UUID
    version: int
    given_on: date
    given_by: str
    expires_on: date
    ended_on: date | None
    ended_because: str
    secret_words: str
    last_used_at: datetime | None
    devices: int
    wrong: int
    is_stopped: bool
    can_be_printed: bool

    @property
    def works(self) -> bool:
        """Whether a child can come in by it."""
        return self.ended_on is None and bool(self.secret_words)


def card_of(viewer: Viewer, child_id: UUID) -> CardRow | None:
    """The card a child has now, or the last one they had; None where they never had one."""
    rows = Card.objects.visible_to(viewer).filter(child_id=child_id).select_related("given_by")
    card = rows.filter(ended_on__isnull=True).first() or rows.order_by("-ended_on").first()
    return _row(viewer, card) if card else None


def card_row(viewer: Viewer, card_id: UUID) -> CardRow:
    """One card. Raises Http404."""
    card = Card.objects.visible_to(viewer).filter(pk=card_id).select_related("given_by").first()
    if card is None:
        raise Http404("There is no such card, or you may not see it.")
    return _row(viewer, card)


def code_to_print(viewer: Viewer, card_id: UUID) -> str:
    """The code as it is printed, on the day the card was given. Raises Http404 afterwards."""
    card = Card.objects.visible_to(viewer).filter(pk=card_id, ended_on__isnull=True).first()
    if card is None or not _can_be_printed(viewer, card):
        raise Http404("A card can be printed on the day it was given. After that, give a new one.")
    return codes.as_printed(vault.unseal(bytes(card.sealed_code), card.key_id, card.pk))


def _can_be_printed(viewer: Viewer, card: Card) -> bool:
    return card.sealed_code is not None and card.given_on == viewer.today


def _row(viewer: Viewer, card: Card) -> CardRow:
    tries = Tries.objects.filter(card=card).first()
    return CardRow(
        id=card.pk,
        child_id=card.child_id,
        version=card.version,
        given_on=card.given_on,
        given_by=card.given_by.name,
        expires_on=card.expires_on,
        ended_on=card.ended_on,
        ended_because=card.ended_because,
        secret_words=Card.Secret(card.secret_kind).label if card.secret_kind else "",
        last_used_at=card.last_used_at,
        devices=Device.objects.filter(card=card, ended_at__isnull=True).count(),
        wrong=tries.wrong if tries else 0,
        is_stopped=bool(tries and tries.wrong >= trying.IN_ALL),
        can_be_printed=_can_be_printed(viewer, card),
    )
