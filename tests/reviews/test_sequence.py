"""A child's reviews in order: each of the right kind, judged from the one before, never called late on a guess."""

from __future__ import annotations

from datetime import date

import pytest

from mainstay.children.rules.periods import EpisodeFact, PeriodFact, derive_periods
from mainstay.reviews.rules.history import Unseen, review_unreadable, year_not_loaded
from mainstay.reviews.rules.sequence import ChildSequence, HeldReview, judge_sequence
from mainstay.statute.policy import LocalPolicy
from mainstay.statute.review_kinds import ReviewKind
from mainstay.statute.years import CollectionYear

POLICY = LocalPolicy()
CALENDAR = POLICY.calendar()
AS_AT = date(2021, 3, 31)
STARTED = date(2020, 6, 1)


def day(text: str) -> date:
    return date.fromisoformat(text)


def care(*episodes: tuple[str, str | None, str, str, str]) -> tuple[PeriodFact, ...]:
    """Periods from episodes given as start, end, reason new, legal status and placement."""
    facts = [
        EpisodeFact("A1", day(start), day(end) if end else None, new, status, "N1", place, "PR1", "X1" if end else None)
        for start, end, new, status, place in episodes
    ]
    return derive_periods(facts).periods


def judged(
    periods: tuple[PeriodFact, ...],
    *reviews: str,
    complete_from: date | None = None,
    gaps: tuple[Unseen, ...] = (),
    as_at: date = AS_AT,
) -> ChildSequence:
    held = [(day(review), "PN1") for review in reviews]
    return judge_sequence(
        periods,
        held,
        calendar=CALENDAR,
        policy=POLICY,
        as_at=as_at,
        history_complete_from=complete_from,
        gaps=gaps,
    )


def verdicts(found: ChildSequence) -> list[tuple[str, str]]:
    return [(review.kind.value, review.verdict.value) for review in found.judged]


OPEN = care(("2020-06-01", None, "S", "C2", "U6"))


def test_the_core_cycle_runs_first_second_later() -> None:
    found = judged(OPEN, "2020-06-29", "2020-09-29", "2021-03-29")
    assert verdicts(found) == [("first", "in_time"), ("second", "in_time"), ("later", "in_time")]
    assert [str(review.due.on) for review in found.judged if review.due] == ["2020-06-29", "2020-09-29", "2021-03-29"]


def test_each_review_is_late_the_day_after_it_was_due() -> None:
    found = judged(OPEN, "2020-06-30", "2020-10-01", "2021-04-02")
    assert verdicts(found) == [("first", "late"), ("second", "late"), ("later", "late")]


def test_the_next_review_outstanding_says_why_it_is_due() -> None:
    (due,) = judged(OPEN, "2020-06-29").outstanding
    assert due.due is not None
    assert (due.kind, due.due.on) == (ReviewKind.SECOND, date(2020, 9, 29))
    assert due.due.is_overdue(AS_AT)
    assert due.why.startswith("Due by 29 September 2020")


def test_a_period_that_has_ended_leaves_nothing_outstanding() -> None:
    assert judged(care(("2020-06-01", "2020-08-01", "S", "C2", "U6")), "2020-06-29").outstanding == []


def test_a_second_period_starts_the_cycle_again() -> None:
    twice = care(("2020-01-06", "2020-05-01", "S", "V2", "U6"), ("2020-06-01", None, "S", "C2", "U6"))
    found = judged(twice, "2020-02-03", "2020-06-29")
    assert verdicts(found) == [("first", "in_time"), ("first", "in_time")]
    assert [review.period.starts_on for review in found.judged if review.period] == [date(2020, 1, 6), STARTED]


def test_a_review_on_the_day_the_period_ends_belongs_to_it() -> None:
    ended = care(("2020-06-01", "2020-06-29", "S", "C2", "U6"))
    assert verdicts(judged(ended, "2020-06-29")) == [("first", "in_time")]


def test_a_review_outside_every_period_is_listed_and_not_judged() -> None:
    found = judged(OPEN, "2020-05-31", "2020-06-29")
    assert found.outside_care == [date(2020, 5, 31)]
    assert verdicts(found) == [("later", "cannot_be_judged"), ("first", "in_time")]
    assert found.judged[0].due is None


def test_two_reviews_on_a_day_count_once_and_are_listed() -> None:
    held = [HeldReview(date(2020, 6, 29), "PN1"), HeldReview(date(2020, 6, 29), "PN7")]
    found = judge_sequence(OPEN, held, calendar=CALENDAR, policy=POLICY, as_at=AS_AT)
    assert found.two_on_a_day == [date(2020, 6, 29)]
    assert [(review.on, review.code) for review in found.judged] == [(date(2020, 6, 29), None)]


def test_placement_for_adoption_switches_the_clock() -> None:
    placed = care(("2020-01-06", "2020-07-01", "S", "E1", "U6"), ("2020-07-01", None, "P", "E1", "A5"))
    reviews = ("2020-02-03", "2020-05-01", "2020-07-29", "2020-10-29", "2021-04-29")
    found = judged(placed, *reviews, as_at=day("2021-05-01"))
    kinds = [kind for kind, _ in verdicts(found)]
    assert kinds[2:] == ["adoption", "adoption", "adoption"]
    assert [str(review.due.on) for review in found.judged[2:] if review.due] == [
        "2020-07-29",
        "2020-10-29",
        "2021-04-29",
    ]
    assert {verdict for _, verdict in verdicts(found)} == {"in_time"}


def test_a_child_returned_from_adopters_is_reviewed_within_42_days() -> None:
    returned = care(
        ("2020-01-06", "2020-03-02", "S", "C2", "U6"),
        ("2020-03-02", "2020-07-01", "B", "E1", "A5"),
        ("2020-07-01", None, "P", "C2", "U6"),
    )
    found = judged(returned, "2020-02-03", "2020-03-30", "2020-06-30", "2020-08-13")
    assert verdicts(found)[-1] == ("adoption", "late")
    assert str(found.judged[-1].due.on if found.judged[-1].due else "") == "2020-08-12"


def test_short_breaks_are_one_series_with_its_own_clock() -> None:
    breaks = care(
        ("2020-01-10", "2020-01-13", "S", "V3", "U6"),
        ("2020-03-06", "2020-03-09", "S", "V3", "U6"),
        ("2020-09-04", "2020-09-07", "S", "V3", "U6"),
    )
    found = judged(breaks, "2020-03-08", "2020-09-05")
    assert verdicts(found) == [("short_break", "in_time"), ("short_break", "in_time")]
    assert str(found.judged[0].due.on if found.judged[0].due else "") == "2020-04-10"


def test_a_review_between_two_short_breaks_belongs_to_the_series() -> None:
    breaks = care(("2020-01-10", "2020-01-13", "S", "V3", "U6"), ("2020-06-05", "2020-06-08", "S", "V3", "U6"))
    found = judged(breaks, "2020-04-14")
    assert verdicts(found) == [("short_break", "late")]
    assert found.outside_care == []


def test_short_breaks_more_than_a_year_apart_are_two_series() -> None:
    breaks = care(("2019-01-10", "2019-01-13", "S", "V3", "U6"), ("2020-06-05", "2020-06-08", "S", "V3", "U6"))
    assert judged(breaks, "2020-03-02").outside_care == [date(2020, 3, 2)]


def test_a_review_whose_predecessor_is_not_loaded_cannot_be_judged() -> None:
    long = care(("2015-01-05", None, "S", "C2", "U6"))
    found = judged(long, "2020-06-01", "2020-11-30", "2021-03-01", complete_from=day("2020-04-01"))
    assert verdicts(found) == [("later", "cannot_be_judged"), ("later", "in_time"), ("later", "in_time")]
    assert "1 April 2020" in found.judged[0].why
    assert found.judged[0].due is None


def test_children_in_care_before_the_returns_begin_are_judged_in_the_last_year() -> None:
    long = care(("2012-05-01", None, "S", "C2", "U6"))
    dates = ("2016-05-10", "2016-11-01", "2017-04-20", "2019-12-01", "2020-05-20", "2020-11-10")
    found = judged(long, *dates, complete_from=day("2016-04-01"))
    in_last_year = [review.verdict.value for review in found.judged if review.on >= day("2020-04-01")]
    assert in_last_year == ["in_time", "in_time"]


def test_a_period_that_began_as_the_history_did_is_judged_whole() -> None:
    assert verdicts(judged(OPEN, "2020-07-01", complete_from=STARTED)) == [("first", "late")]


def test_a_review_in_time_by_any_reading_is_in_time_though_history_is_short() -> None:
    assert verdicts(judged(OPEN, "2020-06-25", complete_from=day("2020-06-10"))) == [("first", "in_time")]


@pytest.mark.parametrize(
    ("second", "verdict"), [("2020-10-05", "in_time"), ("2020-12-01", "cannot_be_judged"), ("2021-02-15", "late")]
)
def test_where_the_first_review_may_be_missing_the_second_is_late_only_after_six_months(
    second: str, verdict: str
) -> None:
    found = judged(OPEN, "2020-07-20", second, complete_from=day("2020-06-20"))
    assert [review.verdict.value for review in found.judged] == ["cannot_be_judged", verdict]


def test_a_year_that_is_not_loaded_excuses_what_follows_it_and_no_more() -> None:
    gap = year_not_loaded(CollectionYear.parse("2018-19"))
    long = care(("2017-06-05", None, "S", "C2", "U6"))
    dates = ("2017-07-03", "2017-10-03", "2018-03-20", "2019-06-03", "2019-12-03", "2020-07-20")
    found = judged(long, *dates, complete_from=day("2017-04-01"), gaps=(gap,))
    assert [verdict for _, verdict in verdicts(found)] == ["in_time"] * 3 + ["cannot_be_judged", "in_time", "late"]
    assert "2018-19 are not loaded" in found.judged[3].why


def test_an_unreadable_review_date_excuses_a_review_that_seems_late() -> None:
    gap = review_unreadable(CollectionYear.parse("2020-21"))
    found = judged(OPEN, "2020-06-29", "2021-03-01", gaps=(gap,))
    assert verdicts(found)[1] == ("second", "cannot_be_judged")


def test_what_is_outstanding_is_unknown_where_the_last_review_may_be_missing() -> None:
    long = care(("2015-01-05", None, "S", "C2", "U6"))
    (due,) = judged(long, complete_from=day("2021-04-01")).outstanding
    assert due.due is None
    assert "not loaded" in due.why


def test_a_later_review_due_in_the_2020_window_is_judged_and_marked() -> None:
    long = care(("2019-06-03", None, "S", "C2", "U6"))
    found = judged(long, "2019-07-01", "2019-10-01", "2020-04-01", "2020-10-01", "2021-04-06")
    marked = [(str(review.on), review.verdict.value, review.in_window) for review in found.judged[2:]]
    assert marked == [("2020-04-01", "in_time", False), ("2020-10-01", "in_time", False), ("2021-04-06", "late", False)]
    window = judged(long, "2019-07-01", "2019-10-01", "2019-12-01", "2020-09-01").judged[-1]
    assert (window.verdict.value, window.verdict_with_window.value, window.in_window) == ("late", "in_time", True)


def test_reviews_before_the_law_that_sets_the_clock_cannot_be_judged() -> None:
    old = care(("2008-05-01", None, "S", "C2", "U6"))
    assert verdicts(judged(old, "2008-06-01"))[0][1] == "cannot_be_judged"
