"""Signing in with a password and a code, and losing nothing when the sign-in runs out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from playwright.sync_api import Page, expect

from mainstay.access.models import Person
from mainstay.reviews.models import Review
from tests import builders
from tests.journeys.people import code_now, end_every_session, give_second_factor

pytestmark = pytest.mark.journey
PASSWORD = "a long walk on the moor"


def _with_password(name: str) -> tuple[Person, str]:
    officer = builders.an_officer(name)
    officer.set_password(PASSWORD)
    officer.save()
    return officer, give_second_factor(officer)


def _sign_in(page: Page, officer: Person, secret: str) -> None:
    page.get_by_label("mail").fill(officer.email)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.get_by_label("code").fill(code_now(secret))
    page.get_by_role("button", name="Sign in").click()


def test_an_officer_signs_in_with_a_password_and_a_code_and_reads_their_monday_page(
    page: Page, served: str, check_axe: Callable[[Page], None]
) -> None:
    officer, secret = _with_password("Sue Example")
    builders.a_child(came_on=date(2021, 3, 16), officer=officer, given_name="Tansy")
    page.goto(f"{served}/")
    check_axe(page)
    page.get_by_label("mail").fill(officer.email)
    page.get_by_label("Password", exact=True).fill("not the password at all")
    page.get_by_role("button", name="Sign in", exact=True).click()
    expect(page.get_by_role("heading", name="There is a problem")).to_be_visible()
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    expect(page).to_have_url(f"{served}/account/2fa/authenticate/")
    check_axe(page)
    page.get_by_label("code").fill(code_now(secret))
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", name="My work")).to_be_visible()
    expect(page.get_by_text("Tansy Example").first).to_be_visible()


def test_words_sent_after_the_sign_in_ran_out_are_kept_and_sent_with_one_press(
    page: Page, served: str, signed_in: Callable[..., Person], check_axe: Callable[[Page], None]
) -> None:
    officer, secret = _with_password("Ida Example")
    child = builders.a_child(came_on=date(2021, 3, 9), officer=officer)
    review = Review.objects.get(child=child)
    signed_in(page, person=officer)
    page.goto(f"{served}/reviews/{review.pk}/adjourn")
    for part, value in (("Day", "9"), ("Month", "4"), ("Year", "2021")):
        page.get_by_label(part, exact=True).fill(value)
    page.get_by_label("By video", exact=True).check()
    page.get_by_label("Why was it adjourned?").fill("Her school report was not there.")
    end_every_session()
    page.get_by_role("button", name="Adjourn the review").click()
    expect(page.get_by_text("What you wrote is kept")).to_be_visible()
    _sign_in(page, officer, secret)
    expect(page.get_by_role("heading", name="Your words were kept")).to_be_visible()
    expect(page.get_by_text("Her school report was not there.")).to_be_visible()
    check_axe(page)
    page.get_by_role("button", name="Send it now").click()
    expect(page.get_by_text("The review is adjourned.")).to_be_visible()
    review.refresh_from_db()
    assert (review.state, review.adjourned_because) == ("adjourned", "Her school report was not there.")
