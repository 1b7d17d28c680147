"""Charts: what they refuse, what they say, and what the picture may contain."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import pytest
from defusedxml.ElementTree import fromstring

from mainstay.documents.charts import drawing
from mainstay.documents.charts.model import BarChart, Chart, ChartRefused, Comparator, LineChart, Series, StackedBar
from mainstay.documents.charts.words import description
from mainstay.documents.values import Gap
from tests.documents.sample import BY_AGE, BY_MONTH, IN_TIME, RATE, TAKING_PART

ALL = (BY_AGE, BY_MONTH, IN_TIME, RATE, TAKING_PART)
SVG = "{http://www.w3.org/2000/svg}"


def bars(**changes: Any) -> BarChart:
    stated: dict[str, Any] = {
        "title": "T",
        "categories": ("A", "B"),
        "series": (Series("S", (1, 2)),),
        "year": "2020-21",
    }
    return BarChart(**{**stated, **changes})


def parts(picture: str) -> list[Element]:
    return list(fromstring(picture).iter())


def test_a_comparator_of_another_year_is_refused() -> None:
    with pytest.raises(ChartRefused, match=r"“England” is a figure for 2018-19 and the chart “T” is for 2020-21"):
        bars(comparators=(Comparator("England", 65.0, year="2018-19"),))


def test_a_comparator_of_another_year_is_drawn_when_that_is_stated_and_the_chart_says_so() -> None:
    chart = bars(comparators=(Comparator("England", 65.0, year="2018-19", other_year_stated=True),))
    assert chart.notes() == ("England: this figure is for 2018-19; the chart is for 2020-21.",)
    assert "England: this figure is for 2018-19" in "".join(fromstring(drawing.svg(chart)).itertext())


def test_a_comparator_of_the_same_year_needs_no_note() -> None:
    assert bars(comparators=(Comparator("England", 65.0, year="2020-21"),)).notes() == ()


def test_a_comparator_without_a_year_is_refused() -> None:
    with pytest.raises(ChartRefused, match="does not say its year"):
        bars(comparators=(Comparator("England", 65.0),))


def test_a_comparator_of_one_year_is_refused_on_a_chart_of_several_years() -> None:
    with pytest.raises(ChartRefused, match="for several years"):
        bars(year="", comparators=(Comparator("England", 65.0, year="2018-19"),))


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"title": " "}, "no title"),
        ({"series": (Series("S", (1,)),)}, "has 1 figures for 2 categories"),
        ({"categories": ("A", "A")}, "categories of the same name"),
        ({"categories": ()}, "nothing to draw"),
        ({"series": (Series("S", (1, -2)),)}, "below 0"),
        ({"series": (Series("S", (1, float("nan"))),)}, "no number"),
        ({"series": (Series("S", (1, 2)), Series("T", (1, 2)))}, "takes one series"),
    ],
)
def test_a_chart_that_cannot_be_read_is_refused(changes: dict[str, Any], reason: str) -> None:
    with pytest.raises(ChartRefused, match=reason):
        bars(**changes)


def test_stacked_bars_take_no_comparator() -> None:
    with pytest.raises(ChartRefused, match="cannot carry a comparator"):
        StackedBar(
            title="T", categories=("A",), series=(Series("S", (1,)),), year="x", comparators=(Comparator("E", 1, "x"),)
        )


@pytest.mark.parametrize("chart", ALL, ids=lambda chart: chart.title)
def test_a_picture_has_a_title_and_a_description_that_name_it(chart: Chart) -> None:
    root = fromstring(drawing.svg(chart))
    named = root.get("aria-labelledby", "").split()
    assert root.get("role") == "img"
    assert [(part.get("id"), part.text) for part in root[:2]] == [
        (named[0], chart.title),
        (named[1], description(chart)),
    ]


@pytest.mark.parametrize("chart", ALL, ids=lambda chart: chart.title)
def test_a_picture_has_no_style_no_script_and_nothing_that_loads(chart: Chart) -> None:
    picture = drawing.svg(chart)
    kinds = {part.tag.removeprefix(SVG) for part in parts(picture)}
    assert kinds <= {"svg", "title", "desc", "g", "path", "rect", "line", "circle", "text", "tspan"}
    names = {name for part in parts(picture) for name in part.attrib}
    assert not {name for name in names if name == "style" or name.startswith("on") or "href" in name}
    assert "url(" not in picture


def test_every_bar_that_is_not_a_gap_carries_its_number() -> None:
    words = [part.text for part in parts(drawing.svg(BY_AGE)) if part.tag == f"{SVG}text"]
    assert {"73", "78", "47", "105", "87", "*"} <= set(words)


def test_a_gap_in_a_line_is_not_joined() -> None:
    whole = LineChart(title="T", categories=("a", "b", "c", "d", "e"), series=(Series("S", (1, 2, 3, 4, 5)),))
    broken = replace(whole, series=(Series("S", (1, 2, Gap.SUPPRESSED, 4, 5)),))

    def starts(chart: Chart) -> int:
        lines = [part.get("d", "") for part in parts(drawing.svg(chart)) if part.get("stroke-width") == "2.5"]
        return max(line.count("M") for line in lines)

    assert (starts(whole), starts(broken)) == (1, 2)


def test_a_suppressed_point_is_told_in_words_and_never_as_a_number() -> None:
    assert "18 not shown" in description(BY_AGE)
    assert "a child could be recognised" in "".join(fromstring(drawing.svg(BY_AGE)).itertext())


def test_lines_differ_by_dash_and_by_marker_as_well_as_by_colour() -> None:
    drawn = parts(drawing.svg(BY_MONTH))
    dashes = {part.get("stroke-dasharray") for part in drawn if part.get("stroke-width") == "2.5"}
    markers = {
        re.sub(r"[\d.]+", "", part.get("d", ""))
        for part in drawn
        if part.get("fill", "").startswith("#") and part.get("d")
    }
    assert len(dashes) == 2
    assert len(markers) >= 2


def test_the_same_figures_are_drawn_once_and_other_figures_again() -> None:
    kept: dict[str, str] = {}
    first = drawing.svg(BY_AGE, cache=kept)
    assert drawing.svg(BY_AGE, cache=kept) == first
    assert len(kept) == 1
    key = next(iter(kept))
    kept[key] = kept[key].replace(">73<", ">seen<")
    assert ">seen<" in drawing.svg(BY_AGE, cache=kept)
    changed = replace(BY_AGE, series=(Series("Periods of care", (74, 78, 47, 105, 87, Gap.SUPPRESSED)),))
    assert ">74<" in drawing.svg(changed, cache=kept)
    assert len(kept) == 2


def test_two_pictures_of_one_chart_on_a_page_can_be_told_apart() -> None:
    ids = [fromstring(drawing.svg(BY_AGE, name=name))[0].get("id") for name in ("one", "two")]
    assert ids == ["chart-one-title", "chart-two-title"]


def test_a_chart_is_drawn_where_the_font_folder_is_absent() -> None:
    assert "<svg" in drawing.svg(BY_AGE, font_folder=Path("/nowhere/at/all"))


def test_a_png_is_a_png() -> None:
    assert drawing.png(BY_AGE, scale=1).startswith(b"\x89PNG\r\n")


def test_a_chart_of_more_categories_than_can_be_read_is_refused() -> None:
    names = tuple(f"Team {number}" for number in range(61))
    with pytest.raises(ChartRefused, match="has 61 categories; 60 can be read"):
        bars(categories=names, series=(Series("S", tuple(range(61))),))


def test_a_gap_in_a_stack_is_marked_on_top_of_it() -> None:
    series = (Series("S", (Gap.SUPPRESSED, 3)), Series("T", (5, Gap.UNAVAILABLE)))
    words = [part.text for part in parts(drawing.svg(StackedBar(title="T", categories=("A", "B"), series=series)))]
    assert {"*", "n/a"} <= set(words)
