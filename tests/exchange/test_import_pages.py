"""The pages of imports: an upload is checked before it changes anything, and everything can be done without scripts."""

from __future__ import annotations

import csv
import io
from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from mainstay.access.models import Person
from mainstay.access.roles import Role
from mainstay.children.actions.end_period import end_period
from mainstay.children.models import Child, PeriodOfCare
from mainstay.exchange.models import Difference, HeldUpload, Return, ReturnedRow
from mainstay.exchange.rules.spreadsheets import safe_csv
from mainstay.reviews.models import Review
from tests.builders import a_person, the_system
from tests.exchange.importing import bring_in, child, episode, review
from tests.exchange.returns import one_child

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer() -> Person:
    return a_person(Role.DATA_OFFICER)


@pytest.fixture
def desk(officer: Person, settings: object) -> Client:
    settings.MAINSTAY_SECOND_FACTOR_REQUIRED = False  # type: ignore[attr-defined]
    client = Client()
    client.force_login(officer, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


def _uploaded(desk: Client, files: dict[str, bytes], year: str = "2020-21"):  # type: ignore[no-untyped-def]
    chosen = [SimpleUploadedFile(name, content) for name, content in files.items()]
    return desk.post(reverse("import_upload"), {"year": year, "chosen": chosen})


def test_with_no_return_the_list_says_what_to_do_first(desk: Client) -> None:
    page = desk.get(reverse("imports")).content.decode()
    assert "No return is loaded yet" in page
    assert reverse("import_upload") in page


def test_an_upload_is_checked_then_confirmed_and_nothing_of_it_stays(desk: Client) -> None:
    sent = _uploaded(desk, one_child())
    assert sent.status_code == 302
    checked = desk.get(sent.url)
    assert "Review of 29 June 2020 added" in checked.content.decode()
    assert not Child.objects.exists()
    done = desk.post(sent.url, {"once": uuid4()})
    assert done.url == reverse("import_return", args=[Return.objects.get().pk])
    assert Review.objects.filter(state="held").count() == 1
    assert not HeldUpload.objects.exists()
    assert "The return of 2020-21 was imported." in desk.get(done.url).content.decode()


def test_an_upload_waits_under_seal_and_expires(desk: Client) -> None:
    sent = _uploaded(desk, one_child())
    kept = HeldUpload.objects.get()
    assert b"DECOM" not in bytes(kept.sealed)
    HeldUpload.objects.update(kept_at=kept.kept_at - timedelta(hours=2))
    assert desk.get(sent.url).url == reverse("imports")
    assert not HeldUpload.objects.exists()


def test_an_upload_can_be_put_aside_and_is_nobody_elses(desk: Client) -> None:
    sent = _uploaded(desk, one_child())
    kept = HeldUpload.objects.get()
    HeldUpload.objects.update(person=a_person(Role.DATA_OFFICER))
    assert desk.get(sent.url).url == reverse("imports")
    HeldUpload.objects.update(person=kept.person)
    desk.post(sent.url, {"put_aside": "yes"})
    assert not HeldUpload.objects.exists()
    assert not Return.objects.exists()


@pytest.mark.parametrize(
    ("files", "sentence"),
    [
        ({}, "Select the files of the return"),
        ({"a.csv": b"ONE,TWO\n1,2\n"}, "No file here has the columns of the return"),
        ({"whole.xml": b"<!DOCTYPE a><CLA/>"}, "declares a document type"),
        ({"pack.zip": b"PK\x03\x04"}, "zip archive"),
        ({"episodes.csv": b""}, "One of the files is empty"),
    ],
)
def test_what_is_no_return_is_refused_beside_its_field(desk: Client, files: dict[str, bytes], sentence: str) -> None:
    page = _uploaded(desk, files)
    assert page.status_code == 200
    assert "There is a problem" in page.content.decode()
    assert sentence in page.content.decode()
    assert not HeldUpload.objects.exists()


def test_files_beyond_the_limit_are_refused(desk: Client, settings: object) -> None:
    settings.MAINSTAY_RETURN_LARGEST_BYTES = 10  # type: ignore[attr-defined]
    assert "more than the return may be" in _uploaded(desk, one_child()).content.decode()


def test_problems_are_filtered_and_downloaded_so_that_no_spreadsheet_runs_them(desk: Client) -> None:
    returned = bring_in(
        header=[child(), child('=HYPERLINK("x")')],
        episodes=[episode("01/06/2020", LS="ZZ")],
        reviews=[review("29/06/2020", "=1+1")],
    )
    address = reverse("import_problems", args=[returned.pk])
    page = desk.get(address, {"kind": "bad_code"}).content.decode()
    assert "Not a code of the year" in page
    assert "Showing 1 to 1 of 1 problems" in page
    answer = desk.get(reverse("import_problems_csv", args=[returned.pk]))
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    children = {row[5] for row in rows[1:]}
    assert "'=1+1" in children
    assert not any(value.startswith(("=", "+", "-", "@")) for row in rows for value in row)


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "\x00"])
def test_a_value_that_a_spreadsheet_would_run_is_set_off(start: str) -> None:
    assert safe_csv(["A"], [[f"{start}1"]]).splitlines()[1].startswith("\"'")


def test_a_row_is_chosen_with_a_button(desk: Client) -> None:
    returned = bring_in(header=[child()], episodes=[episode("01/06/2020")],
                        reviews=[review("29/06/2020"), review("29/06/2020", REVIEW_CODE="PN3")])  # fmt: skip
    address = reverse("import_choices", args=[returned.pk])
    assert "To be chosen" in desk.get(address).content.decode()
    row = ReturnedRow.objects.filter(waits=True).order_by("number")[1]
    answer = desk.post(address, {"row": row.pk, "once": uuid4()}, follow=True)
    assert "The row counts now" in answer.content.decode()
    assert Review.objects.get(state="held").participation_code == "PN3"
    assert "not one to choose" in desk.post(address, {"row": "x", "once": uuid4()}, follow=True).content.decode()


def test_a_difference_is_settled_with_a_button(desk: Client) -> None:
    bring_in(header=[child()], episodes=[episode("01/06/2020")])
    end_period(the_system(), Child.objects.get(), ends_on=date(2021, 2, 1), reason="E4A")
    bring_in(header=[child(SEX="2")], episodes=[episode("01/06/2020")])
    address, difference = reverse("import_differences"), Difference.objects.get()
    assert "1 February 2021 (E4A)" in desk.get(address).content.decode()
    values = {"difference": difference.pk, "version": difference.version, "decision": "taken", "once": uuid4()}
    assert "The return was taken" in desk.post(address, values, follow=True).content.decode()
    assert PeriodOfCare.objects.get().ends_on is None
    late = desk.post(address, {**values, "once": uuid4(), "decision": "kept"}, follow=True).content.decode()
    assert "has changed since you opened the page" in late
    assert "The return was taken" in desk.get(address, {"decided": "yes"}).content.decode()


def test_somebody_who_may_not_import_sees_none_of_it(settings: object) -> None:
    settings.MAINSTAY_SECOND_FACTOR_REQUIRED = False  # type: ignore[attr-defined]
    returned = bring_in(header=[child()], episodes=[episode("01/06/2020")])
    client = Client()
    client.force_login(a_person(Role.REVIEWING_OFFICER), backend="allauth.account.auth_backends.AuthenticationBackend")
    for address in (reverse("imports"), reverse("import_upload"), reverse("import_return", args=[returned.pk])):
        assert client.get(address).status_code == 403
