"""What a child is proud of is theirs: sealed in the database, and shown to nobody without the child's yes."""

from __future__ import annotations

import re
from uuid import uuid4

import pytest
from django.db import connections
from django.test import Client

from mainstay.access.can import Can
from mainstay.access.roles import ROLES, Role
from mainstay.achievements.models import Achievement, Check, EarlierWords, Permission, Showing
from mainstay.achievements.queries import one_thing, things_of_child
from mainstay.cards.shared import childs_viewer
from mainstay.ledger.action import set_person
from mainstay.site.printing import routes
from tests import builders as make
from tests.achievements.building import POEM, kept, public
from tests.voice.building import Scene, come_in
from tests.voice.test_private import OTHERS, _somebody

GUARDED = (Achievement, EarlierWords, Permission, Check, Showing)


def _addresses(scene: Scene, row: Achievement, role: Role) -> list[str]:
    """Every address this role may open, with the keys of this child in it wherever there is a place for one."""
    set_person(make.viewing(scene.officer))
    check = Check.objects.filter(achievement=row).first()
    keys = {"child": scene.child.pk, "child_id": scene.child.pk, "thing": row.pk, "check": check.pk if check else None}
    samples = {"year": "2020-21", "measure": "reviews_in_time", "fmt": "html", "number": "1", "use": "annual_report"}
    found = []
    for route in routes():
        may = Can.__members__.get(route.classification or "")
        if route.classification == "anyone signed in" or (may and may in ROLES[role].may):
            pattern = re.sub(
                r"<(?:\w+:)?(\w+)>",
                lambda match: str(keys.get(match[1]) or samples.get(match[1]) or uuid4()),
                route.pattern,
            )
            found.append(f"/{pattern}")
    return found


@pytest.mark.parametrize("role", OTHERS)
def test_no_page_shows_another_role_what_a_child_keeps(scene: Scene, role: Role, settings: object) -> None:
    settings.MAINSTAY_SECOND_FACTOR_REQUIRED = False  # type: ignore[attr-defined]
    row = public(scene)
    person = _somebody(scene, role)
    browser = Client()
    browser.force_login(person)
    addresses = [*_addresses(scene, row, role), "/children/?q=quokka"]
    assert len(addresses) > 3
    shown = [address for address in addresses if b"Ferdinand" in b"".join(browser.get(address))]
    assert shown == []
    set_person(make.viewing(person))
    assert [model.objects.count() for model in GUARDED] == [0] * len(GUARDED)


def test_the_whole_database_holds_no_word_of_it_but_under_seal(scene: Scene) -> None:
    public(scene)
    found = []
    with connections["default"].cursor() as cursor:
        cursor.execute("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
        for (table,) in cursor.fetchall():
            cursor.execute(f'SELECT count(*) FROM "{table}" t WHERE t::text ~* %s', ["Ferdinand|quokka"])
            if cursor.fetchone()[0]:
                found.append(table)
    assert found == []


def test_the_officer_and_the_manager_read_it_and_another_officer_and_another_child_do_not(
    scene: Scene, settings: object
) -> None:
    settings.MAINSTAY_SECOND_FACTOR_REQUIRED = False  # type: ignore[attr-defined]
    row, other = kept(scene), make.an_officer()
    friend = make.a_child(officer=other)
    seen = {}
    for person in (scene.officer, scene.manager, other):
        browser = Client()
        browser.force_login(person)
        seen[person.name] = POEM.splitlines()[0] in browser.get(f"/proud/{row.pk}/").content.decode()
    assert list(seen.values()) == [True, True, False]
    stranger = childs_viewer(friend.pk, today=make.TODAY)
    set_person(stranger)
    assert [model.objects.count() for model in GUARDED] == [0] * len(GUARDED)
    assert things_of_child(stranger, scene.child.pk) == []


def test_the_child_sees_what_is_theirs_and_not_what_was_noted_in_a_check(scene: Scene) -> None:
    row = public(scene)
    viewer = childs_viewer(scene.child.pk, today=make.TODAY)
    set_person(viewer)
    assert one_thing(viewer, row.pk).words == POEM
    assert Check.objects.count() == 0
    page = come_in(scene).get(f"/my/proud/{row.pk}/").content.decode()
    assert "sang to the moon" in page
    assert "You said yes, until 12 April 2022." in page


def test_nothing_of_it_is_deleted_and_its_history_is_changed_by_nobody() -> None:
    with connections["default"].cursor() as cursor:
        cursor.execute(
            "SELECT table_name, privilege_type FROM information_schema.role_table_grants WHERE grantee = 'app' "
            "AND table_name LIKE 'achievements_%%'"
        )
        held = set(cursor.fetchall())
    assert {table for table, may in held if may in ("DELETE", "TRUNCATE")} == set()
    assert {table for table, may in held if may == "UPDATE" and table.endswith("event")} == set()
    assert ("achievements_earlierwords", "UPDATE") not in held
    assert ("achievements_achievement", "INSERT") in held
