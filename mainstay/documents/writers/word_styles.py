"""The look of a Word file: fonts, colours and spaces of every style, and the page."""

from typing import Any

from mainstay.documents import palette
from mainstay.documents.writers.word_xml import borders, element, shading

FONT = "Arial"
_HEADINGS = {1: (22, palette.TEAL_DEEP, 30, 12), 2: (15, palette.TEAL, 22, 8), 3: (12.5, palette.TEAL_DEEP, 16, 6)}


def set_up(word: Any, language: str) -> None:
    """Set the page and every style the writer uses."""
    _page(word)
    _language(word, language)
    _text_styles(word)
    for level in range(1, 5):
        _heading(word, level)
    _quote_and_callout(word)
    for depth in range(1, 5):
        _contents_entry(word, depth)


def style(word: Any, name: str, like: str = "Normal") -> Any:
    """Give the paragraph style of a name, made like another where it is not there."""
    from docx.enum.style import WD_STYLE_TYPE

    if name in {one.name for one in word.styles}:
        return word.styles[name]
    made = word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    made.base_style = word.styles[like]
    return made


def dress(
    one: Any, *, size: float, colour: str, bold: bool = False, italic: bool = False, above: float = 0, below: float = 0
) -> None:
    """Set size, colour and weight of a style, and the space above and below in points."""
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    one.font.name, one.font.size, one.font.bold, one.font.italic = FONT, Pt(size), bold, italic
    one.font.color.rgb = RGBColor.from_string(colour[1:].upper())
    fonts = one.element.get_or_add_rPr().get_or_add_rFonts()
    for key in list(fonts.attrib):
        del fonts.attrib[key]
    for key in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(key), FONT)
    one.paragraph_format.space_before, one.paragraph_format.space_after = Pt(above), Pt(below)


def _page(word: Any) -> None:
    from docx.shared import Cm

    page = word.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(2.2)
    page.top_margin, page.bottom_margin = Cm(2.6), Cm(2.4)
    page.different_first_page_header_footer = True


def _language(word: Any, language: str) -> None:
    from docx.oxml.ns import qn

    defaults = word.styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    for old in defaults.findall(qn("w:lang")):
        defaults.remove(old)
    defaults.append(element("w:lang", {"w:val": language, "w:eastAsia": language, "w:bidi": "ar-SA"}))


def _text_styles(word: Any) -> None:
    normal = word.styles["Normal"]
    dress(normal, size=11, colour=palette.INK, below=9)
    normal.paragraph_format.line_spacing = 1.25
    dress(style(word, "Lead"), size=14, colour=palette.TEAL_DEEP, below=12)
    dress(word.styles["Caption"], size=10.5, colour=palette.TEAL_DEEP, bold=True, above=14, below=6)
    word.styles["Caption"].paragraph_format.keep_with_next = True
    dress(style(word, "Note"), size=9, colour=palette.QUIET, above=4, below=12)
    dress(style(word, "Cell"), size=9.5, colour=palette.INK, above=2, below=2)
    dress(style(word, "Key figure label"), size=9.5, colour=palette.TEAL_DEEP, bold=True, above=4)
    dress(style(word, "Key figure"), size=24, colour=palette.TEAL, bold=True)
    dress(style(word, "Cover council"), size=15, colour=palette.PAPER, bold=True, above=4)
    dress(word.styles["Title"], size=34, colour=palette.PAPER, bold=True, above=120, below=8)
    dress(word.styles["Subtitle"], size=14, colour="#d9ebe9", below=18)
    dress(style(word, "Cover year"), size=30, colour=palette.TEAL, above=36, below=120)
    dress(style(word, "Head"), size=11, colour=palette.TEAL, bold=True, below=6)
    dress(style(word, "Head title"), size=24, colour=palette.TEAL_DEEP, bold=True, above=4, below=4)
    dress(style(word, "Head note"), size=12, colour=palette.QUIET, below=4)
    for name in ("Title", "Subtitle"):
        _without_borders(word.styles[name])
    for name in ("List Bullet", "List Number", "Header", "Footer"):
        quiet = name in ("Header", "Footer")
        dress(word.styles[name], size=9 if quiet else 11, colour=palette.QUIET if quiet else palette.INK, below=4)
    for name in ("Cell", "Note", "Title", "Key figure label", "Key figure"):
        word.styles[name].paragraph_format.line_spacing = 1.05


def _without_borders(one: Any) -> None:
    from docx.oxml.ns import qn

    for line in one.element.get_or_add_pPr().findall(qn("w:pBdr")):
        one.element.pPr.remove(line)


def _heading(word: Any, level: int) -> None:
    size, colour, above, below = _HEADINGS.get(level, (11, palette.QUIET, 12, 4))
    one = word.styles[f"Heading {level}"]
    dress(one, size=size, colour=colour, bold=True, above=above, below=below)
    one.paragraph_format.keep_with_next = True
    one.paragraph_format.line_spacing = 1.05


def _quote_and_callout(word: Any) -> None:
    from docx.shared import Cm

    quoted = word.styles["Quote"]
    dress(quoted, size=13, colour=palette.TEAL_DEEP, italic=True, above=10, below=2)
    who = style(word, "Quote by", "Quote")
    dress(who, size=9.5, colour=palette.QUIET, below=14)
    for one in (quoted, who):
        one.paragraph_format.left_indent = Cm(0.6)
        _border(one, borders("w:pBdr", {"left": (24, palette.ACCENT, 10)}))
    titled = style(word, "Callout title")
    told = style(word, "Callout")
    dress(titled, size=11.5, colour=palette.TEAL_DEEP, bold=True, above=12)
    dress(told, size=11, colour=palette.INK, below=14)
    titled.paragraph_format.keep_with_next = True
    for one in (titled, told):
        one.paragraph_format.left_indent = Cm(0.5)
        _border(one, borders("w:pBdr", {"left": (36, palette.TEAL, 10)}))
        _fill(one)


def _border(one: Any, lines: Any) -> None:
    one.element.get_or_add_pPr().insert_element_before(
        lines, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:outlineLvl"
    )


def _fill(one: Any) -> None:
    one.element.get_or_add_pPr().insert_element_before(
        shading(palette.TEAL_PALE), "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:outlineLvl"
    )


def _contents_entry(word: Any, depth: int) -> None:
    from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
    from docx.shared import Cm

    one = style(word, f"toc {depth}")
    dress(
        one,
        size=11,
        colour=palette.TEAL_DEEP if depth == 1 else palette.INK,
        bold=depth == 1,
        above=6 if depth == 1 else 0,
        below=3,
    )
    one.paragraph_format.left_indent = Cm(0.6 * (depth - 1))
    one.paragraph_format.tab_stops.add_tab_stop(Cm(16.6), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
