"""CSV files are known by their columns and read cell by cell, whatever they are called and however they are saved."""

from __future__ import annotations

from datetime import date

import pytest

from mainstay.exchange.ssda903.files import EPISODES, HEADER, REVIEWS
from mainstay.exchange.ssda903.problems import Kind, Severity
from mainstay.exchange.ssda903.reading import read_files
from tests.exchange.returns import YEAR, csv_text, files, of_kind, one_child, received


def test_a_file_is_known_by_its_columns_and_not_by_its_name() -> None:
    given = {f"{number}.txt": content for number, content in enumerate(one_child().values())}
    assert read_files(given, year=YEAR).counts() == {"header": 1, "episodes": 1, "reviews": 1}


def test_columns_in_another_order_and_another_case_are_the_same_file() -> None:
    given = one_child()
    given["reviews.csv"] = b" review_code , review,Child,dob,\nPN1,29/06/2020,A1,05/06/2012,\n"
    row = read_files(given, year=YEAR).rows(REVIEWS)[0]
    assert (row.child, row.day("REVIEW"), row.code("REVIEW_CODE")) == ("A1", date(2020, 6, 29), "PN1")


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", b"\xef\xbb\xbf"),
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-be", b"\xfe\xff"),
        ("utf-16-le", b""),
        ("cp1252", b""),
    ],
)
def test_each_way_of_saving_text_gives_the_same_rows(encoding: str, mark: bytes) -> None:
    text = csv_text("header", [{"CHILD": "ÉLAN1"}])
    given = one_child() | {"header.csv": mark + text.encode(encoding)}
    assert read_files(given, year=YEAR).rows(HEADER)[0].child == "ÉLAN1"


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_line_endings_and_a_missing_last_one_make_no_difference(ending: str) -> None:
    text = csv_text("episodes", [{"CHILD": "A1", "DECOM": "01/06/2020"}, {"CHILD": "B2", "DECOM": "02/06/2020"}])
    given = one_child() | {"episodes.csv": text.rstrip("\n").replace("\n", ending).encode()}
    rows = read_files(given, year=YEAR).rows(EPISODES)
    assert [(row.number, row.child) for row in rows] == [(2, "A1"), (3, "B2")]


def test_the_text_received_is_kept_beside_the_value_it_was_read_as() -> None:
    row = received(episodes=[{"CHILD": "a1", "DECOM": "1/6/2020", "LS": " c2 "}]).rows(EPISODES)[0]
    assert (row.text("CHILD"), row.child) == ("a1", "A1")
    assert (row.text("DECOM"), row.day("DECOM")) == ("1/6/2020", date(2020, 6, 1))
    assert (row.text("LS"), row.code("LS")) == (" c2 ", "C2")


def test_a_value_that_cannot_be_read_is_not_recorded_and_listed_with_its_place() -> None:
    episodes = [
        {"CHILD": "A1", "DECOM": "01/06/2020", "DEC": "31/02/2021", "REC": "E4A"},
        {"CHILD": "B2", "DECOM": "01/06/2020", "LS": "Q9"},
    ]
    result = received(episodes=episodes)
    date_problem = of_kind(result.problems, Kind.BAD_DATE)[0]
    assert (date_problem.file, date_problem.row, date_problem.child, date_problem.column) == (
        "episodes.csv",
        2,
        "A1",
        "DEC",
    )
    assert "31/02/2021" in date_problem.reason
    assert date_problem.severity is Severity.VALUE_NOT_RECORDED
    code_problem = of_kind(result.problems, Kind.BAD_CODE)[0]
    assert (code_problem.row, code_problem.column) == (3, "LS")
    assert result.rows(EPISODES)[1].code("LS") is None
    assert result.rows(EPISODES)[1].text("LS") == "Q9"


def test_a_code_of_another_year_is_not_recorded() -> None:
    result = received(header=[{"CHILD": "A1", "SEX": "F"}], episodes=[{"CHILD": "A1", "DECOM": "01/06/2020"}])
    assert result.rows(HEADER)[0].code("SEX") is None
    assert "2025" in of_kind(result.problems, Kind.BAD_CODE)[0].reason


def test_one_bad_date_silences_nothing_else() -> None:
    bad = [{"CHILD": "A1", "DECOM": "31/02/2020"}]
    good = [
        {"CHILD": "B2", "DECOM": "01/06/2020", "DEC": "01/09/2020", "REC": "X1"},
        {"CHILD": "B2", "DECOM": "01/08/2020"},
        {"CHILD": "C3", "DECOM": "01/06/2020", "DEC": "01/05/2020", "REC": "E4A"},
    ]
    without = {problem.kind for problem in received(episodes=good).problems}
    together = {problem.kind for problem in received(episodes=bad + good).problems}
    assert together == without | {Kind.BAD_DATE}


def test_a_line_with_too_few_or_too_many_values_is_kept_and_listed() -> None:
    given = one_child()
    given["reviews.csv"] += b"A1,05/06/2012,30/09/2020\nA1,05/06/2012,30/03/2021,PN1,ZZ99 3AA\n"
    result = read_files(given, year=YEAR)
    assert [problem.row for problem in of_kind(result.problems, Kind.ROW_SHAPE)] == [3, 4]
    assert [row.day("REVIEW") for row in result.rows(REVIEWS)][1:] == [date(2020, 9, 30), date(2021, 3, 30)]
    assert "ZZ99" not in " ".join(problem.reason for problem in result.problems)


def test_a_quote_mark_without_partner_spoils_only_its_own_line() -> None:
    given = one_child()
    given["reviews.csv"] += b'A1,"05/06/2012,30/09/2020,PN1\n"A1","05/06/2012","30/03/2021","PN7"\n'
    result = read_files(given, year=YEAR)
    assert [row.day("REVIEW") for row in result.rows(REVIEWS)][1:] == [date(2020, 9, 30), date(2021, 3, 30)]
    assert [problem.row for problem in of_kind(result.problems, Kind.ROW_SHAPE)] == [3]


def test_lines_that_hold_only_commas_are_no_rows() -> None:
    given = one_child()
    given["reviews.csv"] += b",,,\n\n   \n"
    assert len(read_files(given, year=YEAR).rows(REVIEWS)) == 1


def test_postcodes_are_kept_apart_from_their_rows_and_from_every_problem() -> None:
    episodes = [
        {"CHILD": "A1", "DECOM": "01/06/2020", "HOME_POST": "ZZ99 3AA", "PL_POST": "zz99 4bb"},
        {"CHILD": "A1", "DECOM": "01/08/2020", "REC": "ZZ99 5CC", "URN": "ZZ995DD"},
    ]
    result = received(episodes=episodes)
    assert {(text.row, text.column, text.text) for text in result.protected} == {
        (2, "HOME_POST", "ZZ99 3AA"),
        (2, "PL_POST", "zz99 4bb"),
        (3, "REC", "ZZ99 5CC"),
        (3, "URN", "ZZ995DD"),
    }
    assert all("HOME_POST" not in row.as_received() for row in result.rows(EPISODES))
    assert "99" not in "".join(f"{p} {p.reason}" for p in result.problems) + repr(result.protected)
    assert not any("99" in text for row in result.rows(EPISODES) for text in row.texts)
    assert [problem.column for problem in of_kind(result.problems, Kind.POSTCODE_MISPLACED)] == ["REC", "URN"]


def test_other_files_in_a_folder_are_named_as_ignored() -> None:
    given = one_child() | {"notes.txt": b"Call the office\n", "empty.csv": b"", "wide.csv": b"CHILD,DOB,REVIEW\n"}
    notes = {
        problem.file: problem.reason for problem in of_kind(read_files(given, year=YEAR).problems, Kind.FILE_IGNORED)
    }
    assert set(notes) == {"notes.txt", "empty.csv", "wide.csv"}
    assert "nearly those of Reviews" in notes["wide.csv"]
    assert "REVIEW_CODE is absent" in notes["wide.csv"]


def test_an_empty_table_is_given_though_it_has_no_rows() -> None:
    result = read_files(files(episodes=[{"CHILD": "A1", "DECOM": "01/06/2020"}], reviews=[]), year=YEAR)
    assert result.counts() == {"episodes": 1, "reviews": 0}
