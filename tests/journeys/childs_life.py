"""A child about whom everything is there that a page of their own can show, and every page that leads to it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.db import transaction
from playwright.sync_api import Page

from mainstay.access.roles import Role
from mainstay.advocacy.actions.ask_for_somebody_else import ask_for_somebody_else
from mainstay.ledger.action import set_person
from mainstay.releases.actions.send_release import send_release
from mainstay.voice.actions.say import say
from mainstay.voice.actions.tell_child import tell_child
from mainstay.voice.models import Wish
from mainstay.voice.shared.media import Made
from tests import builders as make
from tests.achievements.building import a_picture, kept, read, yes
from tests.childrens_council.filming import a_film_shown
from tests.complaints.building import Complaining
from tests.journeys.childs_addresses import childs_addresses
from tests.releases.making import a_recipient, a_release
from tests.voice.building import Scene, a_scene

A_KEY = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
# Pictures, films and captions by themselves, and what ends the time here or turns a page over.
NOT_PAGES = re.compile(r"/my/(leave|stop|language|c/|review/officer|.*/(small|file|still|look|picture|captions\.vtt)$)")


def a_life() -> Scene:
    """A child with a wish answered, a drawing, a letter, a complaint answered, things to be proud of, and a film."""
    scene = a_scene()
    drawing = Made("drawing", a_picture())
    view = say(scene.as_child(), scene.child, about="change", words="I want to see my brother", media=[drawing])
    with transaction.atomic():
        set_person(make.viewing(scene.officer))
        wish = Wish.objects.get(view=view).pk
    tell_child(make.acting(scene.officer), wish, outcome="done", words="He comes on Saturday.")
    to = a_recipient(scene.officer, scene.child, "child", name="Robin", checked=True)
    letter = a_release(
        scene.officer, to, document="letter", goes_through_with="Wes Example", goes_through_on=make.TODAY
    )
    send_release(make.acting(scene.officer), letter.pk)
    complaining = Complaining(scene, make.a_person(Role.COMPLAINTS_TEAM, name="Cora Example"))
    complaining.answered(complaining.complain())
    yes(scene, read(scene, kept(scene)), "letter")
    kept(scene, title="A painted sky", picture=a_picture())
    a_film_shown(scene)
    ask_for_somebody_else(scene.as_child(), scene.child, matter="talk")
    return scene


def pages_that_lead_on(page: Page, served: str) -> Iterator[str]:
    """Each page of a child's own once, opened: those that an address leads to, and then what their links lead to."""
    waiting = list(childs_addresses())
    met = {A_KEY.sub("", address) for address in waiting}
    while waiting:
        address = waiting.pop(0)
        if page.request.get(f"{served}{address}", max_redirects=0).status != 200:
            continue
        page.goto(f"{served}{address}")
        for link in page.evaluate("[...document.querySelectorAll('main a[href]')].map((each) => each.pathname)"):
            kind = A_KEY.sub("", link)
            if link.startswith("/my/") and kind not in met and not NOT_PAGES.search(link):
                met.add(kind)
                waiting.append(link)
        yield address
