"""From the facts of several years to periods of care and judged reviews, child by child."""

from dataclasses import dataclass, field

from mainstay.children.rules.periods import PeriodFact, PeriodProblem, derive_periods
from mainstay.exchange.ssda903.facts import Facts
from mainstay.exchange.ssda903.files import EPISODES, REVIEWS
from mainstay.exchange.ssda903.problems import Kind, Problem
from mainstay.reviews.rules.sequence import ChildSequence, judge_sequence
from mainstay.statute.dates import in_words
from mainstay.statute.policy import LocalPolicy


@dataclass(slots=True)
class Derived:
    """Periods of care and the reviews in them, by child, with every problem met on the way."""

    facts: Facts
    periods: dict[str, list[PeriodFact]] = field(default_factory=dict)
    sequences: dict[str, ChildSequence] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def derive(facts: Facts, policy: LocalPolicy) -> Derived:
    """The periods of care of every child, and every review judged as the council's policy says."""
    found = derive_periods(facts.episodes)
    derived = Derived(facts, problems=[*facts.problems, *(_of_period(each) for each in found.problems)])
    for period in found.periods:
        derived.periods.setdefault(period.child, []).append(period)
    calendar, missing_years = policy.calendar(), facts.years_without_reviews()
    for child in sorted(derived.periods.keys() | facts.reviews.keys()):
        sequence = judge_sequence(
            derived.periods.get(child, ()),
            facts.reviews.get(child, ()),
            calendar=calendar,
            policy=policy,
            as_at=facts.as_at,
            history_complete_from=facts.reviews_from,
            gaps=(*missing_years, *facts.unseen.get(child, ())),
        )
        derived.sequences[child] = sequence
        derived.problems.extend(_of_sequence(child, sequence))
    return derived


def _of_period(problem: PeriodProblem) -> Problem:
    return Problem(
        Kind(problem.trouble.value), f"{problem.reason} ({problem.source})", "", EPISODES.table, 0, problem.child
    )


def _of_sequence(child: str, sequence: ChildSequence) -> list[Problem]:
    outside = (
        f"The child was not looked after on {in_words(day)}, when a review was held; it cannot be judged."
        for day in sequence.outside_care
    )
    twice = (f"Two reviews stand on {in_words(day)}; they are counted as one." for day in sequence.two_on_a_day)
    return [
        *(Problem(Kind.REVIEW_OUTSIDE_CARE, reason, "", REVIEWS.table, 0, child, "REVIEW") for reason in outside),
        *(Problem(Kind.TWO_REVIEWS_ON_A_DAY, reason, "", REVIEWS.table, 0, child, "REVIEW") for reason in twice),
    ]
