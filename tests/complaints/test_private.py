"""Complaints are private: their words, and of one about the officer the fact of it, reach nobody they should not."""

from __future__ import annotations

import re
from datetime import date
from uuid import UUID, uuid4

import pytest
from django.db import connections
from django.test import Client

from mainstay.access.can import Can
from mainstay.access.models import Person
from mainstay.access.roles import ROLES, Role
from mainstay.caseload.actions.arrange_cover import arrange_cover
from mainstay.complaints.models import Complaint, ComplaintStage, ComplaintWords
from mainstay.ledger.action import set_person
from mainstay.ledger.models import Entry, Sighting
from mainstay.notices.models import Notice
from mainstay.site.printing import routes
from tests import builders as make
from tests.complaints.building import Complaining, staff
from tests.voice.building import Scene

OTHERS = [
    Role.SOCIAL_WORKER, Role.TEAM_MANAGER, Role.BUSINESS_SUPPORT, Role.CHILD_PROTECTION_COORDINATOR,
    Role.SENIOR_MANAGER, Role.DATA_OFFICER, Role.DIRECTOR, Role.ADMINISTRATOR, Role.EMERGENCY_DUTY,
]  # fmt: skip
# What a page says that tells of a complaint; the heading and the empty card stand on every child's page alike.
TELLS = re.compile(
    "axolotl|Barnaby|made a complaint|has complained|local resolution|Complaint of|answered at stage|complaint is"
)


def _somebody(scene: Scene, role: Role) -> Person:
    known = {Role.SOCIAL_WORKER: scene.worker, Role.TEAM_MANAGER: scene.team_manager,
             Role.BUSINESS_SUPPORT: scene.support, Role.EMERGENCY_DUTY: scene.duty}  # fmt: skip
    return known.get(role) or make.a_person(role)


def addresses(scene: Scene, complaint: Complaint, role: Role) -> list[str]:
    """Every address that this role may open, with the keys of this child and complaint wherever there is a place."""
    keys: dict[str, UUID | None] = {
        "child": scene.child.pk, "child_id": scene.child.pk, "complaint": complaint.pk, "card": scene.card.pk,
    }  # fmt: skip
    samples = {"year": "2020-21", "measure": "reviews_in_time", "fmt": "html", "number": "1", "kind": "advocate"}
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


def telling(browser: Client, found: list[str]) -> list[str]:
    """The addresses whose pages tell of the complaint."""
    return [address for address in found if TELLS.search(b"".join(browser.get(address)).decode(errors="ignore"))]


def _reads_nothing(person: Person) -> None:
    """The database itself shows this person no row, line or sighting of it."""
    set_person(make.viewing(person))
    assert (Complaint.objects.count(), ComplaintStage.objects.count(), ComplaintWords.objects.count()) == (0, 0, 0)
    assert not Entry.objects.filter(event__contains="Complaint").exists()
    assert not Sighting.objects.filter(page="complaint").exists()
    assert not Notice.objects.filter(person=person, words__icontains="complain").exists()


def _looked_at(complaining: Complaining, settings: object) -> Complaint:
    """A complaint about the officer that was answered, and looked at by the team and by a manager."""
    row = complaining.answered(complaining.complain(about_officer=True))
    staff(complaining.handler, settings).get(f"/complaints/{row.pk}/")
    staff(complaining.scene.manager, settings).get(f"/children/{complaining.scene.child.pk}/complaints/")
    return row


def test_one_about_the_officer_is_nowhere_for_the_officer(complaining: Complaining, settings: object) -> None:
    row, officer = _looked_at(complaining, settings), complaining.scene.officer
    assert telling(staff(officer, settings), addresses(complaining.scene, row, Role.REVIEWING_OFFICER)) == []
    _reads_nothing(officer)


@pytest.mark.parametrize("role", OTHERS)
def test_nobody_else_knows_of_one_about_the_officer_or_of_an_ordinary_one(
    complaining: Complaining, role: Role, settings: object
) -> None:
    _looked_at(complaining, settings)
    row = complaining.complain(shared=True)
    person = _somebody(complaining.scene, role)
    found = addresses(complaining.scene, row, role)
    assert len(found) > 3
    assert telling(staff(person, settings), found) == []
    _reads_nothing(person)


def test_nor_for_whoever_covers_for_the_officer(complaining: Complaining, settings: object) -> None:
    scene = complaining.scene
    stand_in = make.an_officer()
    arrange_cover(
        make.acting(scene.manager), [scene.child], officer=scene.officer, covered_by=stand_in, starts_on=make.TODAY,
        last_on=date(2021, 4, 30), reason="Leave",
    )  # fmt: skip
    row = complaining.complain(about_officer=True)
    assert set(row.kept_from) == {scene.officer.pk, stand_in.pk}
    assert telling(staff(stand_in, settings), addresses(scene, row, Role.REVIEWING_OFFICER)) == []
    _reads_nothing(stand_in)


def test_nor_for_an_officer_who_comes_after(complaining: Complaining, settings: object) -> None:
    row = complaining.complain(about_officer=True)
    after = make.an_officer()
    make.a_handover(complaining.scene.child, after, make.TODAY)
    assert telling(staff(after, settings), addresses(complaining.scene, row, Role.REVIEWING_OFFICER)) == []
    _reads_nothing(after)


@pytest.mark.parametrize("who", ["officer", "manager"])
def test_the_service_reads_that_there_is_one_and_no_word_of_it(
    complaining: Complaining, who: str, settings: object
) -> None:
    row = complaining.answered(complaining.complain())
    person: Person = getattr(complaining.scene, who)
    browser = staff(person, settings)
    role = Role.REVIEWING_OFFICER if who == "officer" else Role.SERVICE_MANAGER
    found = addresses(complaining.scene, row, role)
    words = [each for each in found if re.search(rb"axolotl|put it right", b"".join(browser.get(each)))]
    assert words == []
    assert f"/children/{complaining.scene.child.pk}/complaints/" in telling(browser, found)


def test_another_childs_officer_and_another_child_see_none_of_it(complaining: Complaining, settings: object) -> None:
    row = complaining.complain(shared=True)
    other = make.an_officer()
    friend = make.a_child(officer=other)
    browser = staff(other, settings)
    assert browser.get(f"/children/{complaining.scene.child.pk}/complaints/").status_code == 404
    assert browser.get(f"/complaints/{row.pk}/").status_code == 403
    _reads_nothing(other)
    from mainstay.cards.shared import childs_viewer

    set_person(childs_viewer(friend.pk, today=make.TODAY))
    assert (Complaint.objects.count(), ComplaintWords.objects.count()) == (0, 0)


def test_the_whole_database_holds_no_word_of_it_but_under_seal(complaining: Complaining) -> None:
    complaining.answered(complaining.complain(about_officer=True))
    found = []
    with connections["default"].cursor() as cursor:
        cursor.execute("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
        for (table,) in cursor.fetchall():
            cursor.execute(f'SELECT count(*) FROM "{table}" t WHERE t::text LIKE %s', ["%Barnaby%"])
            if cursor.fetchone()[0]:
                found.append(table)
    assert found == []


def test_a_figure_counts_it_whoever_asks_and_names_the_child_to_those_alone_who_may_know(
    complaining: Complaining,
) -> None:
    scene = complaining.scene
    complaining.complain(about_officer=True)
    complaining.complain()
    named = {}
    data_officer = make.a_person(Role.DATA_OFFICER)
    for who in (scene.officer, scene.manager, complaining.handler, data_officer):
        set_person(make.viewing(who))
        with connections["default"].cursor() as cursor:
            cursor.execute("SELECT about_officer, child_id IS NOT NULL FROM analytic.complaints ORDER BY 1")
            named[who.name] = cursor.fetchall()
    everything, nothing = [(False, True), (True, True)], [(False, False), (True, False)]
    assert named == {
        scene.officer.name: [(False, True), (True, False)],
        scene.manager.name: everything,
        complaining.handler.name: everything,
        data_officer.name: nothing,
    }
