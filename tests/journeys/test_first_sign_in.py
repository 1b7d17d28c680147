"""From an empty Mainstay to somebody at work: a command, a link, a second factor; and a passkey afterwards."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import StringIO
from urllib.parse import urlsplit

import pytest
from django.core.management import call_command
from playwright.sync_api import Page, expect

from tests import builders
from tests.journeys.people import code_now

pytestmark = pytest.mark.journey
PASSWORD = "a long walk on the moor"
CheckAxe = Callable[[Page], None]


@pytest.fixture(autouse=True)
def the_day_of_the_site(monkeypatch: pytest.MonkeyPatch) -> None:
    """The command runs on the day that the served site holds."""
    monkeypatch.setenv("MAINSTAY_TODAY", builders.TODAY.isoformat())


def _added(email: str) -> str:
    """The link that the command prints for somebody it adds."""
    said = StringIO()
    call_command("add_person", name="Gwen Example", email=email, stdout=said)
    link = re.search(r"/account/\S+", said.getvalue())
    assert link
    return link[0]


def _set_password(page: Page, address: str, check_axe: CheckAxe) -> None:
    page.goto(address)
    page.get_by_label("New password", exact=True).fill("short")
    page.get_by_label("New password again").fill("short")
    page.get_by_role("button", name="Save the password").click()
    expect(page.get_by_role("heading", name="There is a problem")).to_be_visible()
    check_axe(page)
    page.get_by_label("New password", exact=True).fill(PASSWORD)
    page.get_by_label("New password again").fill(PASSWORD)
    page.get_by_role("button", name="Save the password").click()
    page.get_by_role("button", name="Sign in").click()


def _give_password(page: Page, email: str, password: str = PASSWORD) -> None:
    page.get_by_label("Email address").fill(email)
    page.get_by_label("Password", exact=True).fill(password)
    page.get_by_role("button", name="Sign in", exact=True).click()


def _set_up_app(page: Page, check_axe: CheckAxe) -> str:
    """Set up an app on the phone, and say its secret."""
    page.get_by_role("link", name="Set up the app").click()
    expect(page.get_by_role("img", name="The key as a picture")).to_be_visible()
    check_axe(page)
    page.get_by_text("The camera does not work").click()
    secret = page.locator("#authenticator_secret").inner_text()
    page.get_by_label("Code").fill("000000")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("link", name="That code is not right")).to_be_visible()
    page.get_by_label("Code").fill(code_now(secret))
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", name="Your recovery codes")).to_be_visible()
    check_axe(page)
    return secret


def test_the_first_manager_goes_from_the_command_to_their_work_and_is_asked_for_a_code_the_next_time(
    page: Page, served: str, check_axe: CheckAxe
) -> None:
    link = _added("gwen@example.org")
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if "Security Policy" in message.text else None)
    _set_password(page, f"{served}{link}", check_axe)
    _give_password(page, "gwen@example.org")
    page.goto(f"{served}/service/")
    expect(page.get_by_role("heading", name="How you sign in")).to_be_visible()
    secret = _set_up_app(page, check_axe)
    page.get_by_role("button", name="I have kept them").click()
    expect(page.get_by_role("heading", name="The service", exact=True)).to_be_visible()
    page.get_by_role("button", name="Sign out").click()
    _give_password(page, "gwen@example.org")
    page.get_by_label("Code").fill("123456")
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("link", name="That code is not right")).to_be_visible()
    check_axe(page)
    page.get_by_label("Code").fill(code_now(secret))
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", name="The service", exact=True)).to_be_visible()
    page.goto(f"{served}{link}")
    expect(page.get_by_role("heading", name="This link no longer works")).to_be_visible()
    assert said == []


def test_after_five_wrong_passwords_the_page_says_what_to_do(page: Page, served: str, check_axe: CheckAxe) -> None:
    _set_password(page, f"{served}{_added('hana@example.org')}", check_axe)
    for _ in range(5):
        _give_password(page, "hana@example.org", "not the password at all")
        expect(page.get_by_text("The email address or the password is not right").first).to_be_visible()
    _give_password(page, "hana@example.org")
    expect(page.get_by_text("Wait 5 minutes and try again").first).to_be_visible()
    check_axe(page)


def test_a_passkey_takes_the_place_of_the_code_and_then_of_the_password(
    page: Page, served: str, check_axe: CheckAxe
) -> None:
    # A passkey belongs to a name, not to a number: the same site by its name on this machine.
    named = f"http://localhost:{urlsplit(served).port}"
    browser = page.context.new_cdp_session(page)
    browser.send("WebAuthn.enable")
    key = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True,
           "isUserVerified": True, "automaticPresenceSimulation": True}  # fmt: skip
    browser.send("WebAuthn.addVirtualAuthenticator", {"options": key})
    _set_password(page, f"{named}{_added('ines@example.org')}", check_axe)
    _give_password(page, "ines@example.org")
    page.get_by_role("link", name="Add passkeys").click()
    page.get_by_label("Name of this key").fill("Work laptop")
    page.get_by_label("Sign in with this key alone").check()
    check_axe(page)
    page.get_by_role("button", name="Add the key").click()
    expect(page.get_by_text("The key is added.")).to_be_visible()
    page.goto(f"{named}/account/2fa/webauthn/")
    expect(page.get_by_role("term").filter(has_text="Work laptop")).to_be_visible()
    check_axe(page)
    page.get_by_role("button", name="Sign out").click()
    _give_password(page, "ines@example.org")
    page.get_by_role("button", name="Use a passkey or security key").click()
    expect(page.get_by_role("heading", name="The service", exact=True)).to_be_visible()
    page.get_by_role("button", name="Sign out").click()
    page.get_by_role("button", name="Sign in with a passkey").click()
    expect(page.get_by_role("heading", name="The service", exact=True)).to_be_visible()
