"""A bundle as one ZIP: a document of all that is readable for good (PDF/A), plain texts, pictures, and two indexes."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Sequence
from datetime import datetime
from io import BytesIO

from django.utils.html import format_html, format_html_join

from mainstay.bundle.shared.items import ENDINGS, Item
from mainstay.documents.blocks import Block, Document, Heading, Paragraph, Picture
from mainstay.documents.writers import pdf
from mainstay.statute.dates import in_words

TITLE = "What I said, and what I was told"
ABOUT = (
    "Everything that you said to your reviewing officer and that was written to you, in the order of time: letters, "
    "your words, your pictures, what you asked for and the answers, and what you were proud of."
)
EMPTY = "Nothing was kept of what you said, and no letter was sent."
LARGEST = 400_000
# A year before 1980 cannot stand in a ZIP; the day of the files says nothing, so they all have the same.
_NO_DAY = (1980, 1, 1, 0, 0, 0)


def packed(items: Sequence[Item], *, council: str, note: str, made_at: datetime) -> bytes:
    """The ZIP of a bundle; the same byte for byte from the same items at the same moment."""
    held = BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, content in _files(items, council, note, made_at):
            pack.writestr(zipfile.ZipInfo(name, _NO_DAY), content, zipfile.ZIP_DEFLATED)
    return held.getvalue()


def document_of(items: Sequence[Item], *, council: str, note: str) -> Document:
    """The one document of all, with a heading for each item."""
    return Document(
        title=TITLE,
        council=council,
        author="The reviewing service",
        blocks=tuple(_blocks(items, note)),
        cover=False,
    )


def _files(items: Sequence[Item], council: str, note: str, made_at: datetime) -> Iterator[tuple[str, bytes]]:
    lines = []
    for number, item in enumerate(items, start=1):
        names = []
        if item.text:
            names.append(f"texts/{_name(number, item)}.txt")
            yield names[-1], f"{item.title}\n{in_words(item.on)}\n\n{item.text}\n".encode()
        if item.content:
            folder = "pictures" if item.is_picture else "sounds"
            names.append(f"{folder}/{_name(number, item)}.{ENDINGS[item.type]}")
            yield names[-1], item.content
        lines.append((item, names))
    yield "index.txt", _index_text(lines, note).encode()
    yield "index.html", _index_page(lines, note).encode()
    yield "bundle.pdf", pdf.write(document_of(items, council=council, note=note), created_at=made_at, for_good=True)


def _name(number: int, item: Item) -> str:
    return f"{number:04}-{item.on.isoformat()}-{item.kind}"


def _blocks(items: Sequence[Item], note: str) -> Iterator[Block]:
    yield Paragraph(ABOUT, lead=True)
    yield Paragraph(note)
    if not items:
        yield Paragraph(EMPTY)
    for number, item in enumerate(items, start=1):
        yield Heading(1, f"{in_words(item.on)}: {item.title}", f"item-{number}")
        for paragraph in filter(None, (piece.strip() for piece in item.text.split("\n\n"))):
            yield Paragraph(paragraph)
        if item.is_picture:
            picture = item.content if len(item.content) <= LARGEST else item.small
            yield Picture(picture, f"{item.title}, {in_words(item.on)}")
        elif item.content:
            yield Paragraph("A recording lies beside this document, in the folder “sounds”.")


def _index_text(lines: Sequence[tuple[Item, list[str]]], note: str) -> str:
    rows = [f"{item.on.isoformat()}  {item.title}\n  {', '.join(names)}" for item, names in lines]
    return "\n".join([TITLE, "", ABOUT, note, "", "bundle.pdf holds all of it.", "", *(rows or [EMPTY]), ""])


def _index_page(lines: Sequence[tuple[Item, list[str]]], note: str) -> str:
    rows = format_html_join(
        "",
        "<li>{}: {} {}</li>",
        (
            (in_words(item.on), item.title, format_html_join(" ", '<a href="{0}">{0}</a>', ((name,) for name in names)))
            for item, names in lines
        ),
    )
    return format_html(
        '<!doctype html>\n<html lang="en-GB">\n<head><meta charset="utf-8"><title>{0}</title></head>\n<body>\n'
        '<h1>{0}</h1>\n<p>{1}</p>\n<p>{2}</p>\n<p><a href="bundle.pdf">bundle.pdf</a> holds all of it.</p>\n'
        "<ol>{3}</ol>\n</body>\n</html>\n",
        TITLE,
        ABOUT,
        note,
        rows or EMPTY,
    )
