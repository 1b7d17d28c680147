"""Starting a report and writing in it: permitted, refused, on the record, and never over another's words."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404

from mainstay.access.models import Person
from mainstay.access.roles import Role
from mainstay.annual_report.actions.start_report import start_report
from mainstay.annual_report.actions.write_section import write_section
from mainstay.annual_report.editions import prose_of
from mainstay.annual_report.models import Report, SectionProse
from mainstay.annual_report.queries import annual_report, annual_reports, next_section
from mainstay.ledger.acting import Acting, Conflict, acting_as
from mainstay.ledger.models import Entry
from mainstay.statute.refusal import Refused
from mainstay.statute.years import CollectionYear
from tests.annual_report.conftest import TODAY, YEAR
from tests.annual_report.reports import a_report
from tests.reviews.building import a_person


@pytest.fixture
def officer(db: None) -> Acting:
    return acting_as(a_person(Role.REVIEWING_OFFICER, "Oz Example"), channel="test", today=TODAY)


def test_a_report_is_started_as_a_draft_and_on_the_record(acting: Acting) -> None:
    report = a_report(acting)
    assert (report.year, report.state, report.revision) == ("2020-21", "draft", 0)
    assert Entry.objects.get(event="ReportStarted").sentence == "The annual report for 2020-21 was started"


def test_a_report_is_not_started_twice_nor_before_its_year(acting: Acting) -> None:
    a_report(acting)
    with pytest.raises(Refused, match="started already"):
        a_report(acting)
    with pytest.raises(Refused, match="begins on 1 April 2022"):
        a_report(acting, CollectionYear(2023))


def test_only_whoever_writes_the_report_may_start_it_or_write(acting: Acting, officer: Acting) -> None:
    with pytest.raises(PermissionDenied):
        start_report(officer, year=YEAR)
    report = a_report(acting)
    with pytest.raises(PermissionDenied):
        write_section(officer, report, section="concerns", text="Mine.")
    assert not SectionProse.objects.exists()


def test_what_is_written_is_kept_with_who_wrote_it(acting: Acting, manager: Person) -> None:
    report = a_report(acting)
    write_section(acting, report, section="concerns", text="  Two\r\n\r\nparagraphs. ")
    view = annual_report(acting.viewer, YEAR)
    assert view is not None
    row = view.section("concerns")
    assert row is not None
    assert (row.text, row.words, row.version, row.written_by) == ("Two\n\nparagraphs.", 2, 1, manager.name)
    entry = Entry.objects.get(event="SectionWritten")
    assert entry.payload == {"year": "2020-21", "section": "concerns", "words": 2}
    assert "paragraphs" not in entry.sentence


def test_the_history_keeps_every_text_there_was(acting: Acting) -> None:
    report = a_report(acting)
    for text in ("First.", "Second."):
        write_section(acting, report, section="concerns", text=text)
    kept = list(SectionProse.pgh_event_models["update"].objects.values_list("text", flat=True))  # type: ignore[attr-defined]
    assert "Second." in kept
    assert prose_of(acting.viewer, YEAR) == {"concerns": "Second."}


def test_a_section_that_is_not_there_and_one_too_long_are_refused(acting: Acting) -> None:
    report = a_report(acting)
    with pytest.raises(Refused, match="no section “method”"):
        write_section(acting, report, section="method", text="Mine.")
    with pytest.raises(Refused, match="Shorten it to 60,000"):
        write_section(acting, report, section="concerns", text="a" * 60_001)


def test_a_report_that_is_not_there_is_not_found(acting: Acting) -> None:
    with pytest.raises(Http404):
        write_section(acting, Report(year="2020-21"), section="concerns", text="Mine.")


def test_the_second_of_two_writers_is_told_of_the_first(acting: Acting) -> None:
    report = a_report(acting)
    write_section(replace(acting, seen_version=0), report, section="concerns", text="First.")
    with pytest.raises(Conflict) as conflict:
        write_section(replace(acting, seen_version=0), report, section="concerns", text="Second.")
    assert conflict.value.theirs.text == "First."  # type: ignore[attr-defined]
    write_section(replace(acting, seen_version=1), report, section="concerns", text="Second.")
    assert prose_of(acting.viewer, YEAR)["concerns"] == "Second."


def test_the_list_offers_the_years_that_have_figures_and_no_report(imported: Path, acting: Acting) -> None:
    assert annual_reports(acting.viewer).to_start == ("2020-21",)
    a_report(acting)
    listed = annual_reports(acting.viewer)
    assert (listed.to_start, [row.year for row in listed.rows], listed.rows[0].written) == ((), ["2020-21"], 0)


def test_after_each_section_comes_the_next_and_after_the_last_none() -> None:
    assert (next_section("introduction"), next_section("priorities_next")) == ("purpose", "")
