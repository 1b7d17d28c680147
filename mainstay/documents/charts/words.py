"""A chart in words, for whoever cannot see it."""

from mainstay.documents.charts.model import Chart, Series
from mainstay.documents.values import written
from mainstay.documents.wording import one_line

_MOST_READ_OUT = 14


def description(chart: Chart) -> str:
    """Say what a chart shows: its form, its figures (the ends and extremes where they are many) and its notes."""
    parts = [f"{chart.form}{f', {one_line(chart.year)}' if chart.year else ''}."]
    parts += [_series_words(chart, one) for one in chart.series]
    for one in chart.comparators:
        values = one.values if isinstance(one.values, tuple) else (one.values,)
        listed = ", ".join(written(value, chart.unit) for value in values)
        parts.append(f"To compare, {one.label}: {listed}.")
    return " ".join([*parts, *chart.notes_on_drawing()])


def _series_words(chart: Chart, one: Series) -> str:
    start = f"{one_line(one.name)}: " if len(chart.series) > 1 else ""
    pairs = [
        f"{one_line(name)} {written(value, chart.unit)}"
        for name, value in zip(chart.categories, one.values, strict=True)
    ]
    if len(pairs) <= _MOST_READ_OUT:
        return f"{start}{', '.join(pairs)}."
    return f"{start}from {pairs[0]} to {pairs[-1]}; the table has all {len(pairs)} figures."
