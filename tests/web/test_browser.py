"""In a real browser: clean under axe at every width, by keyboard, without scripts, and nothing lost on sign-out."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from mainstay.web import assets
from tests.web.addresses import SignIn

pytestmark = pytest.mark.journey


@pytest.fixture(autouse=True)
def signed_in() -> Iterator[None]:
    SignIn.open, SignIn.person = True, "ada"
    yield
    SignIn.open, SignIn.person = True, "ada"


def opened(chromium: Browser, address: str, width: int = 1280, *, scripts: bool = True) -> Page:
    page = chromium.new_context(viewport={"width": width, "height": 900}, java_script_enabled=scripts).new_page()
    page.goto(address)
    return page


def told_by_axe(page: Page) -> list[tuple[str, list[str]]]:
    """What axe finds wrong with the page as it stands."""
    page.evaluate((assets.ROOT / "node_modules/axe-core/axe.min.js").read_text())
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    assert len(found["passes"]) > 5, "axe did not look"
    return [(one["id"], [node["html"][:120] for node in one["nodes"]]) for one in found["violations"]]


@pytest.mark.parametrize("width", [1280, 360, 320])
@pytest.mark.parametrize("address", ["gallery", "short/900", "missing"])
def test_a_page_is_clean_under_axe_and_never_scrolls_sideways(
    chromium: Browser, served: str, address: str, width: int
) -> None:
    page = opened(chromium, f"{served}/{address}", width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert told_by_axe(page) == []


def test_nothing_on_the_page_offends_its_own_security_policy(chromium: Browser, served: str) -> None:
    page = chromium.new_context().new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(f"{served}/gallery")
    page.wait_for_timeout(300)
    assert said == []
    assert page.evaluate("document.fonts.check('600 16px \"Source Sans 3\"')")


def test_a_person_with_the_keyboard_skips_the_head_and_goes_from_an_error_to_its_field(
    chromium: Browser, served: str
) -> None:
    page = opened(chromium, f"{served}/short/900")
    page.keyboard.press("Tab")
    expect(page.get_by_text("Skip to main content")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#main-content")).to_be_focused()
    page.goto(f"{served}/gallery")
    page.get_by_role("link", name="Date of the review must be a real date").click()
    expect(page.locator("#id_held_on-day")).to_be_focused()
    page.get_by_role("link", name="How was it held").click()
    expect(page.locator("#id_how_0")).to_be_focused()


def test_without_scripts_everything_is_there_to_use(chromium: Browser, served: str) -> None:
    page = opened(chromium, f"{served}/gallery", 360, scripts=False)
    expect(page.get_by_role("button", name="Apply filters")).to_be_visible()
    expect(page.get_by_role("button", name="Show filters")).to_be_hidden()
    expect(page.get_by_role("navigation", name="Menu").get_by_role("link", name="Calendar")).to_be_visible()
    page.get_by_text("Why this date").first.click()
    expect(page.get_by_text("Due within 20 working days").first).to_be_visible()


def test_on_a_phone_the_filters_fold_away_and_open_again(chromium: Browser, served: str) -> None:
    page = opened(chromium, f"{served}/gallery", 360)
    apply = page.get_by_role("button", name="Apply filters")
    expect(apply).to_be_hidden()
    page.get_by_role("button", name="Show filters").click()
    expect(apply).to_be_visible()
    expect(page.get_by_role("button", name="Hide filters")).to_have_attribute("aria-expanded", "true")


def test_a_minute_before_the_end_a_person_is_warned_and_stays_with_one_press(chromium: Browser, served: str) -> None:
    page = opened(chromium, f"{served}/short/62")
    expect(page.get_by_text("You will be signed out in 1 minute")).to_be_hidden()
    expect(page.get_by_text("You will be signed out in 1 minute")).to_be_visible(timeout=5000)
    assert told_by_axe(page) == []
    page.get_by_role("button", name="Stay signed in").click()
    expect(page.get_by_text("You will be signed out in 1 minute")).to_be_hidden()


def write_and_wait(page: Page) -> None:
    page.get_by_label("Words").fill("She wants to see her nan.")
    SignIn.open = False
    expect(page.get_by_text("You have been signed out")).to_be_visible(timeout=6000)


def test_words_written_before_the_end_are_covered_and_come_back_after_signing_in(
    chromium: Browser, served: str
) -> None:
    page = opened(chromium, f"{served}/short/2")
    write_and_wait(page)
    expect(page.get_by_label("Words")).to_be_hidden()
    expect(page.locator("#crumb")).to_be_hidden()
    page.get_by_role("button", name="I have signed in").click()
    expect(page.get_by_label("Words")).to_be_hidden()
    assert told_by_axe(page) == []
    SignIn.open = True
    page.get_by_role("button", name="I have signed in").click()
    expect(page.get_by_label("Words")).to_have_value("She wants to see her nan.")
    expect(page.locator("input[name=csrfmiddlewaretoken]").first).to_have_value("the-new-token")


def test_another_person_who_signs_in_is_not_shown_the_words(chromium: Browser, served: str) -> None:
    page = opened(chromium, f"{served}/short/2")
    write_and_wait(page)
    SignIn.open, SignIn.person = True, "someone-else"
    page.get_by_role("button", name="I have signed in").click()
    page.wait_for_url(f"{served}/")
    assert "her nan" not in page.content()
