"""Drawings that children of the demonstration sent: made here by code; two were opened, one waits for its officer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from io import BytesIO
from typing import Any

from mainstay.access.models import Person
from mainstay.access.roles import Role
from mainstay.cards.shared import childs_viewer
from mainstay.children.models import Child
from mainstay.ledger.acting import Acting, acting_as
from mainstay.ledger.action import set_person
from mainstay.media.anew import picture_made_anew
from mainstay.site.demo.alive.voice import children_with_cards
from mainstay.voice.actions.open_media import open_media
from mainstay.voice.actions.read_view import read_view
from mainstay.voice.actions.say import say
from mainstay.voice.models import Kept
from mainstay.voice.shared.media import Made


@dataclass(frozen=True)
class Drawn:
    """One drawing: which child's, how many days ago, about what, with which words and face, and whether it was seen."""

    child: int
    days_ago: int
    about: str
    what: str
    words: str = ""
    feeling: int | None = None
    is_seen: bool = False


DRAWN = (
    Drawn(1, 4, "home", "house", words="This is us. The dog is called Biscuit.", feeling=5, is_seen=True),
    Drawn(4, 3, "who", "family", words="I want to see all of them.", feeling=3, is_seen=True),
    Drawn(6, 0, "news", "goal", feeling=5),
)


def live(staff: dict[Role, list[Person]], *, today: date) -> dict[str, int]:
    """Let the children send their drawings, and the officers open the older ones; returns how many."""
    children = children_with_cards(today)
    sent = [_send(children[each.child], each, today) for each in DRAWN if each.child < len(children)]
    return {"drawings of children": len(sent), "of their drawings opened": sum(sent)}


def _send(of: tuple[Child, Person], drawn: Drawn, today: date) -> int:
    child, officer = of
    day = today - timedelta(days=drawn.days_ago)
    own = Acting(viewer=childs_viewer(child.pk, today=day), channel="page")
    picture = Made(Kept.Kind.DRAWING.value, picture_made_anew(_sheet(drawn.what)))
    view = say(own, child, about=drawn.about, words=drawn.words, feeling=drawn.feeling, media=[picture])
    if not drawn.is_seen:
        return 0
    acting = acting_as(officer, channel="page", today=day)
    set_person(acting.viewer)
    read_view(acting, view)
    open_media(acting, Kept.objects.get(view=view))
    return 1


def _sheet(what: str) -> bytes:
    """A drawing on a white sheet, as a canvas would send it."""
    from PIL import Image, ImageDraw

    sheet = Image.new("RGB", (640, 480), "#ffffff")
    {"house": _house, "family": _family, "goal": _goal}[what](ImageDraw.Draw(sheet))
    held = BytesIO()
    sheet.save(held, "PNG")
    return held.getvalue()


def _house(pen: Any) -> None:
    pen.rectangle((0, 400, 640, 480), fill="#5aa05f")
    pen.ellipse((520, 30, 610, 120), fill="#f2c230")
    pen.rectangle((180, 220, 440, 400), fill="#e9b48a", outline="#1d2a2d", width=5)
    pen.polygon(((160, 225), (310, 100), (460, 225)), fill="#b5432f", outline="#1d2a2d")
    pen.rectangle((285, 310, 345, 400), fill="#5b3a78")
    for left in (205, 365):
        pen.rectangle((left, 250, left + 50, 300), fill="#bcd6e6", outline="#1d2a2d", width=4)
    for left, colour in ((60, "#0b5c5f"), (110, "#c8662b"), (500, "#2f6fb0")):
        _person(pen, left, 330, colour)


def _family(pen: Any) -> None:
    for left, top, colour in (
        (60, 150, "#0b5c5f"),
        (190, 130, "#a8321f"),
        (330, 190, "#5b3a78"),
        (450, 240, "#f2c230"),
    ):
        _person(pen, left, top, colour, height=200)
    pen.line((40, 420, 600, 420), fill="#5aa05f", width=10)


def _goal(pen: Any) -> None:
    pen.rectangle((0, 380, 640, 480), fill="#5aa05f")
    pen.rectangle((380, 180, 620, 380), outline="#1d2a2d", width=8)
    for across in range(400, 620, 30):
        pen.line((across, 186, across, 380), fill="#8fa6b8", width=2)
    _person(pen, 120, 200, "#2f6fb0", height=200)
    pen.ellipse((460, 280, 520, 340), fill="#ffffff", outline="#1d2a2d", width=5)


def _person(pen: Any, left: int, top: int, colour: str, *, height: int = 90) -> None:
    """A person as children draw them: a round head, a body, two legs, and arms stretched out."""
    head = height // 3
    middle = left + head // 2
    pen.ellipse((left, top, left + head, top + head), fill="#e0ac84", outline="#1d2a2d", width=3)
    pen.rectangle((left, top + head, left + head, top + 2 * head), fill=colour)
    pen.line((left - head // 2, top + head + 8, left + head + head // 2, top + head + 8), fill=colour, width=6)
    for foot in (left + 4, left + head - 4):
        pen.line((middle, top + 2 * head, foot, top + height), fill="#1d2a2d", width=5)
