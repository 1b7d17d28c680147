"""Letters to children who have a card: what they asked and what came of it, to be read on their own pages too."""

from __future__ import annotations

from datetime import date, timedelta

from mainstay.access.models import Person
from mainstay.access.roles import Role
from mainstay.children.models import Child
from mainstay.ledger.acting import acting_as
from mainstay.ledger.action import set_person
from mainstay.releases.actions.add_recipient import add_recipient
from mainstay.releases.actions.check_recipient import check_recipient
from mainstay.releases.actions.make_release import make_release
from mainstay.releases.actions.send_release import send_release
from mainstay.releases.models import Recipient, Release
from mainstay.releases.shared import builders
from mainstay.site.demo.alive.voice import children_with_cards
from mainstay.voice.models import Wish

CHILDREN, OF_EACH = 4, 2
DOCUMENT = Release.Document.ANSWERS.value


def live(staff: dict[Role, list[Person]], *, today: date) -> dict[str, int]:
    """Send some of the children their latest answers as letters; returns how many."""
    sent = 0
    for child, officer in children_with_cards(today)[:CHILDREN]:
        set_person(acting_as(officer, channel="page", today=today).viewer)
        told = Wish.objects.filter(child=child, told_on__isnull=False, told_on__lt=today - timedelta(days=2))
        for wish in told.order_by("-told_on", "pk")[:OF_EACH]:
            sent += _send(child, officer, wish, wish.told_on + timedelta(days=1))
    return {"letters with answers to children": sent}


def _send(child: Child, officer: Person, wish: Wish, day: date) -> int:
    """One letter, made and sent on a day; none where something protected was found in it."""
    acting = acting_as(officer, channel="page", today=day)
    set_person(acting.viewer)
    to = Recipient.objects.filter(child=child, kind="child", ended_on=None).first()
    if to is None:
        to = add_recipient(acting, child, kind="child", name=child.name, route="by_hand")
        check_recipient(acting, to, address_withheld=False)
        to = Recipient.objects.get(pk=to.pk)
    built = builders()[DOCUMENT].build(acting.viewer, child.pk, wish.view_id, "child")
    release = make_release(
        acting, child, recipient=to, document=DOCUMENT, title=built.title, parts=built.parts, source_id=wish.view_id,
        goes_through_with="Your social worker", goes_through_on=day,
    )  # fmt: skip
    if release.state != Release.State.READY:
        return 0
    send_release(acting, release)
    return 1
