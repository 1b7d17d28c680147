"""Taking figures with their small numbers shown."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.annual_report.events import UnsuppressedFiguresGiven
from mainstay.annual_report.figures.from_database import figures_from_database
from mainstay.annual_report.figures.taken import Asked, Figures
from mainstay.insight.audience import Audience
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.policy import LocalPolicy
from mainstay.statute.years import CollectionYear


@action(may=Can.SEE_UNSUPPRESSED, on=None)
def take_unsuppressed_figures(
    acting: Acting, *, year: CollectionYear, council: str, policy: LocalPolicy, form: str
) -> Figures:
    """Give the figures of a year with small numbers shown, and keep that they were taken and in what form.

    Raises NoFigures.
    """
    asked = Asked(year, council, Audience.WORKING, policy)
    taken = figures_from_database(asked, today=acting.today)
    acting.record(UnsuppressedFiguresGiven(year=year.label, form=form))
    return taken
