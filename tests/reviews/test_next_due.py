"""Which review falls due next: along the cycle, on the way to adoption, and where the history is not whole."""

from __future__ import annotations

from datetime import date

import pytest

from mainstay.reviews.rules.cycle import Care, next_due
from mainstay.reviews.rules.kept import kept, to_keep
from mainstay.reviews.rules.stages import EpisodeSeen, Stage, StageFrom, adoption_stages
from mainstay.statute.policy import LocalPolicy
from mainstay.statute.reviews import ReviewKind
from mainstay.statute.working_days import england

STARTED = date(2020, 6, 1)
FIRST_DUE = date(2020, 6, 29)


def due(care: Care, *held: date, until: date | None = None, policy: LocalPolicy | None = None):
    answer = next_due(care, held, until=until, calendar=england(), policy=policy or LocalPolicy())
    return (answer.kind, answer.due.on if answer.due else None)


@pytest.mark.parametrize(
    ("held", "kind", "due_on"),
    [
        ((), ReviewKind.FIRST, FIRST_DUE),
        ((FIRST_DUE,), ReviewKind.SECOND, date(2020, 9, 29)),
        ((FIRST_DUE, date(2020, 9, 29)), ReviewKind.LATER, date(2021, 3, 29)),
        ((date(2020, 6, 10),), ReviewKind.SECOND, date(2020, 9, 10)),  # early: the next moves earlier
        ((date(2020, 7, 8),), ReviewKind.SECOND, date(2020, 10, 8)),  # late: the clock restarts from it
        ((FIRST_DUE, date(2020, 8, 31)), ReviewKind.LATER, date(2021, 2, 28)),  # no 31 February
    ],
)
def test_each_review_is_counted_from_the_day_the_one_before_was_held(
    held: tuple[date, ...], kind: ReviewKind, due_on: date
) -> None:
    assert due(Care(STARTED), *held) == (kind, due_on)


def test_short_breaks_have_a_clock_of_their_own() -> None:
    care = Care(STARTED, short_breaks_only=True)
    assert due(care) == (ReviewKind.SHORT_BREAK, date(2020, 9, 1))
    assert due(care, date(2020, 8, 20)) == (ReviewKind.SHORT_BREAK, date(2021, 2, 20))


HELD = (FIRST_DUE, date(2020, 9, 29))
AUTHORISED = StageFrom(date(2020, 11, 2), Stage.AUTHORISED)
PLACED = StageFrom(date(2021, 1, 11), Stage.PLACED)
RETURNED = StageFrom(date(2021, 4, 12), Stage.RETURNED)


def test_after_a_placement_order_both_clocks_run_and_the_earlier_counts() -> None:
    answer = next_due(Care(STARTED, stages=(AUTHORISED,)), HELD, calendar=england(), policy=LocalPolicy())
    assert answer.due is not None
    assert (answer.due.kind, answer.due.on) == (ReviewKind.ADOPTION, date(2021, 2, 2))
    assert [other.on for other in answer.due.beside] == [date(2021, 3, 29)]
    assert "whose clock runs too" in answer.explained


def test_a_council_may_let_only_the_adoption_clock_run() -> None:
    policy = LocalPolicy(before_placement_for_adoption="adoption_only")
    held = (FIRST_DUE,)
    late_order = StageFrom(date(2020, 9, 20), Stage.AUTHORISED)
    assert due(Care(STARTED, stages=(late_order,)), *held) == (ReviewKind.SECOND, date(2020, 9, 29))
    assert due(Care(STARTED, stages=(late_order,)), *held, policy=policy) == (ReviewKind.ADOPTION, date(2020, 12, 20))


def test_a_placement_for_adoption_brings_the_review_forward_to_four_weeks() -> None:
    care = Care(STARTED, stages=(AUTHORISED, PLACED))
    assert due(care, *HELD) == (ReviewKind.ADOPTION, date(2021, 2, 8))
    assert due(care, *HELD, date(2021, 2, 1)) == (ReviewKind.ADOPTION, date(2021, 5, 1))
    assert due(care, *HELD, date(2021, 2, 1), date(2021, 5, 1)) == (ReviewKind.ADOPTION, date(2021, 11, 1))


def test_a_return_from_adoption_asks_for_a_review_within_42_days() -> None:
    care = Care(STARTED, stages=(AUTHORISED, PLACED, RETURNED))
    assert due(care, *HELD, date(2021, 2, 1)) == (ReviewKind.ADOPTION, date(2021, 5, 24))


def test_a_review_that_is_late_already_is_not_excused_by_a_placement_afterwards() -> None:
    placed = StageFrom(date(2020, 10, 10), Stage.PLACED)
    assert due(Care(STARTED, stages=(placed,)), FIRST_DUE) == (ReviewKind.SECOND, date(2020, 9, 29))


def test_a_review_is_judged_by_what_had_happened_when_it_was_held() -> None:
    care = Care(STARTED, stages=(AUTHORISED, PLACED))
    assert due(care, *HELD, until=date(2020, 12, 1)) == (ReviewKind.ADOPTION, date(2021, 2, 2))


def test_where_earlier_reviews_are_not_loaded_the_next_is_a_later_one() -> None:
    care = Care(STARTED, held_before=2)
    assert due(care, date(2021, 1, 15)) == (ReviewKind.LATER, date(2021, 7, 15))


def test_beyond_the_calendar_there_is_no_due_date_and_the_reason_is_said() -> None:
    answer = next_due(Care(date(2035, 12, 20)), (), calendar=england(), policy=LocalPolicy())
    assert answer.due is None
    assert answer.kind is ReviewKind.FIRST
    assert "31 December 2035" in answer.explained


def test_the_way_to_adoption_is_read_from_the_episodes() -> None:
    days = [date(2020, month, 1) for month in range(1, 8)]
    seen = [
        EpisodeSeen(days[0], "C2", "U1"),
        EpisodeSeen(days[1], "E1", "U1"),
        EpisodeSeen(days[2], "E1", "U3"),
        EpisodeSeen(days[3], "E1", "A5"),
        EpisodeSeen(days[4], "E1", "U1"),
        EpisodeSeen(days[5], "C2", "U1"),
        EpisodeSeen(days[6], "C2", "A5"),
    ]
    assert [(stage.on.month, stage.stage) for stage in adoption_stages(reversed(seen))] == [
        (2, Stage.AUTHORISED),
        (4, Stage.PLACED),
        (5, Stage.RETURNED),
        (7, Stage.PLACED),
    ]


def test_a_revoked_placement_order_ends_the_adoption_clock() -> None:
    seen = [EpisodeSeen(date(2020, 1, 1), "E1", "U1"), EpisodeSeen(date(2020, 2, 1), "C2", "U1")]
    assert [stage.stage for stage in adoption_stages(seen)] == [Stage.AUTHORISED, Stage.NONE]


def test_a_due_date_survives_being_kept() -> None:
    answer = next_due(Care(STARTED), (), calendar=england(), policy=LocalPolicy())
    fields = to_keep(answer)
    again = kept(fields["kind"], fields["due_on"], fields["due_rule"], fields["due_event"], fields["due_event_on"])
    assert answer.due is not None
    assert again is not None
    assert (again.on, again.kind, again.citation, again.event, again.event_on) == (
        answer.due.on,
        answer.due.kind,
        answer.due.citation,
        answer.due.event,
        answer.due.event_on,
    )
    assert kept("later", None, "", "", None) is None
