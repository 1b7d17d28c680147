"""The pages of the annual report: writing beside last year's words, checking, publishing, taking it away."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.http import HttpResponse
from django.test import Client

from mainstay.access.models import Person
from mainstay.access.roles import Role
from mainstay.annual_report.actions.publish_report import publish_report
from mainstay.annual_report.actions.write_section import write_section
from mainstay.annual_report.editions import prose_of
from mainstay.annual_report.models import Publication, Report
from mainstay.annual_report.structure import written_sections
from mainstay.ledger.acting import Acting
from mainstay.ledger.models import Entry
from mainstay.statute.years import CollectionYear
from tests.annual_report.conftest import YEAR
from tests.annual_report.reports import a_report, a_written_report
from tests.reviews.building import a_person

pytestmark = pytest.mark.urls("tests.annual_report.addresses")
HOME = "/annual-report/"
SECTION = f"{HOME}2020-21/section/timeliness/"


@pytest.fixture
def client(manager: Person, settings: Any, monkeypatch: pytest.MonkeyPatch) -> Client:
    settings.MAINSTAY_SECOND_FACTOR_REQUIRED = False
    settings.MAINSTAY_COUNCIL = "Thornshire"
    monkeypatch.setenv("MAINSTAY_TODAY", "2021-04-12")
    client = Client()
    client.force_login(manager)
    return client


def text(answer: Any) -> str:
    assert isinstance(answer, HttpResponse)
    return answer.content.decode()


def sent(**more: str) -> dict[str, str]:
    return {"once": str(uuid4()), **more}


def test_a_report_is_started_from_the_list(client: Client, imported: Path) -> None:
    assert "No report has been started" in text(client.get(HOME))
    answer = client.post(HOME, sent(year="2020-21"))
    assert answer.headers["Location"] == f"{HOME}2020-21/"
    assert f"0 of {len(written_sections())} sections" in text(client.get(HOME))


def test_a_year_must_be_chosen_to_start_a_report(client: Client, imported: Path) -> None:
    answer = text(client.post(HOME, sent()))
    assert "There is a problem" in answer
    assert not Report.objects.exists()


def test_the_report_lists_its_sections_with_what_is_still_to_be_written(
    client: Client, imported: Path, acting: Acting
) -> None:
    report = a_report(acting)
    write_section(acting, report, section="concerns", text="Some words of mine.")
    page = text(client.get(f"{HOME}2020-21/"))
    assert f"1 of {len(written_sections())} sections are written" in page
    assert "4 words" in page
    assert "To be written" in page


def test_a_section_is_written_beside_last_years_words_and_this_years_figures(
    client: Client, larger_imported: Path, acting: Acting
) -> None:
    write_section(acting, a_report(acting, CollectionYear(2020)), section="timeliness", text="Words of last year.")
    a_report(acting)
    page = text(client.get(SECTION))
    assert "Words of last year." in page
    assert "What the report says by itself" in page
    assert "Reviews held in time in 2020-21, by kind" in page
    answer = client.post(SECTION, sent(text="Words of this year.", version="0"))
    assert answer.headers["Location"] == f"{HOME}2020-21/"
    assert prose_of(acting.viewer, YEAR) == {"timeliness": "Words of this year."}


@pytest.mark.parametrize(
    ("button", "to"), [("next", "2020-21/section/participation/"), ("stay", "2020-21/section/timeliness/")]
)
def test_saving_leads_on_or_stays_as_asked(
    client: Client, imported: Path, acting: Acting, button: str, to: str
) -> None:
    a_report(acting)
    answer = client.post(SECTION, sent(text="Words.", version="0", **{button: "1"}))
    assert answer.headers["Location"] == f"{HOME}{to}"


def test_saving_the_same_words_again_writes_nothing(client: Client, imported: Path, acting: Acting) -> None:
    write_section(acting, a_report(acting), section="timeliness", text="Words.")
    before = Entry.objects.count()
    assert client.post(SECTION, sent(text="Words. \r\n", version="1")).status_code == 302
    assert Entry.objects.count() == before


def test_the_second_of_two_writers_is_shown_both_versions_and_chooses(
    client: Client, imported: Path, acting: Acting
) -> None:
    write_section(acting, a_report(acting), section="timeliness", text="Theirs.")
    answer = client.post(SECTION, sent(text="Mine.", version="0"))
    assert answer.status_code == 409
    assert "Theirs." in text(answer)
    assert "Mine." in text(answer)
    chosen = {
        "compared": "text", "keep-text": "yours", "yours:text:text": "Mine.", "theirs:text:text": "Theirs.",
        "version": "1",
    }  # fmt: skip
    assert client.post(SECTION, sent(**chosen)).status_code == 302
    assert prose_of(acting.viewer, YEAR)["timeliness"] == "Mine."


def test_words_that_are_too_many_come_back_with_an_error_and_are_not_lost(
    client: Client, imported: Path, acting: Acting
) -> None:
    a_report(acting)
    answer = text(client.post(SECTION, sent(text="long " * 12_001, version="0")))
    assert "There is a problem" in answer
    assert "long long" in answer


def test_the_check_lists_what_is_missing_and_does_not_publish(client: Client, imported: Path, acting: Acting) -> None:
    a_report(acting)
    page = text(client.get(f"{HOME}2020-21/publish/"))
    assert "Still to be written" in page
    assert f'href="{HOME}2020-21/section/concerns/"' in page
    answer = text(client.post(f"{HOME}2020-21/publish/", sent(agreed="on")))
    assert "These sections are still to be written" in answer
    assert not Publication.objects.exists()


def test_publishing_asks_whether_the_report_was_read(client: Client, imported: Path, acting: Acting) -> None:
    a_written_report(acting)
    page = text(client.post(f"{HOME}2020-21/publish/", sent()))
    assert "Say that you have read the report" in page
    assert not Publication.objects.exists()
    assert client.post(f"{HOME}2020-21/publish/", sent(agreed="on")).status_code == 302
    assert "First publication" in text(client.get(f"{HOME}2020-21/published/"))


def test_a_revision_is_published_with_its_note(client: Client, imported: Path, acting: Acting) -> None:
    report = a_written_report(acting)
    publish_report(acting, report, council="Thornshire")
    write_section(acting, report, section="concerns", text="Corrected.")
    assert "No figure differs" in text(client.get(f"{HOME}2020-21/publish/"))
    client.post(f"{HOME}2020-21/publish/", sent(agreed="on", note="A name was wrong."))
    page = text(client.get(f"{HOME}2020-21/published/"))
    assert "Revision 1" in page
    assert "A name was wrong." in page


@pytest.mark.parametrize(
    ("form", "opening"), [("pdf", b"%PDF"), ("docx", b"PK"), ("html", b"<!doctype"), ("json", b"{")]
)
def test_the_report_is_taken_away_in_every_form(
    client: Client, imported: Path, acting: Acting, form: str, opening: bytes
) -> None:
    a_report(acting)
    answer = client.get(f"{HOME}2020-21/file/{form}/")
    assert answer.headers["Content-Disposition"] == f'attachment; filename="annual-report-2020-21-draft.{form}"'
    assert answer.content.startswith(opening)


def test_the_preview_is_the_page_readers_get_under_its_own_strict_policy(
    client: Client, imported: Path, acting: Acting
) -> None:
    a_report(acting)
    answer = client.get(f"{HOME}2020-21/preview/")
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "style-src 'sha256-" in policy
    assert "unsafe" not in policy
    assert "Thornshire" in text(answer)


def test_a_publication_is_read_as_it_was_published(client: Client, imported: Path, acting: Acting) -> None:
    report = a_written_report(acting)
    publish_report(acting, report, council="Thornshire")
    write_section(acting, report, section="concerns", text="Words of a later day.")
    assert "Words of a later day." not in text(client.get(f"{HOME}2020-21/published/1/"))
    assert "Words of a later day." in text(client.get(f"{HOME}2020-21/preview/"))
    assert client.get(f"{HOME}2020-21/published/1/file/json/").status_code == 200
    assert client.get(f"{HOME}2020-21/published/2/").status_code == 404


def test_unsuppressed_figures_are_taken_by_a_press_and_kept_in_the_account(
    client: Client, imported: Path, acting: Acting
) -> None:
    a_report(acting)
    assert client.get(f"{HOME}2020-21/unsuppressed/").status_code == 405
    answer = client.post(f"{HOME}2020-21/unsuppressed/")
    assert json.loads(answer.content)["measures"]["periods_started"]["value"] == 3
    assert Entry.objects.filter(event="UnsuppressedFiguresGiven").count() == 1


@pytest.mark.parametrize(
    "address", ["", "2020-21/", "2020-21/section/concerns/", "2020-21/publish/", "2020-21/preview/"]
)
def test_a_reviewing_officer_opens_none_of_it(client: Client, address: str) -> None:
    client.force_login(a_person(Role.REVIEWING_OFFICER, "Oz Example"))
    assert client.get(f"{HOME}{address}").status_code == 403


@pytest.mark.parametrize("address", ["2020-22/", "x/", "2019-20/", "2020-21/section/method/", "2020-21/file/odt/"])
def test_what_is_not_there_is_not_found(client: Client, imported: Path, acting: Acting, address: str) -> None:
    a_report(acting)
    assert client.get(f"{HOME}{address}").status_code == 404


def test_every_page_needs_few_queries_however_much_is_written(
    client: Client, imported: Path, acting: Acting, django_assert_max_num_queries: Any
) -> None:
    a_written_report(acting)
    with django_assert_max_num_queries(16):
        client.get(f"{HOME}2020-21/")
