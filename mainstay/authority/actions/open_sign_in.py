"""Opening again the sign-in of a person who came back."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.access.models import Person
from mainstay.authority import rules
from mainstay.authority.events import SignInOpened
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action


@action(may=Can.MANAGE_PEOPLE, on=None)
def open_sign_in(acting: Acting, *, person: Person) -> Person:
    """Let a person sign in again, with the password and the roles they have. Raises Refused."""
    rules.must_be_anothers_sign_in(acting.person_id, person.pk)
    row = Person.objects.select_for_update().get(pk=person.pk, is_system=False)
    rules.must_change_the_sign_in(row.is_active, open_it=True)
    row.is_active = True
    row.save(update_fields=["is_active"])
    acting.record(SignInOpened(subject=row.pk))
    return row
