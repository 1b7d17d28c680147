"""What a document refuses before it is written."""

import pytest

from mainstay.documents.blocks import (
    Column,
    Document,
    DocumentRefused,
    Figure,
    Heading,
    Paragraph,
    Run,
    Table,
)
from mainstay.documents.figures import figure_of, table_of
from tests.documents.sample import BY_AGE, sample


def document(*blocks: object) -> Document:
    return Document(title="T", council="C", author="A", blocks=blocks)  # type: ignore[arg-type]


def test_a_figure_without_words_for_who_cannot_see_it_is_refused() -> None:
    with pytest.raises(DocumentRefused, match="has no words for people who cannot see it"):
        Figure(chart=BY_AGE, alt="  ", caption="Ages", table=table_of(BY_AGE))


def test_a_figure_made_of_a_chart_carries_its_figures_in_words_and_as_a_table() -> None:
    figure = figure_of(BY_AGE)
    assert figure.alt.startswith("Bar chart, 2020-21. Under 1 73, 1 to 4 78")
    assert figure.table.rows[-1] == ("18", "not shown")
    assert "could be recognised" in figure.table.note


@pytest.mark.parametrize("levels", [(2,), (1, 3), (1, 2, 4), (1, 2, 1, 3)])
def test_heading_levels_cannot_jump(levels: tuple[int, ...]) -> None:
    with pytest.raises(DocumentRefused, match="jumps from level"):
        document(*(Heading(level, "Words") for level in levels))


def test_heading_levels_may_step_back_by_any_number() -> None:
    assert len(document(*(Heading(level, "Words") for level in (1, 2, 3, 4, 1))).headings()) == 5


@pytest.mark.parametrize("level", [0, 5])
def test_a_heading_has_level_1_to_4(level: int) -> None:
    with pytest.raises(DocumentRefused, match="Use 1 to 4"):
        Heading(level, "Words")


def test_headings_of_the_same_words_get_anchors_of_their_own() -> None:
    assert document(*(Heading(1, "Réviews!") for _ in range(3))).anchors() == ("reviews", "reviews-2", "reviews-3")


def test_two_headings_cannot_claim_one_anchor() -> None:
    with pytest.raises(DocumentRefused, match="Two headings have the anchor"):
        document(Heading(1, "A", anchor="a"), Heading(1, "B", anchor="a"))


def test_a_table_row_of_another_length_is_refused_and_named() -> None:
    with pytest.raises(DocumentRefused, match=r"Row 2 of the table “Ages” has 1 cells for 2 columns"):
        Table("Ages", (Column("Age"), Column("Children")), (("1", "2"), ("3",)))


def test_a_table_without_caption_is_refused() -> None:
    with pytest.raises(DocumentRefused, match="no caption"):
        Table(" ", (Column("Age"),), ())


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//example.org", "/a"]
)
def test_a_link_that_is_no_web_or_mail_address_is_refused(link: str) -> None:
    with pytest.raises(DocumentRefused, match="cannot be used"):
        Run("words", link=link)


def test_a_link_to_no_heading_is_refused() -> None:
    with pytest.raises(DocumentRefused, match="leads to no heading"):
        document(Heading(1, "A"), Paragraph((Run("words", link="#b"),)))


def test_the_sample_has_every_kind_of_heading_and_is_accepted() -> None:
    assert {heading.level for heading in sample().headings()} == {1, 2, 3}
