"""Turn a chart's rows into a drawing specification, in the house's colours."""

from typing import Any

from mainstay.documents import palette
from mainstay.documents.charts.model import Chart, GroupedBar, LineChart, StackedBar
from mainstay.documents.charts.rows import MANY, WIDTH, Plan, plan
from mainstay.documents.charts.wrapping import labelled_points, note_lines, stacked_middles
from mainstay.documents.fonts import FAMILY
from mainstay.documents.values import Unit

Layer = Any
_STANDING_HEIGHT = 300
_LINE_HEIGHT = 290


def specification(chart: Chart) -> dict[str, Any]:
    """Give the drawing of a chart as a Vega-Lite specification."""
    import altair as alt

    laid = plan(chart)
    layers = _line_layers(chart, laid) if isinstance(chart, LineChart) else _bar_layers(chart, laid)
    drawing = alt.layer(*layers).properties(
        width=WIDTH, height=_height(chart, laid), autosize=alt.AutoSizeParams(type="fit", contains="padding")
    )
    if chart.notes_on_drawing():
        drawing = drawing.properties(title=_note(chart))
    given: dict[str, Any] = _configured(drawing).to_dict()
    return given


def _height(chart: Chart, laid: Plan) -> int:
    if isinstance(chart, LineChart):
        return _LINE_HEIGHT
    if not laid.sideways:
        return _STANDING_HEIGHT
    lines = max(name.count("\n") + 1 for name in laid.categories)
    bars = len(laid.series) if isinstance(chart, GroupedBar) else 1
    return 60 + (46 if laid.levels else 0) + len(laid.categories) * _step(laid, lines, bars)


def _step(laid: Plan, lines: int, bars: int) -> int:
    if len(laid.categories) > MANY:
        return max(16 * lines + 6, 15 * bars + 6)
    return max(34, 16 * lines + 10, 20 * bars + 12)


def _configured(drawing: Layer) -> Layer:
    text = {"labelFontSize": 13, "titleFontSize": 13, "labelColor": palette.INK, "titleColor": palette.QUIET}
    return (
        drawing.configure(
            font=FAMILY, background=palette.PAPER, padding={"left": 2, "right": 18, "top": 8, "bottom": 4}
        )
        .configure_view(stroke=None)
        .configure_axis(
            **text, domainColor=palette.QUIET, gridColor="#e3eaea", tickColor=palette.RULE, titleFontWeight="normal"
        )
        .configure_legend(
            **text, orient="top", direction="horizontal", title=None, symbolSize=170, labelLimit=300, columnPadding=18
        )
    )


def _note(chart: Chart) -> Layer:
    import altair as alt

    return alt.TitleParams(
        text=note_lines(chart),
        orient="bottom",
        anchor="start",
        fontSize=12,
        fontWeight="normal",
        color=palette.QUIET,
        offset=8,
    )


def _category(chart: Chart, laid: Plan) -> Layer:
    import altair as alt

    axis = alt.Axis(
        labelAngle=0,
        labelExpr="split(datum.label, '\\n')",
        labelLimit=320,
        labelLineHeight=15,
        labelPadding=6,
        labelOverlap=isinstance(chart, LineChart),
        ticks=False,
        title=chart.category_title or None,
        titlePadding=8,
        grid=False,
    )
    scale = alt.Scale(domain=laid.categories)
    if isinstance(chart, LineChart):
        scale = alt.Scale(domain=laid.categories, padding=0.4)
    elif not isinstance(chart, GroupedBar):
        scale = alt.Scale(domain=laid.categories, paddingInner=0.34, paddingOuter=0.2)
    channel = alt.Y if laid.sideways else alt.X
    return channel("category:N", sort=laid.categories, axis=axis, scale=scale)


def _amount(chart: Chart, laid: Plan, stack: bool = False) -> Layer:
    import altair as alt

    kind = {Unit.COUNT: ",d", Unit.PERCENT: ".0f", Unit.RATE: ",.0f"}[chart.unit]
    axis = alt.Axis(
        title=chart.value_title or ("Per cent" if chart.unit is Unit.PERCENT else None),
        format=kind,
        tickCount=5,
        domain=False,
        ticks=False,
        labelPadding=6,
        titlePadding=10,
    )
    if chart.unit is Unit.COUNT:
        axis.tickMinStep = 1
    scale = alt.Scale(domain=[laid.bottom, laid.top], nice=False, zero=laid.bottom == 0)
    channel = alt.X if laid.sideways else alt.Y
    return channel("value:Q", axis=axis, scale=scale, stack="zero" if stack else None)


def _colour(laid: Plan, legend: bool) -> Layer:
    import altair as alt

    scale = alt.Scale(domain=laid.series, range=[palette.SERIES[i % 6] for i in range(len(laid.series))])
    return alt.Color("series:N", scale=scale, sort=laid.series, legend=alt.Legend(title=None) if legend else None)


def _bar_layers(chart: Chart, laid: Plan) -> list[Layer]:
    import altair as alt

    stacked = isinstance(chart, StackedBar)
    lines = {one.label for one in chart.comparators}
    bars = [row for row in laid.rows if row["series"] not in lines]
    colours = _colour(laid, legend=len(laid.series) > 1)
    base = alt.Chart(alt.Data(values=bars)).encode(
        _category(chart, laid), _amount(chart, laid, stack=stacked), *_offset(chart, laid)
    )
    order = {"order": alt.Order("place:Q")} if stacked else {}
    if stacked:
        for row in bars:
            row["place"] = laid.series.index(str(row["series"]))
    drawn = base.mark_bar(stroke=palette.PAPER if stacked else None, strokeWidth=1.5).encode(colours, **order)
    labels = _stacked_labels(chart, laid, bars) if stacked else _end_labels(base, laid)
    return [drawn, *_level_layers(laid), *labels, *_gap_layers(chart, laid), *_comparator_lines(chart, laid)]


def _offset(chart: Chart, laid: Plan) -> list[Layer]:
    import altair as alt

    if not isinstance(chart, GroupedBar):
        return []
    channel = alt.YOffset if laid.sideways else alt.XOffset
    bars = laid.series[: len(chart.series)]
    return [channel("series:N", sort=bars, scale=alt.Scale(domain=bars))]


def _end_labels(base: Layer, laid: Plan) -> list[Layer]:
    place = {"align": "left", "dx": 5} if laid.sideways else {"baseline": "bottom", "dy": -4}
    look: dict[str, Any] = {"fontSize": 13, "fontWeight": 600, **place}
    halo = base.mark_text(stroke=palette.PAPER, strokeWidth=4, color=palette.PAPER, **look)
    return [mark.encode(text="label:N") for mark in (halo, base.mark_text(color=palette.INK, **look))]


def _stacked_labels(chart: Chart, laid: Plan, bars: list[dict[str, Any]]) -> list[Layer]:
    import altair as alt

    rows = stacked_middles(laid, bars)
    data = alt.Chart(alt.Data(values=rows)).encode(_category(chart, laid), _amount(chart, laid), text="label:N")
    dark = [palette.SERIES.index(fill) for fill in (palette.SERIES[0], palette.SERIES[3], palette.SERIES[5])]
    tests = " || ".join(f"datum.place % 6 == {place}" for place in dark)
    return [
        data.mark_text(fontSize=12, fontWeight=600, baseline="middle").encode(
            color=alt.condition(tests, alt.value(palette.PAPER), alt.value(palette.INK))
        )
    ]


def _gap_layers(chart: Chart, laid: Plan) -> list[Layer]:
    import altair as alt

    if not laid.gaps:
        return []
    place = {"align": "left", "dx": 5} if laid.sideways else {"baseline": "bottom", "dy": -3}
    names = {row["series"] for row in laid.gaps}
    offset = _offset(chart, laid) if names <= set(laid.series[: len(chart.series)]) else []
    base = alt.Chart(alt.Data(values=laid.gaps)).encode(_category(chart, laid), _amount(chart, laid), *offset)
    return [base.mark_text(fontSize=14, fontWeight=600, color=palette.QUIET, **place).encode(text="gap:N")]


def _comparator_lines(chart: Chart, laid: Plan) -> list[Layer]:
    import altair as alt

    rows = [row for row in laid.rows if row.get("comparator")]
    if not rows:
        return []
    base = alt.Chart(alt.Data(values=rows)).encode(_category(chart, laid), _amount(chart, laid))
    colours = _colour(laid, legend=True)
    return [
        base.mark_line(strokeDash=[7, 4], strokeWidth=2.5).encode(colours),
        base.mark_point(filled=True, size=60).encode(colours),
    ]


def _line_layers(chart: Chart, laid: Plan) -> list[Layer]:
    import altair as alt

    many = len(laid.series) > 1
    rows = sorted([*laid.rows, *[row | {"value": None} for row in laid.gaps]], key=lambda row: _place(laid, row))
    base = alt.Chart(alt.Data(values=rows)).encode(_category(chart, laid), _amount(chart, laid))
    legend = alt.Legend(title=None, symbolSize=110, symbolStrokeWidth=0) if many else None
    styled = [_colour(laid, legend=many), *_line_styles(laid, legend)]
    beside = {"align": "left", "dx": 9, "baseline": "middle"} if many else {"dy": -12}
    labels = alt.Chart(alt.Data(values=labelled_points(chart, laid))).encode(
        _category(chart, laid), _amount(chart, laid), text="label:N"
    )
    return [
        *_level_layers(laid),
        base.mark_line(strokeWidth=2.5, invalid="break-paths-show-domains").encode(*styled[:2]),
        base.mark_point(filled=True, size=64, opacity=1, invalid="filter").encode(styled[0], styled[2]),
        labels.mark_text(fontSize=13, fontWeight=600, color=palette.INK, **beside),
        *_gap_layers(chart, laid),
    ]


def _place(laid: Plan, row: dict[str, Any]) -> tuple[int, int]:
    return laid.series.index(row["series"]), laid.categories.index(row["category"])


def _line_styles(laid: Plan, legend: Layer) -> list[Layer]:
    import altair as alt

    count = range(len(laid.series))
    dashes = alt.Scale(domain=laid.series, range=[list(palette.DASHES[i % 6]) for i in count])
    shapes = alt.Scale(domain=laid.series, range=[palette.SHAPES[i % 6] for i in count])
    return [
        alt.StrokeDash("series:N", scale=dashes, sort=laid.series, legend=legend),
        alt.Shape("series:N", scale=shapes, sort=laid.series, legend=legend),
    ]


def _level_layers(laid: Plan) -> list[Layer]:
    import altair as alt

    if not laid.levels:
        return []
    base = alt.Chart(alt.Data(values=laid.levels))
    along = {"x": alt.X("value:Q")} if laid.sideways else {"y": alt.Y("value:Q")}
    end = {"y": alt.value(0)} if laid.sideways else {"x": alt.value("width")}
    place = {"align": "center", "dy": -26} if laid.sideways else {"align": "left", "dx": 6, "dy": -14}
    return [
        base.mark_rule(strokeDash=[6, 4], strokeWidth=2, color=palette.ACCENT).encode(**along),
        base.mark_text(fontSize=13, fontWeight=600, lineBreak="\n", color="#9c4a17", **place).encode(
            text="label:N", **along, **end
        ),
    ]
