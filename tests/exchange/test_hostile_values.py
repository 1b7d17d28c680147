"""Whatever the bytes and cells, reading ends in a return with problems or a refusal, and in nothing else."""

from __future__ import annotations

import contextlib
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from mainstay.exchange.ssda903.analytic import to_analytic
from mainstay.exchange.ssda903.combine import combine
from mainstay.exchange.ssda903.files import BY_TABLE, EPISODES, FILE_SETS
from mainstay.exchange.ssda903.problems import POSTCODE, ReturnRefused
from mainstay.exchange.ssda903.reading import read_files
from mainstay.exchange.ssda903.rows import ReturnAsReceived
from tests.exchange.returns import YEAR, csv_text, one_child

DATES = st.dates(date(2015, 1, 1), date(2023, 12, 31)).map("{:%d/%m/%Y}".format)
CELLS = st.one_of(
    st.text(max_size=20),
    DATES,
    st.sampled_from(
        ["", "A1", "C2", "S", "X1", "PN1", "PN0", "31/02/2020", "ZZ/ZZ/ZZZZ", "29/02/2019", '"', "=1+1", "ZZ99 3AA"]
    ),
)
PIECES = st.sampled_from(
    (
        *(b"<CHILD>", b"</CHILD>", b"<HEADER>", b"</HEADER>", b"<EPISODE>", b"</EPISODE>", b"<AREVIEW/>", b"<OC2>"),
        *(b"<DECOM>01/06/2020</DECOM>", b"<CHILDID>A1", b"</CHILDID>"),
        *(b"&amp;", b"&x;", b"<!--", b"<![CDATA[", b"\xff", b"\x00"),
    )
)


def read(given_files: dict[str, bytes]) -> ReturnAsReceived | None:
    """Read, and follow through to the tables figures are counted from; only a refusal may stop it."""
    with contextlib.suppress(ReturnRefused):
        received = read_files(given_files, year=YEAR)
        to_analytic(combine([received]))
        return received
    return None


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=300), st.sampled_from(["episodes.csv", "return.xml", "a.txt", ""]))
def test_any_bytes_are_read_or_refused(content: bytes, name: str) -> None:
    assert read({name: content}) is None or content


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=300), st.sampled_from(sorted(BY_TABLE)))
def test_any_bytes_after_a_known_heading_are_read_or_refused(tail: bytes, table: str) -> None:
    heading = csv_text(table, []).encode()
    result = read(one_child() | {f"{table}.csv": heading + tail})
    assert result is None or result.rows(BY_TABLE[table]) is not None


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_any_cells_are_kept_as_received_and_no_postcode_is_said(data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(FILE_SETS))
    rows = data.draw(st.lists(st.lists(CELLS, min_size=len(kind.received), max_size=len(kind.received)), max_size=4))
    quoted = [",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows]
    text = "\n".join([",".join(kind.received), *quoted])
    content = text.encode("utf-8", "surrogatepass")
    result = read(one_child() | {f"{kind.table}.csv": content})
    if result is not None:
        for problem in result.problems:
            assert "ZZ99" not in problem.reason
        for row in result.rows(kind):
            assert not any(POSTCODE.fullmatch(text) for text in row.texts[1:])


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=30))
def test_any_pieces_of_xml_are_read_or_refused(pieces: list[bytes]) -> None:
    result = read({"return.xml": b"<EXPSSDA903>" + b"".join(pieces) + b"</EXPSSDA903>"})
    assert result is None or result.rows(EPISODES)
