"""Ending a person's sign-in when they leave."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.access.models import Person
from mainstay.authority import rules
from mainstay.authority.events import SignInEnded
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action


@action(may=Can.MANAGE_PEOPLE, on=None)
def end_sign_in(acting: Acting, *, person: Person) -> Person:
    """End a person's sign-in: whatever they have open is refused at their next step. Raises Refused."""
    rules.must_be_anothers_sign_in(acting.person_id, person.pk)
    row = Person.objects.select_for_update().get(pk=person.pk, is_system=False)
    rules.must_change_the_sign_in(row.is_active, open_it=False)
    row.is_active = False
    row.save(update_fields=["is_active"])
    acting.record(SignInEnded(subject=row.pk))
    return row
