"""Write a document as a Word file with real headings, contents, captions and described pictures."""

from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from mainstay.documents import blocks as parts
from mainstay.documents.charts.drawing import png, svg_to_png
from mainstay.documents.mark import mark_svg
from mainstay.documents.pictures import size_of
from mainstay.documents.wording import one_line, printable
from mainstay.documents.writers import word_styles, word_tables
from mainstay.documents.writers import word_xml as xml

_TALLEST_CM = 20.5


def write(document: parts.Document, *, created_at: datetime | None, font_folder: Path | None = None) -> bytes:
    """Write a document as a Word file; `created_at` is the moment its properties carry, None for none."""
    return _Writer(document, font_folder).file(created_at)


class _Writer:
    """Writes one document; keeps count of its tables, figures, lists and bookmarks."""

    def __init__(self, document: parts.Document, font_folder: Path | None) -> None:
        import docx

        self.document = document
        self.font_folder = font_folder
        self.word: Any = docx.Document()
        self.anchors = iter(document.anchors())
        self.places = {anchor: f"part_{number}" for number, anchor in enumerate(document.anchors(), start=1)}
        self.figures = self.tables = self.bookmarks = 0

    def file(self, created_at: datetime | None) -> bytes:
        """Write every part and give the bytes."""
        word_styles.set_up(self.word, self.document.language)
        if self.document.cover:
            self.cover()
        else:
            self.head()
        self.header_and_footer()
        for block in self.document.blocks:
            self.block(block)
        xml.set_properties(
            self.word,
            title=one_line(self.document.title),
            author=one_line(self.document.author),
            language=self.document.language,
            created_at=created_at,
        )
        return xml.packed(self.word, application="Mainstay" if created_at else "")

    def cover(self) -> None:
        """Add the band with council and title, and under it year, author and handling."""
        band = word_tables.add_band(self.word, height_cm=14)
        first = band.paragraphs[0]
        self._picture(first, svg_to_png(mark_svg(), scale=4), 1.7, "Mainstay", decorative=True)
        band.add_paragraph(one_line(self.document.council), style="Cover council")
        band.add_paragraph(one_line(self.document.title), style="Title")
        band.add_paragraph(one_line(self.document.subtitle), style="Subtitle")
        self.word.add_paragraph(one_line(self.document.label), style="Cover year")
        self.word.add_paragraph().add_run(one_line(self.document.author)).bold = True
        self.word.add_paragraph(one_line(self.document.handling), style="Note")
        self.word.add_page_break()

    def head(self) -> None:
        """Begin a document that has no cover: whose it is, its title, and what it is about."""
        first = self.word.add_paragraph(style="Head")
        self._picture(first, svg_to_png(mark_svg(), scale=2), 0.9, "Mainstay", decorative=True)
        first.add_run(f"  {one_line(self.document.council)}")
        self.word.add_paragraph(one_line(self.document.title), style="Head title")
        for words in (self.document.subtitle, self.document.label):
            if one_line(words):
                self.word.add_paragraph(one_line(words), style="Head note")

    def header_and_footer(self) -> None:
        """Say on every page but the cover whose document it is and which page of how many."""
        from docx.enum.text import WD_TAB_ALIGNMENT
        from docx.shared import Cm

        section = self.word.sections[0]
        head, foot = section.header.paragraphs[0], section.footer.paragraphs[0]
        for paragraph in (head, foot):
            paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(word_tables.TEXT_WIDTH), WD_TAB_ALIGNMENT.RIGHT)
        running = ", ".join(filter(None, (one_line(self.document.title), one_line(self.document.label))))
        head.add_run(one_line(self.document.council) + "\t" + running)
        foot.add_run(one_line(self.document.footer or self.document.handling) + "\tPage ")
        xml.add_field(foot, "PAGE", "1")
        foot.add_run(" of ")
        xml.add_field(foot, "NUMPAGES", "1")

    def block(self, block: parts.Block) -> None:
        """Add one block."""
        match block:
            case parts.Heading():
                self.heading(block)
            case parts.Paragraph():
                self._prose(self.word.add_paragraph(style="Lead" if block.lead else None), block.prose)
            case parts.BulletList():
                for item in block.items:
                    self._prose(self.word.add_paragraph(style="List Bullet"), item)
            case parts.NumberedList():
                self.numbered(block)
            case parts.Quote() | parts.Callout():
                self.set_apart(block)
            case parts.Table():
                self.table(block)
            case parts.Figure():
                self.figure(block)
            case parts.Picture():
                self.picture(block)
            case parts.KeyFigures():
                word_tables.add_key_figures(self.word, block)
            case parts.Contents():
                self.contents(block)
            case parts.PageBreak():
                self.word.add_page_break()

    def heading(self, block: parts.Heading) -> None:
        """Add a heading that contents and links can reach."""
        paragraph = self.word.add_heading(one_line(block.text), level=block.level)
        self.bookmarks += 1
        xml.bookmark(paragraph, self.places[next(self.anchors)], self.bookmarks)

    def numbered(self, block: parts.NumberedList) -> None:
        """Add a list that counts from 1."""
        number = _new_numbering(self.word)
        for item in block.items:
            paragraph = self.word.add_paragraph(style="List Number")
            settings = paragraph._p.get_or_add_pPr().get_or_add_numPr()
            settings.get_or_add_ilvl().val, settings.get_or_add_numId().val = 0, number
            self._prose(paragraph, item)

    def set_apart(self, block: parts.Quote | parts.Callout) -> None:
        """Add a quotation or a callout."""
        if isinstance(block, parts.Callout):
            self.word.add_paragraph(one_line(block.title), style="Callout title")
            self._prose(self.word.add_paragraph(style="Callout"), block.prose)
            return
        self._prose(self.word.add_paragraph(style="Quote"), block.prose)
        if block.who:
            self.word.add_paragraph(f"— {one_line(block.who)}", style="Quote by")

    def table(self, block: parts.Table) -> None:
        """Add a table under its numbered caption."""
        self.tables += 1
        self._caption("Table", self.tables, block.caption)
        word_tables.add_table(self.word, block)
        self.word.add_paragraph(printable(block.note), style="Note")

    def figure(self, block: parts.Figure) -> None:
        """Add a chart under its numbered caption, and its figures as a table."""
        self.figures += 1
        self._caption("Figure", self.figures, block.caption)
        picture = png(block.chart, scale=3, font_folder=self.font_folder)
        self._picture(self.word.add_paragraph(), picture, word_tables.TEXT_WIDTH, printable(block.alt))
        self.table(block.table)

    def picture(self, block: parts.Picture) -> None:
        """Add a picture that somebody made, described, no wider than its pixels bear."""
        width_cm = min(word_tables.TEXT_WIDTH * 0.7, size_of(block.content)[0] / 40)
        self._picture(self.word.add_paragraph(), block.content, width_cm, printable(block.alt))
        if block.caption:
            self.word.add_paragraph(one_line(block.caption), style="Note")

    def contents(self, block: parts.Contents) -> None:
        """Add the list of headings as a field that Word brings up to date with page numbers."""
        title = self.word.add_paragraph(style="Lead")
        title.add_run(one_line(block.title)).bold = True
        pairs = zip(self.document.headings(), self.document.anchors(), strict=True)
        listed = [(one, anchor) for one, anchor in pairs if one.level <= block.depth]
        paragraph = self.word.add_paragraph(style="toc 1")
        xml.open_field(paragraph, f'TOC \\o "1-{block.depth}" \\h \\z \\u')
        for place, (one, anchor) in enumerate(listed):
            if place:
                paragraph = self.word.add_paragraph(style=f"toc {one.level}")
            self._run(paragraph, parts.Run(one_line(one.text), link=f"#{anchor}"), plain=True)
        xml.close_field(paragraph)

    def _caption(self, kind: str, number: int, words: str) -> None:
        paragraph = self.word.add_paragraph(style="Caption")
        paragraph.add_run(f"{kind} ")
        xml.add_field(paragraph, f"SEQ {kind} \\* ARABIC", str(number))
        paragraph.add_run(f". {one_line(words)}")

    def _picture(self, paragraph: Any, picture: bytes, width_cm: float, alt: str, *, decorative: bool = False) -> None:
        from docx.shared import Cm

        drawn = paragraph.add_run().add_picture(BytesIO(picture), width=Cm(width_cm))
        if drawn.height > Cm(_TALLEST_CM):
            drawn.width, drawn.height = int(drawn.width * Cm(_TALLEST_CM) / drawn.height), Cm(_TALLEST_CM)
        described = drawn._inline.docPr
        described.set("descr", alt)
        described.set("name", "Mark" if decorative else f"Figure {self.figures}")

    def _prose(self, paragraph: Any, prose: parts.Prose) -> None:
        for run in parts.runs_of(prose):
            self._run(paragraph, run)

    def _run(self, paragraph: Any, run: parts.Run, *, plain: bool = False) -> None:
        from docx.shared import RGBColor

        added = paragraph.add_run(printable(run.text))
        added.bold, added.italic = run.strong or None, run.emphasis or None
        if run.link:
            if not plain:
                added.underline, added.font.color.rgb = True, RGBColor(0x0B, 0x5C, 0x5F)
            address = f"#{self.places[run.link[1:]]}" if run.link.startswith("#") else run.link
            xml.add_link(paragraph, address).append(added._r)


def _new_numbering(word: Any) -> int:
    """Make a numbering of its own for one list, so that it starts again from 1."""
    from docx.oxml.ns import qn

    numbering = word.part.numbering_part.numbering_definitions._numbering
    style = word.styles["List Number"].element
    kind = style.pPr.numPr.numId.val
    original = next(one for one in numbering.findall(qn("w:num")) if one.numId == kind)
    made = numbering.add_num(original.abstractNumId.val)
    made.add_lvlOverride(ilvl=0).add_startOverride(1)
    number: int = made.numId
    return number
