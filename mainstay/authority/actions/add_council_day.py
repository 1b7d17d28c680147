"""Adding a day off that the calendar of England does not know, or taking one away."""

from __future__ import annotations

from datetime import date

from mainstay.access.can import Can
from mainstay.authority import rules
from mainstay.authority.events import CouncilDayAdded
from mainstay.authority.models import CouncilDay
from mainstay.authority.queries import working_days
from mainstay.authority.shared.held import forget
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action


@action(may=Can.SET_POLICY, on=None)
def add_council_day(acting: Acting, *, on: date, name: str, is_working_day: bool = False) -> CouncilDay:
    """Say that a day is not a working day here, or that a bank holiday was moved away from it.

    Raises Refused when nothing would change.
    """
    called = rules.must_be_named(name, "The day")
    rules.must_change_the_day(on, working_days(), is_working_day=is_working_day)
    day = CouncilDay.objects.filter(on=on).first() or CouncilDay(on=on)
    day.name, day.is_working_day = called, is_working_day
    day.save()
    forget()
    acting.record(CouncilDayAdded(subject=day.pk, on=on, is_working_day=is_working_day))
    return day
