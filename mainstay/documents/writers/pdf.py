"""Write a document as a tagged, accessible PDF that is the same byte for byte from the same input."""

import json
import re
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from mainstay.documents import fonts
from mainstay.documents.blocks import Document, DocumentRefused, Figure
from mainstay.documents.charts.drawing import svg
from mainstay.documents.mark import mark_svg
from mainstay.documents.wording import breakable, one_line, shortened
from mainstay.documents.writers.plain_data import block_data

_HERE = Path(__file__).parent
_NOT_SET = re.compile(r"the text `(\".*?\")` could not be displayed", re.DOTALL)
_STAND_IN = "□"
_SIGNED = re.compile(rb"/Creator ?\([^)]*\)|<xmp:CreatorTool>[^<]*</xmp:CreatorTool>")
_STANDARDS, _LASTING = ["ua-1"], ["a-2a"]
_MOST_PROBES = 400
_NO_DATE = datetime(2000, 1, 1, tzinfo=UTC)
_ON_THE_COVER = ("title", "subtitle", "council", "label", "author", "handling")
_LOST = "Some characters could not be set in print and appear as □. The web page shows them whole."


def write(
    document: Document, *, created_at: datetime | None, font_folder: Path | None = None, for_good: bool = False
) -> bytes:
    """Write a document as PDF/UA-1; `created_at` is the moment it carries as its date, None for no date at all.

    `for_good` is for a file that is opened in fifty years: PDF/A-2a beside it, so it needs nothing but itself.

    Raises DocumentRefused where the document breaks the rules of accessible PDF.
    """
    data = document_data(document, created_at, font_folder)
    standards = [*_LASTING, *_STANDARDS] if for_good else _STANDARDS
    try:
        made = typeset(data, created_at, font_folder, standards=standards)
    except _Undisplayable:
        made = typeset(without_lost(data, font_folder), created_at, font_folder, standards=standards)
    return made if created_at else _unsigned(made)


def _unsigned(made: bytes) -> bytes:
    """The same file without the name of the program that set it, byte for byte as long, so that every place holds."""
    return _SIGNED.sub(lambda found: b" " * len(found[0]), made)


class _Undisplayable(Exception):
    """The fonts at hand lack a character."""


def document_data(document: Document, created_at: datetime | None, font_folder: Path | None) -> dict[str, Any]:
    """Give a document as the data that the typesetter's own file lays out."""

    def draw(figure: Figure, place: int) -> str:
        return svg(figure.chart, alt=figure.alt, name=str(place), font_folder=font_folder)

    language, _, region = document.language.partition("-")
    return {
        "title": one_line(document.title),
        "author": one_line(document.author),
        "cover": {name: breakable(one_line(getattr(document, name))) for name in _ON_THE_COVER},
        "council": shortened(document.council, 60),
        "running": ", ".join(filter(None, (shortened(document.title, 76), shortened(document.label, 30)))),
        "language": language,
        "region": region or None,
        "created": _day(created_at),
        "has_cover": document.cover,
        "foot": breakable(one_line(document.footer)),
        "fonts": _families(font_folder),
        "words": {"table": "Table", "figure": "Figure", "page": "Page", "of": "of"},
        "band": (_HERE / "cover.svg").read_text(encoding="utf-8"),
        "mark": mark_svg(),
        "blocks": block_data(document, draw),
    }


def _day(moment: datetime | None) -> dict[str, int] | None:
    on = _in_utc(moment) if moment else None
    return {"year": on.year, "month": on.month, "day": on.day} if on else None


def _in_utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def _families(font_folder: Path | None) -> list[str]:
    held = set(_fonts(fonts.usable(font_folder)).families())
    return [family for family in (fonts.FAMILY, *fonts.FALLBACKS) if family in held]


@cache
def _fonts(folder: Path | None) -> Any:
    import typst

    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=True, font_paths=[str(folder)] if folder else []
    )


def typeset(
    data: dict[str, Any],
    created_at: datetime | None,
    font_folder: Path | None,
    source: str = "report.typ",
    standards: Sequence[Any] = ("ua-1",),
) -> bytes:
    """Lay data out as PDF/UA-1; raises DocumentRefused where the rules of accessible PDF are broken."""
    import typst

    try:
        made: bytes = typst.compile(
            (_HERE / source).read_bytes(),
            format="pdf",
            pdf_standards=list(standards),
            font_paths=_fonts(fonts.usable(font_folder)),
            ignore_system_fonts=True,
            timestamp=_in_utc(created_at or _NO_DATE).replace(microsecond=0),
            sys_inputs={"document": json.dumps(data)},
        )
    except typst.TypstError as trouble:
        if _NOT_SET.search(str(trouble)):
            raise _Undisplayable(str(trouble)) from trouble
        raise DocumentRefused(f"The PDF cannot be made: {trouble}. Nothing was written.") from trouble
    return made


def without_lost(data: dict[str, Any], font_folder: Path | None) -> dict[str, Any]:
    """Put a box where the fonts lack a character, and say so at the end."""
    words = {**data, "band": "", "mark": ""}
    unusual = sorted({character for character in json.dumps(words, ensure_ascii=False) if ord(character) > 0x17F})
    lost = {ord(character): _STAND_IN for character in unusual if character not in _displayable(unusual, font_folder)}
    mended: dict[str, Any] = json.loads(json.dumps(data, ensure_ascii=False).translate(lost))
    mended["blocks"].append(
        {"kind": "paragraph", "lead": False, "runs": [{"text": _LOST, "strong": False, "emphasis": True, "link": ""}]}
    )
    return mended


def _displayable(characters: list[str], font_folder: Path | None) -> frozenset[str]:
    left = list(characters)
    probe = {"fonts": _families(font_folder)}
    for _ in range(_MOST_PROBES):
        try:
            typeset({**probe, "characters": left}, None, font_folder, "probe.typ")
        except _Undisplayable as trouble:
            named = _NOT_SET.search(str(trouble))
            found = set(json.loads(_as_json(named.group(1)))) if named else set()
            remaining = [character for character in left if character not in found]
            if len(remaining) == len(left):
                break
            left = remaining
        else:
            return frozenset(left)
    return frozenset()


def _as_json(quoted: str) -> str:
    def code(found: re.Match[str]) -> str:
        return json.dumps(chr(int(found.group(1), 16)))[1:-1]

    return re.sub(r"\\u\{([0-9a-fA-F]+)\}", code, quoted)
