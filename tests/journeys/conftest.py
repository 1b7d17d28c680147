"""What every journey may ask for: the real site served, somebody signed in, and the page looked over by axe."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page

from mainstay.access.models import Person
from mainstay.access.roles import Role
from mainstay.web import assets
from tests import builders, postgres
from tests.journeys.people import sign_in
from tests.journeys.site import serving

SignedIn = Callable[..., Person]
CheckAxe = Callable[[Page], None]


@pytest.fixture(scope="module")
def journey_database(chromium: Browser, django_db_setup: None, django_db_blocker: Any) -> Iterator[str]:
    """A database that the journeys of one file may commit to, as `app`, and that the served site reads; its name."""
    from django.db import connection

    with django_db_blocker.unblock():
        running = postgres.cluster()
        before = connection.settings_dict["NAME"]
        with postgres.clone(running) as name:
            postgres.point_at(running, name)
            yield name
        postgres.point_at(running, before)


@pytest.fixture(scope="module")
def served(journey_database: str) -> Iterator[str]:
    """The real site's address, with its assets built; today is the builders' Monday."""
    assets.build()
    with serving(journey_database) as address:
        yield address


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A page of a browser that nobody used before, as wide as a desk's."""
    with chromium.new_context(viewport={"width": 1280, "height": 900}) as context:
        yield context.new_page()


@pytest.fixture
def signed_in(served: str) -> SignedIn:
    """Signs somebody in: `signed_in(page, role)` makes a person of that role, `signed_in(page, person=…)` takes one."""

    def sign(page: Page, role: Role | None = None, *, person: Person | None = None) -> Person:
        somebody = person or builders.a_person(role)
        sign_in(page, served, somebody)
        return somebody

    return sign


@pytest.fixture(scope="session")
def check_axe() -> CheckAxe:
    """Fails with what axe finds wrong in a page as it stands."""
    axe = Axe()

    def check(page: Page) -> None:
        found = axe.run(page).response
        assert len(found["passes"]) > 5, "axe did not look"
        wrong = [(one["id"], [node["html"][:160] for node in one["nodes"]]) for one in found["violations"]]
        assert wrong == [], f"{page.url}: {wrong}"

    return check
