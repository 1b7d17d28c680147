"""Recording how many children live in the area."""

from __future__ import annotations

from datetime import date

from mainstay.access.can import Can
from mainstay.authority import rules
from mainstay.authority.events import PopulationRecorded
from mainstay.authority.models import Population
from mainstay.authority.shared import keep_populations
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action


@action(may=Can.SET_POLICY, on=None)
def record_population(acting: Acting, *, as_at: date, children: int, estimate: str) -> Population:
    """Record an estimate of the children aged 0 to 17, for the 31 March whose rate is worked out from it.

    One of the same date and version is replaced. Raises Refused.
    """
    rules.must_be_the_end_of_a_year(as_at)
    rules.must_be_positive(children)
    version = rules.must_be_named(estimate, "The estimate")
    keep_populations([Population(as_at=as_at, children=children, estimate=version)])
    row = Population.objects.get(as_at=as_at, estimate=version)
    acting.record(PopulationRecorded(subject=row.pk, as_at=as_at, children=children, estimate=version))
    return row
