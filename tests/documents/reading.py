"""Read what was written back: the words of a PDF, the elements of a page, the parts of a Word file."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from io import BytesIO
from typing import Any

import pikepdf

VOID = {"meta", "link", "br", "hr", "img", "input"}


@dataclass
class Element:
    """An element of a page, with its attributes and the words in it."""

    kind: str
    attributes: dict[str, str]
    words: list[str] = field(default_factory=list)


class Page(HTMLParser):
    """The elements of a page in order, and all its words."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self.words: list[str] = []
        self.open: list[Element] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(self.elements[-1])

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop().kind == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)
        if self.open:
            self.open[-1].words.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment came through: {data}")

    def kinds(self) -> set[str]:
        return {one.kind for one in self.elements}

    def attribute_names(self) -> set[str]:
        return {name for one in self.elements for name in one.attributes}

    def of(self, kind: str) -> list[Element]:
        return [one for one in self.elements if one.kind == kind]


def pdf_words(made: bytes) -> str:
    """Every word set on the pages of a PDF, read through its fonts' own tables, without spaces or places to break."""
    with pikepdf.open(BytesIO(made)) as file:
        return "".join("".join(_page_words(page)) for page in file.pages).replace("\u200b", "")


def _page_words(page: pikepdf.Page) -> Iterator[str]:
    fonts = {name: _characters(font) for name, font in dict(page.Resources.get("/Font", {})).items()}
    yield from _words_of(page, fonts)
    for form in dict(page.Resources.get("/XObject", {})).values():
        yield from _form_words(form)


def _form_words(form: Any) -> Iterator[str]:
    resources = form.get("/Resources", {})
    fonts = {name: _characters(font) for name, font in dict(resources.get("/Font", {})).items()}
    if str(form.get("/Subtype")) == "/Form":
        yield from _words_of(form, fonts)
        for inner in dict(resources.get("/XObject", {})).values():
            yield from _form_words(inner)


def _words_of(drawn: Any, fonts: dict[str, dict[int, str]]) -> Iterator[str]:
    current: dict[int, str] = {}
    for instruction in pikepdf.parse_content_stream(drawn):
        operands: Any = instruction.operands
        name = str(instruction.operator)
        if name == "Tf":
            current = fonts[str(operands[0])]
        elif name in ("Tj", "TJ"):
            pieces = operands[0] if name == "TJ" else [operands[0]]
            for piece in pieces:
                if isinstance(piece, pikepdf.String):
                    raw = bytes(piece)
                    codes = [int.from_bytes(raw[at : at + 2], "big") for at in range(0, len(raw), 2)]
                    yield "".join(current.get(code, "") for code in codes).replace(" ", "")


def _characters(font: Any) -> dict[int, str]:
    table = font.ToUnicode.read_bytes().decode("latin-1")
    known: dict[int, str] = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", table, re.DOTALL):
        for code, text in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            known[int(code, 16)] = bytes.fromhex(text).decode("utf-16-be")
    for block in re.findall(r"beginbfrange(.*?)endbfrange", table, re.DOTALL):
        for low, high, text in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            for step in range(int(high, 16) - int(low, 16) + 1):
                known[int(low, 16) + step] = chr(int(text, 16) + step)
    return known
