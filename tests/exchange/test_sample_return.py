"""The sample return made by others: random values, read whole, every count as expected."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest

from mainstay.exchange.ssda903.combine import combine
from mainstay.exchange.ssda903.derive import derive
from mainstay.exchange.ssda903.problems import Kind, ReturnRefused
from mainstay.exchange.ssda903.reading import read_return
from mainstay.exchange.ssda903.rows import ReturnAsReceived
from mainstay.statute.policy import LocalPolicy
from mainstay.statute.years import CollectionYear
from tests.exchange.returns import of_kind

YEAR = CollectionYear.parse("2017-18")
# Counted in the files by `wc -l`, less the heading; ../shared/samples/ssda903/SOURCE.md gives the first three.
CSV_ROWS = {"header": 2675, "episodes": 5050, "reviews": 12582, "uasc": 132, "oc2": 2675, "oc3": 53, "ad1": 29}
XML_ROWS = {"header": 253, "episodes": 459, "reviews": 1206}
# Found with a separate count over the files: keys on more than one line, and neighbours in order of start.
REPEATED_REVIEWS = {"csv": 14, "xml": 0}
OVERLAPS = {"csv": 72, "xml": 7}


@pytest.fixture(scope="module")
def folder(samples: Path) -> Path:
    return samples / "ssda903" / "one-year-2017-18"


@pytest.fixture(scope="module")
def from_csv(folder: Path) -> ReturnAsReceived:
    names = [path.name for path in folder.glob("*.csv") if path.name != "placed_for_adoption_errors.csv"]
    return read_return(folder, year=YEAR, only=names)


@pytest.fixture(scope="module")
def from_xml(folder: Path) -> ReturnAsReceived:
    return read_return(folder / "fake_903.xml", year=YEAR)


def test_every_row_of_the_csv_folder_is_kept_as_returned(from_csv: ReturnAsReceived) -> None:
    counts = from_csv.counts()
    assert {table: counts[table] for table in CSV_ROWS} == CSV_ROWS


def test_every_row_of_the_xml_is_kept_as_returned(from_xml: ReturnAsReceived) -> None:
    counts = from_xml.counts()
    assert {table: counts[table] for table in XML_ROWS} == XML_ROWS


def test_a_uasc_element_of_nought_makes_no_row(from_xml: ReturnAsReceived) -> None:
    assert from_xml.counts()["uasc"] == 12


def test_repeated_review_keys_and_overlaps_are_listed(from_csv: ReturnAsReceived, from_xml: ReturnAsReceived) -> None:
    for name, received in (("csv", from_csv), ("xml", from_xml)):
        repeated = of_kind(received.problems, Kind.REPEATED_KEY)
        assert len([problem for problem in repeated if problem.table == "reviews"]) == REPEATED_REVIEWS[name]
        assert len(of_kind(received.problems, Kind.EPISODES_OVERLAP)) == OVERLAPS[name]


def test_no_postcode_of_the_sample_is_in_a_row_or_a_problem(from_csv: ReturnAsReceived) -> None:
    postcodes = {text.text for text in from_csv.protected if " " in text.text}
    assert len(from_csv.protected) == 10_098
    assert not any(text in postcodes for rows in from_csv.tables.values() for row in rows for text in row.texts)
    shaped = re.compile(r"\b[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2}\b")
    said = "\n".join(f"{problem}" for problem in from_csv.problems)
    assert shaped.findall("\n".join(postcodes))
    assert shaped.findall(said) == []


def test_files_of_later_years_are_kept_and_not_used(from_csv: ReturnAsReceived) -> None:
    later = {problem.file for problem in of_kind(from_csv.problems, Kind.FILE_OF_LATER_YEAR)}
    assert later == {"sw_episodes.csv", "DoLo.csv"}
    assert not any(row.counts for row in (*from_csv.tables["sw_episodes"], *from_csv.tables["dolo"]))


def test_the_whole_folder_names_both_files_of_one_set_and_the_xml(folder: Path) -> None:
    with pytest.raises(ReturnRefused) as refused:
        read_return(folder, year=YEAR)
    sentence = str(refused.value)
    for name in ("placed_for_adoption.csv", "placed_for_adoption_errors.csv", "fake_903.xml", "--only FILE"):
        assert name in sentence


def test_periods_derived_from_nonsense_never_overlap_and_end_after_they_start(from_csv: ReturnAsReceived) -> None:
    derived = derive(combine([from_csv]), LocalPolicy())
    for periods in derived.periods.values():
        for earlier, later in pairwise(periods):
            assert earlier.ends_on is not None
            assert earlier.ends_on <= later.starts_on
        for period in periods:
            assert period.ends_on is None or period.ends_on > period.starts_on
            assert [episode.starts_on for episode in period.episodes] == sorted(
                {episode.starts_on for episode in period.episodes}
            )
    judged = sum(len(sequence.judged) for sequence in derived.sequences.values())
    # 12,582 rows are 12,568 different days of a child; 14 days stand twice.
    assert judged == 12_568
