"""Tables in a Word file: a header row that repeats, rows that do not split, numbers to the right."""

from typing import Any

from mainstay.documents import blocks as parts
from mainstay.documents import palette
from mainstay.documents.wording import one_line, printable
from mainstay.documents.writers.plain_data import column_shares, width_share
from mainstay.documents.writers.word_xml import borders, element, shading

TEXT_WIDTH = 16.6
_ACROSS = 3


def add_table(word: Any, block: parts.Table) -> None:
    """Add a table with its header row, its rows and its total."""
    made = word.add_table(rows=0, cols=len(block.columns))
    _look(made, one_line(block.caption), header=True, first_column=block.row_headers)
    shares = column_shares(block)
    width = TEXT_WIDTH * width_share(block) / 100
    widths = [width * share / sum(shares) for share in shares]
    _add_row(made, block, tuple(one.title for one in block.columns), widths, kind="head")
    for cells in block.rows:
        _add_row(made, block, cells, widths, kind="row")
    if block.total is not None:
        _add_row(made, block, block.total, widths, kind="total")


def add_key_figures(word: Any, block: parts.KeyFigures) -> None:
    """Add the headline numbers as tiles, three in a row."""
    from docx.shared import Cm

    for start in range(0, len(block.items), _ACROSS):
        items = block.items[start : start + _ACROSS]
        made = word.add_table(rows=1, cols=len(items))
        _look(made, "Key figures", header=False, first_column=False)
        for cell, item in zip(made.rows[0].cells, items, strict=True):
            cell.width = Cm(TEXT_WIDTH / _ACROSS)
            _tile(cell, item)
        word.add_paragraph()


def add_band(word: Any, height_cm: float) -> Any:
    """Add the teal band of the cover and give the cell that its words go in."""
    from docx.enum.table import WD_ROW_HEIGHT_RULE
    from docx.shared import Cm

    made = word.add_table(rows=1, cols=1)
    _look(made, "Cover", header=False, first_column=False)
    row = made.rows[0]
    row.height, row.height_rule = Cm(height_cm), WD_ROW_HEIGHT_RULE.AT_LEAST
    cell = row.cells[0]
    cell.width = Cm(TEXT_WIDTH)
    properties = cell._tc.get_or_add_tcPr()
    properties.append(borders("w:tcBorders", {"bottom": (48, palette.ACCENT, 0)}))
    properties.append(shading(palette.TEAL))
    margins = {
        side: element(f"w:{side}", {"w:w": "567", "w:type": "dxa"}) for side in ("top", "left", "bottom", "right")
    }
    properties.append(element("w:tcMar", None, *margins.values()))
    return cell


def _look(made: Any, caption: str, *, header: bool, first_column: bool) -> None:
    from docx.oxml.ns import qn

    made.autofit = False
    properties = made._tbl.tblPr
    for old in properties.findall(qn("w:tblLook")):
        properties.remove(old)
    properties.append(
        element(
            "w:tblLook",
            {
                "w:val": "04A0" if header else "0400",
                "w:firstRow": str(int(header)),
                "w:lastRow": "0",
                "w:firstColumn": str(int(first_column)),
                "w:lastColumn": "0",
                "w:noHBand": "1",
                "w:noVBand": "1",
            },
        )
    )
    properties.append(element("w:tblCaption", {"w:val": caption[:250]}))


def _add_row(made: Any, block: parts.Table, cells: tuple[str, ...], widths: list[float], *, kind: str) -> None:
    row = made.add_row()
    properties = row._tr.get_or_add_trPr()
    properties.append(element("w:cantSplit"))
    if kind == "head":
        properties.append(element("w:tblHeader"))
    for place, (cell, words) in enumerate(zip(row.cells, cells, strict=True)):
        strong = kind != "row" or (place == 0 and block.row_headers)
        _set_cell(cell, printable(words), widths[place], numeric=block.columns[place].numeric, strong=strong)
        _line(cell, kind)


def _set_cell(cell: Any, words: str, width: float, *, numeric: bool, strong: bool) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Cm

    cell.width = Cm(width)
    paragraph = cell.paragraphs[0]
    paragraph.style = "Cell"
    paragraph.add_run(words).bold = strong or None
    if numeric:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _line(cell: Any, kind: str) -> None:
    properties = cell._tc.get_or_add_tcPr()
    heavy, light = (12, palette.TEAL, 0), (4, palette.RULE, 0)
    sides = {"bottom": light} if kind == "row" else {"top": heavy, "bottom": heavy}
    properties.append(borders("w:tcBorders", sides))
    if kind == "head":
        properties.append(shading(palette.TEAL_PALE))


def _tile(cell: Any, item: parts.KeyFigure) -> None:
    properties = cell._tc.get_or_add_tcPr()
    white = (36, palette.PAPER, 0)
    properties.append(borders("w:tcBorders", {"top": (24, palette.ACCENT, 0), "left": white, "right": white}))
    properties.append(shading(palette.TEAL_PALE))
    label = cell.paragraphs[0]
    label.style = "Key figure label"
    label.add_run(one_line(item.label))
    cell.add_paragraph(one_line(item.value), style="Key figure")
    for words in (one_line(item.of), one_line(item.comparison)):
        if words:
            cell.add_paragraph(words, style="Cell")
