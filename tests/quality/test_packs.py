"""Packs for teams' meetings: filled from what is recorded, written to, minuted, and their actions carried over."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.http import Http404
from django.test.utils import CaptureQueriesContext

from mainstay.access.grants import give_sight
from mainstay.access.models import Grant
from mainstay.access.roles import Role
from mainstay.quality.actions.add_pack_action import add_pack_action
from mainstay.quality.actions.hold_pack_meeting import hold_pack_meeting
from mainstay.quality.actions.settle_pack_action import settle_pack_action
from mainstay.quality.actions.write_pack import write_pack
from mainstay.quality.models import PackAction
from mainstay.quality.queries.packs import PackPage, pack_page, packs
from mainstay.quality.rules.packs import Quarter, quarter_of
from mainstay.statute.refusal import Refused
from tests import builders as make
from tests.contacts.building import Scene, a_contact
from tests.praise.building import WORDS, some_praise
from tests.quality.building import SPRING, WINTER, a_pack

MARCH = date(2021, 3, 15)


def _said(page: PackPage, key: str) -> str:
    return " ".join(next(each.said for each in page.sections if each.key == key))


@pytest.mark.parametrize(
    ("day", "begins", "label"),
    [
        (date(2021, 4, 12), date(2021, 4, 1), "April to June 2021"),
        (date(2020, 12, 31), date(2020, 10, 1), "October to December 2020"),
        (date(2021, 1, 1), date(2021, 1, 1), "January to March 2021"),
    ],
)
def test_a_day_lies_in_one_quarter(day: date, begins: date, label: str) -> None:
    assert (quarter_of(day).starts_on, quarter_of(day).label) == (begins, label)
    assert Quarter(begins).previous().ends_on == begins


def test_a_pack_is_made_in_one_press_from_what_is_recorded(scene: Scene) -> None:
    some_praise(scene, today=MARCH)
    some_praise(scene, today=MARCH, words=f"So good with {scene.child.given_name}.")
    a_contact(scene, on=MARCH)
    page = pack_page(make.viewing(scene.officer), a_pack(scene).pk)
    assert _said(page, "praise") == "Praise was given twice."
    assert _said(page, "practice").endswith("The child was alone in 1 of 1 visits and calls of their officer.")
    assert _said(page, "promises") == "No promise was to be done in the quarter."
    assert _said(page, "concerns") == "No concern was raised formally this quarter."
    praise = page.sections[0]
    assert [(line.child and line.child.name, line.cells[-1]) for line in praise.lines] == [(scene.child.name, WORDS)]


def test_an_officer_who_is_not_linked_and_a_worker_make_none(scene: Scene) -> None:
    with pytest.raises(Http404):
        a_pack(scene, by=make.an_officer())
    with pytest.raises(PermissionDenied):
        a_pack(scene, by=scene.team_manager)
    with pytest.raises(Refused, match="No quarter"):
        a_pack(scene, date(2021, 2, 1))
    with pytest.raises(Refused, match="not begun"):
        a_pack(scene, date(2021, 7, 1))
    a_pack(scene, SPRING)
    with pytest.raises(Refused, match="made already"):
        a_pack(scene, SPRING)
    with pytest.raises(Refused, match="later quarter"):
        a_pack(scene, WINTER)


def test_the_team_manager_and_the_service_manager_read_it_and_others_do_not(scene: Scene) -> None:
    pack = a_pack(scene)
    for person in (scene.officer, scene.team_manager, scene.manager):
        assert pack_page(make.viewing(person), pack.pk).team == scene.team.name
    elsewhere = make.a_person(Role.TEAM_MANAGER, team=make.a_team())
    for person in (scene.worker, elsewhere, make.an_officer()):
        with pytest.raises(Http404):
            pack_page(make.viewing(person), pack.pk)
    assert [team.team for team in packs(make.viewing(scene.officer))] == [scene.team.name]
    assert packs(make.viewing(scene.worker)) == []


def test_a_line_about_a_child_who_may_not_be_seen_is_left_out_and_counted(scene: Scene) -> None:
    some_praise(scene, today=MARCH)
    pack = a_pack(scene)
    give_sight([scene.child.pk], basis=Grant.Basis.CONFLICT, person_id=scene.manager.pk, starts_on=make.LONG_AGO)
    praise = pack_page(make.viewing(scene.manager), pack.pk).sections[0]
    assert (praise.lines, praise.unseen) == ((), 1)


def test_what_is_written_and_judged_stands_until_the_meeting_and_then_stays(scene: Scene) -> None:
    pack, by = a_pack(scene), make.acting(scene.officer)
    write_pack(by, pack, texts={"praise": " Well done ", "strengths": "Steady"}, judgements={"plan": "most"})
    page = pack_page(make.viewing(scene.officer), pack.pk)
    assert (page.sections[0].text, page.strengths, page.judged) == (
        "Well done", "Steady", (("Care plans are up to date", "Most"),),
    )  # fmt: skip
    with pytest.raises(Refused, match="from the list"):
        write_pack(by, pack, texts={}, judgements={"plan": "splendid"})
    with pytest.raises(Refused, match="minutes"):
        hold_pack_meeting(by, pack, met_on=make.TODAY, present="", minutes=" ")
    hold_pack_meeting(by, pack, met_on=make.TODAY, present="All", minutes="We spoke of praise first.")
    some_praise(scene, today=MARCH)
    assert _said(pack_page(make.viewing(scene.officer), pack.pk), "praise") == "No praise was recorded this quarter."
    with pytest.raises(Refused, match="stays as it was"):
        write_pack(by, pack, texts={}, judgements={})


def test_no_name_of_a_child_is_kept_with_a_meeting(scene: Scene) -> None:
    some_praise(scene, today=MARCH)
    held = hold_pack_meeting(make.acting(scene.officer), a_pack(scene), met_on=make.TODAY, present="", minutes="Said.")
    assert scene.child.family_name not in str(held.facts)
    assert str(scene.child.pk) in str(held.facts)


def test_actions_are_settled_or_carried_to_the_next_pack(scene: Scene) -> None:
    pack, by = a_pack(scene), make.acting(scene.officer)
    done = add_pack_action(by, pack, what="Ring the school", owner="Tam", due_on=date(2021, 4, 20))
    kept = add_pack_action(by, pack, what="Bring the plans", owner="Wyn", due_on=date(2021, 4, 30))
    settle_pack_action(by, done, done=True, came_of_it="Rung")
    following = a_pack(scene, SPRING)
    page = pack_page(make.viewing(scene.officer), following.pk)
    assert [(row.what, row.carried, row.state) for row in page.actions] == [("Bring the plans", True, "open")]
    assert [(row.what, row.state) for row in page.last_actions] == [
        ("Ring the school", "done"), ("Bring the plans", "carried"),
    ]  # fmt: skip
    with pytest.raises(Refused, match="carried"):
        settle_pack_action(by, kept, done=True, came_of_it="")
    with pytest.raises(Refused, match="Say why"):
        settle_pack_action(by, PackAction.objects.get(carried_from=kept), done=False, came_of_it="")


def test_a_pack_asks_no_more_for_more_that_is_in_it(scene: Scene) -> None:
    pack = a_pack(scene)

    def asked() -> int:
        viewer = make.viewing(scene.officer)
        with CaptureQueriesContext(connection) as counted:
            pack_page(viewer, pack.pk)
        return len(counted)

    some_praise(scene, today=MARCH)
    asked()
    few = asked()
    for _ in range(4):
        some_praise(scene, today=MARCH, child=make.a_child(officer=scene.officer, team=scene.team).pk)
        add_pack_action(make.acting(scene.officer), pack, what="Ring", owner="Tam", due_on=date(2021, 4, 20))
    assert asked() == few
