"""Things a child is proud of, as far as a test needs them, and the steps to making one public."""

from __future__ import annotations

from datetime import date
from functools import cache
from io import BytesIO

from PIL import Image

from mainstay.achievements.actions.check_achievement import check_achievement
from mainstay.achievements.actions.decide_publication import decide_publication
from mainstay.achievements.actions.keep_achievement import keep_achievement
from mainstay.achievements.actions.read_achievement import read_achievement
from mainstay.achievements.actions.say_yes_to import say_yes_to
from mainstay.achievements.models import Achievement, Check
from mainstay.achievements.rules.publishing import QUESTIONS
from mainstay.ledger.action import set_person
from mainstay.media.anew import picture_made_anew
from mainstay.media.made import Media
from mainstay.statute.years import CollectionYear
from tests import builders as make
from tests.voice.building import Scene

TITLE, POEM = "The quokka song", "A quokka called Ferdinand\nsang to the moon"
YEAR = CollectionYear.parse("2020-21")
NOTHING_LEADS = dict.fromkeys(QUESTIONS, "no")


def kept(scene: Scene, *, words: str = POEM, title: str = TITLE, picture: Media | None = None) -> Achievement:
    """A poem that the child keeps on their own pages."""
    kind = "picture" if picture else "poem"
    row = keep_achievement(scene.as_child(), scene.child, kind=kind, title=title, words=words, picture=picture)
    set_person(make.viewing(scene.officer))
    return row


def read(scene: Scene, row: Achievement) -> Achievement:
    """The same, read by the officer and found fine."""
    return read_achievement(make.acting(scene.officer), row)


def yes(scene: Scene, row: Achievement, use: str = "annual_report", **how: object) -> None:
    """The child's yes to one use."""
    say_yes_to(scene.as_child(), row, use=use, **how)  # type: ignore[arg-type]
    set_person(make.viewing(scene.officer))


def checked(scene: Scene, row: Achievement, use: str = "annual_report", **more: object) -> Check:
    """The officer's check, that nothing leads to the child."""
    given = {"answers": NOTHING_LEADS, "alt": "Blue lines", "caption": "plain", **more}
    return check_achievement(make.acting(scene.officer), row, use=use, **given)  # type: ignore[arg-type]


def allowed(scene: Scene, check: Check, *, said: bool = True) -> Check:
    """The manager's yes, for the report of the year that ended."""
    decided = decide_publication(make.acting(scene.manager), check, yes=said, for_year=YEAR)
    set_person(make.viewing(scene.manager))
    return decided


def public(scene: Scene, *, words: str = POEM, title: str = TITLE, picture: Media | None = None) -> Achievement:
    """A thing with all three: it may stand in the annual report of 2020-21."""
    row = read(scene, kept(scene, words=words, title=title, picture=picture))
    yes(scene, row)
    allowed(scene, checked(scene, row))
    return row


@cache
def a_picture(width: int = 120, height: int = 80) -> Media:
    """A picture made anew, as a child might send it."""
    held = BytesIO()
    Image.new("RGB", (width, height), "#2a6f97").save(held, "PNG")
    return picture_made_anew(held.getvalue())


def next_year(day: date) -> date:
    """The same day a year later."""
    return day.replace(year=day.year + 1)
