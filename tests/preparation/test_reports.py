"""The social worker's report: attached, pasted or written here; shared; wanted of a team, late first."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.http import Http404
from django.test.utils import CaptureQueriesContext

from mainstay.ledger.acting import Conflict
from mainstay.ledger.models import Entry
from mainstay.preparation.actions.save_report import save_report
from mainstay.preparation.actions.share_report import share_report
from mainstay.preparation.actions.submit_report import submit_report
from mainstay.preparation.models import SocialWorkReport
from mainstay.preparation.queries import report_file, report_of, reports_wanted
from mainstay.statute.refusal import Refused
from tests.preparation.making import REPORT_DUE, REVIEW_ON, TODAY, Case, a_case
from tests.reviews.building import looking, on

LATE = date(2020, 6, 24)


@pytest.fixture
def case(db: None) -> Case:
    return a_case()


def test_a_draft_is_saved_and_not_read_by_the_officer_until_it_is_handed_in(case: Case) -> None:
    save_report(on(case.worker, TODAY), case.review, sections={"well": "School"})
    assert report_of(looking(case.worker, TODAY), case.review.pk).sections == {"well": "School"}
    seen = report_of(looking(case.officer, TODAY), case.review.pk)
    assert (seen.state, seen.sections) == ("begun", {})
    submit_report(on(case.worker, TODAY), case.review, how="written", sections={"well": "School", "next": ""})
    assert report_of(looking(case.officer, TODAY), case.review.pk).sections == {"well": "School"}


def test_a_report_handed_in_late_says_so(case: Case) -> None:
    submit_report(on(case.worker, LATE), case.review, how="pasted", sections={"whole": "All is well."})
    row = report_of(looking(case.officer, LATE), case.review.pk)
    assert (row.is_late, row.submitted_on, row.due_on) == (True, LATE, REPORT_DUE)
    assert Entry.objects.get(event="ReportSubmitted").sentence.endswith("after it was due")


def test_a_newer_report_takes_the_place_of_the_first_whose_day_stands(case: Case) -> None:
    first = submit_report(on(case.worker, TODAY), case.review, how="attached", content=b"%PDF-1.7", file_name="a.exe")
    share_report(on(case.worker, TODAY), first, shared_on=TODAY)
    submit_report(on(case.worker, LATE), case.review, how="pasted", sections={"whole": "New."})
    row = report_of(looking(case.officer, LATE), case.review.pk)
    assert (row.submitted_on, row.shared_on, row.sections) == (TODAY, None, {"whole": "New."})
    with pytest.raises(Http404):
        report_file(looking(case.officer, LATE), case.review.pk)


def test_an_attached_report_is_handed_out_by_what_it_holds(case: Case) -> None:
    submit_report(on(case.worker, TODAY), case.review, how="attached", content=b"%PDF-1.7 x", file_name="report.exe")
    file = report_file(looking(case.officer, TODAY), case.review.pk)
    assert (file.content, file.type, file.ending) == (b"%PDF-1.7 x", "application/pdf", "pdf")
    with pytest.raises(Http404):
        report_file(looking(case.support, TODAY), case.review.pk)


@pytest.mark.parametrize(
    "report",
    [
        {"how": "attached", "content": b"MZ\x90"},
        {"how": "written", "sections": {"well": "  "}},
        {"how": "written", "sections": {"secret": "x"}},
        {"how": "pasted", "sections": {"whole": "x" * 60_001}},
        {"how": "carried"},
    ],
)
def test_such_a_report_is_refused_in_a_sentence(case: Case, report: dict[str, object]) -> None:
    with pytest.raises(Refused, match=r"\."):
        submit_report(on(case.worker, TODAY), case.review, **report)  # type: ignore[arg-type]
    assert not SocialWorkReport.objects.exists()


def test_a_report_that_is_not_in_cannot_be_shared_and_not_before_it_came(case: Case) -> None:
    draft = save_report(on(case.worker, TODAY), case.review, sections={"well": "x"})
    with pytest.raises(Refused, match="not in yet"):
        share_report(on(case.worker, TODAY), draft, shared_on=TODAY)
    sent = submit_report(on(case.worker, LATE), case.review, how="written", sections={"well": "x"})
    with pytest.raises(Refused, match="before the report came"):
        share_report(on(case.worker, LATE), sent, shared_on=TODAY)


def test_two_who_write_one_report_lose_nothing(case: Case) -> None:
    first = save_report(on(case.worker, TODAY), case.review, sections={"well": "One"})
    save_report(on(case.worker, TODAY, seen_version=first.version), case.review, sections={"well": "Two"})
    with pytest.raises(Conflict) as conflict:
        save_report(on(case.team_manager, TODAY, seen_version=first.version), case.review, sections={"well": "Three"})
    assert conflict.value.theirs.sections == {"well": "Two"}  # type: ignore[attr-defined]


def test_the_reviewing_service_does_not_write_the_report_it_is_to_judge(case: Case) -> None:
    with pytest.raises(PermissionDenied):
        save_report(on(case.officer, TODAY), case.review, sections={"well": "x"})


def test_a_team_sees_the_reports_that_are_wanted_late_first_and_no_other_teams(case: Case) -> None:
    other = a_case(arranged_on=date(2020, 6, 22))
    rows = reports_wanted(looking(case.team_manager, LATE), REVIEW_ON)
    assert [(row.child_id, row.is_late, row.state) for row in rows] == [(case.child.pk, True, "wanted")]
    assert [row.child_id for row in reports_wanted(looking(case.support, LATE), REVIEW_ON)] == [
        other.child.pk,
        case.child.pk,
    ]
    submit_report(on(case.worker, LATE), case.review, how="written", sections={"well": "x"})
    assert reports_wanted(looking(case.team_manager, LATE), REVIEW_ON) == []


def test_the_list_of_wanted_reports_asks_as_much_for_many_as_for_one(case: Case) -> None:
    viewer = looking(case.support, LATE)
    with CaptureQueriesContext(
        connection,
    ) as one:
        reports_wanted(viewer, REVIEW_ON)
    for _ in range(4):
        a_case()
    with CaptureQueriesContext(connection) as many:
        assert len(reports_wanted(viewer, REVIEW_ON)) == 5
    assert len(many) == len(one)
