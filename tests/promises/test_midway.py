"""The check half-way between two reviews, and the lists of what is due, overdue and contested."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from mainstay.access.roles import Role
from mainstay.ledger.models import Entry
from mainstay.promises import queries
from mainstay.promises.actions.check_midway import check_midway
from mainstay.promises.actions.contest_promise import contest_promise
from mainstay.statute.refusal import Refused
from tests.promises.building import DUE, HELD, SENT, a_family, answered, promised, sent
from tests.reviews.building import a_person, held, looking, on, open_review

HALF_WAY = date(2020, 8, 14)  # between 29 June and 29 September
OUTCOME = "Sam will ring the dentist this week."


def test_the_check_is_due_half_way_and_stands_in_the_list_until_it_is_made(db: None) -> None:
    family = a_family()
    sent(family)
    assert queries.midway_due(looking(family.officer, date(2020, 7, 30))) == []
    [soon] = queries.midway_due(looking(family.officer, date(2020, 8, 1)))
    assert (soon.due_on, soon.is_overdue, soon.promises_open) == (HALF_WAY, False, 1)
    [late] = queries.midway_due(looking(family.officer, date(2020, 8, 17)))
    assert (late.is_overdue, late.words) == (True, "Was due on 14 August 2020, 3 days ago")
    check_midway(on(family.officer, date(2020, 8, 17)), family.review, rating="amber", outcome=OUTCOME)
    assert queries.midway_due(looking(family.officer, date(2020, 8, 17))) == []


def test_a_check_keeps_how_many_promises_were_looked_at_and_done(db: None) -> None:
    family = a_family()
    first, _ = sent(family), promised(family, what="New glasses", matter="optician")
    answered(family, first, open_review(family.child), "done", date(2020, 8, 12))
    check = check_midway(on(family.officer, HALF_WAY), family.review, rating="green", outcome=OUTCOME)
    assert (check.due_on, check.promises_looked_at, check.promises_done) == (HALF_WAY, 2, 1)
    assert Entry.objects.get(event="MidwayChecked").sentence == "Mid-way check: 1 of 2 promises done, on course"
    page = queries.midway_page(looking(family.officer, HALF_WAY), family.review.pk)
    assert (page.due_on, page.why_not, len(page.promises)) == (None, "", 2)
    assert [(row.rating_words, row.outcome) for row in page.checks] == [("On course", OUTCOME)]


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"rating": "purple"}, "how the promises stand"),
        ({"outcome": " "}, "Give the reason"),
        ({"checked_on": date(2020, 8, 15)}, "in the future"),
        ({"checked_on": HELD}, "comes after the review"),
    ],
)
def test_a_check_says_how_the_promises_stand_what_came_of_it_and_when(
    db: None, changed: dict[str, Any], words: str
) -> None:
    family = a_family()
    facts: dict[str, Any] = {"rating": "green", "outcome": OUTCOME, **changed}
    with pytest.raises(Refused, match=words):
        check_midway(on(family.officer, HALF_WAY), family.review, **facts)


def test_a_check_is_made_once_a_day_and_only_after_the_last_review(db: None) -> None:
    family = a_family()
    check_midway(on(family.officer, HALF_WAY), family.review, rating="red", outcome=OUTCOME)
    with pytest.raises(Refused, match="recorded already"):
        check_midway(on(family.officer, HALF_WAY), family.review, rating="red", outcome=OUTCOME)
    held(family.child, family.officer, date(2020, 9, 28))
    with pytest.raises(Refused, match="follows the child's last review"):
        check_midway(on(family.officer, date(2020, 10, 1)), family.review, rating="red", outcome=OUTCOME)


def test_overdue_and_contested_promises_stand_in_the_officers_lists_and_by_team(db: None) -> None:
    family = a_family()
    promised(family)
    disputed = sent(family, what="New glasses", matter="optician", due_on=date(2020, 10, 1))
    contest_promise(on(family.manager, SENT), disputed, because="No budget")
    day = date(2020, 8, 15)
    viewer = looking(family.officer, day)
    assert [row.what for row in queries.promises_overdue(viewer).rows] == ["Robin sees the dentist"]
    assert [row.what for row in queries.promises_contested(viewer).rows] == ["New glasses"]
    [team] = queries.promises_by_team(looking(a_person(Role.SERVICE_MANAGER), day))
    assert (team.team_id, team.open, team.overdue, team.contested, team.waiting) == (family.team.pk, 2, 1, 1, 0)
    assert queries.promises_overdue(looking(family.officer, DUE)).count == 0


def test_promises_of_a_review_held_stand_in_the_list_to_send(db: None) -> None:
    family = a_family()
    promised(family)
    [row] = queries.promises_to_send(looking(family.officer, HELD)).rows
    assert row.send_by_on == date(2020, 7, 6)
    sent(family, what="New glasses", matter="optician")
    assert queries.promises_to_send(looking(family.officer, SENT)).count == 0


def test_a_team_sees_what_reviews_ask_of_it_and_no_other_does(db: None) -> None:
    family, other = a_family(), a_family()
    sent(family)
    promised(family, what="Not sent", matter="")
    seen = queries.team_promises(looking(family.worker, SENT))
    assert [row.what for row in seen.to_answer] == ["Robin sees the dentist"]
    assert seen.others == ()
    assert queries.team_promises(looking(other.manager, SENT)).to_answer == ()
    late = queries.team_promises(looking(family.manager, date(2020, 8, 17)))
    assert [row.clock_words for row in late.overdue] == ["Nobody answered by 8 July 2020, so it counts as agreed."]


def test_every_list_asks_as_often_for_many_promises_as_for_one(db: None) -> None:
    family = a_family()
    sent(family)

    def asked(read: Any) -> int:
        read()  # what the council has arranged is read once and held
        with CaptureQueriesContext(connection) as caught:
            read()
        return len(caught)

    viewer, day = looking(family.officer, date(2020, 8, 20)), looking(family.manager, date(2020, 8, 20))
    reads = {
        "child": lambda: queries.promises_of_child(viewer, family.child.pk),
        "review": lambda: queries.promises_of_review(viewer, family.review.pk),
        "answer": lambda: queries.promises_to_answer(viewer, open_review(family.child).pk),
        "overdue": lambda: queries.promises_overdue(viewer),
        "team": lambda: queries.team_promises(day),
        "midway": lambda: queries.midway_due(viewer),
    }
    before = {name: asked(read) for name, read in reads.items()}
    for number in range(6):
        sent(family, SENT, what=f"Another {number}", matter="")
    assert {name: asked(read) for name, read in reads.items()} == before
