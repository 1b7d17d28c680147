"""The permission matrix: every address of the URL map, opened as every role and as nobody."""

from __future__ import annotations

import re
from uuid import uuid4

import pytest
from django.test import Client

from mainstay import clock
from mainstay.access.can import Can
from mainstay.access.models import Membership, Person
from mainstay.access.roles import NEVER_GIVEN, ROLES, Role
from mainstay.site.printing import Route, routes

OWN = "own pages: "
ALL = [route for route in routes() if route.classification != "sign-in"]
# A child's own pages are no role's: what they show and to whom is proved in tests/cards.
OWN_ROUTES = [route for route in ALL if (route.classification or "").startswith(OWN)]
ROUTES = [route for route in ALL if route not in OWN_ROUTES]
PEOPLE = [role for role in Role if role not in NEVER_GIVEN]
# A feed is opened by its unguessable key alone; to anybody else it is not there.
PUBLIC = {"health": 200, "gallery": 200, "calendar_feed_file": 404}
BEFORE_COMING_IN = {
    "own_come_in", "own_secret", "own_card", "own_leave", "own_stop", "own_language", "own_together",
    "own_together_sent",
}  # fmt: skip
SAMPLES = {"uuid": str(uuid4()), "int": "1", "year": "2020-21", "str": "x", "slug": "x", "path": "x"}


def _address(route: Route) -> str:
    """The route's pattern with a sample in each place; nothing real has these keys."""
    return "/" + re.sub(r"<(?:(\w+):)?\w+>", lambda m: SAMPLES.get(m[1] or "str", "x"), route.pattern)


def _as(role: Role, settings: object) -> Client:
    settings.MAINSTAY_SECOND_FACTOR_REQUIRED = False  # type: ignore[attr-defined]
    person = Person.objects.create(email=f"{role}@example.org", name=role.words)
    Membership.objects.create(person=person, role=role, starts_on=clock.today())
    client = Client()
    client.force_login(person)
    return client


def test_every_address_is_classified() -> None:
    assert [f"/{route.pattern}" for route in ALL if route.classification is None] == []


def test_a_childs_own_pages_lie_under_one_address_and_nothing_else_does() -> None:
    assert {route.pattern.split("/")[0] for route in OWN_ROUTES} == {"my"}
    assert [route.pattern for route in ROUTES if route.pattern.startswith("my/")] == []


def test_few_of_a_childs_addresses_are_open_before_they_have_come_in() -> None:
    open_to_all = {route.name for route in OWN_ROUTES if route.classification == f"{OWN}anybody"}
    assert open_to_all == BEFORE_COMING_IN


@pytest.mark.django_db
@pytest.mark.parametrize(
    "route", [route for route in OWN_ROUTES if route.name not in BEFORE_COMING_IN], ids=lambda r: r.pattern
)
def test_nobody_opens_a_childs_page_without_a_card(route: Route, settings: object) -> None:
    staff = _as(Role.SERVICE_MANAGER, settings)
    for browser in (Client(), staff):
        for answer in (browser.get(_address(route)), browser.post(_address(route), {"words": "x"})):
            assert (answer.status_code, answer.headers.get("Location", "")) in {(302, "/my/come-in"), (405, "")}


def test_few_addresses_are_open_to_anybody() -> None:
    public = {route.name for route in ROUTES if route.classification == "public"}
    assert public <= set(PUBLIC)


def test_the_demonstrations_way_in_is_not_in_the_url_map() -> None:
    assert [r.pattern for r in routes() if "demonstration" in r.pattern or "pick" in r.name] == []


@pytest.mark.django_db
@pytest.mark.parametrize("route", ROUTES, ids=lambda route: route.pattern or "home")
def test_nobody_opens_an_address_without_signing_in(route: Route) -> None:
    if route.classification == "public":
        assert Client().get(_address(route)).status_code == PUBLIC[route.name]
        return
    answer = Client().get(_address(route))
    assert (answer.status_code, answer.headers.get("Location", "")[:15]) in {(302, "/account/login/"), (405, "")}


@pytest.mark.django_db
@pytest.mark.parametrize("role", PEOPLE)
def test_a_role_opens_what_it_allows_and_nothing_else(role: Role, settings: object) -> None:
    client = _as(role, settings)
    wrong = []
    for route in ROUTES:
        if route.classification not in Can.__members__:
            continue
        for answer in (client.get(_address(route)), client.post(_address(route), {})):
            allowed = Can[route.classification] in ROLES[role].may
            good = {200, 302, 400, 404, 405, 409, 422} if allowed else {403, 405}
            if answer.status_code not in good:
                wrong.append((route.pattern, answer.status_code, "allowed" if allowed else "refused"))
    assert wrong == []
