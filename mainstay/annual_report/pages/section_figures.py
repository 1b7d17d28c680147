"""What a section says by itself this year: its standing words, its filled sentences, its charts and tables."""

from __future__ import annotations

from dataclasses import dataclass, replace

from mainstay.access.viewer import Viewer
from mainstay.annual_report.building import section_blocks
from mainstay.annual_report.editions import current_edition
from mainstay.annual_report.pages.asking import asked_of
from mainstay.annual_report.structure import section_of
from mainstay.documents.blocks import Document, Heading, Paragraph, plain
from mainstay.documents.writers import html
from mainstay.statute.refusal import Refused
from mainstay.statute.years import CollectionYear


@dataclass(frozen=True)
class SectionFigures:
    """The words of a section that nobody types, and its charts and tables as a fragment of a page."""

    words: tuple[str, ...] = ()
    shown: str = ""
    reason: str = ""


def figures_of_section(viewer: Viewer, year: CollectionYear, key: str) -> SectionFigures | None:
    """What the report says in a section beside what the manager writes; None where it says nothing."""
    section = section_of(key)
    if section is None or not (section.sentences or section.place or section.parts):
        return SectionFigures(section.standing) if section and section.standing else None
    try:
        edition = replace(current_edition(viewer, asked_of(viewer, year)), prose={})
    except Refused as refused:
        return SectionFigures(section.standing, reason=str(refused))
    blocks = [block for block in section_blocks(section, edition) if not isinstance(block, Heading)]
    written = [block for block in blocks if isinstance(block, Paragraph) and not _to_be_written(block)]
    drawn = tuple(block for block in blocks if not isinstance(block, Paragraph))
    document = Document(title=section.title, council="", author="", blocks=drawn)
    return SectionFigures(tuple(plain(block.prose) for block in written), html.write(document) if drawn else "")


def _to_be_written(block: Paragraph) -> bool:
    return plain(block.prose).startswith("Still to be written")
