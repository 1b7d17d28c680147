"""What children of the demonstration are proud of: poems and drawings made here, some shown, one taken back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from io import BytesIO
from typing import Any

from mainstay.access.models import Person
from mainstay.access.roles import Role
from mainstay.achievements.actions.check_achievement import check_achievement
from mainstay.achievements.actions.decide_publication import decide_publication
from mainstay.achievements.actions.keep_achievement import keep_achievement
from mainstay.achievements.actions.read_achievement import read_achievement
from mainstay.achievements.actions.say_yes_to import say_yes_to
from mainstay.achievements.actions.take_back_yes import take_back_yes
from mainstay.achievements.models import Achievement
from mainstay.achievements.rules.permitting import ALWAYS
from mainstay.achievements.rules.permitting import YEAR as YEARLY
from mainstay.achievements.rules.publishing import QUESTIONS
from mainstay.cards.shared import childs_viewer
from mainstay.children.models import Child
from mainstay.ledger.acting import Acting, acting_as
from mainstay.media.anew import picture_made_anew
from mainstay.media.made import Media
from mainstay.site.demo.alive.voice import children_with_cards
from mainstay.statute.years import CollectionYear

YEAR = CollectionYear.parse("2020-21")
NOTHING_LEADS = dict.fromkeys(QUESTIONS, "no")


@dataclass(frozen=True)
class Proud:
    """One thing: whose, kept how many days ago, what it is, and what is said yes to."""

    child: int
    days_ago: int
    kind: str
    title: str
    words: str = ""
    drawn: str = ""
    shows: str = ""
    uses: tuple[str, ...] = ()
    public: bool = False
    taken_back: bool = False
    read: bool = True


THINGS = (
    Proud(
        3, 24, "poem", "Fifty metres",
        "The water was cold and the wall was far.\nI counted my arms like the beats of a bar.\n"
        "At forty I wanted to stop and to stand.\nAt fifty I put out my hand and touched land.",
        uses=("letter", "service", "annual_report"), public=True,
    ),
    Proud(
        5, 20, "picture", "The hill with all the weather", drawn="hill",
        shows="A drawing of a green hill with a yellow sun on one side and blue rain on the other.",
        uses=("annual_report", "public"), public=True,
    ),
    Proud(1, 15, "certificate", "Reading badge", drawn="badge", uses=("letter",)),
    Proud(
        0, 12, "poem", "My brother’s shoes", "Small shoes by the door.\nTomorrow there will be two more.",
        uses=("service", "annual_report"), public=True, taken_back=True,
    ),
    Proud(4, 1, "picture", "Our dog", drawn="dog", read=False),
)  # fmt: skip


def live(staff: dict[Role, list[Person]], *, today: date) -> dict[str, int]:
    """Let children keep things, read and check them, and let one be taken back; returns how many of each."""
    children = children_with_cards(today)
    manager = staff[Role.SERVICE_MANAGER][0]
    kept = [_keep(children[each.child], each, manager, today) for each in THINGS if each.child < len(children)]
    return {
        "things children are proud of": len(kept),
        "yeses of children taken back": sum(each.taken_back for each in THINGS if each.child < len(children)),
    }


def _keep(whose: tuple[Child, Person], proud: Proud, manager: Person, today: date) -> Achievement:
    child, officer = whose
    day = today - timedelta(days=proud.days_ago)
    row = keep_achievement(
        _as(child, day), child, kind=proud.kind, title=proud.title, words=proud.words,
        picture=_drawn(proud.drawn) if proud.drawn else None,
    )  # fmt: skip
    for use in proud.uses:
        say_yes_to(_as(child, day), row, use=use, lasting=ALWAYS if use == "letter" else YEARLY)
    if not proud.read:
        return row
    read_achievement(acting_as(officer, channel="page", today=day + timedelta(days=1)), row)
    if proud.public:
        _make_public(officer, manager, row, proud, day)
    if proud.taken_back:
        take_back_yes(_as(child, today - timedelta(days=2)), row, use="annual_report")
    return row


def _make_public(officer: Person, manager: Person, row: Achievement, proud: Proud, day: date) -> None:
    checked_on, decided_on = day + timedelta(days=2), day + timedelta(days=4)
    check = check_achievement(
        acting_as(officer, channel="page", today=checked_on), row, use="annual_report", answers=NOTHING_LEADS,
        caption="with_age", alt=proud.shows,
    )  # fmt: skip
    decide_publication(acting_as(manager, channel="page", today=decided_on), check, yes=True, for_year=YEAR)


def _as(child: Child, day: date) -> Acting:
    return Acting(viewer=childs_viewer(child.pk, today=day), channel="page")


def _drawn(what: str) -> Media:
    """A picture drawn by hand, as a child might send it."""
    from PIL import Image, ImageDraw

    sheet = Image.new("RGB", (640, 440), "#fdfaf2")
    pen = ImageDraw.Draw(sheet)
    {"hill": _hill, "badge": _badge, "dog": _dog}[what](pen)
    held = BytesIO()
    sheet.save(held, "PNG")
    return picture_made_anew(held.getvalue())


def _hill(draw: Any) -> None:
    draw.ellipse((-120, 240, 760, 760), fill="#4f9d5b")
    draw.ellipse((60, 40, 170, 150), fill="#f2c230")
    for across, down in ((-110, 0), (-80, -80), (0, -90), (80, -80), (110, 0), (80, 80), (0, 90), (-80, 80)):
        draw.line((115, 95, 115 + across, 95 + down), fill="#f2c230", width=6)
    draw.ellipse((400, 50, 560, 130), fill="#8fa6b8")
    for drop in range(9):
        left, top = 410 + 18 * drop, 140 + 10 * (drop % 3)
        draw.line((left, top, left - 8, top + 40), fill="#2f6fb0", width=5)


def _badge(draw: Any) -> None:
    draw.polygon(((270, 260), (230, 420), (320, 360), (410, 420), (370, 260)), fill="#c0392b")
    draw.ellipse((210, 60, 430, 280), fill="#f2c230", outline="#b8860b", width=10)
    draw.rectangle((280, 130, 360, 210), fill="#ffffff", outline="#1d2a2d", width=5)
    draw.line((320, 130, 320, 210), fill="#1d2a2d", width=4)


def _dog(draw: Any) -> None:
    draw.ellipse((180, 190, 440, 330), fill="#9c6b3f")
    draw.ellipse((380, 110, 510, 230), fill="#9c6b3f")
    draw.ellipse((400, 100, 440, 190), fill="#6e4726")
    draw.ellipse((460, 150, 474, 164), fill="#101a1c")
    for leg in (210, 270, 350, 410):
        draw.rectangle((leg, 310, leg + 22, 400), fill="#9c6b3f")
    draw.line((185, 230, 120, 160), fill="#9c6b3f", width=16)
