"""A document as plain data, every word of it cleaned, for a typesetter that takes data and not markup."""

from collections.abc import Callable
from typing import Any

from mainstay.documents import blocks as parts
from mainstay.documents.charts.drawing import picture_size
from mainstay.documents.pictures import as_svg, size_of
from mainstay.documents.wording import are_days, breakable, one_line, printable

_TALLEST = 1.28
Data = dict[str, Any]
Draw = Callable[[parts.Figure, int], str]


def block_data(document: parts.Document, draw: Draw) -> list[Data]:
    """Give the blocks of a document as data; `draw` makes the picture of each figure."""
    anchors = iter(document.anchors())
    figures = 0
    given: list[Data] = []
    for block in document.blocks:
        if isinstance(block, parts.Heading):
            text = _line(block.text)
            given.append({"kind": "heading", "level": block.level, "text": text, "anchor": next(anchors)})
        elif isinstance(block, parts.Figure):
            figures += 1
            given.append(_figure(block, draw(block, figures)))
        else:
            given.append(_other(block))
    return given


def _line(text: str) -> str:
    return breakable(one_line(text))


def _words(text: str) -> str:
    return breakable(printable(text))


def _runs(prose: parts.Prose) -> list[Data]:
    return [
        {"text": _words(run.text), "strong": run.strong, "emphasis": run.emphasis, "link": run.link}
        for run in parts.runs_of(prose)
    ]


def _figure(block: parts.Figure, picture: str) -> Data:
    return {
        "kind": "figure",
        "picture": picture,
        "width": _picture_width(picture),
        "alt": printable(block.alt),
        "caption": _line(block.caption),
        "table": _table(block.table),
    }


def _picture(block: parts.Picture) -> Data:
    width, height = size_of(block.content)
    # A small picture stays small: 100 pixels take an eighth of the page's width.
    share = min(70, int(90 * width / height * 0.8), max(20, width // 8))
    return {
        "kind": "picture",
        "picture": as_svg(block.content),
        "width": max(5, share),
        "alt": printable(block.alt),
        "caption": _line(block.caption),
    }


def _picture_width(picture: str) -> int:
    """Give the share of the page's width at which a picture is no taller than a page."""
    width, height = picture_size(picture)
    return min(100, int(100 * _TALLEST * width / height))


def _of_days(block: parts.Table) -> list[bool]:
    return [are_days(row[place] for row in block.rows) for place in range(len(block.columns))]


def _table(block: parts.Table) -> Data:
    return {
        "kind": "table",
        "caption": _line(block.caption),
        "columns": [
            {"title": _words(one.title), "numeric": one.numeric, "share": share, "days": days}
            for one, share, days in zip(block.columns, column_shares(block), _of_days(block), strict=True)
        ],
        "width": width_share(block),
        "rows": [[breakable(printable(cell), 18) for cell in row] for row in block.rows],
        "row_headers": block.row_headers,
        "note": _words(block.note),
        "total": [_words(cell) for cell in block.total] if block.total else None,
    }


def column_shares(block: parts.Table) -> list[int]:
    """Give each column room by its longest cell and longest word, numbers alike."""
    rows = [tuple(one.title for one in block.columns), *block.rows, *([block.total] if block.total else [])]
    places = range(len(block.columns))
    longest = [max(len(row[place]) for row in rows) for place in places]
    words = [max(len(word) for row in rows for word in (*row[place].split(), "")) for place in places]
    widest = max((long for one, long in zip(block.columns, longest, strict=True) if one.numeric), default=0)
    number_room = min(max(widest, 9), 15)
    return [
        number_room if one.numeric else min(max(long, 14, min(word, 24)), 56)
        for one, long, word in zip(block.columns, longest, words, strict=True)
    ]


def width_share(block: parts.Table) -> int:
    """Give the share of the page a table takes: a short one is kept together so that the eye can follow a row."""
    return min(100, max(44, round(sum(column_shares(block)) * 1.45)))


def _key_figures(block: parts.KeyFigures) -> Data:
    items = [
        {
            "label": _line(item.label),
            "value": _line(item.value),
            "of": _line(item.of),
            "comparison": _line(item.comparison),
        }
        for item in block.items
    ]
    return {"kind": "key_figures", "items": items, "long": any(len(item["value"]) > 8 for item in items)}


def _other(block: parts.Block) -> Data:
    match block:
        case parts.Paragraph():
            given: Data = {"kind": "paragraph", "lead": block.lead, "runs": _runs(block.prose)}
        case parts.BulletList():
            given = {"kind": "bullets", "items": [_runs(item) for item in block.items]}
        case parts.NumberedList():
            given = {"kind": "numbers", "items": [_runs(item) for item in block.items]}
        case parts.Quote():
            given = {"kind": "quote", "runs": _runs(block.prose), "who": _line(block.who)}
        case parts.Callout():
            given = {"kind": "callout", "title": _line(block.title), "runs": _runs(block.prose)}
        case parts.Table():
            given = _table(block)
        case parts.KeyFigures():
            given = _key_figures(block)
        case parts.Picture():
            given = _picture(block)
        case parts.Contents():
            given = {"kind": "contents", "title": _line(block.title), "depth": block.depth}
        case _:
            given = {"kind": "page_break"}
    return given
