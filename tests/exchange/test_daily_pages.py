"""The pages of the daily extract: checked before it changes anything, and everything can be done without scripts."""

from __future__ import annotations

import csv
import io
from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from mainstay.access.models import Person
from mainstay.access.roles import Role
from mainstay.caseload.models import Allocation
from mainstay.exchange.models import DailyImport, DailyImportProblem, HeldUpload
from tests.builders import a_person
from tests.exchange.extracts import ADDRESS, OFFICERS, Rows, daily_files, daily_text, load, two_children
from tests.exchange.returns import one_child

pytestmark = pytest.mark.django_db
ALLOCATIONS: Rows = [{"child": "A1", "officer": "RO1", "from": "2020-06-01"}]


@pytest.fixture
def officer() -> Person:
    return a_person(Role.DATA_OFFICER)


@pytest.fixture
def desk(officer: Person, settings: object) -> Client:
    two_children()
    settings.MAINSTAY_SECOND_FACTOR_REQUIRED = False  # type: ignore[attr-defined]
    client = Client()
    client.force_login(officer, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


def _uploaded(desk: Client, files: dict[str, bytes]) -> HttpResponse:
    chosen = [SimpleUploadedFile(name, content) for name, content in files.items()]
    return desk.post(reverse("daily_upload"), {"chosen": chosen})  # type: ignore[return-value]


def _read(desk: Client, address: str) -> str:
    return desk.get(address).content.decode()


def test_an_extract_is_checked_then_confirmed_and_nothing_of_the_upload_stays(desk: Client) -> None:
    sent = _uploaded(desk, daily_files(officers=OFFICERS, allocations=ALLOCATIONS, protected_addresses=[ADDRESS]))
    assert sent.status_code == 302
    checked = _read(desk, sent.url)  # type: ignore[attr-defined]
    assert "Reviewing officer from 1 June 2020 added" in checked
    assert "Protected address added" in checked
    assert "Canary" not in checked
    assert not Allocation.objects.exists()
    assert b"Canary" not in bytes(HeldUpload.objects.get().sealed)
    done = desk.post(sent.url, {"once": uuid4()})  # type: ignore[attr-defined]
    imported = DailyImport.objects.get()
    assert done.url == reverse("daily_import", args=[imported.pk])
    assert Allocation.objects.get().officer.reference == "RO1"
    assert not HeldUpload.objects.exists()
    page = _read(desk, done.url)
    assert "The daily extract was imported." in page
    assert "Nothing to look at was found" in page


def test_a_confirmation_sent_twice_imports_once(desk: Client) -> None:
    sent = _uploaded(desk, daily_files(officers=OFFICERS))
    once = uuid4()
    first, second = (desk.post(sent.url, {"once": once}) for _ in range(2))  # type: ignore[attr-defined]
    assert first.url == reverse("daily_import", args=[DailyImport.objects.get().pk])
    assert second.url == reverse("imports")


def test_the_same_extract_again_says_that_it_would_change_nothing(desk: Client) -> None:
    load(officers=OFFICERS, allocations=ALLOCATIONS)
    sent = _uploaded(desk, daily_files(officers=OFFICERS, allocations=ALLOCATIONS))
    assert "Importing this extract would change nothing" in _read(desk, sent.url)  # type: ignore[attr-defined]
    desk.post(sent.url, {"once": uuid4()})  # type: ignore[attr-defined]
    assert "No record changed" in _read(desk, reverse("daily_import", args=[_latest()]))
    assert Allocation.objects.count() == 1


def _latest() -> object:
    return DailyImport.objects.order_by("-received_at").values_list("pk", flat=True)[0]


@pytest.mark.parametrize(
    ("files", "sentence"),
    [
        ({}, "Select the files of the daily extract"),
        ({"a.csv": b"one,two\n1,2\n"}, "None of these files is part of the daily extract"),
        ({"a.csv": b"child,officer,from,to\nA1,RO1,,\n"}, "child_told_on is absent"),
        ({"day.zip": b"PK\x03\x04"}, "zip archive"),
        ({"a.csv": b""}, "One of the files is empty"),
        ({"a.csv": b"\x81\x8d\x00\x01" * 50}, "is not text"),
        ({f"{name}.csv": daily_text("officers", OFFICERS) for name in "ab"}, "a.csv and b.csv both hold"),
        (one_child(), "Upload it as a return"),
    ],
)
def test_what_is_no_extract_is_refused_beside_its_field(desk: Client, files: dict[str, bytes], sentence: str) -> None:
    page = _uploaded(desk, files)
    assert page.status_code == 200
    assert "There is a problem" in page.content.decode()
    assert sentence in page.content.decode()
    assert not HeldUpload.objects.exists()


def test_files_beyond_the_limit_are_refused(desk: Client, settings: object) -> None:
    settings.MAINSTAY_RETURN_LARGEST_BYTES = 10  # type: ignore[attr-defined]
    answer = _uploaded(desk, daily_files(officers=OFFICERS)).content.decode()
    assert "more than the daily extract may be" in answer


def test_rows_that_cannot_be_used_are_shown_before_and_listed_after(desk: Client) -> None:
    bad: Rows = [
        {"child": "A2", "officer": "RO1", "from": "31/02/2020"},
        {"child": "=1+1", "officer": "=1+1", "from": "x"},
    ]
    sent = _uploaded(
        desk, {**daily_files(officers=OFFICERS, allocations=[*ALLOCATIONS, *bad]), "notes.csv": b"one,two\n"}
    )
    checked = _read(desk, sent.url)  # type: ignore[attr-defined]
    assert "“31/02/2020” is not a date" in checked
    assert "notes.csv" in checked
    desk.post(sent.url, {"once": uuid4()})  # type: ignore[attr-defined]
    key = _latest()
    whole = _read(desk, reverse("daily_problems", args=[key]))
    assert "Showing 1 to 3 of 3 problems" in whole
    assert "Child A2" in whole
    assert "notes.csv" not in _read(desk, reverse("daily_problems", args=[key]) + "?table=allocations")
    assert "Showing 1 to 1 of 1 problems" in _read(desk, reverse("daily_problems", args=[key]) + "?table=other")
    answer = desk.get(reverse("daily_problems_csv", args=[key]), {"table": "allocations"})
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert [row[2:5] for row in rows[1:]] == [["3", "A2", "from"], ["4", "", "from"]]
    assert not any(value.startswith(("=", "+", "-", "@")) for row in rows for value in row)


def test_no_page_or_file_of_problems_says_what_an_address_says(desk: Client) -> None:
    shifted = {**ADDRESS, "line_1": "12, Canary Lane"}
    sent = _uploaded(
        desk, daily_files(protected_addresses=[shifted, {**ADDRESS, "child": "ZZ99 3AB", "kind": "Canary"}])
    )
    pages = [_read(desk, sent.url)]  # type: ignore[attr-defined]
    desk.post(sent.url, {"once": uuid4()})  # type: ignore[attr-defined]
    for name in ("daily_import", "daily_problems", "daily_problems_csv"):
        pages.append(_read(desk, reverse(name, args=[_latest()])))
    assert not any("Canary" in page or "ZZ99" in page for page in pages)
    assert DailyImportProblem.objects.count() == 2


def test_the_lists_show_the_extracts_that_came(desk: Client) -> None:
    assert "No daily extract is loaded yet" in _read(desk, reverse("imports"))
    imported, _ = load(officers=OFFICERS)
    address = reverse("daily_import", args=[imported.pk])
    assert address in _read(desk, reverse("imports"))
    assert address in _read(desk, reverse("daily_imports"))


def test_an_extract_put_aside_or_expired_or_somebody_elses_is_gone(desk: Client) -> None:
    sent = _uploaded(desk, daily_files(officers=OFFICERS))
    kept = HeldUpload.objects.get()
    HeldUpload.objects.update(person=a_person(Role.DATA_OFFICER))
    assert desk.get(sent.url).url == reverse("imports")  # type: ignore[attr-defined]
    HeldUpload.objects.update(person=kept.person)
    assert desk.get(reverse("import_check", args=[kept.pk])).url == reverse("imports")  # type: ignore[attr-defined]
    desk.post(sent.url, {"put_aside": "yes"})  # type: ignore[attr-defined]
    assert not HeldUpload.objects.exists()
    sent = _uploaded(desk, daily_files(officers=OFFICERS))
    HeldUpload.objects.update(kept_at=HeldUpload.objects.get().kept_at - timedelta(hours=2))
    assert desk.get(sent.url).url == reverse("imports")  # type: ignore[attr-defined]
    assert not DailyImport.objects.exists()


def test_somebody_who_may_not_import_sees_none_of_it(desk: Client) -> None:
    imported, _ = load(officers=OFFICERS)
    desk.force_login(a_person(Role.REVIEWING_OFFICER), backend="allauth.account.auth_backends.AuthenticationBackend")
    for name in ("daily_import", "daily_problems", "daily_problems_csv"):
        assert desk.get(reverse(name, args=[imported.pk])).status_code == 403
    for name in ("daily_imports", "daily_upload"):
        assert desk.get(reverse(name)).status_code == 403
    assert desk.post(reverse("daily_upload"), {}).status_code == 403
