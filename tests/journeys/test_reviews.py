"""Reviews in a real browser: every page clean and narrow enough, by keyboard alone, and without scripts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from playwright.sync_api import Browser, Page, expect

from mainstay.access.models import Person
from mainstay.children.models import Child
from mainstay.reviews.actions.adjourn_review import adjourn_review
from mainstay.reviews.actions.ask_to_postpone import ask_to_postpone
from mainstay.reviews.actions.hold_review import hold_review
from mainstay.reviews.actions.schedule_review import schedule_review
from mainstay.reviews.models import Review
from tests import builders

pytestmark = pytest.mark.journey
OF_ONE = ("", "arrange", "postpone", "held", "meeting", "adjourn")
LONG = "Wilhelmina-Constance Oluwaseun"


@pytest.fixture(scope="module")
def officer(journey_database: str) -> Person:
    return builders.an_officer("Olu Featherstonehaugh-Cholmondeley", share="1.00")


@pytest.fixture(scope="module")
def manager(journey_database: str) -> Person:
    return builders.a_manager("Mary Example")


@pytest.fixture(scope="module")
def addresses(served: str, officer: Person) -> list[str]:
    """Every page of reviews, with something of each kind on it."""
    arranged, adjourned, begun, held = (_child(officer, came_on=date(2021, 3, day)) for day in (8, 9, 10, 11))
    builders.a_child(came_on=date(2021, 4, 1), given_name=LONG)
    acting = builders.acting(officer)
    schedule_review(acting, _open(arranged), scheduled_on=date(2021, 4, 12), mode="video", place="County Hall")
    asked = ask_to_postpone(acting, _open(arranged), reason="child-asked", words="An exam that morning.")
    adjourn_review(acting, _open(adjourned), adjourned_on=date(2021, 4, 9), because="No report.", mode="video")
    hold_review(
        acting, _open(held), held_on=date(2021, 4, 8), mode="in_person", participation_code="PN1", chaired_by="officer"
    )
    last = Review.objects.get(child=held, state="held")
    of_one = [f"/reviews/{_open(begun).pk}/{part}" for part in OF_ONE]
    more = [
        f"/reviews/{_open(arranged).pk}/", f"/reviews/{asked.review_id}/postponements/{asked.pk}/decide",
        f"/reviews/{_open(adjourned).pk}/", f"/reviews/{_open(adjourned).pk}/complete",
        f"/reviews/{last.pk}/", f"/reviews/{last.pk}/correct", f"/reviews/{last.pk}/take-back",
        f"/reviews/{last.pk}/arrange",
    ]  # fmt: skip
    lists = ["/service/", "/service/reviews/?when=today", "/calendar/", "/calendar/?week=2021-W15", "/calendar/print"]
    return [*lists, *of_one, *more]


def _child(officer: Person, came_on: date) -> Child:
    return builders.a_child(came_on=came_on, officer=officer, given_name=LONG)


def _open(child: Child) -> Review:
    return Review.objects.get(child=child, state__in=Review.OPEN)


@pytest.mark.parametrize("width", [1280, 320])
def test_every_page_is_clean_under_axe_and_never_scrolls_sideways(
    page: Page, served: str, addresses: list[str], *, manager: Person, width: int,
    signed_in: Callable[..., Person], check_axe: Callable[[Page], None],
) -> None:  # fmt: skip
    page.set_viewport_size({"width": width, "height": 800})
    signed_in(page, person=manager)
    for address in addresses:
        page.goto(f"{served}{address}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address
        check_axe(page)


def test_the_officers_page_is_clean_and_fits_at_four_times_the_size(
    page: Page, served: str, addresses: list[str], *, officer: Person,
    signed_in: Callable[..., Person], check_axe: Callable[[Page], None],
) -> None:  # fmt: skip
    signed_in(page, person=officer)
    page.set_viewport_size({"width": 320, "height": 256})  # 1280 by 1024 at 400%
    page.goto(f"{served}/monday/")
    expect(page.get_by_role("heading", name="My work")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    check_axe(page)


def test_nothing_on_the_pages_offends_their_own_security_policy(
    page: Page, served: str, addresses: list[str], manager: Person, signed_in: Callable[..., Person]
) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(f"{page.url}: {message.text}") if message.type == "error" else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    signed_in(page, person=manager)
    for address in addresses[:6]:
        page.goto(f"{served}{address}")
    assert said == []


def tab_to(page: Page, text: str) -> None:
    """Press Tab until the thing that says this is focused."""
    for _ in range(80):
        page.keyboard.press("Tab")
        focused = page.evaluate("document.activeElement.textContent || document.activeElement.id")
        if text in " ".join(focused.split()):
            return
    raise AssertionError(f"“{text}” cannot be reached with the keyboard")


def enter(page: Page) -> None:
    """Press Enter on what is focused, and wait for the page it leads to."""
    with page.expect_navigation():
        page.keyboard.press("Enter")


def test_an_officer_arranges_a_review_from_the_monday_page_with_the_keyboard_alone(
    page: Page, served: str, signed_in: Callable[..., Person], check_axe: Callable[[Page], None]
) -> None:
    officer = builders.an_officer("Kay Example")
    child = builders.a_child(came_on=date(2021, 3, 16), officer=officer, given_name="Keys")
    signed_in(page, person=officer)
    page.goto(f"{served}/monday/")
    tab_to(page, "Arrange the first review of Keys")
    enter(page)
    tab_to(page, "id_scheduled_on-day")
    page.keyboard.type("17")
    tab_to(page, "id_at")
    page.keyboard.type("2pm")
    tab_to(page, "id_mode")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    enter(page)
    expect(page.get_by_text("is not a working day")).to_be_visible()
    check_axe(page)
    tab_to(page, "Change the day")
    enter(page)
    tab_to(page, "id_scheduled_on-day")
    page.keyboard.type("14")
    enter(page)
    expect(page.get_by_text("Arranged for 14 April 2021. It stands in the calendar")).to_be_visible()
    review = _open(child)
    assert (review.scheduled_on, f"{review.scheduled_at:%H:%M}", review.mode) == (date(2021, 4, 14), "14:00", "video")


def test_an_officer_records_a_late_review_without_scripts(
    chromium: Browser, served: str, signed_in: Callable[..., Person]
) -> None:
    officer = builders.an_officer("Nan Example")
    child = builders.a_child(came_on=date(2021, 3, 8), officer=officer, given_name="Plain")
    with chromium.new_context(viewport={"width": 360, "height": 800}, java_script_enabled=False) as context:
        page = context.new_page()
        signed_in(page, person=officer)
        page.goto(f"{served}/monday/")
        page.get_by_text("Wed 7 Apr, why?").click()
        expect(page.get_by_text("20 working days")).to_be_visible()
        page.get_by_role("link", name="Record the first review of Plain").click()
        for part, value in (("Day", "9"), ("Month", "April"), ("Year", "2021")):
            page.get_by_label(part, exact=True).fill(value)
        page.get_by_label("In person", exact=True).check()
        page.get_by_label("Attended and spoke (PN1)").check()
        page.get_by_role("button", name="Record the review").click()
        page.get_by_role("link", name="Select why was it late").or_(page.get_by_role("link", name="late")).first.click()
        page.get_by_label("Child missing").check()
        page.get_by_role("button", name="Record the review").click()
        expect(page.get_by_text("Held on 9 April 2021, late. The next review is due on")).to_be_visible()
    assert Review.objects.get(child=child, state="held").late_reason == "child-missing"
