"""The PDF is tagged, named, described, repeatable, and carries nothing it should not."""

from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from mainstay.documents.blocks import Column, Document, DocumentRefused, Heading, Paragraph, Table
from mainstay.documents.charts.drawing import picture_size
from mainstay.documents.charts.model import BarChart, Series
from mainstay.documents.figures import figure_of
from mainstay.documents.writers import pdf
from tests.documents.reading import pdf_words
from tests.documents.sample import sample

MADE_AT = datetime(2021, 5, 17, 9, 30, tzinfo=UTC)


@cache
def sample_pdf() -> bytes:
    return pdf.write(sample(), created_at=MADE_AT)


@pytest.fixture
def opened() -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(BytesIO(sample_pdf())) as file:
        yield file


def parts(node: Any, seen: set[Any] | None = None) -> Iterator[Any]:
    """Every element of the structure tree."""
    if isinstance(node, pikepdf.Array):
        for one in node:
            yield from parts(one)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            yield node
        if "/K" in node:
            yield from parts(node.K)


def kinds(file: pikepdf.Pdf) -> list[str]:
    return [str(part.S) for part in parts(file.Root.StructTreeRoot.K)]


def test_it_is_tagged_and_says_its_language_and_title(opened: pikepdf.Pdf) -> None:
    assert bool(opened.Root.MarkInfo.Marked)
    assert str(opened.Root.Lang) == "en-GB"
    assert bool(opened.Root.ViewerPreferences.DisplayDocTitle)
    assert str(opened.docinfo.Title) == sample().title


def test_it_declares_that_it_is_accessible_pdf(opened: pikepdf.Pdf) -> None:
    with opened.open_metadata() as stated:
        assert str(stated["pdfuaid:part"]) == "1"


def test_every_figure_has_its_words(opened: pikepdf.Pdf) -> None:
    words = [str(part.get("/Alt", "")) for part in parts(opened.Root.StructTreeRoot.K) if part.S == "/Figure"]
    assert len(words) == 5
    assert all("chart" in one for one in words)


def test_its_headings_are_headings_and_its_tables_have_header_cells(opened: pikepdf.Pdf) -> None:
    found = kinds(opened)
    assert {"/H1", "/H2", "/H3", "/Table", "/TH", "/TD", "/Caption", "/L", "/LI", "/TOC"} <= set(found)
    assert found.count("/Table") == 9


def test_its_outline_lists_the_headings(opened: pikepdf.Pdf) -> None:
    with opened.open_outline() as outline:
        top = [str(item.title) for item in outline.root]
        under = [str(item.title) for item in outline.root[1].children]
    assert top == ["The year in short", "The children", "Reviews", "Concerns raised", "Appendix: a long table"]
    assert under == ["How many children", "Who came into care"]


def test_a_picture_without_words_fails_to_compile() -> None:
    data = pdf.document_data(sample(), MADE_AT, None)
    for block in data["blocks"]:
        if block["kind"] == "figure":
            block["alt"] = None
    with pytest.raises(DocumentRefused, match="missing alt text"):
        pdf.typeset(data, MADE_AT, None)


def test_the_same_document_gives_the_same_bytes() -> None:
    assert pdf.write(sample(), created_at=MADE_AT) == sample_pdf()


def test_it_carries_the_date_it_was_given_and_no_other(opened: pikepdf.Pdf) -> None:
    assert str(opened.docinfo.CreationDate).startswith("D:20210517")
    assert str(opened.docinfo.ModDate).startswith("D:20210517")
    assert set(opened.docinfo.keys()) <= {"/Title", "/Author", "/Creator", "/CreationDate", "/ModDate"}


def test_it_holds_no_script_no_attachment_and_no_path_of_the_machine(opened: pikepdf.Pdf) -> None:
    assert not {"/OpenAction", "/AA", "/AcroForm", "/AF"} & set(opened.Root.keys())
    assert "/EmbeddedFiles" not in opened.Root.get("/Names", {})
    raw = sample_pdf() + b"".join(
        stream.read_bytes() for stream in opened.objects if isinstance(stream, pikepdf.Stream)
    )
    for trace in (b"/JavaScript", b"/work/", b"/home/", b"node_modules", b".ttf"):
        assert trace not in raw


def test_every_font_in_it_is_embedded(opened: pikepdf.Pdf) -> None:
    fonts = [
        one for one in opened.objects if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/FontDescriptor"
    ]
    assert fonts
    assert all({"/FontFile2", "/FontFile3"} & set(font.keys()) for font in fonts)


def test_it_is_made_where_the_font_folder_is_absent(tmp_path: Path) -> None:
    assert pdf.write(sample(), created_at=MADE_AT, font_folder=tmp_path / "absent").startswith(b"%PDF-1.7")


def test_characters_that_no_font_has_do_not_stop_it_and_it_says_so() -> None:
    document = Document(
        title="名 and more",
        council="C",
        author="A",
        blocks=(Heading(1, "中文 😀"), Paragraph("Her name is 李小明; her friends say Xiǎomíng. مرحبا")),
    )
    made = pdf.document_data(document, MADE_AT, None)
    mended = pdf.without_lost(made, None)
    words = [run["text"] for block in mended["blocks"] if block["kind"] == "paragraph" for run in block["runs"]]
    assert words[0] == "Her name is □□□; her friends say Xiǎomíng. مرحبا"
    assert words[1].startswith("Some characters could not be set in print")
    assert pdf.write(document, created_at=MADE_AT).startswith(b"%PDF-1.7")


def test_a_word_too_long_for_its_line_may_break_and_still_reads_whole() -> None:
    address = "https://example.org/" + "a-very-long-address/" * 8
    document = Document(title="T", council="C", author="A", blocks=(Heading(1, "A"), Paragraph(address)))
    assert address in pdf_words(pdf.write(document, created_at=MADE_AT))


def test_a_picture_taller_than_a_page_is_made_to_fit_it() -> None:
    names = tuple(f"Team {number}" for number in range(60))
    tall = figure_of(BarChart(title="T", categories=names, series=(Series("S", tuple(range(60))),), sideways=True))
    data = pdf.document_data(Document(title="T", council="C", author="A", blocks=(tall,)), MADE_AT, None)
    width, height = picture_size(data["blocks"][0]["picture"])
    assert height / width * data["blocks"][0]["width"] <= 128


def test_a_column_of_dates_is_as_wide_as_they_are_and_copies_as_plain_words() -> None:
    columns = (Column("What"), Column("By"), Column("Since"))
    rows = (("A new bed by 4 June 2021", "27 September 2021", "4 June 2021"), ("A mentor", "", "last spring"))
    table = Table("Each promise", columns, rows)
    document = Document(title="Promised on 4 June 2021", council="", author="", cover=False, blocks=(table,))
    data = pdf.document_data(document, None, None)
    laid = data["blocks"][0]
    assert [one["days"] for one in laid["columns"]] == [False, True, False]
    assert "27September20214June2021" in pdf_words(pdf.write(document, created_at=None))
