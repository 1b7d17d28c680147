"""The web page: meaning in its elements, nothing that a strict content policy would stop."""

import base64
import hashlib
import re
from itertools import pairwise

from mainstay.documents.writers import html
from tests.documents.reading import Page
from tests.documents.sample import sample

FRAGMENT = Page(html.write(sample()))


def test_the_fragment_has_no_style_and_no_script() -> None:
    assert not {"style", "script", "link", "iframe", "img"} & FRAGMENT.kinds()
    assert not {name for name in FRAGMENT.attribute_names() if name == "style" or name.startswith("on")}


def test_every_id_is_used_once_and_every_reference_is_met() -> None:
    ids = [one.attributes["id"] for one in FRAGMENT.elements if "id" in one.attributes]
    assert len(ids) == len(set(ids))
    for one in FRAGMENT.elements:
        for name in ("aria-labelledby", "aria-describedby"):
            assert set(one.attributes.get(name, "").split()) <= set(ids)
        if one.attributes.get("href", "").startswith("#"):
            assert one.attributes["href"][1:] in ids


def test_headings_start_under_the_title_of_the_page() -> None:
    levels = [int(one.kind[1]) for one in FRAGMENT.elements if re.fullmatch(r"h[1-6]", one.kind)]
    assert levels[0] == 2
    assert all(later <= before + 1 for before, later in pairwise(levels))


def test_every_table_has_a_caption_and_every_header_a_scope() -> None:
    assert len(FRAGMENT.of("table")) == len(FRAGMENT.of("caption")) == 9
    assert {one.attributes.get("scope") for one in FRAGMENT.of("th")} == {"col", "row"}


def test_every_chart_is_a_named_picture_with_its_table_beside_it() -> None:
    pictures = [one for one in FRAGMENT.of("svg") if one.attributes.get("role") == "img"]
    assert len(pictures) == len(FRAGMENT.of("details")) == 5
    assert all(len(one.attributes["aria-labelledby"].split()) == 2 for one in pictures)


def test_numbers_stand_to_the_right() -> None:
    cells = [one for one in FRAGMENT.of("td") if one.words == ["2,572"]]
    assert cells
    assert all("govuk-table__cell--numeric" in one.attributes["class"] for one in cells)


def test_the_whole_page_says_its_language_and_title_once() -> None:
    page = Page(html.write_page(sample()))
    assert page.of("html")[0].attributes["lang"] == "en-GB"
    assert [one.words for one in page.of("h1")] == [[sample().title]]
    assert page.of("title")[0].words == [sample().title]


def test_the_whole_page_allows_its_own_style_and_nothing_else() -> None:
    text = html.write_page(sample())
    page = Page(text)
    policy = next(one.attributes["content"] for one in page.of("meta") if "http-equiv" in one.attributes)
    styles = re.findall(r"<style>(.*?)</style>", text, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(styles[0].encode()).digest()).decode()
    assert len(styles) == 1
    assert policy.startswith(f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:;")
    assert not {"script", "iframe", "img", "object"} & page.kinds()
    assert not {name for name in page.attribute_names() if name == "style" or name.startswith("on")}


def test_the_same_document_gives_the_same_page() -> None:
    assert html.write_page(sample()) == html.write_page(sample())
