"""The account is appended to, guarded and sealed by the database itself."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import DatabaseError, connection, connections, transaction

from mainstay import clock
from mainstay.access.models import Grant, Membership, Person
from mainstay.access.roles import Role
from mainstay.access.viewer import viewer_of
from mainstay.ledger.action import set_person
from mainstay.ledger.models import Entry, Seal


def _entry(actor: Person) -> Entry:
    entry = Entry(
        written_at=clock.real_now(),
        business_on=clock.today(),
        actor_id=actor.pk,
        channel="test",
        action="try",
        event="Tried",
        sentence="Something was tried",
        child_id=uuid4(),
    )
    Entry.objects.bulk_create([entry])
    return entry


def _ask_as(person: Person, role: Role) -> None:
    Membership.objects.create(person=person, role=role, starts_on=clock.today())
    set_person(viewer_of(person))


@pytest.fixture
def actor(db: None) -> Person:
    person = Person.objects.create(email="ann@example.org", name="Ann Example")
    _ask_as(person, Role.SERVICE_MANAGER)
    return person


def test_the_tests_run_as_the_role_app(db: None) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user, rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user")
        assert cursor.fetchone() == ("app", False, False)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE ledger_entry SET sentence = 'x'",
        "DELETE FROM ledger_entry",
        "TRUNCATE ledger_entry",
        "DELETE FROM ledger_seal",
        "UPDATE children_childevent SET given_name = 'x'",
    ],
)
def test_the_account_cannot_be_changed(actor: Person, statement: str) -> None:
    _entry(actor)
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


def test_nobody_is_shown_the_account_without_saying_who_asks(actor: Person) -> None:
    _entry(actor)
    assert Entry.objects.count() == 1
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('app.person', '', true)")
    assert Entry.objects.count() == 0


def test_an_entry_cannot_be_written_in_another_persons_name(actor: Person) -> None:
    other = Person.objects.create(email="bob@example.org", name="Bob Example")
    with pytest.raises(DatabaseError), transaction.atomic():
        _entry(other)


def test_a_person_without_sight_of_the_service_sees_only_their_own_entries(actor: Person) -> None:
    _entry(actor)
    other = Person.objects.create(email="bob@example.org", name="Bob Example")
    _ask_as(other, Role.REVIEWING_OFFICER)
    assert Entry.objects.count() == 0


def _seal() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT seal_ledger()")
        return int(cursor.fetchone()[0])


def _broken() -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT seal_id FROM broken_seals()")
        return [row[0] for row in cursor.fetchall()]


def test_sealing_numbers_each_entry_once_and_chains_the_seals(actor: Person) -> None:
    for _ in range(3):
        _entry(actor)
    assert (_seal(), _seal()) == (3, 0)
    _entry(actor)
    assert _seal() == 1
    assert _broken() == []
    assert [seal.rows for seal in Seal.objects.order_by("pk")] == [3, 1]
    numbers = list(Entry.objects.order_by("written_at").values_list("number", flat=True))
    assert numbers == sorted(numbers)
    assert len(set(numbers)) == 4


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE ledger_entry SET sentence = 'Nothing happened'",
        "DELETE FROM ledger_entry",
        "UPDATE ledger_entry SET business_on = business_on - 1",
    ],
)
def test_tampering_with_the_owners_power_breaks_the_seal(own_database: str, tampering: str) -> None:
    with transaction.atomic():
        actor = Person.objects.create(email="ann@example.org", name="Ann Example")
        _ask_as(actor, Role.SERVICE_MANAGER)
        _entry(actor)
        _seal()
    with connections["owner"].cursor() as cursor:
        cursor.execute("ALTER TABLE ledger_entry DISABLE TRIGGER append_only")
        cursor.execute(tampering)
    assert _broken() == [Seal.objects.get().pk]


@pytest.mark.parametrize(
    ("basis", "ended", "seen"),
    [(Grant.Basis.ALLOCATED, False, 1), (Grant.Basis.ALLOCATED, True, 0), (Grant.Basis.CONFLICT, False, 0)],
)
def test_sight_of_a_childs_account_holds_by_the_day_and_never_through_a_conflict(
    actor: Person, basis: str, ended: bool, seen: int
) -> None:
    entry = _entry(actor)
    officer = Person.objects.create(email="bob@example.org", name="Bob Example")
    today = clock.today()
    Grant.objects.create(
        child_id=entry.child_id, person=officer, basis=basis, starts_on=today - timedelta(days=9),
        ends_on=today if ended else None,
    )  # fmt: skip
    _ask_as(officer, Role.REVIEWING_OFFICER)
    assert Entry.objects.count() == seen
