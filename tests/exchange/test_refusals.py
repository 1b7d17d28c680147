"""Files that cannot be a return are refused whole, in a sentence that says what, where and what to do next."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from mainstay.exchange.ssda903 import sources
from mainstay.exchange.ssda903.problems import ReturnRefused
from mainstay.exchange.ssda903.reading import read_files, read_return
from mainstay.statute.years import CollectionYear
from tests.exchange.returns import YEAR, csv_text, files, one_child

EPISODE = {"CHILD": "A1", "DECOM": "01/06/2020"}


def refusal(given: dict[str, bytes], year: CollectionYear = YEAR, only: tuple[str, ...] = ()) -> str:
    with pytest.raises(ReturnRefused) as refused:
        read_files(given, year=year, only=only)
    sentence = str(refused.value)
    assert sentence.endswith((".", "…"))
    return sentence


def zipped() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("episodes.csv", "CHILD")
    return packed.getvalue()


def test_files_with_unknown_columns_are_refused_with_what_is_nearest() -> None:
    sentence = refusal({"mine.csv": csv_text("episodes", [EPISODE]).replace("RNE", "REASON").encode()})
    assert "mine.csv" in sentence
    assert "nearly those of Episodes" in sentence
    assert "RNE is absent and REASON should not be there" in sentence


def test_a_zip_is_refused_and_not_opened() -> None:
    assert "zip archive" in refusal({"return.zip": zipped()})
    assert "zip archive" in refusal({**one_child(), "more.csv": zipped()})


def test_a_zip_beside_a_whole_folder_is_left_alone(tmp_path: Path) -> None:
    for name, content in one_child().items():
        (tmp_path / name).write_bytes(content)
    (tmp_path / "backup.zip").write_bytes(zipped())
    problems = read_return(tmp_path, year=YEAR).problems
    assert [problem.file for problem in problems] == ["backup.zip"]


def test_a_file_over_the_size_cap_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "LARGEST_FILE", 100)
    assert "may have" in refusal(one_child())


def test_bytes_that_are_no_text_are_refused() -> None:
    assert "is not text" in refusal({"episodes.csv": b"\x81\x8d\x00\x01" * 50})


def test_an_episode_must_touch_the_year_asked_for() -> None:
    sentence = refusal(
        files(episodes=[{**EPISODE, "DEC": "01/07/2020", "REC": "E4A"}]), CollectionYear.parse("2021-22")
    )
    assert "no episode in 2021-22" in sentence
    assert "01/06/2020" in sentence


def test_unreadable_dates_everywhere_say_how_dates_are_written() -> None:
    assert "DD/MM/YYYY" in refusal(files(episodes=[{**EPISODE, "DECOM": "2020-06-01"}]))


def test_a_return_without_episodes_says_which_file_is_lacking() -> None:
    assert "no file holds Episodes" in refusal(files(header=[{"CHILD": "A1"}]))


def test_two_files_of_one_set_are_both_named() -> None:
    given = one_child() | {"again.csv": csv_text("reviews", []).encode()}
    sentence = refusal(given)
    assert "reviews.csv and again.csv both hold Reviews" in sentence
    assert "--only FILE" in sentence


def test_only_chooses_between_two_files_of_one_set() -> None:
    given = one_child() | {"again.csv": csv_text("reviews", []).encode()}
    chosen = read_files(given, year=YEAR, only=["header.csv", "episodes.csv", "again.csv"])
    assert chosen.counts() == {"header": 1, "episodes": 1, "reviews": 0}


def test_xml_beside_csv_is_named_and_one_is_asked_for() -> None:
    given = one_child() | {"all.xml": b"<EXPSSDA903></EXPSSDA903>"}
    assert "all.xml is a whole return as XML" in refusal(given)


def test_only_must_name_a_file_that_is_there() -> None:
    assert "There is no file named other.csv" in refusal(one_child(), only=("other.csv",))


def test_a_path_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReturnRefused, match="There is no file or folder"):
        read_return(tmp_path / "nowhere", year=YEAR)


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReturnRefused, match="holds no files"):
        read_return(tmp_path, year=YEAR)


def test_a_line_without_end_is_refused_with_its_number() -> None:
    given = one_child()
    given["reviews.csv"] += b"A" * 30_000
    assert "Line 3 of reviews.csv" in refusal(given)
