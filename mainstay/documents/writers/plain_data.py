"""A document as plain data, every word of it cleaned, for a typesetter that takes data and not markup."""

from collections.abc import Callable
from typing import Any

from mainstay.documents import blocks as parts
from mainstay.documents.wording import one_line, printable

Data = dict[str, Any]
Draw = Callable[[parts.Figure, int], str]


def block_data(document: parts.Document, draw: Draw) -> list[Data]:
    """Give the blocks of a document as data; `draw` makes the picture of each figure."""
    anchors = iter(document.anchors())
    figures = 0
    given: list[Data] = []
    for block in document.blocks:
        if isinstance(block, parts.Heading):
            text = one_line(block.text)
            given.append({"kind": "heading", "level": block.level, "text": text, "anchor": next(anchors)})
        elif isinstance(block, parts.Figure):
            figures += 1
            given.append(_figure(block, draw(block, figures)))
        else:
            given.append(_other(block))
    return given


def _runs(prose: parts.Prose) -> list[Data]:
    return [
        {"text": printable(run.text), "strong": run.strong, "emphasis": run.emphasis, "link": run.link}
        for run in parts.runs_of(prose)
    ]


def _figure(block: parts.Figure, picture: str) -> Data:
    return {
        "kind": "figure",
        "picture": picture,
        "alt": printable(block.alt),
        "caption": one_line(block.caption),
        "table": _table(block.table),
    }


def _table(block: parts.Table) -> Data:
    return {
        "kind": "table",
        "caption": one_line(block.caption),
        "columns": [
            {"title": printable(one.title), "numeric": one.numeric, "share": share}
            for one, share in zip(block.columns, column_shares(block), strict=True)
        ],
        "width": width_share(block),
        "rows": [[printable(cell) for cell in row] for row in block.rows],
        "row_headers": block.row_headers,
        "note": printable(block.note),
        "total": [printable(cell) for cell in block.total] if block.total else None,
    }


def column_shares(block: parts.Table) -> list[int]:
    """Give each column room by its longest cell, numbers alike."""
    rows = [tuple(one.title for one in block.columns), *block.rows, *([block.total] if block.total else [])]
    longest = [max(len(row[place]) for row in rows) for place in range(len(block.columns))]
    widest = max((long for one, long in zip(block.columns, longest, strict=True) if one.numeric), default=0)
    number_room = min(max(widest, 9), 15)
    return [
        number_room if one.numeric else min(max(long, 14), 56) for one, long in zip(block.columns, longest, strict=True)
    ]


def width_share(block: parts.Table) -> int:
    """Give the share of the page a table takes: a short one is kept together so that the eye can follow a row."""
    return min(100, max(44, round(sum(column_shares(block)) * 1.45)))


def _key_figures(block: parts.KeyFigures) -> Data:
    items = [
        {
            "label": one_line(item.label),
            "value": one_line(item.value),
            "of": one_line(item.of),
            "comparison": one_line(item.comparison),
        }
        for item in block.items
    ]
    return {"kind": "key_figures", "items": items}


def _other(block: parts.Block) -> Data:
    match block:
        case parts.Paragraph():
            given: Data = {"kind": "paragraph", "lead": block.lead, "runs": _runs(block.prose)}
        case parts.BulletList():
            given = {"kind": "bullets", "items": [_runs(item) for item in block.items]}
        case parts.NumberedList():
            given = {"kind": "numbers", "items": [_runs(item) for item in block.items]}
        case parts.Quote():
            given = {"kind": "quote", "runs": _runs(block.prose), "who": one_line(block.who)}
        case parts.Callout():
            given = {"kind": "callout", "title": one_line(block.title), "runs": _runs(block.prose)}
        case parts.Table():
            given = _table(block)
        case parts.KeyFigures():
            given = _key_figures(block)
        case parts.Contents():
            given = {"kind": "contents", "title": one_line(block.title), "depth": block.depth}
        case _:
            given = {"kind": "page_break"}
    return given
