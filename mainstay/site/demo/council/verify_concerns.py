"""Counting the published figures of concerns again from the written files, apart from how they were made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from mainstay.site.demo.council.recount import Care, Row, read_table
from mainstay.site.demo.council.targets import YEARS, figures
from mainstay.statute.years import CollectionYear


def differences_of_concerns(care: Sequence[Care], out: Path) -> Iterator[str]:
    """Every figure of concerns that is not as published, in words."""
    held: dict[str, list[date]] = {}
    for each in care:
        held.setdefault(each.child, []).extend(day for day, _ in each.reviews)
    rows = read_table(out / "daily" / "concerns.csv")
    for ending, label in YEARS.items():
        formal = [row for row in rows if row["raised_on"] and CollectionYear(ending).contains(_day(row, "raised_on"))]
        counted = {
            "raised": len(formal),
            "by_next_review": sum(_by_next_review(row, held.get(row["child"], [])) for row in formal),
            "escalated": sum(bool(row["stage"]) for row in formal),
            "mentions": sum(len(row["themes"].split()) for row in formal),
        }
        published = figures()["concerns"]["raised"][label]
        yield from (f"{label} concerns {key}: {n}, published {published[key]}" for key, n in counted.items()
                    if n != published[key])  # fmt: skip
    themes = Counter(theme for row in formal for theme in row["themes"].split())
    if dict(themes) != figures()["concerns"]["themes_2020_21"]:
        yield f"2020-21 themes of concerns: {dict(themes)}"


def _by_next_review(row: Row, held: list[date]) -> bool:
    following = min((day for day in held if day >= _day(row, "raised_on")), default=date.max)
    return _day(row, "answered_on") <= following


def _day(row: Row, column: str) -> date:
    return date.fromisoformat(row[column])
