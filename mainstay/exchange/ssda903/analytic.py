"""The derived facts as rows of the analytic contract, in the order of its columns."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from mainstay.children.rules.periods import PeriodFact
from mainstay.exchange.ssda903.derive import Derived, derive
from mainstay.exchange.ssda903.facts import ChildFact, Facts, span_of
from mainstay.reviews.rules.sequence import JudgedReview, NextDue
from mainstay.statute.codes import ethnic_group, is_short_break, reason_group
from mainstay.statute.participation import aged_4_or_over
from mainstay.statute.policy import LocalPolicy

Cells = tuple[str | date | bool | None, ...]


@dataclass(frozen=True, slots=True)
class AnalyticRows:
    """Rows for each table of the contract that a return can give, by the table's name."""

    periods: list[Cells]
    episodes: list[Cells]
    reviews: list[Cells]
    months: list[Cells]

    def tables(self) -> Iterator[tuple[str, list[Cells]]]:
        """Each table's name and rows."""
        for name in ("periods", "episodes", "reviews", "months"):
            yield name, getattr(self, name)


def to_analytic(facts: Facts, policy: LocalPolicy | None = None) -> AnalyticRows:
    """What several years' returns give the analytic contract, judged as the council's policy says."""
    policy = policy or LocalPolicy()
    return rows_of(derive(facts, policy), policy)


def rows_of(derived: Derived, policy: LocalPolicy) -> AnalyticRows:
    """The rows of what has been derived already."""
    months = [
        (month.key, month.starts_on, month.ends_on) for year in span_of(derived.facts.years) for month in year.months()
    ]
    rows = AnalyticRows([], [], [], list(months))
    for periods in derived.periods.values():
        for period in periods:
            child = _child(derived, period.child)
            rows.periods.append(_period(period, child, policy))
            rows.episodes.extend(_episodes(period))
    for name, sequence in derived.sequences.items():
        child = _child(derived, name)
        rows.reviews.extend(_held(review, child, policy) for review in sequence.judged if review.counts)
        rows.reviews.extend(_outstanding(due, policy) for due in sequence.outstanding)
    return rows


def period_key(period: PeriodFact) -> str:
    """The text by which a period is known."""
    return f"{period.child}:{period.starts_on.isoformat()}"


def _child(derived: Derived, name: str) -> ChildFact:
    return derived.facts.children.get(name) or ChildFact(name)


def _period(period: PeriodFact, child: ChildFact, policy: LocalPolicy) -> Cells:
    return (
        period_key(period),
        period.child,
        period.starts_on,
        period.ends_on,
        period.reason_ceased,
        reason_group(period.reason_ceased),
        period.legal_status_at_start,
        period.category_of_need,
        child.sex,
        ethnic_group(child.ethnicity, policy.chinese_in),
        child.born_on,
        period.short_breaks_only,
        child.unaccompanied_until,
    )


def _episodes(period: PeriodFact) -> Iterator[Cells]:
    for episode in period.episodes:
        yield (
            f"{episode.child}:{episode.starts_on.isoformat()}",
            period_key(period),
            episode.child,
            episode.starts_on,
            episode.ends_on,
            episode.legal_status,
            episode.category_of_need,
            episode.placement,
            episode.provider,
            is_short_break(episode.legal_status),
        )


def _held(review: JudgedReview, child: ChildFact, policy: LocalPolicy) -> Cells:
    born_on = child.born_on
    return (
        f"{child.child}:{review.on.isoformat()}",
        child.child,
        period_key(review.period) if review.period else None,
        review.kind.value,
        review.on,
        review.due.on if review.due else None,
        review.verdict.value,
        review.verdict_with_window.value,
        review.in_window,
        policy.counts(review.kind.value),
        review.code,
        aged_4_or_over(born_on, review.on) if born_on else None,
        None,
        None,
        None,
        f"{review.on:%Y-%m}",
        None,
        None,
    )


def _outstanding(due: NextDue, policy: LocalPolicy) -> Cells:
    return (
        f"{due.period.child}:due:{due.period.starts_on.isoformat()}",
        due.period.child,
        period_key(due.period),
        due.kind.value,
        None,
        due.due.on if due.due else None,
        None,
        None,
        False,
        policy.counts(due.kind.value),
        None,
        None,
        None,
        None,
        None,
        None,
        None,
        None,
    )
