"""Trying a card: the code, the secret, and how often; a try in vain learns nothing."""

from __future__ import annotations

from uuid import UUID

from allauth.core.internal import ratelimit
from django.http import HttpRequest

from mainstay import clock
from mainstay.cards.models import Card, Device, Tries
from mainstay.cards.rules import codes, trying
from mainstay.cards.rules.trying import Count
from mainstay.cards.shared import secrets, sessions

# Of one address: a home or a school may share one.
RATES = {"own_pages": "120/h/ip"}
NOBODY = Card(secret_digest="0" * 64)


def with_code(request: HttpRequest, code: str, secret: str) -> Card | None:
    """The card that this code and secret open, from a device that is not remembered; None where they do not.

    A code that is nobody's, a wrong secret and a card that was tried too often all look and take the same.
    """
    allowed = ratelimit.consume(request, app="mainstay.cards", action="own_pages", config=RATES)
    card = _card(code)
    if card is None or not allowed:
        secrets.is_the_secret(NOBODY, secret)
        return None
    tries = _tries(card)
    count = Count(tries.wrong, tries.spent, tries.hour_began_at)
    right = secrets.is_the_secret(card, secret)
    if not trying.may_try(count, clock.real_now()) or not sessions.works(card):
        return None
    if not right:
        _keep(tries, trying.after_wrong(count, clock.real_now()))
        return None
    _begin_anew(card)
    return card


def on_device(device: Device, secret: str) -> Card | None:
    """The card of a device that is remembered, where this is its secret; its tries are counted for it alone."""
    device = Device.objects.select_for_update().get(pk=device.pk)
    if not trying.device_may_try(device.wrong):
        return None
    if not secrets.is_the_secret(device.card, secret):
        Device.objects.filter(pk=device.pk).update(wrong=device.wrong + 1)
        return None
    Device.objects.filter(pk=device.pk).update(wrong=0, last_used_at=clock.real_now())
    return device.card


def tried_often(code: str) -> Card | None:
    """The card of this code, where its officer must hear of tries in vain and has not; None otherwise."""
    card = _card(code)
    if card is None:
        return None
    tries = Tries.objects.filter(card=card, told_at__isnull=True).first()
    return card if tries is not None and trying.must_be_told(tries.wrong) else None


def child_of_code(request: HttpRequest, code: str) -> UUID | None:
    """The child whose card this is, for a page that writes and shows nothing; tries are counted by address."""
    allowed = ratelimit.consume(request, app="mainstay.cards", action="own_pages", config=RATES)
    card = _card(code)
    return card.child_id if card is not None and allowed and sessions.works(card) else None


def _card(code: str) -> Card | None:
    digests = secrets.digests_of_code(codes.as_typed(code))
    found: Card | None = Card.objects.filter(code_digest__in=digests, **sessions.LIVE).first()
    return found


def _tries(card: Card) -> Tries:
    """The count of a card, locked, so that tries at one moment are each counted."""
    Tries.objects.bulk_create([Tries(card=card, hour_began_at=clock.real_now())], ignore_conflicts=True)
    return Tries.objects.select_for_update().get(card=card)


def _keep(tries: Tries, count: Count) -> None:
    tries.wrong, tries.spent, tries.hour_began_at = count.wrong, count.spent, count.hour_began_at
    tries.save()


def _begin_anew(card: Card) -> None:
    """The child came in by the card itself, so what strangers tried before is over."""
    Tries.objects.filter(card=card).update(wrong=0, spent=0, told_at=None)
