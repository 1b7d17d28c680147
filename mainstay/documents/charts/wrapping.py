"""Where the words of a chart go: its notes in lines, and which points and segments carry a number."""

from textwrap import wrap

from mainstay.documents.charts.model import Chart
from mainstay.documents.charts.rows import Plan, Row
from mainstay.documents.values import MARKS

_NOTE_WIDTH = 96
_MOST_LABELLED = 13


def note_lines(chart: Chart) -> list[str]:
    """Give the notes as they stand under the picture, each gap with its mark, in lines that fit."""
    marks = [f"{MARKS[gap]} " for gap in chart.gaps()]
    notes = [
        f"{mark}{note}"
        for mark, note in zip(marks + [""] * len(chart.notes_on_drawing()), chart.notes_on_drawing(), strict=False)
    ]
    return [line for note in notes for line in wrap(note, _NOTE_WIDTH)]


def stacked_middles(laid: Plan, bars: list[Row]) -> list[Row]:
    """Give the middle of each segment that is tall enough to carry its number."""
    least = (laid.top - laid.bottom) * (0.045 if laid.sideways else 0.055)
    rows: list[Row] = []
    for category in laid.categories:
        height = 0.0
        for row in sorted((row for row in bars if row["category"] == category), key=lambda row: row["place"] or 0):
            value = float(row["value"] or 0)
            if value >= least:
                rows.append(row | {"value": height + value / 2})
            height += value
    return rows


def labelled_points(chart: Chart, laid: Plan) -> list[Row]:
    """Give the points that carry a number: all of a short single line, else the last of each line.

    A last point too near another line's last point goes without: the table beside the chart has it.
    """
    if len(laid.series) == 1 and len(laid.categories) <= _MOST_LABELLED:
        return laid.rows
    least = (laid.top - laid.bottom) * 0.07
    chosen: list[Row] = []
    for name in laid.series:
        points = [row for row in laid.rows if row["series"] == name]
        last = max(points, key=lambda row: laid.categories.index(str(row["category"])), default=None)
        if last and all(abs(float(last["value"] or 0) - float(row["value"] or 0)) > least for row in chosen):
            chosen.append(last)
    return chosen
