"""A child on a phone keeps a poem, says yes to the annual report, and takes it back; with script and without."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import transaction
from playwright.sync_api import Browser, BrowserContext, Page, expect

from mainstay.achievements import queries
from mainstay.achievements.models import Achievement, Permission
from mainstay.ledger.action import set_person
from tests import builders as make
from tests.achievements.building import POEM, TITLE, YEAR, allowed, checked, read
from tests.journeys.conftest import CheckAxe
from tests.voice.building import NUMBERS, Scene, a_scene

PHONE = {"width": 360, "height": 740}

pytestmark = pytest.mark.journey


@pytest.fixture(params=[True, False], ids=["with script", "without script"])
def phone(chromium: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    context: BrowserContext = chromium.new_context(viewport=PHONE, java_script_enabled=request.param, has_touch=True)
    yield context.new_page()
    context.close()


@pytest.fixture
def scene(served: str) -> Scene:
    """A child with a card, committed, so that the served site sees them."""
    return a_scene()


def _in_report(scene: Scene) -> list[str]:
    with transaction.atomic():
        set_person(make.viewing(scene.manager))
        rows = queries.in_the_report(make.viewing(scene.manager), YEAR)
    return [row.title for row in rows if row.words == f"{POEM} {scene.child.reference}".replace("\n", "\r\n")]


def test_a_child_keeps_a_poem_says_yes_to_the_report_and_takes_it_back(
    phone: Page, served: str, scene: Scene, check_axe: CheckAxe, request: pytest.FixtureRequest
) -> None:
    scripted = "without" not in request.node.callspec.id
    phone.goto(f"{served}/my/")
    phone.get_by_label("What is the code on your card?").fill(scene.code)
    phone.get_by_role("button", name="Go on").click()
    phone.get_by_label("Your secret numbers").fill(NUMBERS)
    phone.get_by_role("button", name="Come in").click()
    phone.get_by_role("link", name="What I am proud of").click()
    phone.get_by_role("link", name="Keep something").click()
    phone.get_by_label("A poem, or other words").check()
    phone.get_by_label("What is it called?").fill(TITLE)
    phone.locator("textarea[name=words]").fill(f"{POEM} {scene.child.reference}")
    if scripted:
        check_axe(phone)
    phone.get_by_role("button", name="Keep it").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text(TITLE)
    phone.get_by_role("link", name="Say yes : In the big report").or_(
        phone.get_by_role("link", name="Say yes: In the big report")
    ).click()
    expect(phone.get_by_text("What is printed we cannot get back.")).to_be_visible()
    if scripted:
        check_axe(phone)
    phone.get_by_role("button", name="Yes, you may").click()
    expect(phone.get_by_text("You said yes, until 12 April 2022.")).to_be_visible()
    assert phone.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    with transaction.atomic():
        set_person(make.viewing(scene.officer))
        row = Achievement.objects.get(child=scene.child)
    read(scene, row)
    with transaction.atomic():
        set_person(make.viewing(scene.officer))
        check = checked(scene, row, alt="")
    with transaction.atomic():
        set_person(make.viewing(scene.manager))
        allowed(scene, check)
    assert _in_report(scene) == [TITLE]
    phone.get_by_role("button", name="No, take it back").click()
    expect(phone.get_by_text("You took your yes back on 12 April 2021.")).to_be_visible()
    if scripted:
        check_axe(phone)
    assert _in_report(scene) == []
    with transaction.atomic():
        set_person(make.viewing(scene.officer))
        assert Permission.objects.get(child=scene.child).taken_back_how == "On their own pages"
