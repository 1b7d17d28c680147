"""Every page stands in the shell, works without a database or a script, and tells a person what to do next."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from django.template.loader import render_to_string
from django.test import Client, RequestFactory
from pytest_django import Settings

from mainstay.web import navigation
from mainstay.web.context import bare_shell, shell
from mainstay.web.shapes import Shell
from tests.web.same import tree

pytestmark = pytest.mark.usefixtures("addresses")
ERRORS = [
    ("refused", 403, "Your role does not let you see audits."), ("missing", 404, "nothing at this address"),
    ("nowhere", 404, "nothing at this address"), ("broken", 500, "It is our fault"),
    ("unreadable", 400, "could not be read"),
    ("form-only", 405, "nothing was sent twice"),
    ("overtaken", 409, "It was held already."), ("too-large", 413, "larger than Mainstay takes"),
    ("unavailable", 503, "Try again in a few minutes"), ("csrf", 403, "nothing was saved"),
]  # fmt: skip


@pytest.fixture
def client() -> Client:
    return Client(raise_request_exception=False)


@pytest.mark.parametrize(("address", "status", "words"), ERRORS)
def test_an_error_is_told_in_plain_words_with_nothing_of_the_inside(
    client: Client, address: str, status: int, words: str
) -> None:
    response = client.get(f"/{address}")
    html = response.content.decode()
    assert response.status_code == status
    assert words in html
    assert "<h1" in html
    for inside in ("Traceback", "secret", "Idris", "RuntimeError", "Http404"):
        assert inside not in html


def test_the_gallery_is_drawn_without_a_database(client: Client) -> None:
    response = client.get("/gallery")
    assert response.status_code == 200
    html = response.content.decode()
    assert tree(re.sub(r"<!doctype html>", "", html))
    assert not re.search(r"\sstyle=|<style|\son[a-z]+=", html)
    assert all("src=" in script for script in re.findall(r"<script[^>]*>", html))


def test_each_id_of_the_gallery_is_used_once_and_each_label_finds_its_field(client: Client) -> None:
    html = client.get("/gallery").content.decode()
    ids = re.findall(r'\sid="([^"]+)"', html)
    assert sorted(ids) == sorted(set(ids))
    named = {
        name
        for names in re.findall(r'\s(?:for|aria-describedby|aria-controls|aria-labelledby)="([^"]+)"', html)
        for name in names.split()
    }
    assert named - set(ids) == set()


def test_the_gallery_shows_every_component() -> None:
    folder = Path(__file__).parents[2] / "mainstay/web/templates/web"
    gallery = (folder / "gallery.html").read_text()
    tags = {"calendar": "calendar_table", "tag": "status_tag", "table": "table", "conflict": "components/conflict.html"}
    elsewhere = {"confirmation"}  # a page of its own: it holds the page's one first heading
    missing = [
        path.stem for path in (folder / "components").glob("*.html")
        if tags.get(path.stem, path.stem) not in gallery and path.stem not in elsewhere
    ]  # fmt: skip
    assert missing == []


def test_a_signed_in_page_names_its_person_offers_the_way_out_and_a_way_past_the_head(client: Client) -> None:
    html = client.get("/short/900").content.decode()
    assert html.index("Skip to main content") < html.index("ms-header")
    assert "Ada Example" in html
    assert '<form method="post" action="/out">' in html
    assert "Printed by Ada Example on 12 April 2021 at 10:42" in html
    assert 'data-seconds="900"' in html


def test_without_a_person_there_is_no_navigation_no_session_and_no_way_out(client: Client) -> None:
    html = client.get("/missing").content.decode()
    for part in ("data-session", "Sign out", "govuk-service-navigation", "ms-printed"):
        assert part not in html


def test_the_demonstration_says_so_and_which_day_it_is() -> None:
    html = render_to_string(
        "web/layout.html", {"shell": Shell(council="T", demonstration=True, pinned_on=date(2021, 4, 12))}
    )
    assert "Every person here is invented. Today is held at Monday 12 April 2021." in " ".join(html.split())
    assert "invented" not in render_to_string("web/layout.html", {"shell": Shell(council="T")})


def test_a_page_to_print_has_no_navigation_and_says_who_printed_it() -> None:
    html = render_to_string("web/layout_print.html", {"shell": Shell(council="T", printed="Printed by Ada")})
    assert "Printed by Ada." in html
    assert "<nav" not in html


def test_the_title_of_a_page_with_errors_begins_with_the_word(client: Client) -> None:
    class Wrong:
        errors = ("x",)

    assert "<title>Error: Mainstay" in render_to_string("web/layout.html", {"shell": bare_shell(), "form": Wrong()})
    assert "<title>Gallery" in client.get("/gallery").content.decode()


class Someone:
    """Stands where the request's viewer does."""

    name = "Ada"
    person_id = "1"
    roles = frozenset[str]()


def test_navigation_offers_what_a_role_allows_and_marks_where_one_is(settings: Settings) -> None:
    settings.MAINSTAY_NAVIGATION = [("Gallery", "gallery"), ("Audit", "gallery", "SEE_AUDIT"), ("Gone", "no_such_page")]
    request = RequestFactory().get("/gallery/x")
    assert navigation.places(request) == ()
    request.viewer = Someone()  # type: ignore[attr-defined]
    offered = [(place.label, place.href, place.current) for place in navigation.places(request)]
    assert offered == [("Gallery", "/gallery", True)]
    assert shell(request)["shell"].printed.startswith("Printed by Ada on ")


def test_a_page_marks_the_part_of_the_service_that_it_belongs_to(settings: Settings) -> None:
    settings.MAINSTAY_NAVIGATION = [("Gallery", "gallery", "", ("/reviews/", "/gallery-of-old/"))]

    def marked(path: str) -> list[str]:
        request = RequestFactory().get(path)
        request.viewer = Someone()  # type: ignore[attr-defined]
        return [place.label for place in navigation.places(request) if place.current]

    assert marked("/reviews/7/arrange") == ["Gallery"]
    assert marked("/gallery/x") == ["Gallery"]
    assert marked("/reviews-of-books/") == []
