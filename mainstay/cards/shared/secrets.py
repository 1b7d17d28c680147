"""Codes, secrets and tokens as they are kept: as digests that nobody can turn back."""

from __future__ import annotations

import hmac
import secrets
from uuid import UUID

from mainstay.cards.models import Card
from mainstay.children import vault

CODE, SECRET = "card", "secret"


def digest_of_code(code: str) -> str:
    """A code as it is kept with a new card."""
    return vault.digests(code, purpose=CODE)[0]


def digests_of_code(code: str) -> tuple[str, ...]:
    """A code as any card may have kept it, with the present key or an older one."""
    return vault.digests(code, purpose=CODE)


def digest_of_secret(secret: str, card_id: UUID) -> str:
    """A secret as it is kept with its card, and with no other."""
    return vault.digests(f"{card_id}:{secret}", purpose=SECRET)[0]


def is_the_secret(card: Card, secret: str) -> bool:
    """Whether this is the card's secret; it takes as long where it is not."""
    tried = vault.digests(f"{card.pk}:{secret}", purpose=SECRET)
    # Every key is compared, always: `any` alone would stop at the first that fits.
    return sum(hmac.compare_digest(each, card.secret_digest) for each in tried) > 0


def new_token() -> str:
    """A token for a cookie: 256 bits."""
    return secrets.token_urlsafe(32)


def digest_of_token(token: str) -> str:
    """A token as it is kept."""
    return vault.digests(token, purpose="token")[0]


def digests_of_token(token: str) -> tuple[str, ...]:
    """A token as it may have been kept, with the present key or an older one."""
    return vault.digests(token, purpose="token")
