"""The periods, episodes and reviews on record of children whom a person has changed since the last import."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection

from mainstay.children.rules.periods import EpisodeFact
from mainstay.exchange.rules.standing import EpisodeOnRecord, ReviewOnRecord
from mainstay.exchange.shared.tables import EPISODE, PERIOD, REVIEW, Filled
from mainstay.reviews.models import Review

HELD = "held"
_USED_ELSEWHERE = " AND ".join(
    f"NOT EXISTS (SELECT FROM {table} o WHERE o.review_id = t.id)"
    for table in ("reviews_reviewmeeting", "reviews_postponement", "reviews_reviewcorrection")
)


@dataclass(slots=True)
class Recorded:
    """What is on record of one child; reviews as rows, their columns by name, `ours` among them."""

    reference: str
    periods: dict[date, tuple[UUID, date | None, bool]] = field(default_factory=dict)
    episodes: list[EpisodeOnRecord] = field(default_factory=list)
    reviews: list[dict[str, Any]] = field(default_factory=list)

    def held(self) -> list[ReviewOnRecord]:
        """The reviews that were held."""
        return [
            ReviewOnRecord(row["id"], row["held_on"], row["participation_code"], row["ours"])
            for row in self.reviews
            if row["state"] == HELD
        ]

    def open_in(self, period: UUID) -> dict[str, Any] | None:
        """The review that is open in a period."""
        return next((row for row in self.reviews if row["period_id"] == period and is_open(row)), None)


def is_open(row: dict[str, Any]) -> bool:
    """Whether a review is still to be held or completed."""
    return row["state"] in Review.OPEN


def recorded(references: dict[UUID, str]) -> dict[UUID, Recorded]:
    """What is on record of each of some children, given with their references."""
    children = sorted(references)
    found: dict[UUID, Recorded] = {key: Recorded(references[key]) for key in children}
    if not children:
        return found
    for row in _rows(PERIOD, children):
        found[row["child_id"]].periods[row["starts_on"]] = (row["id"], row["ends_on"], row["ours"])
    for row in _rows(EPISODE, children):
        child = found[row["child_id"]]
        fact = EpisodeFact(child.reference, **{name: row[name] for name in EPISODE.facts})
        child.episodes.append(EpisodeOnRecord(row["id"], fact, row["ours"]))
    for row in _rows(REVIEW, children, _USED_ELSEWHERE):
        found[row["child_id"]].reviews.append(row)
    return found


def _rows(filled: Filled, children: Collection[UUID], also: str = "true") -> list[dict[str, Any]]:
    names = ("id", *filled.columns, "ours")
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT t.id, {filled.listed('t')}, i.id IS NOT NULL AND i.facts = {filled.imprint('t')} AND {also} "  # noqa: S608
            f"FROM {filled.table} t LEFT JOIN exchange_imprint i ON i.id = t.id "
            f"WHERE t.child_id = ANY(%s) ORDER BY t.child_id, t.id",
            [list(children)],
        )
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
