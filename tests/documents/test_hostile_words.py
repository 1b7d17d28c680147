"""Words that try to be markup, formulas or fetches come out as words, in every format."""

import socket
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO

import docx
import pytest
from docx.oxml.ns import qn

from mainstay.documents.charts.drawing import svg
from mainstay.documents.charts.model import BarChart, Series
from mainstay.documents.wording import one_line, printable
from mainstay.documents.writers import html, pdf, word
from tests.documents.hostile import everywhere, together
from tests.documents.payloads import FETCHES, SCRIPTS
from tests.documents.reading import Page, pdf_words

MADE_AT = datetime(2021, 5, 17, tzinfo=UTC)
ORDINARY = Page(html.write(everywhere("Ordinary words")))


def test_there_are_forty_and_twelve() -> None:
    assert (len(set(SCRIPTS)), len(set(FETCHES))) == (40, 12)


@pytest.mark.parametrize("text", SCRIPTS)
def test_the_page_has_the_same_elements_as_with_ordinary_words(text: str) -> None:
    page = Page(html.write(everywhere(text)))
    shape = [(one.kind, sorted(one.attributes)) for one in page.elements if one.kind not in ("br", "text", "tspan")]
    usual = [(one.kind, sorted(one.attributes)) for one in ORDINARY.elements if one.kind not in ("br", "text", "tspan")]
    drawing = {"g", "path", "line", "rect"}
    assert [one for one in shape if one[0] not in drawing] == [one for one in usual if one[0] not in drawing]
    assert {kind for kind, _ in shape} == {kind for kind, _ in usual}
    assert one_line(text) in " ".join("".join(page.words).split())


@pytest.mark.parametrize("text", SCRIPTS)
def test_a_whole_page_holds_no_script_of_theirs(text: str) -> None:
    page = Page(html.write_page(everywhere(text)))
    assert not {"script", "iframe", "object", "form", "base", "img", "body onload"} & page.kinds()
    assert not {name for name in page.attribute_names() if name == "style" or name.startswith("on")}
    assert len(page.of("style")) == 1
    assert page.of("title")[0].words == [one_line(text)]


def test_pictures_show_them_as_words() -> None:
    for start in range(0, len(SCRIPTS), 8):
        texts = SCRIPTS[start : start + 8]
        chart = BarChart(
            title=texts[0], categories=texts, series=(Series(texts[1], tuple(range(1, 9))),), sideways=True
        )
        page = Page(svg(chart))
        assert page.kinds() <= {"svg", "title", "desc", "g", "path", "rect", "line", "circle", "text", "tspan"}
        drawn = "".join("".join(page.words).split())
        assert all("".join(text.split()) in drawn for text in texts)


def test_print_shows_them_as_words() -> None:
    drawn = pdf_words(pdf.write(together(SCRIPTS), created_at=MADE_AT))
    missing = [text for text in SCRIPTS if drawn.count("".join(text.split())) < 10]
    assert missing == []


def test_word_shows_them_as_words() -> None:
    opened = docx.Document(BytesIO(word.write(together(SCRIPTS), created_at=MADE_AT)))
    paragraphs = {one.text for one in opened.paragraphs}
    cells = {cell.text for table in opened.tables for row in table.rows for cell in row.cells}
    for text in SCRIPTS:
        assert printable(text) in paragraphs
        assert printable(text) in cells
    codes = [one.text.split()[0] for one in opened.element.body.iter(qn("w:instrText"))]
    assert set(codes) == {"TOC", "SEQ"}


@pytest.fixture
def listener() -> Iterator[tuple[str, list[bytes]]]:
    """A listener on this machine: its address, and what reached it."""
    heard: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        done = threading.Event()

        def listen() -> None:
            while not done.is_set():
                try:
                    caller, _ = server.accept()
                except TimeoutError:
                    continue
                with caller:
                    heard.append(b"called")

        thread = threading.Thread(target=listen, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}", heard
        done.set()
        thread.join()


def test_nothing_is_fetched_while_a_document_is_made(listener: tuple[str, list[bytes]]) -> None:
    address, heard = listener
    texts = tuple(text.replace("{address}", address) for text in FETCHES)
    document = together(texts)
    printed = pdf.write(document, created_at=MADE_AT)
    html.write_page(document)
    word.write(document, created_at=MADE_AT)
    assert heard == []
    assert b"root:x:0" not in printed
    assert "file:///etc/passwd" in pdf_words(printed)


def test_the_listener_hears_a_caller(listener: tuple[str, list[bytes]]) -> None:
    address, heard = listener
    host, port = address.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port))) as caller:
        caller.recv(1)
    assert heard == [b"called"]
