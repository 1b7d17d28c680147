"""The Word file opens, has real headings and repeated table headers, and carries nothing of the template."""

import zipfile
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from typing import Any

import docx
import pytest
from defusedxml.ElementTree import fromstring
from docx.oxml.ns import qn

from mainstay.documents.writers import word
from tests.documents.sample import sample

MADE_AT = datetime(2021, 5, 17, 9, 30, tzinfo=UTC)


@cache
def sample_word() -> bytes:
    return word.write(sample(), created_at=MADE_AT)


@pytest.fixture
def opened() -> Any:
    return docx.Document(BytesIO(sample_word()))


def parts() -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(sample_word())) as file:
        return {name: file.read(name) for name in file.namelist()}


def test_its_headings_are_real_headings(opened: Any) -> None:
    found = [(one.style.name, one.text) for one in opened.paragraphs if one.style.name.startswith("Heading")]
    assert found == [(f"Heading {heading.level}", heading.text) for heading in sample().headings()]


def test_its_properties_say_title_author_language_and_date_and_nothing_else(opened: Any) -> None:
    stated = opened.core_properties
    assert (stated.title, stated.author, stated.language) == (sample().title, sample().author, "en-GB")
    assert stated.created == stated.modified == datetime(2021, 5, 17, 9, 30, tzinfo=UTC)
    assert not any((stated.comments, stated.keywords, stated.subject, stated.category, stated.identifier))
    assert stated.last_modified_by == sample().author


def test_it_carries_nothing_of_the_template() -> None:
    held = parts()
    assert not {name for name in held if "thumbnail" in name or "customXml" in name or "Effects" in name}
    everything = b"".join(held.values())
    for trace in (b"python-docx", b"Macintosh", b"Steve", b"/work/", b"rsid"):
        assert trace not in everything


def test_every_part_is_well_formed() -> None:
    read = [fromstring(content) for name, content in parts().items() if name.endswith((".xml", ".rels"))]
    assert len(read) > 10


def test_every_part_a_relationship_names_is_there() -> None:
    held = parts()
    for relation in fromstring(held["word/_rels/document.xml.rels"]):
        if relation.get("TargetMode") != "External":
            assert f"word/{relation.get('Target')}" in held


def test_every_table_of_figures_repeats_its_header_and_keeps_its_rows_whole(opened: Any) -> None:
    tables = [one for one in opened.tables if one._tbl.tblPr.find(qn("w:tblLook")).get(qn("w:firstRow")) == "1"]
    assert len(tables) == 9
    for one in tables:
        assert one.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in one.rows)


def test_every_picture_has_its_words(opened: Any) -> None:
    words = [one.get("descr") for one in opened.element.body.iter(qn("wp:docPr"))]
    assert len(words) == 6
    assert words[0] == "Mainstay"
    assert all("chart" in one for one in words[1:])


def test_its_language_is_british_english(opened: Any) -> None:
    assert opened.styles.element.find(".//" + qn("w:lang")).get(qn("w:val")) == "en-GB"


def test_its_contents_are_a_field_that_lists_the_headings(opened: Any) -> None:
    codes = [one.text for one in opened.element.body.iter(qn("w:instrText"))]
    assert codes[0] == ' TOC \\o "1-2" \\h \\z \\u '
    listed = [one.text for one in opened.paragraphs if one.style.name.lower().startswith("toc")]
    assert listed[:3] == ["The year in short", "What the service will do next", "The children"]


def test_links_in_it_reach_a_place_that_exists(opened: Any) -> None:
    places = {one.get(qn("w:name")) for one in opened.element.body.iter(qn("w:bookmarkStart"))}
    links = [one.get(qn("w:anchor")) for one in opened.element.body.iter(qn("w:hyperlink"))]
    assert {link for link in links if link} <= places


def test_captions_are_numbered_by_fields(opened: Any) -> None:
    captions = [one.text for one in opened.paragraphs if one.style.name == "Caption"]
    assert captions[0].startswith("Figure 1. Children looked after")
    assert captions[-1] == "Table 9. A table longer than a page"


def test_each_numbered_list_starts_again(opened: Any) -> None:
    used = [one._p.pPr.numPr.numId.val for one in opened.paragraphs if one.style.name == "List Number"]
    assert len(used) == 3
    assert len(set(used)) == 1
    assert used[0] != opened.styles["List Number"].element.pPr.numPr.numId.val


def test_the_foot_counts_pages(opened: Any) -> None:
    codes = [one.text.strip() for one in opened.sections[0].footer._element.iter(qn("w:instrText"))]
    assert codes == ["PAGE", "NUMPAGES"]


def test_the_same_document_gives_the_same_bytes() -> None:
    assert word.write(sample(), created_at=MADE_AT) == sample_word()
