"""Saying who one is to the children one is the officer of."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.voice.events import OfficerCardSet
from mainstay.voice.models import OfficerCard


@action(may=Can.SEE_WORK, on=None)
def show_oneself(
    acting: Acting,
    *,
    hello: str,
    phone: str,
    reached_when: str,
    photo: tuple[bytes, str] | None = None,
    no_photo: bool = False,
) -> OfficerCard:
    """Keep how one's children see one: a greeting, a number, a photograph that was made anew (its bytes and type).

    Without a photograph the one before stays, unless `no_photo`.
    """
    card = OfficerCard.objects.filter(person_id=acting.person_id).first() or OfficerCard(person_id=acting.person_id)
    card.hello, card.phone = hello.strip()[:500], phone.strip()[:40]
    card.reached_when = reached_when.strip()[:200]
    if photo is not None:
        card.photo, card.photo_type = photo
    elif no_photo:
        card.photo, card.photo_type = None, ""
    card.save()
    acting.record(OfficerCardSet(subject=card.pk))
    return card
