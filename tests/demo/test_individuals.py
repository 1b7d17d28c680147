"""Each invented child's record makes sense by itself: ages, statuses, placements, reviews."""

import itertools
from collections import Counter
from datetime import date, timedelta

from mainstay.children.rules.periods import PeriodFact
from mainstay.statute.ages import age_on, birthday
from mainstay.statute.codes import code_set
from mainstay.statute.participation import problem
from mainstay.statute.reviews import Verdict
from mainstay.statute.working_days import england
from mainstay.statute.years import CollectionYear
from tests.demo.council import YEARS, Read

LAST_DAY = date(2021, 3, 31)


def _born(council: Read, period: PeriodFact) -> date:
    born_on = council.child(period.child).born_on
    assert born_on is not None
    return born_on


def test_the_returns_are_read_without_one_problem(council: Read) -> None:
    assert council.row_problems == []
    assert council.derived.problems == []


def test_nobody_is_looked_after_before_birth_or_after_the_eighteenth_birthday(council: Read) -> None:
    for period in council.periods:
        born_on = _born(council, period)
        assert born_on <= period.starts_on < birthday(born_on, 18)
        assert (period.ends_on or LAST_DAY) <= birthday(born_on, 18)


def test_those_who_left_grown_up_were_of_an_age_to(council: Read) -> None:
    at_18 = 0
    for period in council.periods:
        if period.reason_ceased in {"E5", "E6", "E7", "E17"} and period.ends_on:
            age = age_on(_born(council, period), period.ends_on)
            assert age >= (18 if period.reason_ceased == "E17" else 16)
            at_18 += age == 18
    assert at_18 > 300


def test_the_adopted_were_young_and_placed_under_a_placement_order(council: Read) -> None:
    adopted = [period for period in council.periods if period.reason_ceased in {"E11", "E12"}]
    for period in adopted:
        assert age_on(_born(council, period), period.episodes[-1].starts_on) < 8
        assert period.episodes[-1].placement in {"A5", "A6"}
    assert len(adopted) > 100


def test_placements_go_with_age_and_legal_status(council: Read) -> None:
    for period in council.periods:
        born_on = _born(council, period)
        for episode in period.episodes:
            age = age_on(born_on, episode.starts_on)
            placement, status = episode.placement or "", episode.legal_status
            assert (placement[0] == "A") <= (status == "E1")
            assert (placement == "P1") <= (status in {"C1", "C2"} and episode.provider == "PR0")
            assert (placement in {"H5", "P2"}) <= (age >= 16)
            assert (status == "J1") <= (age >= 10)
            assert (placement == "K1") <= (age >= 13)


def test_legal_statuses_follow_one_another_as_the_courts_make_them(council: Read) -> None:
    allowed = {
        ("L1", "C1"), ("L1", "V2"), ("V2", "C1"), ("C1", "C2"), ("C1", "E1"), (None, "C1"), (None, "V2"),
    }  # fmt: skip
    steps: Counter[tuple[str | None, str | None]] = Counter()
    for period in council.periods:
        statuses = [episode.legal_status for episode in period.episodes]
        steps.update((a, b) for a, b in itertools.pairwise(statuses) if a != b)
        protected = [e for e in period.episodes if e.legal_status == "L1"]
        assert all(e.ends_on and e.ends_on - e.starts_on <= timedelta(days=3) for e in protected)
    assert set(steps) <= allowed


def test_nobody_in_care_ceases_by_a_sentence_to_custody(council: Read) -> None:
    sentenced = [period for period in council.periods if period.reason_ceased == "E9"]
    assert {period.episodes[-1].legal_status for period in sentenced} <= {"V2", "J1"}
    assert all(age_on(_born(council, period), period.starts_on) >= 10 for period in sentenced)


def test_unaccompanied_children_are_accommodated_teenagers(council: Read) -> None:
    alone = [period for period in council.periods if council.child(period.child).unaccompanied_until]
    for period in alone:
        assert {episode.legal_status for episode in period.episodes} == {"V2"}
        assert period.category_of_need == "N8"
        assert 14 <= age_on(_born(council, period), period.starts_on) <= 17
    assert len(alone) > 40


def test_every_code_is_valid_in_the_year_it_is_returned(council: Read) -> None:
    sets = {"legal_status": "LS", "placement": "PLACE", "reason_ceased": "REC", "provider": "PLACE_PROVIDER"}
    for period in council.periods:
        for episode in period.episodes:
            ending = CollectionYear.of(episode.ends_on or LAST_DAY).ending
            for field, name in sets.items():
                code = getattr(episode, field)
                assert code is None or ending < 2017 or code_set(name).valid(code, ending), (field, code, ending)


def test_reviews_are_on_working_days_within_the_period(council: Read) -> None:
    calendar = england()
    for child, review in council.reviews:
        assert calendar.is_working_day(review.on)
        assert review.period is not None
        assert review.period.contains(review.on)
        assert review.code is None or problem(review.code, child.born_on, review.on) is None


def test_a_review_cannot_be_judged_only_in_the_first_year_loaded(council: Read) -> None:
    unjudged = {CollectionYear.of(r.on) for _, r in council.reviews if r.verdict is Verdict.CANNOT_BE_JUDGED}
    assert unjudged == {YEARS[0]}


def test_no_review_required_by_the_last_day_was_left_out(council: Read) -> None:
    outstanding = [due for each in council.derived.sequences.values() for due in each.outstanding]
    assert len(outstanding) == len(council.looked_after(LAST_DAY))
    assert all(each.due is not None and each.due.on > LAST_DAY for each in outstanding)


def test_late_reviews_are_of_many_kinds_and_some_fell_in_the_2020_window(council: Read) -> None:
    late = [r for _, r in council.reviews if r.on > date(2020, 3, 31) and r.verdict is Verdict.LATE]
    assert {"first", "second", "later"} <= {review.kind.value for review in late}
    assert any(review.in_window and review.verdict_with_window is Verdict.IN_TIME for review in late)
    assert max((r.on - r.due.on).days for r in late if r.due) <= 31


def test_some_children_came_back_and_fourteen_left_twice_in_the_year(council: Read) -> None:
    ceased = Counter(p.child for p in council.periods if p.ends_on and date(2020, 4, 1) <= p.ends_on <= LAST_DAY)
    assert Counter(ceased.values()) == {1: 294, 2: 14}


def test_short_breaks_stand_in_the_return_outside_the_headline(council: Read) -> None:
    stays = [p for each in council.derived.periods.values() for p in each if p.short_breaks_only]
    assert len({stay.child for stay in stays}) == 4
    assert any(stay.contains(date(2021, 2, 28)) for stay in stays)
    assert not {stay.child for stay in stays} & {child.child for child, _ in council.reviews}
