"""Setting who hears of alerts that nobody takes."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from mainstay.access.can import Can
from mainstay.access.models import Person
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.refusal import Refused
from mainstay.voice.events import AlertPeopleSet
from mainstay.voice.models import AlertPerson


@action(may=Can.SET_ALERTS, on=None)
def set_alert_people(acting: Acting, *, named: Sequence[UUID], emergency: Sequence[UUID]) -> list[AlertPerson]:
    """Set, in their order, who is told next, and whom the emergency duty contact is; those before end today.

    Raises Refused for somebody who cannot sign in.
    """
    wanted = [*((person, False) for person in named), *((person, True) for person in emergency)]
    known = set(Person.objects.filter(is_active=True, is_system=False).values_list("pk", flat=True))
    if any(person not in known for person, _ in wanted):
        raise Refused("Choose people who can sign in.")
    for row in AlertPerson.objects.filter(ends_on__isnull=True).select_for_update():
        row.ends_on = acting.today
        row.save()
    made = [
        AlertPerson(person_id=person, position=place, is_emergency=urgent, starts_on=acting.today)
        for place, (person, urgent) in enumerate(dict.fromkeys(wanted), start=1)
    ]
    for row in made:
        row.save()
    acting.record(AlertPeopleSet())
    return made
