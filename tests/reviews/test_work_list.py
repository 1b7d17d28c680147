"""The Monday page and the calendar: what stands where, for whom, and in how many queries."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import connection
from django.http import Http404
from django.test.utils import CaptureQueriesContext

from mainstay.access.models import Person
from mainstay.access.roles import Role
from mainstay.children.models import Child
from mainstay.reviews.actions.adjourn_review import adjourn_review
from mainstay.reviews.actions.ask_to_postpone import ask_to_postpone
from mainstay.reviews.actions.schedule_review import schedule_review
from mainstay.reviews.models import Review
from mainstay.reviews.queries import (
    Filters,
    Group,
    calendar,
    next_reviews,
    review_page,
    reviews_of_child,
    service_summary,
    work_list,
)
from mainstay.reviews.queries.work import groups
from mainstay.reviews.shared import overdue, with_overdue_review, with_review_due, with_review_of_officer
from mainstay.statute.working_days import england
from tests.reviews.building import (
    FIRST_DUE,
    SECOND_DUE,
    STARTED,
    a_child,
    a_person,
    a_team,
    an_officer_with,
    give,
    held,
    looking,
    on,
    open_review,
)

MONDAY = date(2020, 6, 29)


def _started_so_that_due(day: date) -> date:
    return england().add(day, -20)


def _where(person: Person, day: date) -> dict[str, list[str]]:
    listed = work_list(looking(person, day))
    return {group.group.value: [row.child_name.split()[0] for row in group.rows] for group in listed.groups}


def test_reviews_stand_in_the_group_of_the_day_something_is_next_to_happen(manager: Person) -> None:
    for name, due_on in (
        ("Overdue", date(2020, 6, 26)),
        ("Today", MONDAY),
        ("Tomorrow", date(2020, 6, 30)),
        ("Friday", date(2020, 7, 3)),
        ("Later", date(2020, 7, 6)),
    ):
        a_child(starts_on=_started_so_that_due(due_on), name=name)
    assert _where(manager, MONDAY) == {
        "overdue": ["Overdue"],
        "today": ["Today"],
        "tomorrow": ["Tomorrow"],
        "this_week": ["Friday"],
        "later": ["Later"],
    }


def test_an_arranged_review_stands_on_its_arranged_day_until_it_is_recorded(manager: Person) -> None:
    child = a_child(name="Arranged")
    acting = on(manager, date(2020, 6, 8))
    schedule_review(acting, open_review(child), scheduled_on=date(2020, 6, 16), mode="video")
    assert _where(manager, date(2020, 6, 15))["tomorrow"] == ["Arranged"]
    assert _where(manager, date(2020, 6, 18))["today"] == ["Arranged"]
    assert _where(manager, date(2020, 6, 30))["overdue"] == ["Arranged"]


def test_an_adjourned_review_is_not_overdue_until_its_twenty_working_days_are_over(manager: Person) -> None:
    child = a_child(name="Adjourned")
    adjourn_review(on(manager, FIRST_DUE), open_review(child), adjourned_on=FIRST_DUE, because="Late", mode="video")
    assert _where(manager, date(2020, 7, 20))["later"] == ["Adjourned"]
    assert _where(manager, date(2020, 7, 28))["overdue"] == ["Adjourned"]


@pytest.mark.parametrize("offset", range(7))
def test_every_open_review_falls_in_exactly_one_group_on_every_day_of_the_week(manager: Person, offset: int) -> None:
    for days in (0, 1, 2, 4, 7, 9, 14):
        a_child(starts_on=STARTED + timedelta(days=days))
    today = MONDAY + timedelta(days=offset)
    counts = [Review.objects.filter(condition).count() for condition in groups(today).values()]
    assert sum(counts) == 7
    assert work_list(looking(manager, today)).count == 7


def test_an_officer_sees_their_own_children_only_and_a_manager_the_service(manager: Person) -> None:
    mine, other = a_child(name="Mine"), a_child(name="Other")
    officer = an_officer_with(mine)
    an_officer_with(other)
    assert [row.child_id for row in work_list(looking(officer, MONDAY)).groups[1].rows] == [mine.pk]
    assert work_list(looking(manager, MONDAY)).count == 2
    assert work_list(looking(manager, MONDAY), officer=officer.pk).count == 1
    assert work_list(looking(a_person(Role.DATA_OFFICER), MONDAY)).count == 0
    with pytest.raises(Http404):
        review_page(looking(officer, MONDAY), open_review(other).pk)
    assert reviews_of_child(looking(officer, MONDAY), other.pk) == []


def test_the_list_is_narrowed_by_filters(manager: Person, support: Person) -> None:
    team = a_team()
    first, second = a_child(team=team), a_child()
    an_officer_with(first)
    held(second, manager, MONDAY)
    ask_to_postpone(on(support, MONDAY), open_review(second), reason="other")
    viewer = looking(manager, MONDAY)

    def found(filters: Filters) -> set[str]:
        listed = work_list(viewer, filters=filters)
        return {row.child_reference for group in listed.groups for row in group.rows}

    assert found(Filters(team=team.pk)) == {first.reference}
    assert found(Filters(kind="second")) == {second.reference}
    assert found(Filters(state="due")) == {first.reference, second.reference}
    assert found(Filters(without_officer=True)) == {second.reference}
    assert found(Filters(postponement_waiting=True)) == {second.reference}
    assert found(Filters(others=(overdue(MONDAY),))) == set()


def test_a_row_says_what_its_viewer_may_do_and_why_not(manager: Person, support: Person) -> None:
    a_child()
    row = work_list(looking(support, MONDAY)).groups[1].rows[0]
    assert row.may.schedule
    assert not row.may.hold
    assert "does not let you" in row.may.hold.reason
    assert not row.may.complete
    row = work_list(looking(manager, MONDAY)).groups[1].rows[0]
    assert row.may.hold
    assert row.may.complete.reason.startswith("This review has not begun")
    assert (row.state_words, row.is_overdue) == ("To be arranged", False)


def test_a_long_group_is_shown_by_the_page(manager: Person) -> None:
    for _ in range(53):
        a_child()
    viewer = looking(manager, MONDAY)
    today = work_list(viewer).groups[1]
    assert (today.count, len(today.rows), today.pages) == (53, 50, 2)
    second = work_list(viewer, group=Group.TODAY, page=2).groups[1]
    assert (len(second.rows), second.page) == (3, 2)
    assert not {row.id for row in today.rows} & {row.id for row in second.rows}
    assert work_list(viewer, group=Group.TODAY, page=99).groups[1].page == 2


def test_a_manager_sees_the_service_by_officer_and_by_team(manager: Person, support: Person) -> None:
    team = a_team()
    children = [a_child(team=team), a_child(), a_child(starts_on=date(2020, 6, 15))]
    officer = an_officer_with(children[0])
    give(children[1], officer, STARTED)
    ask_to_postpone(on(support, date(2020, 6, 8)), open_review(children[0]), reason="other")
    summary = service_summary(looking(manager, date(2020, 6, 30)))
    assert (summary.whole.open, summary.whole.overdue, summary.whole.postponements) == (3, 2, 1)
    assert [(load.name, load.open, load.overdue) for load in summary.by_officer] == [
        ("", 1, 0),
        ("Olu Example", 2, 2),
    ]
    assert {(load.id, load.open) for load in summary.by_team} == {(None, 2), (team.pk, 1)}
    assert service_summary(looking(manager, MONDAY), most=1).officers_not_shown == 1


def test_the_calendar_shows_what_is_arranged_due_and_held(manager: Person) -> None:
    done, arranged, waiting = a_child(), a_child(), a_child(starts_on=date(2020, 6, 3))
    held(done, manager, date(2020, 6, 22))
    schedule_review(on(manager, MONDAY), open_review(arranged), scheduled_on=MONDAY, mode="video")
    shown = calendar(looking(manager, MONDAY), date(2020, 6, 1), date(2020, 7, 31))
    days = {day.on: (len(day.arranged), len(day.due), len(day.held)) for day in shown.days}
    assert days == {
        date(2020, 6, 22): (0, 0, 1),
        MONDAY: (1, 0, 0),
        open_review(waiting).due_on: (0, 1, 0),
    }
    assert (shown.count, shown.not_shown) == (3, 0)
    officer = an_officer_with(waiting, MONDAY)
    assert calendar(looking(manager, MONDAY), date(2020, 6, 1), date(2020, 7, 31), officer=officer.pk).count == 1
    assert calendar(looking(officer, MONDAY), date(2020, 6, 1), date(2020, 7, 31)).count == 1


def test_the_children_list_can_be_narrowed_by_reviews(manager: Person) -> None:
    late, early = a_child(), a_child(starts_on=date(2020, 6, 15))
    officer = an_officer_with(early, MONDAY)
    today = date(2020, 6, 30)
    assert list(Child.objects.filter(with_overdue_review(today))) == [late]
    assert list(Child.objects.filter(with_review_due(today, date(2020, 7, 31)))) == [early]
    assert list(Child.objects.filter(with_review_of_officer(officer.pk))) == [early]
    assert next_reviews(looking(manager, today), [late.pk, early.pk])[late.pk].is_overdue


def _queries(person: Person) -> list[int]:
    counted = []
    for read in (
        work_list,
        service_summary,
        lambda viewer: calendar(viewer, STARTED, SECOND_DUE),
    ):
        viewer = looking(person, MONDAY)
        with CaptureQueriesContext(connection) as captured:
            read(viewer)
        counted.append(len(captured))
    return counted


def test_the_number_of_queries_does_not_grow_with_the_number_of_children(manager: Person) -> None:
    first = a_child(team=a_team())
    officer = an_officer_with(first)
    held(first, manager, FIRST_DUE)
    a_child()
    few = _queries(manager), _queries(officer)
    for number in range(8):
        child = a_child(team=a_team(), starts_on=STARTED + timedelta(days=number))
        give(child, officer, MONDAY)
    many = _queries(manager), _queries(officer)
    assert many[0][1:] == few[0][1:]
    assert all(count <= 8 for counts in many for count in counts)
    # One query for the counts and one for each group that has anything in it.
    groups_filled = sum(1 for group in work_list(looking(officer, MONDAY)).groups if group.count)
    assert many[1][0] == 1 + groups_filled
