"""Nothing written on the review screen is lost: a killed browser and server, a line that is away, a second writer."""

from __future__ import annotations

import os
import re
import signal
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Route, expect

from mainstay import clock
from mainstay.access.models import Person
from mainstay.records.models import Passage
from mainstay.reviews.models import Review
from mainstay.web import assets
from tests import builders
from tests.browser import QUIET, installed
from tests.journeys.people import code_now, end_every_session, give_second_factor, sign_in
from tests.journeys.site import Site
from tests.records.building import a_record

pytestmark = pytest.mark.journey
PASSWORD = "a long walk on the moor"
LOST_AT_MOST_SECONDS = 5
WRITES_FOR_SECONDS = 9
SAVED = re.compile(r"^Saved at \d\d:\d\d$")
SIGNED_OUT = "You have been signed out"
# What a browser may keep for a page, beside the cookie of the session that no script reads.
KEPT_ON_THE_DEVICE = """async () => [
  ...Object.keys(localStorage), ...Object.keys(sessionStorage),
  ...(await indexedDB.databases()).map((each) => each.name),
  ...(window.caches ? await caches.keys() : []),
]"""


@pytest.fixture(scope="module")
def site(journey_database: str) -> Iterator[Site]:
    """The real site at an address where it may be killed and started again."""
    assets.build()
    site = Site(journey_database)
    site.start()
    yield site
    site.stop()


@pytest.fixture
def officer(journey_database: str) -> Person:
    person = builders.an_officer("Olu Example")
    person.set_password(PASSWORD)
    person.save()
    return person


@pytest.fixture
def address(site: Site, officer: Person) -> str:
    """The review screen of a child of this officer, its record begun today."""
    child = builders.a_child(came_on=builders.TODAY.replace(month=3, day=16), officer=officer)
    record = a_record(child, officer, builders.TODAY)
    return f"{site.address}/reviews/{record.review_id}/record/"


def _open(context: BrowserContext, site: Site, address: str, person: Person) -> Page:
    page = context.new_page()
    sign_in(page, site.address, person)
    page.goto(address)
    return page


def _passage(page: Page, heading: str = "Health") -> Locator:
    return page.get_by_role("region", name=heading, exact=True)


def _box(page: Page, heading: str = "Health") -> Locator:
    return page.get_by_label(f"This time: {heading}")


def _write_without_a_pause(page: Page) -> list[tuple[float, str]]:
    """What was typed on and on, never stopping to think, each piece with the moment it stood on the page."""
    typed, began = [], clock.stopwatch()
    while clock.stopwatch() - began < WRITES_FOR_SECONDS:
        piece = f"word {len(typed)} and "
        page.keyboard.type(piece, delay=10)
        typed.append((clock.stopwatch(), piece))
    return typed


def _kill(browser: Browser) -> None:
    """Kill a browser by the id of its process; it is told nothing."""
    processes = browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")["processInfo"]
    [found] = [each["id"] for each in processes if each["type"] == "browser"]
    os.kill(found, signal.SIGKILL)


def test_a_browser_and_a_server_killed_mid_review_lose_nothing_older_than_five_seconds(
    chromium: Browser, site: Site, address: str, officer: Person
) -> None:
    doomed = chromium.browser_type.launch(executable_path=installed(), args=QUIET)
    page = _open(doomed.new_context(), site, address, officer)
    _box(page).click()
    typed = _write_without_a_pause(page)
    _kill(doomed)
    site.kill()
    killed = clock.stopwatch()
    site.start()
    with chromium.new_context() as context:
        there = _box(_open(context, site, address, officer)).input_value()
    old = "".join(piece for at, piece in typed if at <= killed - LOST_AT_MOST_SECONDS)
    assert old.count("word") > 2
    assert there.startswith(old)
    assert "".join(piece for _, piece in typed).startswith(there)


def test_ten_minutes_without_a_line_and_a_sign_in_that_ran_out_lose_nothing(
    chromium: Browser, site: Site, address: str, *, officer: Person, check_axe: Callable[[Page], None]
) -> None:
    secret = give_second_factor(officer)
    with chromium.new_context() as context:
        context.clock.install()
        page = _open(context, site, address, officer)
        _box(page).press_sequentially("Written before. ")
        expect(_passage(page).get_by_text(SAVED)).to_be_visible()
        since = _passage(page).get_by_text(SAVED).inner_text().removeprefix("Saved at ")
        context.set_offline(True)
        _box(page).press_sequentially("Written without a line. ")
        expect(_passage(page).get_by_text(f"Not saved since {since}")).to_be_visible()
        expect(page.get_by_role("status").filter(has_text=f"Not saved since {since}")).to_be_visible()
        context.clock.run_for("10:00")
        _box(page, "School and learning").press_sequentially("Also this.")
        end_every_session()
        _stays_open(page)
        assert page.evaluate(KEPT_ON_THE_DEVICE) == []
        check_axe(page)
        context.set_offline(False)
        expect(page.get_by_role("heading", name=SIGNED_OUT)).to_be_visible()
        expect(_box(page)).to_be_hidden()
        _sign_in_beside(page, officer, secret)
        expect(page.get_by_text("Everything is saved again")).to_be_visible()
        expect(_box(page)).to_have_value("Written before. Written without a line. ")
        assert page.evaluate(KEPT_ON_THE_DEVICE) == []
    kept = dict(Passage.objects.filter(record__review__officer=officer).values_list("key", "words"))
    assert kept == {"health": "Written before. Written without a line. ", "education": "Also this."}


def test_the_page_says_saved_again_only_when_the_last_passage_that_waited_is_saved(
    chromium: Browser, site: Site, address: str, officer: Person
) -> None:
    with chromium.new_context() as context:
        page = _open(context, site, address, officer)
        state = page.get_by_role("status").filter(has_text="saved")
        context.set_offline(True)
        _box(page).press_sequentially("Held on its way.")
        _box(page, "School and learning").press_sequentially("Quick.")
        for heading in ("Health", "School and learning"):
            expect(_passage(page, heading).get_by_text("Not saved since")).to_be_visible()
        held: list[Route] = []

        def hold(route: Route) -> None:
            held.append(route)

        page.route("**/passages/health", hold)
        context.set_offline(False)
        expect(_passage(page, "School and learning").get_by_text(SAVED)).to_be_visible()
        expect(state).to_contain_text("Not saved since")
        held[0].continue_()
        expect(state).to_contain_text("Everything is saved again")
        expect(_passage(page).get_by_text(SAVED)).to_be_visible()
    kept = dict(Passage.objects.filter(record__review__officer=officer).values_list("key", "words"))
    assert kept == {"health": "Held on its way.", "education": "Quick."}


def _stays_open(page: Page) -> None:
    """Closing a page that holds words not saved asks first, and the page is there when the answer is no."""
    asked: list[str] = []

    def answer(dialog: object) -> None:
        asked.append(dialog.type)  # type: ignore[attr-defined]
        dialog.dismiss()  # type: ignore[attr-defined]

    page.once("dialog", answer)
    page.close(run_before_unload=True)
    expect(_box(page)).to_be_visible()
    assert asked == ["beforeunload"]


def _sign_in_beside(page: Page, officer: Person, secret: str) -> None:
    """Sign in again in the tab that the page offers, and come back to what was written."""
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Sign in again").click()
    beside = opened.value
    beside.get_by_label("mail").fill(officer.email)
    beside.get_by_label("Password", exact=True).fill(PASSWORD)
    beside.get_by_role("button", name="Sign in", exact=True).click()
    beside.get_by_label("code").fill(code_now(secret))
    beside.get_by_role("button", name="Sign in").click()
    expect(beside.get_by_role("heading", name="My work")).to_be_visible()
    page.bring_to_front()


def test_two_people_who_write_the_same_passage_are_shown_both_texts_and_keep_both(
    chromium: Browser, site: Site, address: str, *, officer: Person, check_axe: Callable[[Page], None]
) -> None:
    with chromium.new_context() as hers, chromium.new_context() as theirs:
        first = _open(hers, site, address, officer)
        second = _open(theirs, site, address, builders.a_manager("Mary Example"))
        _box(first).press_sequentially("From Olu.")
        expect(_passage(first).get_by_text(SAVED)).to_be_visible()
        _box(second).press_sequentially("From Mary.")
        conflict = second.get_by_role("group", name="Two versions")
        expect(conflict.get_by_text("Olu Example saved other words at")).to_be_visible()
        expect(conflict.get_by_text("From Olu.", exact=True)).to_be_visible()
        expect(conflict.get_by_text("From Mary.", exact=True)).to_be_visible()
        expect(_passage(second).get_by_text("Not saved yet: choose between the two versions below")).to_be_visible()
        check_axe(second)
        second.get_by_role("button", name="Keep both, one after the other").click()
        expect(_passage(second).get_by_text(SAVED)).to_be_visible()
        first.reload()
        expect(_box(first)).to_have_value("From Olu.\n\nFrom Mary.")


def test_a_second_tab_is_shown_what_the_first_saved_and_may_keep_its_own(
    chromium: Browser, site: Site, address: str, officer: Person
) -> None:
    with chromium.new_context() as context:
        first, second = (_open(context, site, address, officer) for _ in range(2))
        _box(first).press_sequentially("From the first tab.")
        expect(_passage(first).get_by_text(SAVED)).to_be_visible()
        _box(second).press_sequentially("From the second.")
        expect(second.get_by_role("group", name="Two versions")).to_contain_text("From the first tab.")
        second.get_by_role("button", name="Keep what you wrote").click()
        expect(_passage(second).get_by_text(SAVED)).to_be_visible()
        first.reload()
        expect(_box(first)).to_have_value("From the second.")
    review = Review.objects.get(pk=address.split("/")[-3])
    history = Passage.pgh_event_model.objects.filter(record__review=review)  # type: ignore[attr-defined]
    assert "From the first tab." in history.values_list("words", flat=True)
