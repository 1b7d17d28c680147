"""The rows a chart is drawn from: one for each bar or point, with its label and its place."""

from dataclasses import dataclass
from textwrap import wrap

from mainstay.documents.charts.model import Chart, Comparator, GroupedBar, LineChart, StackedBar
from mainstay.documents.values import MARKS, Gap, Unit, Value, number, written
from mainstay.documents.wording import one_line

Row = dict[str, str | float | None]
WIDTH = 640
_LETTER = 6.6
_NARROWEST = 44
MANY = 14


@dataclass(frozen=True)
class Plan:
    """What the drawing needs to know: names as shown, the rows, the scale and which way the bars lie."""

    categories: list[str]
    series: list[str]
    rows: list[Row]
    gaps: list[Row]
    levels: list[Row]
    bottom: float
    top: float
    sideways: bool


def plan(chart: Chart) -> Plan:
    """Lay out the rows of a chart."""
    sideways = _lies(chart)
    categories = _wrapped(chart, sideways)
    rows = [row for one in chart.series for row in _series_rows(chart, one_line(one.name), one.values, categories)]
    lines = [one for one in chart.comparators if isinstance(one.values, tuple)]
    rows += [row for one in lines for row in _comparator_rows(chart, one, categories)]
    bottom, top = _scale(chart)
    return Plan(
        categories=categories,
        series=[one_line(one.name) for one in chart.series] + [one.label for one in lines],
        rows=[row for row in rows if not row["gap"]],
        gaps=_gaps(chart, rows, bottom),
        levels=[_level(chart, one, one.values) for one in chart.comparators if not isinstance(one.values, tuple)],
        bottom=bottom,
        top=top,
        sideways=sideways,
    )


def _gaps(chart: Chart, rows: list[Row], bottom: float) -> list[Row]:
    """Give the marks of gaps: on the base line, or on top of a stack."""
    marks: dict[tuple[object, object], Row] = {}
    for row in rows:
        if not row["gap"]:
            continue
        if not isinstance(chart, StackedBar):
            marks[row["category"], row["series"]] = row | {"value": bottom}
            continue
        height = sum(float(one["value"] or 0) for one in rows if one["category"] == row["category"])
        already = marks.get((row["category"], ""), {}).get("gap") or ""
        both = already if str(row["gap"]) in str(already) else f"{already} {row['gap']}".strip()
        marks[row["category"], ""] = row | {"value": height, "gap": both}
    return list(marks.values())


def _series_rows(chart: Chart, name: str, values: tuple[Value, ...], categories: list[str]) -> list[Row]:
    rows: list[Row] = []
    for category, value in zip(categories, values, strict=True):
        drawn = number(value)
        gap = MARKS[value] if isinstance(value, Gap) else ""
        label = gap or written(value, chart.unit)
        rows.append({"category": category, "series": name, "value": drawn, "label": label, "gap": gap})
    return rows


def _comparator_rows(chart: Chart, one: Comparator, categories: list[str]) -> list[Row]:
    values = one.values if isinstance(one.values, tuple) else ()
    return [row | {"comparator": "yes"} for row in _series_rows(chart, one.label, values, categories)]


def _level(chart: Chart, one: Comparator, value: Value) -> Row:
    words = wrap(one.label, 15) if not _lies(chart) else [one.label]
    return {"value": number(value), "label": "\n".join([*words, written(value, chart.unit)])}


def _lies(chart: Chart) -> bool:
    if isinstance(chart, LineChart):
        return False
    asked: bool | None = getattr(chart, "sideways", None)
    if asked is not None:
        return asked
    room = WIDTH * 0.88 / len(chart.categories)
    if isinstance(chart, GroupedBar) and room * 0.9 / len(chart.series) < _NARROWEST:
        return True
    longest_word = max(len(word) for name in chart.categories for word in one_line(name).split())
    longest = max(len(one_line(name)) for name in chart.categories)
    return longest_word * _LETTER > room or longest * _LETTER > room * 2.2


def _wrapped(chart: Chart, sideways: bool) -> list[str]:
    room = (
        (26 if len(chart.categories) <= MANY else 44)
        if sideways
        else min(30, max(6, int(WIDTH * 0.88 / len(chart.categories) / _LETTER)))
    )
    if isinstance(chart, LineChart):
        room = max(room, 12)
    return ["\n".join(wrap(one_line(name), room)) for name in chart.categories]


def _scale(chart: Chart) -> tuple[float, float]:
    drawn = [value for one in chart.series for value in map(number, one.values) if value is not None]
    if isinstance(chart, StackedBar):
        columns = zip(*(one.values for one in chart.series), strict=True)
        drawn = [sum(number(value) or 0.0 for value in column) for column in columns]
    for one in chart.comparators:
        values = one.values if isinstance(one.values, tuple) else (one.values,)
        drawn += [value for value in map(number, values) if value is not None]
    highest = max(drawn, default=0.0) or 1.0
    bottom = 0.0
    if isinstance(chart, LineChart) and not chart.from_zero and drawn:
        bottom = max(0.0, min(drawn) - (highest - min(drawn) or highest) * 0.4)
    top = bottom + (highest - bottom) * 1.14
    if chart.unit is Unit.COUNT:
        return float(int(bottom)), max(top, 4.0)
    return bottom, top
