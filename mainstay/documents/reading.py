"""Read a file back: every word in it, seen or not, and what its properties say beside title and language."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from html.parser import HTMLParser
from io import BytesIO
from typing import Any

_WORDS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ENDS = {f"{_WORDS}{name}" for name in ("p", "tc", "tab", "br")}
_ALLOWED = {"docx": {"title", "language"}, "pdf": {"/Title"}}
_STATED = re.compile(rb"<(dc:creator|xmp:[A-Za-z]+|pdf:(?:Producer|Keywords|Author))[ >]")


def words_in(fmt: str, made: bytes) -> str:
    """Every word of an html, pdf or docx file: text, what is described or linked to, properties, hidden parts."""
    return "\n".join({"html": _of_page, "pdf": _of_pdf, "docx": _of_word}[fmt](made))


def stated_in(fmt: str, made: bytes) -> list[str]:
    """The names of the properties a file states that it should not: all but its title and its language."""
    if fmt == "html":
        return sorted(set(re.findall(r'<meta name="(?!viewport")([^"]+)"', made.decode())))
    return sorted(set(_properties(fmt, made)) - _ALLOWED[fmt])


class _Page(HTMLParser):
    """Gathers the words of a page: what is shown, attributes and comments too."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self.style = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Gather the values of attributes that a reader may meet."""
        self.style = tag == "style"
        self.found.extend(value for name, value in attrs if value and name not in {"class", "id", "href", "content"})
        self.found.extend(value for name, value in attrs if value and name == "href" and not value.startswith("data:"))
        if tag in {"p", "li", "td", "th", "h1", "h2", "h3", "h4", "h5", "div", "br", "tr"}:
            self.found.append("\n")

    def handle_data(self, data: str) -> None:
        """Gather text."""
        if not self.style:
            self.found.append(data)

    def handle_endtag(self, tag: str) -> None:
        """Leave a style sheet."""
        self.style = False

    def handle_comment(self, data: str) -> None:
        """Gather comments, which nobody sees and anybody can read."""
        self.found.append(data)


def _of_page(made: bytes) -> Iterator[str]:
    page = _Page()
    page.feed(made.decode())
    page.close()
    yield "".join(page.found)


def _of_pdf(made: bytes) -> Iterator[str]:
    import pypdf

    file = pypdf.PdfReader(BytesIO(made))
    for page in file.pages:
        yield page.extract_text()
        for note in page.get("/Annots") or ():
            target = note.get_object().get("/A") or {}
            yield str(target.get("/URI", ""))
    yield " ".join(str(value) for value in (file.metadata or {}).values())
    yield from (str(name) for name in file.attachments)


def _of_word(made: bytes) -> Iterator[str]:
    with zipfile.ZipFile(BytesIO(made)) as file:
        for name in file.namelist():
            if name.endswith((".xml", ".rels")) and "theme" not in name and "fontTable" not in name:
                yield "".join(_of_part(file.read(name)))


def _of_part(content: bytes) -> Iterator[str]:
    from defusedxml.ElementTree import fromstring

    for one in fromstring(content).iter():
        if one.tag in _ENDS:
            yield "\n"
        for text in (one.text, one.get("Target"), one.get("descr"), one.get("title")):
            yield text or ""
        yield one.tail or ""


def _properties(fmt: str, made: bytes) -> Iterator[str]:
    if fmt == "pdf":
        import pypdf

        yield from (str(name) for name in (pypdf.PdfReader(BytesIO(made)).metadata or {}))
        yield from (name.decode() for name in _STATED.findall(made))
        return
    with zipfile.ZipFile(BytesIO(made)) as file:
        yield from (_name(one) for one in _children(file.read("docProps/core.xml")))
        yield from (_name(one) for one in _children(file.read("docProps/app.xml")))
        yield from (name for name in file.namelist() if "custom" in name or "comments" in name or "embed" in name)


def _children(content: bytes) -> list[Any]:
    from defusedxml.ElementTree import fromstring

    return [one for one in fromstring(content) if (one.text or "").strip()]


def _name(one: Any) -> str:
    return str(one.tag).rpartition("}")[2]
