"""The demonstration's children keep things, and what has all three stands in its annual report."""

from __future__ import annotations

from datetime import date

from mainstay.access.roles import Role
from mainstay.achievements import queries
from mainstay.achievements.models import Achievement
from mainstay.ledger.action import set_person
from mainstay.site.demo.alive.achievements import THINGS, YEAR, live
from tests import builders as make


def test_the_report_shows_what_is_allowed_and_not_what_was_taken_back(db: None) -> None:
    officer, manager = make.an_officer("Olu Vale"), make.a_manager("Maya Vale")
    for _ in range(6):
        make.a_child(officer=officer, given_name="Quill", came_on=date(2020, 6, 1))
    done = live({Role.SERVICE_MANAGER: [manager]}, today=make.TODAY)
    viewer = make.viewing(manager)
    set_person(viewer)
    shown = queries.in_the_report(viewer, YEAR)
    assert [row.title for row in shown] == ["Fifty metres", "The hill with all the weather"]
    assert [bool(row.picture) for row in shown] == [False, True]
    assert done == {"things children are proud of": len(THINGS), "yeses of children taken back": 1}
    assert Achievement.objects.filter(state="sent").count() == 1
    assert [row.title for row in queries.waiting(viewer).unread] == ["Our dog"]
