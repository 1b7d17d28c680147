"""A film of a project, with captions and what those who are shown agreed to, made by actions."""

from __future__ import annotations

from datetime import date
from functools import cache

from mainstay.childrens_council.actions.add_film import add_film
from mainstay.childrens_council.actions.caption_film import caption_film
from mainstay.childrens_council.actions.record_agreement import record_agreement
from mainstay.childrens_council.actions.show_film import show_film
from mainstay.childrens_council.models import Film
from mainstay.media.films import film_made_anew
from mainstay.media.made import Media
from tests import builders as make
from tests.childrens_council.building import APRIL, a_project
from tests.media.filming import film_with_place
from tests.voice.building import Scene

CAPTIONS = b"WEBVTT\n\n00:00.000 --> 00:00.500\nA ball rolls.\n\n00:00.500 --> 00:01.000\n- Look & see!\n"
SHOWN = "A ball rolls on a table. Somebody says: look and see."
UNTIL = date(2023, 3, 31)


@cache
def made(fmt: str = "webm", codec: str = "libvpx") -> Media:
    """A film made anew, once for all tests of a run."""
    return film_made_anew(film_with_place(fmt, codec))


def a_film(scene: Scene, title: str = "Our film") -> Film:
    """A film that nobody agreed to yet, without captions."""
    return add_film(make.acting(scene.officer), a_project(scene), title=title, made=made())


def with_captions(scene: Scene, film: Film) -> Film:
    """The film with captions and a transcript."""
    return caption_film(make.acting(scene.officer), film, captions=CAPTIONS, transcript=SHOWN)


def agreed(scene: Scene, film: Film, audience: str = "children", until: date = UNTIL) -> Film:
    """The film with an agreement of those who are shown."""
    acting = make.acting(scene.officer)
    return record_agreement(acting, film, said="All six who are shown", audience=audience, given_on=APRIL, until=until)


def a_film_shown(scene: Scene, audience: str = "children", until: date = UNTIL) -> Film:
    """A film that every child can watch."""
    film = agreed(scene, with_captions(scene, a_film(scene)), audience, until)
    return show_film(make.acting(scene.officer), film)
