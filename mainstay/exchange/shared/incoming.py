"""What the records of each child should be, written to temporary tables of this transaction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from operator import attrgetter
from uuid import UUID

from django.db import connection

from mainstay.children.rules.periods import EpisodeFact, PeriodFact
from mainstay.exchange.rules.keys import episode_text, outstanding_text, period_text, review_text
from mainstay.exchange.shared.copying import NULL, Cell, copy_lines, escaped, line
from mainstay.exchange.shared.tables import EPISODE, FILLED, REVIEW
from mainstay.exchange.ssda903.facts import ChildFact
from mainstay.reviews.rules.sequence import ChildSequence, JudgedReview, NextDue
from mainstay.statute.policy import LocalPolicy
from mainstay.statute.reviews import DueDate

Key = UUID | str
_EPISODE = attrgetter(*EPISODE.facts)
# Neither officer nor team, and wholly the return's.
_WHOSE_IS_SEEN_LATER = "\t".join((NULL, NULL, "t"))


@dataclass(slots=True)
class Incoming:
    """Rows for each temporary table, as COPY has them: the key, the columns, and whether it is wholly the return's."""

    child: list[str] = field(default_factory=list)
    period: list[str] = field(default_factory=list)
    episode: list[str] = field(default_factory=list)
    review: list[str] = field(default_factory=list)

    def rows(self, of: str) -> list[str]:
        """The rows for one table."""
        rows: list[str] = getattr(self, of)
        return rows


def add_child(into: Incoming, key: UUID, fact: ChildFact, *, ours: bool = True) -> None:
    """Who a child is; `ours` when that is wholly what the return says."""
    said = (fact.child, fact.sex, fact.born_on, fact.ethnicity, fact.unaccompanied_until)
    into.child.append(line((key, *said, ours)))


def add_care(
    into: Incoming, key: UUID, periods: Iterable[PeriodFact], sequence: ChildSequence | None, policy: LocalPolicy
) -> None:
    """The periods, episodes and reviews of a child nobody has changed since the import."""
    child = str(key)
    keys: dict[date, str] = {}
    for period in periods:
        keys[period.starts_on] = own = period_text(child, period.starts_on)
        into.period.append(period_row(own, child, period))
        into.episode.extend(
            episode_row(episode_text(child, each.starts_on), child, own, each) for each in period.episodes
        )
    if sequence is None:
        return
    for review in sequence.judged:
        if review.counts:
            within = keys[review.period.starts_on] if review.period else None
            into.review.append(held_row(review_text(child, review.on), child, within, review, policy))
    for due in sequence.outstanding:
        within = keys[due.period.starts_on]
        into.review.append(outstanding_row(outstanding_text(within), child, within, due, policy))


def period_row(key: Key, child: Key, period: PeriodFact, *, ours: bool = True) -> str:
    """A period of care as a row."""
    codes = (period.reason_ceased, period.legal_status_at_start, period.category_of_need)
    return line((key, child, period.starts_on, period.ends_on, *codes, period.short_breaks_only, ours))


def episode_row(key: Key, child: Key, period: Key, fact: EpisodeFact, *, ours: bool = True) -> str:
    """An episode as a row."""
    return line((key, child, period, *_EPISODE(fact), ours))


def held_row(key: Key, child: Key, period: Key | None, review: JudgedReview, policy: LocalPolicy) -> str:
    """A review that was held, with its verdict, as a row; written out, being most of what an import writes."""
    return "\t".join(
        (
            str(key),
            str(child),
            NULL if period is None else str(period),
            "held",
            review.kind,
            _due(review.due, ""),
            review.on.isoformat(),
            NULL if review.code is None else escaped(review.code),
            review.verdict,
            escaped(review.why[:500]),
            review.verdict_with_window,
            "t" if review.in_window else "f",
            "t" if policy.counts(review.kind) else "f",
            _WHOSE_IS_SEEN_LATER,
        )
    )


def outstanding_row(key: Key, child: Key, period: Key, due: NextDue, policy: LocalPolicy) -> str:
    """The review outstanding in a period of care, as a row."""
    counted = "t" if policy.counts(due.kind) else "f"
    start = (str(key), str(child), str(period), "due", due.kind, _due(due.due, due.why))
    return "\t".join((*start, NULL, NULL, NULL, "", NULL, "f", counted, _WHOSE_IS_SEEN_LATER))


def due_cells(due: DueDate | None, why: str) -> tuple[Cell, ...]:
    """A due date, its rule, its event and the sentence that explains it; or why there is none."""
    if due is None:
        return None, "", "", None, why[:500]
    return due.on, due.citation.rule, due.event[:60], due.event_on, due.explain()[:500]


def _due(due: DueDate | None, why: str) -> str:
    if due is None:
        return line(due_cells(None, why))
    explained = escaped(due.explain()[:500])
    return f"{due.on}\t{due.citation.rule}\t{due.event[:60]}\t{due.event_on}\t{explained}"


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
        copy_lines(filled.incoming, ("id", *filled.columns, "ours"), incoming.rows(filled.of))
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
