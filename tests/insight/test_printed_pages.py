"""The documentation of figures is printed from what is declared."""

from __future__ import annotations

import duckdb

from mainstay.insight.measure import measures
from mainstay.insight.printing import measures_page, tables_page
from mainstay.insight.tables import CONTRACT, create_statements


def test_the_page_of_measures_has_every_measure_its_splits_and_its_example() -> None:
    page = measures_page()
    for key, measure in measures().items():
        assert f"`{key}`" in page
        assert measure.definition in page
        assert all(f"Split by `{split.key}`" in page for split in measure.splits)
    assert page.count("Worked example") == len(measures())


def test_the_page_of_measures_says_that_age_is_at_the_end_of_the_year() -> None:
    assert "Age on 31 March at the end of the year, not on the day the period began" in measures_page()


def test_the_page_of_tables_has_every_column() -> None:
    page = tables_page()
    assert [c.name for table in CONTRACT for c in table.columns if f"| `{c.name}` |" not in page] == []


def test_duckdb_makes_every_table_with_its_columns_in_order() -> None:
    connection = duckdb.connect()
    for statement in create_statements():
        connection.execute(statement)
    for table in CONTRACT:
        columns = tuple(row[0] for row in connection.execute(f'DESCRIBE "{table.name}"').fetchall())
        assert columns == table.column_names
