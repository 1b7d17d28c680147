"""Protected addresses are sealed to their row with a key kept outside, and can be sealed again with another."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection

from mainstay.access.models import Grant, Person
from mainstay.access.roles import Role
from mainstay.children import vault
from mainstay.children.actions.enter_child import enter_child
from mainstay.children.actions.rotate_vault_key import rotate_vault_key
from mainstay.children.models import Child, ProtectedAddress
from mainstay.children.shared.addresses import opened
from mainstay.children.vault import VaultRefused
from mainstay.ledger.action import set_person
from mainstay.ledger.models import Entry
from mainstay.statute.refusal import Refused
from tests import builders as make

OLD, NEW = "11" * 32, "22" * 32
ADDRESS = "1 Nowhere Street, ZZ99 3AA"


def test_what_is_sealed_opens_for_its_own_row_only() -> None:
    row = uuid4()
    sealed, key_id = vault.seal(ADDRESS, row)
    assert ADDRESS.encode() not in sealed
    assert vault.unseal(sealed, key_id, row) == ADDRESS
    with pytest.raises(VaultRefused, match="moved from another record"):
        vault.unseal(sealed, key_id, uuid4())


def test_a_changed_seal_does_not_open() -> None:
    row = uuid4()
    sealed, key_id = vault.seal(ADDRESS, row)
    with pytest.raises(VaultRefused, match="broken"):
        vault.unseal(sealed[:-1] + bytes([sealed[-1] ^ 1]), key_id, row)


def test_the_same_text_is_never_sealed_twice_alike() -> None:
    row = uuid4()
    assert vault.seal(ADDRESS, row)[0] != vault.seal(ADDRESS, row)[0]


@pytest.mark.parametrize(
    ("key", "sentence"), [("", "is not set"), ("abc", "64 hexadecimal digits"), ("11" * 16, "64 hexadecimal digits")]
)
def test_a_missing_or_wrong_key_is_said_clearly(settings: Any, key: str, sentence: str) -> None:
    settings.MAINSTAY_VAULT_KEY = key
    with pytest.raises(VaultRefused, match=sentence):
        vault.seal(ADDRESS, uuid4())


def test_an_older_key_is_asked_for_by_name(settings: Any) -> None:
    settings.MAINSTAY_VAULT_KEY = OLD
    row = uuid4()
    sealed, key_id = vault.seal(ADDRESS, row)
    settings.MAINSTAY_VAULT_KEY = NEW
    with pytest.raises(VaultRefused, match=key_id):
        vault.unseal(sealed, key_id, row)
    settings.MAINSTAY_VAULT_KEY = f"{NEW},{OLD}"
    assert vault.unseal(sealed, key_id, row) == ADDRESS


@pytest.mark.django_db
def test_without_a_key_nothing_of_the_child_is_kept(settings: Any) -> None:
    settings.MAINSTAY_VAULT_KEY = ""
    with pytest.raises(VaultRefused, match="MAINSTAY_VAULT_KEY is not set"):
        enter_child(make.the_system(), facts=make.child_facts(), care=make.care_facts(), home_address=ADDRESS)
    assert not Child.objects.exists()


@pytest.mark.django_db
def test_addresses_are_sealed_again_with_the_new_key(settings: Any) -> None:
    settings.MAINSTAY_VAULT_KEY = OLD
    enter_child(make.the_system(), facts=make.child_facts(), care=make.care_facts(), home_address=ADDRESS)
    settings.MAINSTAY_VAULT_KEY = f"{NEW},{OLD}"
    rotate_vault_key(make.the_system())
    settings.MAINSTAY_VAULT_KEY = NEW
    assert opened(ProtectedAddress.objects.get()) == ADDRESS
    entry = Entry.objects.get(event="VaultKeyChanged")
    assert entry.payload == {"key_id": vault.current_key_id(), "addresses": 1}
    with pytest.raises(Refused, match="already"):
        rotate_vault_key(make.the_system())


@pytest.mark.django_db
def test_only_those_who_see_everything_change_the_key() -> None:
    with pytest.raises(Refused, match="system itself"):
        rotate_vault_key(make.acting(make.a_person(Role.ADMINISTRATOR)))
    with pytest.raises(PermissionDenied):
        rotate_vault_key(make.acting(make.an_officer()))


def _addresses_shown_to(person: Person) -> int:
    set_person(make.viewing(person))
    return ProtectedAddress.objects.count()


@pytest.mark.django_db
def test_the_database_hides_an_address_when_an_allocation_ended_or_a_conflict_began() -> None:
    before, after, manager = make.an_officer(), make.an_officer(), make.a_manager()
    child = enter_child(make.the_system(), facts=make.child_facts(), care=make.care_facts(), home_address=ADDRESS)
    make.an_allocation(child, before, make.care_facts().starts_on)
    make.an_allocation(child, after, make.TODAY)
    assert [_addresses_shown_to(person) for person in (before, after, manager)] == [0, 1, 1]
    for person in (after, manager):
        Grant.objects.create(child_id=child.pk, person=person, basis="conflict", starts_on=make.TODAY)
    assert [_addresses_shown_to(person) for person in (after, manager)] == [0, 0]


@pytest.mark.django_db
def test_an_import_may_write_addresses_that_nobody_else_without_sight_is_shown() -> None:
    enter_child(make.the_system(), facts=make.child_facts(), care=make.care_facts(), home_address=ADDRESS)
    roles = (Role.DATA_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR)
    assert [_addresses_shown_to(make.a_person(role)) for role in roles] == [1, 0, 0]


@pytest.mark.django_db
def test_the_database_shows_an_address_to_nobody_unentitled() -> None:
    officer, other = make.an_officer(), make.an_officer()
    child = enter_child(make.the_system(), facts=make.child_facts(), care=make.care_facts(), home_address=ADDRESS)
    make.an_allocation(child, officer, make.TODAY)
    seen = []
    for person in (officer, other):
        set_person(make.viewing(person))
        seen.append(ProtectedAddress.objects.count())
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('app.person', '', true)")
    seen.append(ProtectedAddress.objects.count())
    assert seen == [1, 0, 0]
