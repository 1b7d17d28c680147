"""One time of coming in: begun, found again by its cookie, ended; and the devices that a child is remembered on."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from mainstay import clock
from mainstay.cards.models import Card, Device, OwnSession
from mainstay.cards.rules import lasting
from mainstay.cards.shared import secrets

LIVE = {"ended_on__isnull": True}


def begin(card: Card, device: Device | None) -> tuple[OwnSession, str]:
    """Begin one time of coming in; the token for its cookie is given this once."""
    now, token = clock.real_now(), secrets.new_token()
    session = OwnSession.objects.create(
        card=card, device=device, token_digest=secrets.digest_of_token(token), began_at=now, last_seen_at=now
    )
    return session, token


def found(request: HttpRequest) -> OwnSession | None:
    """The time of coming in that this request belongs to, kept for another while; None where there is none."""
    token = request.COOKIES.get(settings.MAINSTAY_OWN_COOKIE, "")
    if not token:
        return None
    now = clock.real_now()
    rows = OwnSession.objects.select_related("card__child").filter(ended_at__isnull=True)
    session = rows.filter(token_digest__in=secrets.digests_of_token(token)).first()
    if session is None or lasting.is_over(session.began_at, session.last_seen_at, now) or not works(session.card):
        return None
    OwnSession.objects.filter(pk=session.pk).update(last_seen_at=now)
    return session


def ran_out(request: HttpRequest) -> Card | None:
    """The card of a time here that ran out by itself, where this request still has its cookie; it lets nobody in."""
    token = request.COOKIES.get(settings.MAINSTAY_OWN_COOKIE, "")
    rows = OwnSession.objects.select_related("card").filter(ended_at__isnull=True)
    session = rows.filter(token_digest__in=secrets.digests_of_token(token)).first() if token else None
    return session.card if session is not None and works(session.card) else None


def works(card: Card) -> bool:
    """Whether a card lets its child in today: not ended, not run out, and with a secret."""
    return card.ended_on is None and clock.today() < card.expires_on and bool(card.secret_digest)


def end(session: OwnSession) -> None:
    """End one time of coming in."""
    OwnSession.objects.filter(pk=session.pk).update(ended_at=clock.real_now())


def remembered(request: HttpRequest) -> Device | None:
    """The device of this request, where a child asked to be remembered on it and may still try there."""
    token = request.COOKIES.get(settings.MAINSTAY_OWN_DEVICE_COOKIE, "")
    if not token:
        return None
    rows = Device.objects.select_related("card__child").filter(ended_at__isnull=True)
    device = rows.filter(token_digest__in=secrets.digests_of_token(token)).first()
    if device is None or lasting.is_forgotten(device.last_used_at, clock.real_now()) or not works(device.card):
        return None
    return device


def remember(card: Card) -> tuple[Device, str]:
    """Remember the child on a device, because they asked for it; the token for its cookie is given this once."""
    now, token = clock.real_now(), secrets.new_token()
    device = Device.objects.create(
        card=card, token_digest=secrets.digest_of_token(token), remembered_at=now, last_used_at=now
    )
    return device, token


def end_all_of(card: Card) -> None:
    """End every time of coming in by a card, and forget every device it is remembered on."""
    now = clock.real_now()
    OwnSession.objects.filter(card=card, ended_at__isnull=True).update(ended_at=now)
    Device.objects.filter(card=card, ended_at__isnull=True).update(ended_at=now)


def set_cookie(response: HttpResponse, name: str, token: str, *, seconds: int | None = None) -> None:
    """A cookie that only this site reads; without `seconds` it is gone when the browser is closed."""
    response.set_cookie(
        name, token, max_age=seconds, secure=settings.SESSION_COOKIE_SECURE, httponly=True, samesite="Lax", path="/"
    )


def drop_cookie(response: HttpResponse, name: str) -> None:
    """Take a cookie back."""
    response.set_cookie(
        name, "", max_age=0, secure=settings.SESSION_COOKIE_SECURE, httponly=True, samesite="Lax", path="/"
    )
