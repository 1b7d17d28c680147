"""Put a chart in a document with its words and its table, so that none of the three is forgotten."""

from mainstay.documents.blocks import Column, Figure, Table
from mainstay.documents.charts.model import Chart
from mainstay.documents.charts.words import description
from mainstay.documents.values import written
from mainstay.documents.wording import one_line


def figure_of(chart: Chart, *, caption: str = "", alt: str = "", table: Table | None = None) -> Figure:
    """Make a figure of a chart; caption, words and table come from the chart where none are given."""
    return Figure(
        chart=chart,
        alt=alt or description(chart),
        caption=caption or one_line(chart.title),
        table=table or table_of(chart),
    )


def table_of(chart: Chart) -> Table:
    """Give the figures of a chart as a table, gaps in words."""
    columns = [Column(chart.category_title or "Category")]
    columns += [Column(one_line(one.name), numeric=True) for one in chart.series]
    columns += [Column(one.label, numeric=True) for one in chart.comparators]
    rows = []
    for place, name in enumerate(chart.categories):
        figures = [one.values[place] for one in chart.series]
        for one in chart.comparators:
            figures.append(one.values[place] if isinstance(one.values, tuple) else one.values)
        rows.append((one_line(name), *(written(value, chart.unit) for value in figures)))
    return Table(
        caption=f"{one_line(chart.title)}: the figures",
        columns=tuple(columns),
        rows=tuple(rows),
        note=" ".join(chart.notes()),
    )
