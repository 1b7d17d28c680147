"""Every word of a block as plain text: what is shown and what a link hides, a line for each paragraph and row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mainstay.documents import blocks as parts


def words_of(blocks: Iterable[parts.Block]) -> str:
    """The words of these blocks in the order they are read, runs joined as they are set."""
    return "\n".join(line for block in blocks for line in _lines(block) if line)


def _lines(block: parts.Block) -> Iterator[str]:
    match block:
        case parts.Heading():
            yield block.text
        case parts.Paragraph() | parts.Quote() | parts.Callout():
            yield getattr(block, "title", "")
            yield from _prose(block.prose)
            yield getattr(block, "who", "")
        case parts.BulletList() | parts.NumberedList():
            for item in block.items:
                yield from _prose(item)
        case parts.Table():
            yield from _table(block)
        case parts.KeyFigures():
            for figure in block.items:
                yield from (figure.label, figure.value, figure.of, figure.comparison)
        case parts.Figure():
            yield from (block.alt, block.caption, block.chart.title)
            yield from _table(block.table)
        case parts.Picture():
            yield from (block.alt, block.caption)
        case parts.Contents():
            yield block.title
        case _:
            return


def _prose(prose: parts.Prose) -> Iterator[str]:
    yield parts.plain(prose)
    for run in parts.runs_of(prose):
        if run.link and not run.link.startswith("#"):
            yield run.link


def _table(block: parts.Table) -> Iterator[str]:
    yield block.caption
    yield " ".join(column.title for column in block.columns)
    for row in block.rows:
        yield " ".join(row)
    yield " ".join(block.total or ())
    yield block.note
