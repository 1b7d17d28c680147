"""The parts a document is made of, whatever it is written out as."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from mainstay.documents.charts.model import Chart
from mainstay.documents.wording import anchor_of

LEVELS = range(1, 5)
_LINKS = re.compile(r"(https?://|mailto:|#)[^\s<>\"]+\Z")
_ANCHOR = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")


class DocumentRefused(ValueError):
    """A document cannot be made as asked; the sentence says what to mend."""


@dataclass(frozen=True)
class Run:
    """Words set alike."""

    text: str
    strong: bool = False
    emphasis: bool = False
    link: str = ""

    def __post_init__(self) -> None:
        if self.link and not _LINKS.match(self.link):
            raise DocumentRefused(
                f"The link “{self.link[:80]}” cannot be used. Start it with https://, http://, mailto: or #."
            )


Prose = str | tuple[Run, ...]


def runs_of(prose: Prose) -> tuple[Run, ...]:
    """Give the words as runs, plain text as one run."""
    return (Run(prose),) if isinstance(prose, str) else prose


def plain(prose: Prose) -> str:
    """Give the words without their setting."""
    return "".join(run.text for run in runs_of(prose))


@dataclass(frozen=True)
class Heading:
    """A heading, from 1 (a part of the document) to 4."""

    level: int
    text: str
    anchor: str = ""

    def __post_init__(self) -> None:
        if self.level not in LEVELS:
            raise DocumentRefused(f"The heading “{self.text}” has level {self.level}. Use 1 to 4.")
        if not self.text.strip():
            raise DocumentRefused(f"A heading of level {self.level} has no words. Give it some.")
        if self.anchor and not _ANCHOR.match(self.anchor):
            raise DocumentRefused(
                f"The anchor “{self.anchor}” of the heading “{self.text}” must be small letters, digits and hyphens."
            )


@dataclass(frozen=True)
class Paragraph:
    """A paragraph; `lead` sets it larger, to open a part."""

    prose: Prose
    lead: bool = False


@dataclass(frozen=True)
class BulletList:
    """Points in no order."""

    items: tuple[Prose, ...]


@dataclass(frozen=True)
class NumberedList:
    """Points in their order."""

    items: tuple[Prose, ...]


@dataclass(frozen=True)
class Quote:
    """What somebody said, and who."""

    prose: Prose
    who: str = ""


@dataclass(frozen=True)
class Column:
    """A column of a table; numbers stand to the right."""

    title: str
    numeric: bool = False


@dataclass(frozen=True)
class Table:
    """Rows under titled columns; the first cell of a row names it unless `row_headers` is off."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    row_headers: bool = True
    note: str = ""
    total: tuple[str, ...] | None = None

    def __post_init__(self) -> None:
        if not self.caption.strip():
            raise DocumentRefused("A table has no caption. Say in a few words what it shows.")
        if not self.columns:
            raise DocumentRefused(f"The table “{self.caption}” has no columns. Give it at least one.")
        for place, row in enumerate((*self.rows, *([self.total] if self.total else [])), start=1):
            if len(row) != len(self.columns):
                raise DocumentRefused(
                    f"Row {place} of the table “{self.caption}” has {len(row)} cells for {len(self.columns)} columns."
                )


@dataclass(frozen=True)
class Figure:
    """A chart, what it shows in words for who cannot see it, and the same figures as a table."""

    chart: Chart
    alt: str
    caption: str
    table: Table

    def __post_init__(self) -> None:
        if not self.alt.strip():
            raise DocumentRefused(
                f"The figure “{self.caption}” has no words for people who cannot see it. Say what the chart shows."
            )
        if not self.caption.strip():
            raise DocumentRefused(f"The figure of “{self.chart.title}” has no caption. Give it one.")


@dataclass(frozen=True)
class Picture:
    """A picture as its bytes (PNG or JPEG), and what it shows in words for who cannot see it."""

    content: bytes
    alt: str
    caption: str = ""

    def __post_init__(self) -> None:
        if not self.alt.strip():
            raise DocumentRefused("A picture has no words for people who cannot see it. Say what it shows.")


@dataclass(frozen=True)
class KeyFigure:
    """A headline number, what it is, of how many, and what it compares with."""

    label: str
    value: str
    of: str = ""
    comparison: str = ""


@dataclass(frozen=True)
class KeyFigures:
    """Headline numbers in a row."""

    items: tuple[KeyFigure, ...]


@dataclass(frozen=True)
class Callout:
    """A few words set apart because they matter."""

    title: str
    prose: Prose


@dataclass(frozen=True)
class PageBreak:
    """What follows starts on a new page, where there are pages."""


@dataclass(frozen=True)
class Contents:
    """The list of headings down to a level."""

    title: str = "Contents"
    depth: int = 2


Block = (
    Heading
    | Paragraph
    | BulletList
    | NumberedList
    | Quote
    | Table
    | Figure
    | Picture
    | KeyFigures
    | Callout
    | PageBreak
    | Contents
)


@dataclass(frozen=True)
class Document:
    """A whole document: what its cover says, and its blocks in order.

    `footer` stands on every page beside the number of pages: whom the copy is for, and which copy it is. A document
    without a `cover` begins with its title on the first page, as a letter does.
    """

    title: str
    council: str
    author: str
    blocks: tuple[Block, ...]
    subtitle: str = ""
    label: str = ""
    handling: str = ""
    language: str = "en-GB"
    footer: str = ""
    cover: bool = True

    def __post_init__(self) -> None:
        if not self.title.strip():
            raise DocumentRefused("The document has no title. Give it one.")
        if not re.match(r"[a-z]{2}(-[A-Z]{2})?\Z", self.language):
            raise DocumentRefused(f"The language “{self.language}” is not written like en-GB.")
        _refuse_jumps(self.headings())
        _refuse_repeated_anchors(self.headings())
        _refuse_dead_links(self)

    def headings(self) -> tuple[Heading, ...]:
        """Give the headings in order."""
        return tuple(block for block in self.blocks if isinstance(block, Heading))

    def anchors(self) -> tuple[str, ...]:
        """Give the anchor of each heading in order, made from its words where none was given."""
        taken = {heading.anchor for heading in self.headings() if heading.anchor}
        names = []
        for heading in self.headings():
            name = heading.anchor or _free(anchor_of(heading.text), taken)
            taken.add(name)
            names.append(name)
        return tuple(names)


def _free(name: str, taken: Iterable[str]) -> str:
    place = 2
    tried = name
    while tried in taken:
        tried = f"{name}-{place}"
        place += 1
    return tried


def _refuse_jumps(headings: tuple[Heading, ...]) -> None:
    above = 0
    for heading in headings:
        if heading.level > above + 1:
            raise DocumentRefused(
                f"The heading “{heading.text}” jumps from level {above} to {heading.level}. "
                f"Use level {above + 1} or put a heading between."
            )
        above = heading.level


def _refuse_repeated_anchors(headings: tuple[Heading, ...]) -> None:
    seen: set[str] = set()
    for heading in headings:
        if heading.anchor and heading.anchor in seen:
            raise DocumentRefused(f"Two headings have the anchor “{heading.anchor}”. Each needs its own.")
        seen.add(heading.anchor)


def _refuse_dead_links(document: Document) -> None:
    known = set(document.anchors())
    for block in document.blocks:
        prose = getattr(block, "prose", None)
        for words in (*getattr(block, "items", ()), *([prose] if prose else [])):
            for run in runs_of(words) if isinstance(words, str | tuple) else ():
                if run.link.startswith("#") and run.link[1:] not in known:
                    raise DocumentRefused(f"The link “{run.link}” leads to no heading. Use the anchor of one.")
