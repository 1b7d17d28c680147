"""Reading the daily extract: what can be used is typed, what cannot is listed, and nothing raises but a refusal."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mainstay.exchange.daily.files import FILES
from mainstay.exchange.daily.reading import read_extract, read_folder
from mainstay.exchange.ssda903.problems import ReturnRefused

ALLOCATIONS = b"child,officer,from,to,child_told_on\n"


def test_a_file_is_known_by_its_columns_and_its_cells_are_typed() -> None:
    extract = read_extract(
        {"anything.csv": b"\xef\xbb\xbfCHILD,Officer,from,to,child_told_on\r\nC1,RO1,2021-04-01,,05/04/2021"}
    )
    row = extract.rows("allocations")[0]
    assert (row["child"], row["from"], row["to"], row["child_told_on"]) == (
        "C1",
        date(2021, 4, 1),
        None,
        date(2021, 4, 5),
    )
    assert extract.problems == []


@pytest.mark.parametrize(
    ("cells", "column", "words"),
    [
        (b"C1,RO1,31/02/2020,,", "from", "not a date"),
        (b"C1,RO1,2020-02-01,2020-01-01,", "to", "ends on or before"),
        (b",RO1,2020-02-01,,", "child", "empty"),
        (b"C1," + b"x" * 60 + b",2020-02-01,,", "officer", "longer than 40"),
    ],
)  # fmt: skip
def test_a_row_that_cannot_be_used_is_listed_and_silences_no_other(cells: bytes, column: str, words: str) -> None:
    extract = read_extract({"a.csv": ALLOCATIONS + cells + b"\nC2,RO1,2020-02-01,,\n"})
    assert [(p.row, p.column) for p in extract.problems] == [(2, column)]
    assert words in extract.problems[0].reason
    assert [row["child"] for row in extract.rows("allocations")] == ["C2"]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (b"C1,RO1,2020-02-01,", "4 values where the heading has 5"),
        (b"C1,RO1,2020-02-01,,,more", "6 values where the heading has 5"),
        (b'C1,"RO1,2020-02-01,,', "quote mark"),
    ],
)
def test_a_broken_line_is_listed_and_swallows_no_other(line: bytes, words: str) -> None:
    extract = read_extract({"a.csv": ALLOCATIONS + line + b"\nC2,RO1,2020-02-01,,\n,,,,\n\n"})
    assert [(p.row, p.child) for p in extract.problems] == [(2, "C1")]
    assert words in extract.problems[0].reason
    assert [row["child"] for row in extract.rows("allocations")] == ["C2"]


def test_a_file_that_is_none_of_the_family_is_noted_beside_the_others() -> None:
    extract = read_extract({"a.csv": ALLOCATIONS, "notes.csv": b"one,two\n1,2\n", "none.csv": b" \n"})
    assert [(p.file, p.table, p.row) for p in extract.problems] == [("notes.csv", "", 0), ("none.csv", "", 0)]


def test_a_share_is_read_to_a_thousandth_and_never_as_nought() -> None:
    header = b"officer,share,from,to\n"
    extract = read_extract({"a.csv": header + b"RO1,0.0001,2020-01-01,\nRO2,0.33333,2020-01-01,\n"})
    assert [str(row["share"]) for row in extract.rows("contracted_share")] == ["0.333"]
    assert extract.doubted == {"contracted_share": {"RO1"}}


def test_a_folder_is_read_whatever_the_case_of_its_names(tmp_path: Path) -> None:
    (tmp_path / "ALLOCATIONS.CSV").write_bytes(ALLOCATIONS)
    (tmp_path / "notes.txt").write_text("not ours")
    assert read_folder(tmp_path).given == {"allocations": "ALLOCATIONS.CSV"}


def test_what_is_no_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReturnRefused, match="not a folder"):
        read_folder(tmp_path / "nowhere")


def test_a_problem_never_says_what_a_protected_address_says() -> None:
    header = b"child,kind,line_1,line_2,postcode,from,to\n"
    extract = read_extract(
        {"a.csv": header + b"C1,placement,12 Canary Lane," + b"y" * 300 + b",ZZ99 3AA,2020-01-01,\n"}
    )
    assert "Canary" not in extract.problems[0].reason


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({"a.csv": b"one,two\n1,2\n"}, "None of these files"),
        ({"a.csv": ALLOCATIONS, "b.csv": ALLOCATIONS}, "a.csv and b.csv both hold which reviewing officer"),
        ({"a.csv": b"\x81\x8d\x00\xff" * 9}, "is not text"),
        ({"a.csv": b""}, "The file is empty"),
        ({"day.zip": b"PK\x03\x04 and more"}, "zip archive"),
        ({"a.csv": ALLOCATIONS, "more.xlsx": b"PK\x03\x04 and more"}, "zip archive"),
        ({"a.csv": ALLOCATIONS + b"x" * 30_000}, "Line 2 of a.csv is longer"),
        ({"a.csv": b"child,officer,from,to\n"}, "nearly those of allocations.csv.*child_told_on is absent"),
        ({"a.csv": b"child,child,officer,from,to,child_told_on\n"}, "a column stands twice"),
        ({"header.csv": b"CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n"}, "Upload it as a return"),
        ({"all.xml": b"<EXPSSDA903></EXPSSDA903>"}, "Upload it as a return"),
        ({}, "There is no CSV file here"),
    ],
)
def test_what_is_no_extract_is_refused_in_a_sentence(files: dict[str, bytes], words: str) -> None:
    with pytest.raises(ReturnRefused, match=words):
        read_extract(files)


@given(st.binary(max_size=300), st.sampled_from(FILES))
def test_no_bytes_raise_anything_but_a_refusal(content: bytes, file: object) -> None:
    header = ",".join(sorted(file.column_names)).encode()  # type: ignore[attr-defined]
    refusal = ""
    extract = None
    try:
        extract = read_extract({"a.csv": header + b"\n" + content})
    except ReturnRefused as refused:
        refusal = str(refused)
    assert refusal or (extract is not None and file.name in extract.tables)  # type: ignore[attr-defined]
