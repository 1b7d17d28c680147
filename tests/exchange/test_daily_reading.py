"""Reading the daily extract: what can be used is typed, what cannot is listed, and nothing raises but a refusal."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mainstay.exchange.daily.files import FILES
from mainstay.exchange.daily.reading import read_extract
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
        ({"a.csv": ALLOCATIONS, "b.csv": ALLOCATIONS}, "Two files hold"),
        ({"a.csv": b"\x81\x8d\x00\xff" * 9}, "is not text"),
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
