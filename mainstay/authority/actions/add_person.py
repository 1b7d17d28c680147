"""Adding somebody who may sign in; nobody registers themselves."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.access.models import Person
from mainstay.authority import rules
from mainstay.authority.events import PersonAdded
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.refusal import Refused


@action(may=Can.MANAGE_PEOPLE, on=None)
def add_person(acting: Acting, *, name: str, email: str, reference: str = "") -> Person:
    """Add a person, who may do nothing until given a role and sets their own password by email.

    Raises Refused when the address is used already.
    """
    address = rules.email_address(email)
    if Person.objects.filter(email__iexact=address).exists():
        raise Refused(f"Somebody with the address {address} is here already.")
    person = Person(name=rules.must_be_named(name, "A person"), email=address, reference=reference.strip())
    person.set_unusable_password()
    person.save()
    acting.record(PersonAdded(subject=person.pk))
    return person
