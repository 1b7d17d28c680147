"""The return as XML: the same tables as from CSV, no value of another element, and nothing hostile read."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from benchmarks.generate_returns import children, write_csv, write_xml
from mainstay.exchange.ssda903.files import AD1, EPISODES, FILE_SETS, OC3, REVIEWS, UASC
from mainstay.exchange.ssda903.problems import Kind, ReturnRefused
from mainstay.exchange.ssda903.reading import read_files, read_return
from mainstay.exchange.ssda903.rows import ReturnAsReceived
from tests.exchange.returns import YEAR, of_kind

EPISODE = "<DECOM>01/06/2020</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>U6</PL><DEC/><REC/>"


def document(header: str = "", episodes: str = f"<EPISODE>{EPISODE}</EPISODE>") -> bytes:
    identity = "<CHILDID>A1</CHILDID><SEX>1</SEX><DOB>05/06/2012</DOB><ETHNIC>WBRI</ETHNIC>"
    child = f"<CHILD><HEADER>{identity}{header}</HEADER>{episodes}</CHILD>"
    return f"<EXPSSDA903>{child}</EXPSSDA903>".encode()


def read(content: bytes) -> ReturnAsReceived:
    return read_files({"return.xml": content}, year=YEAR)


def test_the_same_return_as_csv_and_as_xml_gives_identical_tables(tmp_path: Path) -> None:
    everyone = list(children(200))
    write_csv(everyone, YEAR.ending, tmp_path / "csv")
    write_xml(everyone, YEAR.ending, tmp_path / "return.xml")
    from_csv = read_return(tmp_path / "csv", year=YEAR)
    from_xml = read_return(tmp_path / "return.xml", year=YEAR)
    assert from_csv.counts()["uasc"] > 0
    for kind in FILE_SETS:
        rows = [(row.texts, row.values, row.counts) for row in from_csv.rows(kind)]
        assert sorted(map(str, rows)) == sorted(
            str((row.texts, row.values, row.counts)) for row in from_xml.rows(kind)
        ), kind.title
    apart = {(text.table, text.child, text.column, text.text) for text in from_csv.protected}
    assert apart == {(text.table, text.child, text.column, text.text) for text in from_xml.protected}


def test_a_tag_left_out_takes_no_value_from_another_episode() -> None:
    full = "<EPISODE><DECOM>01/04/2020</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>U6</PL><URN>SC123456</URN>"
    full += "<PLACE_PROVIDER>PR1</PLACE_PROVIDER><DEC>01/06/2020</DEC><REC>X1</REC>"
    full += "<REASON_PLACE_CHANGE>CARPL</REASON_PLACE_CHANGE></EPISODE>"
    second = read(document(episodes=f"{full}<EPISODE>{EPISODE}</EPISODE>{full}")).rows(EPISODES)[1]
    left_out = ("URN", "PLACE_PROVIDER", "REASON_PLACE_CHANGE")
    assert [second.text(column) for column in left_out] == ["", "", ""]
    assert second.number == 2


@pytest.mark.parametrize(
    ("header", "rows"),
    [("<UASC>0</UASC>", 0), ("<UASC/>", 0), ("", 0), ("<UASC>1</UASC><DUC>05/06/2030</DUC>", 1)],
)
def test_only_a_child_marked_unaccompanied_is_in_the_uasc_table(header: str, rows: int) -> None:
    assert len(read(document(header)).rows(UASC)) == rows


def test_adoption_and_leaving_care_come_from_the_header_of_the_child() -> None:
    result = read(document("<DATE_INT>01/07/2020</DATE_INT><NB_ADOPTR>2</NB_ADOPTR><IN_TOUCH>YES</IN_TOUCH>"))
    assert result.rows(AD1)[0].code("NB_ADOPTR") == "2"
    assert result.rows(OC3)[0].text("DOB") == "05/06/2012"
    assert not read(document()).rows(AD1)


def test_elements_that_are_not_read_are_named_and_counted() -> None:
    strange = "<SWEPISODE><SW_ID>SW1</SW_ID></SWEPISODE><SWEPISODE/>"
    result = read(document(header=f"{strange}<AREVIEW><REVIEW>29/06/2020</REVIEW><REVIEW>1</REVIEW></AREVIEW>"))
    said = {problem.reason for problem in of_kind(result.problems, Kind.UNKNOWN_ELEMENT)}
    assert any("SWEPISODE" in reason and "2 times" in reason for reason in said)
    assert any("“REVIEW”" in reason for reason in said)
    assert result.rows(REVIEWS)[0].text("REVIEW") == "29/06/2020"


def test_an_episode_outside_every_child_is_given_to_none() -> None:
    stray = f"<STRAY><EPISODE>{EPISODE.replace('U6', 'K2')}</EPISODE></STRAY>".encode()
    result = read(document().replace(b"<CHILD>", stray + b"<CHILD>", 1))
    assert [row.code("PLACE") for row in result.rows(EPISODES)] == ["U6"]
    assert ["STRAY" in problem.reason for problem in of_kind(result.problems, Kind.UNKNOWN_ELEMENT)] == [True]


def test_a_value_is_its_own_text_and_never_that_of_an_element_inside_it() -> None:
    nested = EPISODE.replace("<PL>U6</PL>", "<PL><LS>E1</LS>U<!-- a remark -->6</PL>").replace("<LS>C2</LS>", "", 1)
    row = read(document(episodes=f"<EPISODE>{nested}</EPISODE>")).rows(EPISODES)[0]
    assert (row.code("PLACE"), row.text("LS")) == ("U6", "")


def test_a_child_without_header_is_kept_and_listed() -> None:
    nobody = f"<CHILD><EPISODE>{EPISODE}</EPISODE></CHILD>".encode()
    result = read(document().replace(b"</EXPSSDA903>", nobody + b"</EXPSSDA903>"))
    assert len(result.rows(EPISODES)) == 2
    assert [row.counts for row in result.rows(EPISODES)] == [True, False]
    assert of_kind(result.problems, Kind.NO_CHILD)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_xml_is_read_in_each_encoding_whatever_it_declares(encoding: str) -> None:
    text = '<?xml version="1.0" encoding="utf-8"?>' + document().decode().replace("A1", "ÉLAN1")
    assert read(text.encode(encoding)).rows(EPISODES)[0].child == "ÉLAN1"


BOMB = b"".join(
    [
        b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "lol">',
        *(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">'.encode() for n in range(1, 10)),
        b"]><EXPSSDA903>&a9;</EXPSSDA903>",
    ]
)
EXTERNAL = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><EXPSSDA903>&e;</EXPSSDA903>'
HOSTILE = {
    "billion laughs": BOMB,
    "quadratic blow-up": b'<!DOCTYPE x [<!ENTITY a "' + b"a" * 100_000 + b'">]><EXPSSDA903>&a;</EXPSSDA903>',
    "a file by entity": EXTERNAL,
    "an address by entity": EXTERNAL.replace(b"file:///etc/passwd", b"http://example.org/x"),
    "a document type elsewhere": b'<!DOCTYPE x SYSTEM "http://example.org/x.dtd"><EXPSSDA903/>',
    "a parameter entity": b'<!DOCTYPE x [<!ENTITY % p SYSTEM "http://example.org/p"> %p;]><EXPSSDA903/>',
    "an endless text": document().replace(b"WBRI", b"W" * 5_000_000),
    "an endless comment": document().replace(b"<HEADER>", b"<!--" + b"<>" * 2_000_000 + b"--><HEADER>"),
    "an endless attribute": document().replace(b"<HEADER>", b'<HEADER a="' + b">" * 5_000_000 + b'">'),
    "endless depth": b"<EXPSSDA903>" + b"<A>" * 100_000,
    "broken off": document()[:-20],
    "another document": b"<html><body>Sign in</body></html>",
    "utf-16 bomb": BOMB.decode().encode("utf-16"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_or_broken_xml_is_refused_in_under_a_second(name: str) -> None:
    started = time.process_time()
    with pytest.raises(ReturnRefused) as refused:
        read(HOSTILE[name])
    assert time.process_time() - started < 1
    assert "return.xml" in str(refused.value)
    assert "root:" not in str(refused.value)
