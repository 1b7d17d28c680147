"""The generated council, read back through the product's own import of the national return."""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from mainstay.children.rules.periods import EpisodeFact, PeriodFact
from mainstay.exchange.ssda903.combine import combine
from mainstay.exchange.ssda903.derive import Derived, derive
from mainstay.exchange.ssda903.facts import ChildFact
from mainstay.exchange.ssda903.problems import Problem
from mainstay.exchange.ssda903.reading import read_return
from mainstay.reviews.rules.sequence import JudgedReview
from mainstay.statute.policy import LocalPolicy
from mainstay.statute.years import CollectionYear

YEAR = CollectionYear(2021)
YEAR_END = YEAR.ends_on
YEARS = [CollectionYear(ending) for ending in range(2017, 2022)]
REFERENCE = Path(__file__).resolve().parents[3] / "shared" / "reference" / "nottinghamshire_2020_21.json"


@dataclass(frozen=True)
class Read:
    """What the importer makes of the written folders, and the folder itself."""

    out: Path
    derived: Derived
    row_problems: list[Problem]

    @property
    def periods(self) -> list[PeriodFact]:
        """Periods of care in the headline figures."""
        return [p for each in self.derived.periods.values() for p in each if not p.short_breaks_only]

    @property
    def reviews(self) -> list[tuple[ChildFact, JudgedReview]]:
        """Every review with the child it was of."""
        sequences = self.derived.sequences
        return [(self.child(name), review) for name in sequences for review in sequences[name].judged]

    def child(self, name: str) -> ChildFact:
        """What the returns say of a child."""
        return self.derived.facts.children[name]

    def looked_after(self, day: date) -> list[PeriodFact]:
        """Periods open on a day."""
        return [period for period in self.periods if period.contains(day)]

    def daily(self, name: str) -> list[dict[str, str]]:
        """The rows of one file of the daily extract."""
        with (self.out / "daily" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))


def read(out: Path) -> Read:
    """Read the five returns as `import-903` does."""
    returns = [read_return(out / "903" / year.label, year=year) for year in YEARS]
    problems = [problem for each in returns for problem in each.problems]
    return Read(out, derive(combine(returns), LocalPolicy()), problems)


def published() -> dict[str, Any]:
    """The published figures, copied from the reference with their source."""
    return dict(json.loads((Path(__file__).with_name("published.json")).read_text(encoding="utf-8")))


def reference() -> dict[str, Any] | None:
    """The reference itself where it lies beside the checkout; None elsewhere, but never in CI."""
    if not REFERENCE.exists():
        assert os.environ.get("CI") != "true", f"{REFERENCE} is not there."
        return None
    return dict(json.loads(REFERENCE.read_text(encoding="utf-8")))


def current(rows: Iterable[dict[str, str]], day: date) -> list[dict[str, str]]:
    """Rows of the daily extract that hold on a day."""
    text = day.isoformat()
    return [row for row in rows if row["from"] <= text and (not row["to"] or text < row["to"])]


def episode_on(period: PeriodFact, day: date) -> EpisodeFact:
    """The episode in force on a day of a period."""
    return next(each for each in reversed(period.episodes) if each.starts_on <= day)
