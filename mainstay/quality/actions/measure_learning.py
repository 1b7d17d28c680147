"""Measuring a theme of concerns again, after a change in practice."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.quality.events import LearningMeasured
from mainstay.quality.models import ThemeLearning
from mainstay.quality.rules import learning
from mainstay.quality.shared.shares import shares_of, total_of
from mainstay.statute.years import CollectionYear


@action(may=Can.KEEP_PRIORITIES, on=ThemeLearning)
def measure_learning(acting: Acting, row: ThemeLearning, *, year: CollectionYear, shows: str) -> ThemeLearning:
    """Keep the share that the theme has in a later year, as it stands today, and what that shows. Raises Refused."""
    learning.must_be_later(row.year, year.label, measured_on=row.measured_on)
    row.shows = learning.must_show(shows)
    found = shares_of(year, today=acting.today)
    row.mentions_later, row.of_later = found.get(row.theme, (0, total_of(found)))
    row.measured_year, row.measured_on = year.label, acting.today
    row.save()
    acting.record(LearningMeasured(subject=row.pk, theme=row.theme, year=row.year, measured_on=acting.today))
    return row
