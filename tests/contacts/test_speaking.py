"""Whom an officer has still to speak to, and how many social workers a child has had since the last review."""

from __future__ import annotations

from datetime import date
from typing import Any

from mainstay.children.actions.set_social_work import set_social_work
from mainstay.contacts.queries import children_to_speak_to, social_workers_since_review
from mainstay.reviews.actions.hold_review import hold_review
from mainstay.reviews.models import Review
from tests import builders as make
from tests.contacts.building import Scene, a_contact


def _listed(scene: Scene, today: date = make.TODAY) -> tuple[list[Any], list[Any], int]:
    found = children_to_speak_to(make.viewing(scene.officer, today))
    return [row.child_id for row in found.before_review], [row.child_id for row in found.since_review], found.children


def _hold(scene: Scene, on: date) -> None:
    hold_review(
        make.acting(scene.officer, today=on), Review.objects.get(child=scene.child, held_on=None), held_on=on,
        mode="video", participation_code="PN1", chaired_by="officer",
    )  # fmt: skip


def test_the_window_opens_fourteen_days_before_the_review(scene: Scene) -> None:
    due_on = Review.objects.get(child=scene.child).due_on
    assert due_on == date(2021, 3, 29)
    assert _listed(scene, date(2021, 3, 14)) == ([], [scene.child.pk], 1)
    assert _listed(scene, date(2021, 3, 15)) == ([scene.child.pk], [], 1)


def test_speaking_within_the_window_takes_the_child_off_and_before_it_does_not(scene: Scene) -> None:
    a_contact(scene, on=date(2021, 3, 14))
    assert _listed(scene)[0] == [scene.child.pk]
    a_contact(scene, on=date(2021, 3, 15), how="text")
    assert _listed(scene)[0] == [scene.child.pk]
    a_contact(scene, on=date(2021, 3, 15), how="call")
    assert _listed(scene) == ([], [], 1)


def test_a_child_spoken_to_on_the_day_of_the_last_review_was_not_since(scene: Scene) -> None:
    a_contact(scene, on=date(2021, 3, 22))
    _hold(scene, date(2021, 3, 22))
    assert _listed(scene) == ([], [scene.child.pk], 1)
    a_contact(scene, on=date(2021, 3, 23))
    assert _listed(scene) == ([], [], 1)


def test_a_child_who_left_and_another_officers_child_are_not_listed(scene: Scene) -> None:
    make.a_child(officer=make.an_officer())
    assert _listed(scene)[2] == 1


def test_many_children_are_asked_for_as_often_as_one(scene: Scene, django_assert_num_queries: Any) -> None:
    for _ in range(12):
        make.a_child(officer=scene.officer)
    viewer = make.viewing(scene.officer)
    with django_assert_num_queries(1):
        assert children_to_speak_to(viewer).children == 13


def test_social_workers_are_counted_from_the_last_review(scene: Scene) -> None:
    support, viewer = make.acting(scene.support), make.viewing(scene.officer)
    for day, name in ((15, "Wyn"), (26, "Kit"), (29, "Kit")):
        set_social_work(support, scene.child, team=scene.team, social_worker=name, starts_on=date(2021, 3, day))
    counted = social_workers_since_review(viewer, scene.child.pk)
    assert counted is not None
    assert (counted.count, counted.since) == (3, date(2021, 3, 1))
    _hold(scene, date(2021, 3, 22))
    counted = social_workers_since_review(viewer, scene.child.pk)
    assert counted is not None
    assert (counted.count, counted.since) == (2, date(2021, 3, 22))


def test_a_child_without_a_social_worker_has_no_count(scene: Scene) -> None:
    child = make.a_child(officer=scene.officer)
    assert social_workers_since_review(make.viewing(scene.officer), child.pk) is None
