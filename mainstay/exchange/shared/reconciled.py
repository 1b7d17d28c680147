"""The records of a child whom a person has changed since the last import: return and entry put together."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID, uuid4

from mainstay.children.rules.periods import PeriodFact, derive_periods
from mainstay.exchange.rules.keys import episode_key, outstanding_key, period_key, review_key
from mainstay.exchange.rules.standing import Disagreement, Key, Loaded, StandingReview
from mainstay.exchange.rules.standing_episodes import episodes_standing
from mainstay.exchange.rules.standing_reviews import reviews_standing
from mainstay.exchange.shared.copying import line
from mainstay.exchange.shared.deriving import Derivation
from mainstay.exchange.shared.incoming import (
    Incoming,
    due_cells,
    episode_row,
    held_row,
    outstanding_row,
    period_row,
)
from mainstay.exchange.shared.on_record import Recorded, is_open
from mainstay.exchange.shared.tables import REVIEW
from mainstay.reviews.rules.sequence import ChildSequence, NextDue, judge_sequence

_NOT_REQUIRED = "not_required"


@dataclass(frozen=True)
class Reconciler:
    """Puts the return and what people entered together, child by child, as things are known on a day."""

    made: Derivation
    loaded: Loaded
    today: date
    into: Incoming

    def reconcile(
        self, name: str, key: UUID, recorded: Recorded, taken: frozenset[Key] = frozenset()
    ) -> list[Disagreement]:
        """Lay out the records of one child; gives what somebody has to decide."""
        derived = self.made.derived
        said = [episode for period in derived.periods.get(name, ()) for episode in period.episodes]
        episodes = episodes_standing(said, recorded.episodes, self.loaded, taken)
        reviews = reviews_standing(derived.facts.reviews.get(name, []), recorded.held(), self.loaded, taken)
        periods = derive_periods(each.fact for each in episodes.facts).periods
        sequence = self._judged(name, periods, reviews.facts)
        keys = self._periods(key, periods, recorded)
        by_start = {each.fact.starts_on: each for each in episodes.facts}
        used = {each.key for each in episodes.facts}
        for period in periods:
            for fact in period.episodes:
                stands = by_start[fact.starts_on]
                own = stands.key or _unused(episode_key(key, fact.starts_on), used)
                self.into.episode.append(episode_row(own, key, keys[period.starts_on], fact, ours=stands.ours))
        written = self._reviews(key, recorded, reviews.facts, sequence, keys)
        self._others(recorded, set(keys.values()), written, set(reviews.dropped))
        return [*episodes.disagreements, *reviews.disagreements]

    def _judged(self, name: str, periods: tuple[PeriodFact, ...], reviews: list[StandingReview]) -> ChildSequence:
        facts = self.made.derived.facts
        return judge_sequence(
            periods,
            [each.held for each in reviews],
            calendar=self.made.policy.calendar(),
            policy=self.made.policy,
            as_at=max(facts.as_at, self.today),
            history_complete_from=facts.reviews_from,
            gaps=(*facts.years_without_reviews(), *facts.unseen.get(name, ())),
        )

    def _periods(self, child: UUID, periods: tuple[PeriodFact, ...], recorded: Recorded) -> dict[date, UUID]:
        """A key for each period: of the one on record from the same day, or else of one it lies across."""
        left = dict(recorded.periods)
        keys: dict[date, UUID] = {}
        same = {period.starts_on: left.pop(period.starts_on) for period in periods if period.starts_on in left}
        used = {each[0] for each in recorded.periods.values()}
        for period in periods:
            found = same.get(period.starts_on)
            if found is None:
                across = [day for day, (_, end, _) in left.items() if _meet(period, day, end)]
                found = left.pop(across[0]) if across else None
            own = found[0] if found else _unused(period_key(child, period.starts_on), used)
            ours = found is None or found[2]
            keys[period.starts_on] = own
            self.into.period.append(period_row(own, child, period, ours=ours))
        return keys

    def _reviews(
        self,
        child: UUID,
        recorded: Recorded,
        standing: list[StandingReview],
        sequence: ChildSequence,
        keys: dict[date, UUID],
    ) -> set[UUID]:
        by_day = {each.held.on: each for each in standing}
        rows = {row["id"]: row for row in recorded.reviews}
        written: set[UUID] = set()
        for review in sequence.judged:
            stands = by_day[review.on]
            period = keys[review.period.starts_on] if review.period else None
            row = rows.get(stands.key) if stands.key else None
            if row is not None and not row["ours"]:
                self._as_it_is(row, period_id=period, held_on=review.on, participation_code=review.code)
                written.add(row["id"])
            elif review.counts:
                own = stands.key or _unused(review_key(child, review.on), set(rows))
                self.into.review.append(held_row(own, child, period, review, self.made.policy))
                written.add(own)
        for due in sequence.outstanding:
            written.add(self._outstanding(child, recorded, keys[due.period.starts_on], due, written))
        return written

    def _outstanding(self, child: UUID, recorded: Recorded, period: UUID, due: NextDue, written: set[UUID]) -> UUID:
        row = recorded.open_in(period)
        if row is not None and not row["ours"]:
            cells = dict(zip(_DUE, due_cells(due.due, due.why), strict=True))
            counted = self.made.policy.counts(due.kind.value)
            return self._as_it_is(row, kind=due.kind.value, counted=counted, **cells)
        taken = {each["id"] for each in recorded.reviews} | written
        own = row["id"] if row is not None else _unused(outstanding_key(period), taken)
        self.into.review.append(outstanding_row(own, child, period, due, self.made.policy))
        return own

    def _others(self, recorded: Recorded, periods: set[UUID], written: set[UUID], dropped: set[UUID]) -> None:
        """What a person made of a review stays on record: one nobody needs any longer says so."""
        for row in recorded.reviews:
            if row["id"] in written or row["ours"]:
                continue
            period = row["period_id"] if row["period_id"] in periods else None
            if is_open(row) or row["id"] in dropped:
                self._as_it_is(
                    row, period_id=period, state=_NOT_REQUIRED, held_on=None, verdict=None, verdict_with_window=None
                )
            else:
                self._as_it_is(row, period_id=period)

    def _as_it_is(self, row: dict[str, Any], **changed: Any) -> UUID:
        now = {**row, **changed}
        self.into.review.append(line((row["id"], *(now[name] for name in REVIEW.columns), False)))
        return row["id"]  # type: ignore[no-any-return]


_DUE = ("due_on", "due_rule", "due_event", "due_event_on", "due_explained")


def _unused(key: UUID, used: Any) -> UUID:
    """The key a fact would have, or another where a record that has moved since still has it."""
    return uuid4() if key in used else key


def _meet(period: PeriodFact, starts_on: date, ends_on: date | None) -> bool:
    return (period.ends_on is None or starts_on < period.ends_on) and (ends_on is None or period.starts_on < ends_on)
