"""The calendar feed is open to anybody who has its address, so nobody may try addresses without end."""

from __future__ import annotations

from django.conf import settings as as_installed
from django.test import Client
from pytest_django import Settings

from mainstay.preparation.actions.make_feed import make_feed
from tests.preparation.making import TODAY, a_case
from tests.reviews.building import on

FROM, FROM_ELSEWHERE = "192.0.2.10", "192.0.2.11"


def _fetch(key: str, address: str) -> int:
    return Client(REMOTE_ADDR=address).get(f"/calendar/feeds/{key}.ics").status_code


def test_fetching_is_limited_for_one_network_address_and_for_no_other(db: None, settings: Settings) -> None:
    settings.ACCOUNT_RATE_LIMITS = {**as_installed.ACCOUNT_RATE_LIMITS, "calendar_feed": "3/m/ip"}
    key = make_feed(on(a_case().officer, TODAY)).key
    assert [_fetch(key, FROM) for _ in range(5)] == [200, 200, 200, 429, 429]
    assert _fetch(key, FROM_ELSEWHERE) == 200


def test_addresses_that_are_no_feed_are_counted_like_those_that_are(db: None, settings: Settings) -> None:
    settings.ACCOUNT_RATE_LIMITS = {**as_installed.ACCOUNT_RATE_LIMITS, "calendar_feed": "3/m/ip"}
    assert [_fetch(f"guess-{number}", FROM) for number in range(4)] == [404, 404, 404, 429]


def test_a_council_behind_one_address_may_fetch_two_feeds_a_second(db: None) -> None:
    key = make_feed(on(a_case().officer, TODAY)).key
    answers = [_fetch(key, FROM) for _ in range(121)]
    assert answers == [200] * 120 + [429]
