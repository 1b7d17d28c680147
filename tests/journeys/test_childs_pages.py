"""A child on a phone: in by card, an agenda built, the review chaired, an answer read, an advocate asked for, out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import transaction
from playwright.sync_api import Browser, BrowserContext, Page, expect

from mainstay.access.models import Person
from mainstay.advocacy.models import Advocacy
from mainstay.cards.models import Card
from mainstay.ledger.action import set_person
from mainstay.preparation.models import Choice
from mainstay.reviews.models import Review
from mainstay.voice.actions.tell_child import tell_child
from mainstay.voice.models import View, Wish
from tests import builders as make
from tests.journeys.childs_life import a_life, pages_that_lead_on
from tests.journeys.conftest import CheckAxe
from tests.voice.building import CANARY, NUMBERS, Scene, a_scene

PHONE = {"width": 360, "height": 740}
WEATHER = "**://www.bbc.co.uk/**"
# When the page went blank after the press, by the browser's own clock.
COVERED_AFTER = """() => new Promise((done) => {
  const began = performance.now();
  new MutationObserver(() => {
    if (document.querySelector('.govuk-exit-this-page-overlay')) done(performance.now() - began);
  }).observe(document.documentElement, { childList: true, subtree: true, attributes: true });
  document.querySelector('.govuk-exit-this-page__button').click();
})"""

pytestmark = pytest.mark.journey


@pytest.fixture(params=[True, False], ids=["with script", "without script"])
def phone(chromium: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A phone's browser; the weather is answered here, for nothing outside can be reached."""
    context: BrowserContext = chromium.new_context(viewport=PHONE, java_script_enabled=request.param, has_touch=True)
    context.route(WEATHER, lambda route: route.fulfill(body="<title>Weather</title>Sunny", content_type="text/html"))
    yield context.new_page()
    context.close()


@pytest.fixture
def scene(served: str) -> Scene:
    """A child with a card, committed, so that the served site sees them."""
    return a_scene()


def _come_in(page: Page, served: str, scene: Scene) -> None:
    page.goto(f"{served}/my/")
    page.get_by_label("What is the code on your card?").fill(scene.code)
    page.get_by_role("button", name="Go on").click()
    page.get_by_label("Your secret numbers").fill(NUMBERS)
    page.get_by_role("button", name="Come in").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Hello Robin")


@contextmanager
def _seen_by(person: Person) -> Iterator[None]:
    """What the database shows a person, for as long as this lasts."""
    with transaction.atomic():
        set_person(make.viewing(person))
        yield


def _fits(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))


def test_a_child_comes_in_says_something_and_reads_the_answer(
    phone: Page, served: str, scene: Scene, check_axe: CheckAxe, request: pytest.FixtureRequest
) -> None:
    _come_in(phone, served, scene)
    phone.get_by_role("link", name="Say something").click()
    expect(phone.get_by_text("Who will read it?")).to_be_visible()
    phone.get_by_role("link", name="What I want to change").click()
    phone.locator("textarea[name=words]").fill(CANARY)
    phone.get_by_role("button", name="Send it").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("We have it")
    with _seen_by(scene.officer):
        wish = Wish.objects.get(child=scene.child)
    tell_child(make.acting(scene.officer), wish, outcome="done", words="You can bring him on Friday.")
    phone.get_by_role("link", name="Go to my pages").click()
    phone.get_by_role("link", name="Read it").click()
    expect(phone.get_by_text("You can bring him on Friday.")).to_be_visible()
    with _seen_by(scene.officer):
        assert View.objects.get(child=scene.child).read_on is None
        assert Wish.objects.get(pk=wish.pk).read_on == make.TODAY


def test_a_child_builds_an_agenda_and_chooses_to_run_the_review(phone: Page, served: str, scene: Scene) -> None:
    _come_in(phone, served, scene)
    phone.get_by_role("link", name="My review").click()
    expect(phone.get_by_text("Olu Example")).to_be_visible()
    phone.get_by_role("link", name="What we talk about").click()
    phone.get_by_label("School", exact=True).check()
    phone.get_by_label("My friends", exact=True).check()
    phone.get_by_label("Something of my own").fill("My quokka")
    phone.get_by_role("button", name="Go on").click()
    phone.get_by_role("button", name=re.compile(r"Move up\s*: My friends")).click()
    expect(phone.locator("ol .own__lead")).to_have_text(["My quokka", "My friends", "School"])
    phone.get_by_role("link", name="It is right like this").click()
    phone.get_by_role("link", name="How to run it").click()
    expect(phone.get_by_text("Hello. Thank you for coming.")).to_be_visible()
    phone.get_by_role("link", name="I want to run it").click()
    phone.get_by_label("I run it", exact=True).check()
    phone.get_by_role("button", name="Choose this").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("My review")
    with _seen_by(scene.officer):
        review = Review.objects.get(child=scene.child, state__in=Review.OPEN)
        chosen = dict(Choice.objects.filter(review=review, withdrawn_on=None).values_list("matter", "words"))
    assert chosen == {"agenda": "My quokka\nMy friends\nSchool", "who_chairs": "I run it"}


def test_a_child_asks_for_an_advocate_in_one_tap(phone: Page, served: str, scene: Scene) -> None:
    _come_in(phone, served, scene)
    phone.get_by_role("link", name="Help").first.click()
    phone.goto(f"{served}/my/help")
    expect(phone.get_by_text("Press “Leave this page”")).to_be_visible()
    phone.get_by_role("link", name="My advocate").click()
    phone.get_by_role("button", name="I want an advocate").click()
    expect(phone.get_by_text("You said yes.")).to_be_visible()
    with _seen_by(scene.officer):
        assert Advocacy.objects.get(child=scene.child, kind="advocate").state == "wanted"


def test_a_child_leaves_at_once_and_back_shows_nothing(
    phone: Page, served: str, scene: Scene, request: pytest.FixtureRequest
) -> None:
    _come_in(phone, served, scene)
    phone.goto(f"{served}/my/words/")
    if "with script" in request.node.name and "without" not in request.node.name:
        assert phone.evaluate(COVERED_AFTER) < 300
    else:
        phone.get_by_role("link", name="Leave this page").click()
    expect(phone).to_have_title("Weather")
    phone.go_back()
    expect(phone.get_by_text("What is the code on your card?")).to_be_visible()
    assert "What I said" not in phone.content()


@pytest.mark.parametrize("level", ["words", "pictures"])
def test_every_page_of_a_childs_passes_axe_and_fits_a_narrow_screen_at_every_size(
    chromium: Browser, served: str, check_axe: CheckAxe, level: str
) -> None:
    # 320 across is a cheap phone, and is also 1280 at 400 per cent.
    context = chromium.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    _come_in(page, served, a_life())
    page.goto(f"{served}/my/look")
    page.locator(f"input[name=level][value={level}]").check(force=True)
    page.locator("input[name=text_size][value=big]").check(force=True)
    page.get_by_role("button", name="Keep it like this").click()
    looked, wide = 0, []
    for address in pages_that_lead_on(page, served):
        looked += 1
        check_axe(page)
        if not _fits(page):
            wide.append(address)
    context.close()
    assert wide == []
    assert looked > 35


def test_the_long_words_of_welsh_fit_a_narrow_screen(
    chromium: Browser, served: str, scene: Scene, check_axe: CheckAxe
) -> None:
    context = chromium.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    _come_in(page, served, scene)
    page.goto(f"{served}/my/look")
    page.locator("input[name=language][value=cy]").check(force=True)
    page.locator("input[name=text_size][value=biggest]").check(force=True)
    page.get_by_role("button", name="Keep it like this").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Helo Robin")
    wide = []
    for address in ("/my/", "/my/write/other", "/my/review/", "/my/help"):
        page.goto(f"{served}{address}")
        assert page.locator("html").get_attribute("lang") == "cy"
        check_axe(page)
        if not _fits(page):
            wide.append(address)
    context.close()
    assert wide == []


def test_a_childs_pages_are_used_with_the_keyboard_alone(chromium: Browser, served: str, scene: Scene) -> None:
    context = chromium.new_context(viewport=PHONE)
    page = context.new_page()
    _come_in(page, served, scene)
    page.goto(f"{served}/my/write/feeling")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent.trim()") == "Go to the main part"
    page.locator("input[name=feeling]").first.focus()
    page.keyboard.press("ArrowRight")
    page.locator("textarea[name=words]").focus()
    page.keyboard.type("Today was OK")
    page.get_by_role("button", name="Send it").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("We have it")
    context.close()
    with _seen_by(scene.officer):
        assert View.objects.filter(child=scene.child, feeling=4).count() == 1
    assert Card.objects.filter(child=scene.child).count() == 1


def test_a_page_reads_from_right_to_left_where_its_language_does(chromium: Browser, served: str, scene: Scene) -> None:
    context = chromium.new_context(viewport=PHONE)
    page = context.new_page()
    page.goto(f"{served}/my/come-in")
    page.locator("button[name=language][value=ar]").click()
    assert page.locator("html").get_attribute("dir") == "rtl"
    assert _fits(page)
    home, leave = page.locator(".own__home").bounding_box(), page.locator(".own__exit").bounding_box()
    assert home is not None
    assert leave is not None
    assert home["x"] > leave["x"]
    context.close()


def test_sending_nothing_is_answered_with_one_sentence_and_nothing_beside_it(
    phone: Page, served: str, scene: Scene
) -> None:
    _come_in(phone, served, scene)
    phone.goto(f"{served}/my/write/other")
    phone.get_by_role("button", name="Send it").click()
    expect(phone.locator(".own__error:visible")).to_have_text(
        ["Write a word, pick a face, or add a picture or your voice."]
    )


def test_the_box_to_be_remembered_is_seen_and_is_large_enough_for_a_thumb(
    chromium: Browser, served: str, scene: Scene
) -> None:
    with chromium.new_context(viewport=PHONE) as context:
        page = context.new_page()
        page.goto(f"{served}/my/")
        page.get_by_label("What is the code on your card?").fill(scene.code)
        page.get_by_role("button", name="Go on").click()
        label = page.locator("label", has_text="Remember me here")
        # Within a line of words the box would have no width, whatever its style says.
        assert label.evaluate("(each) => getComputedStyle(each, '::before').display") != "inline"
        box = label.bounding_box()
        assert box is not None
        assert box["height"] >= 44
        page.get_by_label("Remember me here").check(force=True)
        assert page.get_by_label("Remember me here").is_checked()
