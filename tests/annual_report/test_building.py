"""The report as a document: its headings, its figures in their places, and nothing small in any of its forms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pikepdf
import pytest

from mainstay.annual_report.building import document_of, not_shown
from mainstay.annual_report.edition import Change, Compared, Edition, Standing
from mainstay.annual_report.editions import edition_of_returns
from mainstay.annual_report.figures.taken import Asked
from mainstay.annual_report.structure import SECTIONS
from mainstay.annual_report.writing import written
from mainstay.documents.blocks import Callout, Document, Figure, Heading, Paragraph, Table, plain
from mainstay.documents.charts.model import Chart
from mainstay.documents.values import Gap, Unit
from mainstay.insight.audience import Audience
from tests.annual_report.conftest import TODAY, YEAR
from tests.documents.reading import Page, pdf_words

MADE_AT = datetime(2021, 5, 17, 9, 30, tzinfo=UTC)
SMALL = {"1", "2", "3", "4", "5"}


@cache
def edition(path: Path, audience: Audience = Audience.PUBLISHED) -> Edition:
    return edition_of_returns(Asked(YEAR, "Thornshire County Council", audience), [str(path)])


@cache
def form(path: Path, name: str) -> bytes:
    return written(edition(path), name, created_at=MADE_AT)


def tables(document: Document) -> Iterator[Table]:
    for block in document.blocks:
        if isinstance(block, Table):
            yield block
        elif isinstance(block, Figure):
            yield block.table


def charts(document: Document) -> Iterator[Chart]:
    return (block.chart for block in document.blocks if isinstance(block, Figure))


def words(document: Document) -> str:
    return " ".join(plain(block.prose) for block in document.blocks if isinstance(block, Paragraph))


def test_the_headings_are_the_statutory_ones_in_order(larger: Path) -> None:
    headings = [heading.text for heading in document_of(edition(larger)).headings() if heading.level == 1]
    assert headings == [section.title for section in SECTIONS if section.level == 1]
    for wanted in ("Good practice", "Issues for further development", "Resolving concerns", "Quality assurance"):
        assert wanted in headings


def test_no_small_number_stands_in_any_table_chart_or_sentence(larger: Path) -> None:
    document = document_of(edition(larger))
    for table in tables(document):
        numeric = [place for place, column in enumerate(table.columns) if column.numeric]
        cells = {row[place] for row in (*table.rows, *([table.total] if table.total else [])) for place in numeric}
        assert not cells & SMALL, table.caption
        assert not {cell.split(" of ")[0] for cell in cells} & SMALL, table.caption
    for chart in charts(document):
        if chart.unit is Unit.COUNT:
            shown = {value for series in chart.series for value in series.values if not isinstance(value, Gap)}
            assert not shown & {1, 2, 3, 4, 5}, chart.title
    figures = " ".join(words(document).split("How the figures were made")[:1])
    assert not re.search(r"\b[1-5] (of them|reviews?|children|child|periods?)\b", figures)


def test_the_small_numbers_are_there_for_the_service_itself(larger: Path) -> None:
    cells = {
        cell for table in tables(document_of(edition(larger, Audience.WORKING))) for row in table.rows for cell in row
    }
    assert cells & SMALL
    assert "For use within the service only" in document_of(edition(larger, Audience.WORKING)).handling


def _hidden_labels(path: Path) -> set[str]:
    rows = edition(path).reading("periods_started")
    assert rows is not None
    found = {row.label for split in rows.splits.values() for row in split.values() if row.suppressed}
    assert found
    return found


def test_the_word_file_opens_and_says_not_shown_where_the_page_does(larger: Path) -> None:
    opened = docx.Document(BytesIO(form(larger, "docx")))
    rows = [[cell.text for cell in row.cells] for table in opened.tables for row in table.rows]
    for label in _hidden_labels(larger):
        shown = [row[1:] for row in rows if row[0] == label]
        assert ["not shown", "not shown"] in shown, label


def test_the_pdf_is_tagged_bookmarked_and_says_not_shown(larger: Path) -> None:
    content = form(larger, "pdf")
    with pikepdf.open(BytesIO(content)) as opened:
        assert bool(opened.Root.MarkInfo.Marked)
        with opened.open_metadata() as stated:
            assert str(stated["pdfuaid:part"]) == "1"
        with opened.open_outline() as outline:
            titles = [item.title for item in outline.root]
    assert "Children looked after" in titles
    text = pdf_words(content)
    for label in _hidden_labels(larger):
        assert f"{label}notshownnotshown".replace(" ", "") in text.replace(" ", "").replace("\n", ""), label


def test_the_web_page_says_the_same_and_runs_nothing(larger: Path) -> None:
    page = Page(form(larger, "html").decode())
    assert "script" not in page.kinds()
    text = " ".join(page.words)
    assert "not shown" in text
    assert "60 periods of care started in 2020-21" in text


def test_every_chart_has_words_for_who_cannot_see_it_and_a_table(larger: Path) -> None:
    figures = [block for block in document_of(edition(larger)).blocks if isinstance(block, Figure)]
    assert len(figures) >= 3
    assert all(figure.alt and figure.table.rows for figure in figures)


def test_n_of_n_stands_beside_every_percentage_of_a_share(larger: Path) -> None:
    said = words(document_of(edition(larger, Audience.WORKING)))
    assert re.search(r"\d+ of \d+ reviews that could be judged were held in time: \d+\.\d%", said)


def test_a_section_that_is_not_written_says_so_in_a_draft_only(larger: Path) -> None:
    draft = edition(larger)
    assert words(document_of(draft)).count("Still to be written") == sum(section.required for section in SECTIONS)
    published = replace(draft, standing=Standing(published_on=TODAY, number=1))
    assert "Still to be written" not in words(document_of(published))


def test_what_the_manager_wrote_stands_in_its_section(larger: Path) -> None:
    made = replace(edition(larger), prose={"concerns": "Sixty concerns.\n\n- One\n- Two"})
    blocks = document_of(made).blocks
    place = next(
        n for n, block in enumerate(blocks) if isinstance(block, Heading) and block.text == "Resolving concerns"
    )
    assert plain(blocks[place + 2].prose) == "Sixty concerns."  # type: ignore[union-attr]


def test_a_concern_has_no_figure_that_nobody_counted(larger: Path) -> None:
    blocks = document_of(edition(larger)).blocks
    place = next(
        n for n, block in enumerate(blocks) if isinstance(block, Heading) and block.text == "Resolving concerns"
    )
    assert "The national return does not hold concerns." in plain(blocks[place + 1].prose)  # type: ignore[union-attr]
    assert isinstance(blocks[place + 2], Paragraph)
    assert isinstance(blocks[place + 3], Heading)


def test_a_comparator_of_another_year_says_its_year(larger: Path) -> None:
    rate: Any = edition(larger).reading("looked_after_rate")
    known = replace(rate, unavailable=None, value=YEAR.ending, numerator=60, denominator=10_000)
    readings = {
        period: {**found, "looked_after_rate": known} for period, found in edition(larger).figures.readings.items()
    }
    compared = (
        Compared("looked_after_rate", "England", "2018-19", 65.0),
        Compared("looked_after_rate", "Near", "2030-31", 1),
    )
    made = replace(edition(larger), figures=replace(edition(larger).figures, readings=readings), comparators=compared)
    (chart,) = [chart for chart in charts(document_of(made)) if "10,000" in chart.title]
    assert [each.label for each in chart.comparators] == ["England (2018-19)"]
    assert chart.notes() == ("England: this figure is for 2018-19; the chart is for 2020-21.",)


def test_a_revision_opens_with_what_it_changed(larger: Path) -> None:
    standing = Standing(TODAY, 2, "Two reviews were found.", (Change("Reviews held", "2020-21", "60", "62"),))
    document = document_of(replace(edition(larger), standing=standing))
    assert document.label == "2020-21 · Revision 1"
    assert document.handling.startswith("Published 12 April 2021. ")
    (callout,) = [block for block in document.blocks if isinstance(block, Callout)]
    assert callout.prose == "Two reviews were found."
    assert ("Reviews held", "2020-21", "60", "62") in next(tables(document)).rows


def test_how_the_figures_were_made_names_the_settings_and_the_source(larger: Path) -> None:
    document = document_of(edition(larger))
    said = " ".join(str(block) for block in document.blocks)
    for wanted in ("(SSDA903) of 2020-21", "Left out: secure", "from 1 to 5 are not shown", "Definition 1"):
        assert wanted in said
    assert "DR-" not in said


def test_what_is_not_shown_is_listed_for_the_manager(larger: Path) -> None:
    assert any(name.startswith("Periods of care started: ") for name in not_shown(edition(larger)))


def test_another_form_is_refused_by_name(larger: Path) -> None:
    with pytest.raises(ValueError, match="“odt” is not a form"):
        written(edition(larger), "odt", created_at=MADE_AT)
