"""Which files a report may be: told by what they hold, never by what they are called."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from io import BytesIO

from mainstay.statute.refusal import Refused

LARGEST_BYTES = 10 * 1024 * 1024
MOST_PARTS = 2000
PDF = "application/pdf"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
TEXT = "text/plain"
ENDINGS = {PDF: "pdf", WORD: "docx", TEXT: "txt"}
_ONLY = "Attach a PDF, a Word document (.docx) or plain text, or paste the report."


@dataclass(frozen=True)
class Known:
    """A file whose kind is known: its type, and the ending it is given when it is handed out."""

    type: str
    ending: str


def must_be_a_report(content: bytes) -> Known:
    """The kind of a file, by its content. Raises Refused for one that is too large, empty, or of another kind."""
    if not content:
        raise Refused(f"The file is empty. {_ONLY}")
    if len(content) > LARGEST_BYTES:
        raise Refused(
            f"The file is larger than {LARGEST_BYTES // 1024 // 1024} MB. Make it smaller, or paste the report."
        )
    kind = _kind(content)
    if kind is None:
        raise Refused(f"This file cannot be kept. {_ONLY}")
    return Known(kind, ENDINGS[kind])


def _kind(content: bytes) -> str | None:
    if content.startswith(b"%PDF-"):
        return PDF
    if content.startswith(b"PK\x03\x04"):
        return WORD if _is_word(content) else None
    return TEXT if _is_text(content) else None


def _is_word(content: bytes) -> bool:
    """A Word document without macros; only its list of parts is read, nothing of it is opened or run."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as parts:
            names = parts.namelist()
    except zipfile.BadZipFile:
        return False
    macros = any(name.lower().endswith((".bin", ".vba")) for name in names)
    return len(names) <= MOST_PARTS and "word/document.xml" in names and not macros


def _is_text(content: bytes) -> bool:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    head = text.lstrip()[:200].lower()
    markup = head.startswith(("<!doctype", "<html", "<svg", "<?xml", "<script", "{\\rtf"))
    return not markup and all(letter.isprintable() or letter in "\r\n\t\f\ufeff" for letter in text)
