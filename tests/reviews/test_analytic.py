"""The reviews and months as figures read them."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import connection

from mainstay.access.models import Person
from mainstay.children.actions.end_period import end_period
from mainstay.insight.tables import MONTHS, REVIEWS
from mainstay.reviews.actions.adjourn_review import adjourn_review
from tests.reviews.building import (
    FIRST_DUE,
    LATE,
    SECOND_DUE,
    a_child,
    a_team,
    an_officer_with,
    held,
    on,
    open_review,
)


def _rows(sql: str) -> list[dict[str, Any]]:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        names = [column.name for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def test_the_views_have_exactly_the_columns_of_the_contract(db: None) -> None:
    for definition in (REVIEWS, MONTHS):
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT * FROM analytic.{definition.name} LIMIT 0")
            assert tuple(column.name for column in cursor.description) == definition.column_names


def test_reviews_held_and_due_are_counted_and_those_not_needed_are_not(manager: Person) -> None:
    team = a_team()
    child = a_child(team=team, born_on=date(2016, 6, 30))
    officer = an_officer_with(child)
    review = held(child, manager, date(2020, 6, 30), participation_code="PN1", late_reason=LATE)
    gone = a_child()
    end_period(on(manager, date(2020, 6, 20)), gone, ends_on=date(2020, 6, 20), reason="E4A")
    done, waiting = _rows("SELECT * FROM analytic.reviews ORDER BY held_on NULLS LAST")
    assert done == {
        "review_id": str(review.pk),
        "child_id": str(child.pk),
        "period_id": str(review.period_id),
        "kind": "first",
        "held_on": date(2020, 6, 30),
        "due_on": FIRST_DUE,
        "verdict": "late",
        "verdict_with_window": "late",
        "in_window": False,
        "counted": True,
        "participation_code": "PN1",
        "aged_4_or_over": True,
        "late_reason": LATE,
        "officer_id": str(officer.pk),
        "team_id": str(team.pk),
        "month": "2020-06",
        "chaired_by": "officer",
        "not_taking_part": None,
    }
    nothing = ("held_on", "verdict", "verdict_with_window", "participation_code", "aged_4_or_over", "month")
    assert [waiting[name] for name in nothing] == [None] * len(nothing)
    assert (waiting["kind"], waiting["due_on"]) == ("second", date(2020, 9, 30))


def test_the_day_before_a_fourth_birthday_is_under_4(manager: Person) -> None:
    held(a_child(born_on=date(2016, 6, 30)), manager, FIRST_DUE, participation_code="PN0")
    assert _rows("SELECT aged_4_or_over FROM analytic.reviews WHERE held_on IS NOT NULL") == [{"aged_4_or_over": False}]


def test_an_adjourned_review_is_due_by_the_end_of_its_adjournment(manager: Person) -> None:
    child = a_child()
    adjourn_review(on(manager, FIRST_DUE), open_review(child), adjourned_on=FIRST_DUE, because="Late", mode="video")
    assert _rows("SELECT due_on FROM analytic.reviews") == [{"due_on": date(2020, 7, 27)}]
    assert open_review(child).due_on == FIRST_DUE < SECOND_DUE


def test_the_months_run_from_the_first_year_of_the_calendar_to_its_last(db: None) -> None:
    months = _rows("SELECT * FROM analytic.months ORDER BY month")
    assert len(months) == 27 * 12
    assert months[0] == {"month": "2009-04", "starts_on": date(2009, 4, 1), "ends_on": date(2009, 4, 30)}
    assert months[-1] == {"month": "2036-03", "starts_on": date(2036, 3, 1), "ends_on": date(2036, 3, 31)}
