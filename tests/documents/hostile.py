"""A document with one hostile text in every place that takes text."""

from mainstay.documents import blocks as b
from mainstay.documents.charts.model import BarChart, Comparator, GroupedBar, Series
from mainstay.documents.figures import figure_of


def everywhere(text: str) -> b.Document:
    """Put the text into every field of a document."""
    chart = GroupedBar(
        title=text,
        categories=(text, "Other"),
        category_title=text,
        value_title=text,
        series=(Series(text, (1, 2)), Series("Another", (3, 4))),
        year=text,
        comparators=(Comparator(f"Compared {text}", 2, year=text),),
    )
    return b.Document(
        title=text,
        subtitle=text,
        council=text,
        label=text,
        author=text,
        handling=text,
        blocks=(b.Contents(title=text), b.Heading(1, text), *_words(text), _table(text), figure_of(chart, alt=text)),
    )


def together(texts: tuple[str, ...]) -> b.Document:
    """Put many texts into one document, each in prose, a table, headline numbers and a chart."""
    words: list[b.Block] = []
    for number, text in enumerate(texts, start=1):
        words += [b.Heading(1, f"{number} {text}"), *_words(text), _table(text)]
    chart = BarChart(title="All", categories=texts[:10], series=(Series("Figures", tuple(range(1, 11))),))
    return b.Document(
        title=texts[0], subtitle=texts[1], council=texts[2], label=texts[3], author=texts[4], handling=texts[5],
        blocks=(b.Contents(), *words, figure_of(chart, alt=texts[6], caption=texts[7])),
    )  # fmt: skip


def _words(text: str) -> tuple[b.Block, ...]:
    return (
        b.Paragraph(text),
        b.Paragraph((b.Run(text, strong=True), b.Run(text, emphasis=True), b.Run(text, link="https://example.org/a"))),
        b.BulletList((text,)),
        b.NumberedList((text,)),
        b.Quote(text, text),
        b.Callout(text, text),
        b.KeyFigures((b.KeyFigure(text, text, text, text),)),
    )


def _table(text: str) -> b.Table:
    return b.Table(
        caption=text,
        columns=(b.Column(text), b.Column(text, numeric=True)),
        rows=((text, text),),
        note=text,
        total=(text, text),
    )
