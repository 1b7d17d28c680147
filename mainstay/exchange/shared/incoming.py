"""What the records of each child should be, written to temporary tables of this transaction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.db import connection

from mainstay.children.rules.periods import EpisodeFact, PeriodFact
from mainstay.exchange.rules.keys import episode_text, outstanding_text, period_text, review_text
from mainstay.exchange.shared.copying import Cell, copy_rows
from mainstay.exchange.shared.tables import FILLED, REVIEW
from mainstay.exchange.ssda903.facts import ChildFact
from mainstay.reviews.rules.sequence import ChildSequence, JudgedReview, NextDue
from mainstay.statute.policy import LocalPolicy
from mainstay.statute.reviews import DueDate

Cells = Sequence[Cell]
Key = UUID | str


@dataclass(slots=True)
class Incoming:
    """Rows for each temporary table: the key, the columns, and whether the row is wholly the return's."""

    child: list[Cells] = field(default_factory=list)
    period: list[Cells] = field(default_factory=list)
    episode: list[Cells] = field(default_factory=list)
    review: list[Cells] = field(default_factory=list)

    def rows(self, of: str) -> list[Cells]:
        """The rows for one table."""
        rows: list[Cells] = getattr(self, of)
        return rows


def add_child(into: Incoming, key: UUID, fact: ChildFact, *, ours: bool = True) -> None:
    """Who a child is; `ours` when that is wholly what the return says."""
    into.child.append((key, fact.child, fact.sex, fact.born_on, fact.ethnicity, fact.unaccompanied_until, ours))


def add_care(
    into: Incoming, key: UUID, periods: Iterable[PeriodFact], sequence: ChildSequence | None, policy: LocalPolicy
) -> None:
    """The periods, episodes and reviews of a child nobody has changed since the import."""
    child = str(key)
    keys: dict[date, str] = {}
    for period in periods:
        keys[period.starts_on] = own = period_text(child, period.starts_on)
        into.period.append(period_cells(own, child, period))
        into.episode.extend(
            episode_cells(episode_text(child, each.starts_on), child, own, each) for each in period.episodes
        )
    if sequence is None:
        return
    for review in sequence.judged:
        if review.counts:
            within = keys[review.period.starts_on] if review.period else None
            into.review.append(held_cells(review_text(child, review.on), child, within, review, policy))
    for due in sequence.outstanding:
        within = keys[due.period.starts_on]
        into.review.append(outstanding_cells(outstanding_text(within), child, within, due, policy))


def period_cells(key: Key, child: Key, period: PeriodFact, *, ours: bool = True) -> Cells:
    """A period of care as a row."""
    return (
        key,
        child,
        period.starts_on,
        period.ends_on,
        period.reason_ceased,
        period.legal_status_at_start,
        period.category_of_need,
        period.short_breaks_only,
        ours,
    )


def episode_cells(key: Key, child: Key, period: Key, fact: EpisodeFact, *, ours: bool = True) -> Cells:
    """An episode as a row."""
    return (
        key,
        child,
        period,
        fact.starts_on,
        fact.ends_on,
        fact.reason_new,
        fact.legal_status,
        fact.category_of_need,
        fact.placement,
        fact.provider,
        fact.reason_ceased,
        fact.placement_change,
        ours,
    )


def held_cells(key: Key, child: Key, period: Key | None, review: JudgedReview, policy: LocalPolicy) -> Cells:
    """A review that was held, with its verdict, as a row."""
    return (
        key,
        child,
        period,
        "held",
        review.kind.value,
        *due_cells(review.due, ""),
        review.on,
        review.code,
        review.verdict.value,
        review.why[:500],
        review.verdict_with_window.value,
        review.in_window,
        policy.counts(review.kind.value),
        None,
        None,
        True,
    )


def outstanding_cells(key: Key, child: Key, period: Key, due: NextDue, policy: LocalPolicy) -> Cells:
    """The review outstanding in a period, as a row."""
    counted = policy.counts(due.kind.value)
    dues = due_cells(due.due, due.why)
    return (
        key, child, period, "due", due.kind.value, *dues, None, None, None, "", None, False, counted, None, None, True,
    )  # fmt: skip


def due_cells(due: DueDate | None, why: str) -> tuple[Cell, ...]:
    """A due date, its rule, its event and the sentence that explains it; or why there is none."""
    if due is None:
        return None, "", "", None, why[:500]
    return due.on, due.citation.rule, due.event[:60], due.event_on, due.explain()[:500]


def write_incoming(incoming: Incoming, today: date) -> None:
    """Fill the temporary tables anew, and give each review the officer and team of its date where they are known."""
    with connection.cursor() as cursor:
        for filled in FILLED:
            cursor.execute(f"DROP TABLE IF EXISTS pg_temp.{filled.incoming}")
            cursor.execute(
                f"CREATE TEMP TABLE {filled.incoming} ON COMMIT DROP AS "  # noqa: S608  (our own names)
                f"SELECT t.id, {filled.listed('t')}, true AS ours FROM {filled.table} t WITH NO DATA"
            )
    for filled in FILLED:
        copy_rows(filled.incoming, ("id", *filled.columns, "ours"), incoming.rows(filled.of))
    with connection.cursor() as cursor:
        for filled in FILLED:
            cursor.execute(f"CREATE INDEX ON pg_temp.{filled.incoming} (id)")
            cursor.execute(f"ANALYZE pg_temp.{filled.incoming} (id)")
        for statement in _whose():
            cursor.execute(statement, {"today": today})


def _whose() -> Iterator[str]:
    """Whose a review is: that of the officer and team of its date, or of today while it is open."""
    for column, table, value in (
        ("officer_id", "caseload_allocation", "officer_id"),
        ("team_id", "children_socialwork", "team_id"),
    ):
        yield (
            f"UPDATE {REVIEW.incoming} n SET {column} = a.{value} FROM {table} a "  # noqa: S608  (our own names)
            f"WHERE n.{column} IS NULL AND a.child_id = n.child_id AND a.starts_on <= coalesce(n.held_on, %(today)s) "
            "AND (a.ends_on IS NULL OR a.ends_on > coalesce(n.held_on, %(today)s))"
        )
