"""The account of actions on screen: by person, child, event and day, without names of children, with its seals."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from mainstay import clock
from mainstay.access.roles import Role
from mainstay.ledger.models import Entry
from mainstay.ledger.queries import Mark
from mainstay.ledger.sightings import saw
from tests import builders as make
from tests.reviews.pages import day, signed_in, text

pytestmark = pytest.mark.django_db
ACCOUNT = "/account-of-actions/"


@pytest.fixture(autouse=True)
def that_monday(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.MAINSTAY_SECOND_FACTOR_REQUIRED = False
    monkeypatch.setenv("MAINSTAY_TODAY", make.TODAY.isoformat())


@pytest.fixture
def auditor() -> Client:
    return signed_in(make.a_person(Role.AUDITOR, name="Ada Auditor"))


def test_an_auditor_reads_what_was_done_by_reference_and_never_by_name(auditor: Client) -> None:
    child = make.a_child(given_name="Tansy", family_name="Secretname")
    page = auditor.get(ACCOUNT)
    assert child.reference in text(page)
    assert b"Secretname" not in page.content
    assert b"Tansy" not in page.content


def test_the_account_is_narrowed_by_person_child_event_and_day(auditor: Client) -> None:
    child, other = make.a_child(), make.a_child()
    by_child = text(auditor.get(ACCOUNT, {"child": child.reference.lower()}))
    assert child.reference in by_child
    assert other.reference not in by_child
    assert "Nothing fits these filters" in text(auditor.get(ACCOUNT, {"child": "nobody"}))
    officer = make.an_officer("Olive Officer")
    assert "Nothing fits these filters" in text(auditor.get(ACCOUNT, {"person": str(officer.pk)}))
    people = auditor.get(ACCOUNT, {"event": "PersonAdded"})
    assert {line.what for line in people.context["lines"]} == {"A person was added"}
    tomorrow = clock.real_now().date() + timedelta(days=1)
    assert "Nothing fits" in text(auditor.get(ACCOUNT, day("from_on", tomorrow)))
    assert child.reference in text(auditor.get(ACCOUNT, day("until_on", tomorrow)))


def test_a_day_that_is_none_is_said_in_the_error_summary(auditor: Client) -> None:
    answer = auditor.get(ACCOUNT, {"from_on-day": "31", "from_on-month": "2", "from_on-year": "2021"})
    assert (answer.status_code, "First day must be a real date" in text(answer)) == (422, True)


def test_the_account_is_read_fifty_at_a_time_and_no_row_twice(auditor: Client) -> None:
    for _ in range(60):
        make.a_person()
    seen: list[object] = []
    address = ACCOUNT
    while address:
        with CaptureQueriesContext(connection) as asked:
            page = auditor.get(address)
        seen += [(line.at, line.what) for line in page.context["lines"]]
        assert len(page.context["lines"]) <= 50
        assert len(asked) < 25
        address = page.context["earlier_href"]
    assert len(seen) == len(set(seen)) == Entry.objects.count()


def test_a_place_that_is_mistyped_begins_at_the_newest(auditor: Client) -> None:
    make.a_person()
    assert Mark.parse("x") is None
    assert Mark.parse(f"2021-04-12T10:00~{'0' * 32}") is None
    assert auditor.get(ACCOUNT, {"before": "nonsense"}).context["lines"]


def test_who_looked_at_which_record_is_listed_by_reference(auditor: Client) -> None:
    officer = make.an_officer("Olive Officer")
    child = make.a_child(officer=officer, family_name="Secretname")
    signed_in(officer).get("/messages/")
    saw(make.viewing(officer), child.pk, page="child_page")
    page = auditor.get(f"{ACCOUNT}sightings/", {"person": str(officer.pk)})
    assert f"Olive Officer Child page {child.reference}" in text(page)
    assert b"Secretname" not in page.content


def test_the_seals_are_checked_anew_when_asked(auditor: Client) -> None:
    assert "Nothing is sealed yet" in text(auditor.get(f"{ACCOUNT}seals/"))
    make.a_person()
    with connection.cursor() as cursor:
        cursor.execute("SELECT seal_ledger()")
    assert "The one seal holds" in text(auditor.get(f"{ACCOUNT}seals/"))
    assert "Last sealed on" in text(auditor.get(ACCOUNT))
