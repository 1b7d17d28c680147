"""Giving a child a card."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.cards.events import CardGiven
from mainstay.cards.models import Card
from mainstay.cards.rules import codes, lasting
from mainstay.cards.shared import secrets
from mainstay.cards.shared.ending import end
from mainstay.children import vault
from mainstay.children.models import Child
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action


@action(may=Can.GIVE_CARDS, on=Child)
def give_card(acting: Acting, child: Child) -> Card:
    """Make a new card for a child; the one before stops working in the same step, wherever it was remembered.

    Its code can be printed until the end of the day. Raises VaultRefused.
    """
    before = Card.objects.filter(child=child, ended_on__isnull=True).select_for_update().first()
    if before is not None:
        end(acting, before, "A new card was given")
    code = codes.new_code()
    card = Card(
        child=child,
        code_digest=secrets.digest_of_code(code),
        given_on=acting.today,
        given_by_id=acting.person_id,
        expires_on=lasting.card_expires(acting.today),
    )
    card.sealed_code, card.key_id = vault.seal(code, card.pk)
    card.save()
    acting.record(CardGiven(subject=card.pk, child=child.pk, expires_on=card.expires_on))
    return card
