"""Choosing how one's own pages look."""

from __future__ import annotations

from django.conf import settings

from mainstay.access.can import Can
from mainstay.cards.events import OwnWayChosen
from mainstay.cards.models import OwnWay
from mainstay.cards.rules.looking import COLOURS, SIZES, must_be_one_of
from mainstay.children.models import Child
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action


@action(may=Can.USE_OWN_PAGES, on=Child)
def choose_way(
    acting: Acting,
    child: Child,
    *,
    level: str,
    language: str,
    text_size: str = "usual",
    colours: str = "usual",
    wide_spacing: bool = False,
    reads_aloud: bool = False,
) -> OwnWay:
    """Keep how a child likes their pages; it goes with them to every device. Raises Refused."""
    way = OwnWay.objects.filter(child=child).first() or OwnWay(child=child)
    way.level = must_be_one_of(level, OwnWay.Level.values)
    way.language = must_be_one_of(language, dict(settings.LANGUAGES))
    way.text_size = must_be_one_of(text_size, SIZES)
    way.colours = must_be_one_of(colours, COLOURS)
    way.wide_spacing, way.reads_aloud = wide_spacing, reads_aloud
    way.save()
    acting.record(OwnWayChosen(subject=way.pk, child=child.pk, level=way.level, language=way.language))
    return way
