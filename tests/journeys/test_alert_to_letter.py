"""An officer on a Monday: an urgent alert taken, what the child asked for answered, and the answer in a letter."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from mainstay.access.models import Person
from mainstay.releases.actions.add_recipient import add_recipient
from mainstay.releases.actions.check_recipient import check_recipient
from mainstay.voice.actions.say import say
from tests import builders as make
from tests.journeys.conftest import CheckAxe
from tests.journeys.hands import Keys, Pointer, Walk
from tests.voice.building import CANARY, NUMBERS, Scene, a_scene

ANSWER = "He comes to tea on Saturday."
DONE = "Rang Robin and the foster carer. Robin is safe."

pytestmark = pytest.mark.journey


@pytest.fixture
def scene(served: str) -> Scene:
    """A child with a card who asked for something and said that it is urgent; letters to them may be made."""
    scene = a_scene()
    to = add_recipient(make.acting(scene.officer), scene.child, kind="child", name="Robin Example", route="by_hand")
    check_recipient(make.acting(scene.manager), to, address_withheld=False)
    say(scene.as_child(), scene.child, about="change", words=CANARY, asked_urgent=True)
    return scene


@pytest.mark.parametrize("by", ["pointer", "keyboard alone"])
def test_an_officer_goes_from_the_alert_to_the_answer_to_the_letter(
    page: Page, served: str, scene: Scene, *, by: str, signed_in: Callable[..., Person], check_axe: CheckAxe,
    chromium: Browser,
) -> None:  # fmt: skip
    look = check_axe if by == "pointer" else lambda page: None
    walk = Walk(page, Pointer() if by == "pointer" else Keys(page))
    signed_in(page, person=scene.officer)
    page.goto(f"{served}/")
    walk.go("1 urgent alert waits")
    _take_the_alert(walk, scene, look)
    _answer(walk, look)
    _write_the_letter(walk, look)
    with chromium.new_context(viewport={"width": 360, "height": 740}) as context:
        phone = context.new_page()
        _come_in(phone, served, scene)
        phone.goto(f"{served}/my/letters/")
        phone.locator("a.own__tile").first.click()
        expect(phone.get_by_text(ANSWER)).to_be_visible()
        expect(phone.get_by_text(CANARY)).to_be_visible()


def _take_the_alert(walk: Walk, scene: Scene, look: CheckAxe) -> None:
    walk.hand.press(walk.page.get_by_role("link", name=scene.child.name).first)
    expect(walk.page.get_by_role("heading", level=1)).to_have_text("Urgent alert")
    look(walk.page)
    walk.go("I am taking this alert")
    walk.go("Record what was done")
    walk.write("What was done?", DONE)
    walk.go("Record it")
    expect(walk.page.get_by_text(DONE)).to_be_visible()


def _answer(walk: Walk, look: CheckAxe) -> None:
    walk.go("Open what the child said, and answer it")
    look(walk.page)
    walk.hand.press(walk.page.get_by_role("link", name="Tell the child"))
    walk.choose("We did it")
    walk.write("Your answer to the child", ANSWER)
    walk.go("Tell the child")
    expect(walk.page.get_by_text(ANSWER)).to_be_visible()


def _write_the_letter(walk: Walk, look: CheckAxe) -> None:
    walk.go("Write the answers in a letter")
    look(walk.page)
    walk.write("Who will go through the letter with the child?", "Wes Example")
    walk.write_day("On which day?", make.TODAY)
    walk.go("Make the letter")
    expect(walk.page.get_by_text(f"We did it. {ANSWER}")).to_be_visible()
    look(walk.page)
    walk.go("Send it")
    walk.go("It is sent")
    expect(walk.page.get_by_text("It is sent, and stands in the release log.")).to_be_visible()


def _come_in(phone: Page, served: str, scene: Scene) -> None:
    phone.goto(f"{served}/my/")
    phone.get_by_label("What is the code on your card?").fill(scene.code)
    phone.get_by_role("button", name="Go on").click()
    phone.get_by_label("Your secret numbers").fill(NUMBERS)
    phone.get_by_role("button", name="Come in").click()
