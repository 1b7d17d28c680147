"""Protected addresses of the daily extract: sealed, changed and withdrawn with it, and said nowhere."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection

from mainstay.access.models import Grant
from mainstay.access.roles import Role
from mainstay.children.models import Child, ProtectedAddress
from mainstay.children.shared.addresses import opened
from mainstay.ledger.action import set_person
from tests.builders import a_person, acting, the_system
from tests.exchange.extracts import ADDRESS, load, two_children

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def children(db: object) -> None:
    two_children()
    set_person(the_system().viewer)


def test_an_address_is_changed_and_withdrawn_with_the_extract() -> None:
    moved = {**ADDRESS, "line_1": "3 Canary Court"}
    load(protected_addresses=[ADDRESS])
    assert load(protected_addresses=[moved])[0].changes == {"protected_addresses": {"change": 1}}
    assert opened(ProtectedAddress.objects.get(source="daily")).startswith("3 Canary Court")
    gone = {**moved, "line_1": "", "postcode": ""}
    assert load(protected_addresses=[gone])[0].changes == {"protected_addresses": {"remove": 1}}
    assert not ProtectedAddress.objects.filter(source="daily").exists()


def test_nothing_of_an_address_is_in_a_problem_or_the_account() -> None:
    rows = [
        {"child": "12 Canary Lane", "kind": "home", "line_1": "Canary", "postcode": "ZZ99 3AA", "from": "2020-06-01"},
        {"child": "A1", "kind": "ZZ99 3AB", "line_1": "Canary Lane", "from": "2020-06-01"},
        {"child": "A1", "kind": "home", "line_1": "12 Canary Lane", "from": "Canaryton"},
        {"child": "A1", "kind": "home", "line_1": "12, Canary Lane", "from": "2020-06-01"},
    ]
    imported, extract = load(protected_addresses=[*rows, ADDRESS])
    assert imported.problem_total == len(extract.problems) == 5
    assert not ProtectedAddress.objects.filter(source="daily").exists()
    with connection.cursor() as cursor:
        for table in (
            "exchange_dailyimport",
            "exchange_dailyimportevent",
            "exchange_dailyimportproblem",
            "ledger_entry",
        ):
            cursor.execute(f"SELECT count(*) FROM {table} t WHERE t::text ~* 'canary|ZZ99'")
            assert cursor.fetchone() == (0,), table


def test_addresses_of_a_child_with_a_conflict_are_left_and_listed() -> None:
    officer = a_person(Role.DATA_OFFICER)
    child = Child.objects.get(reference="A1")
    Grant.objects.create(child_id=child.pk, person=officer, basis="conflict", starts_on=date(2020, 1, 1))
    _, extract = load(acting(officer), protected_addresses=[ADDRESS])
    assert "conflict of interest" in extract.problems[0].reason
    set_person(the_system().viewer)
    assert not ProtectedAddress.objects.filter(source="daily").exists()
