"""Giving a person a link to set their password."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.access.models import Person
from mainstay.authority import rules
from mainstay.authority.events import PasswordLinkGiven
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action


@action(may=Can.MANAGE_PEOPLE, on=None)
def give_password_link(acting: Acting, *, person: Person) -> Person:
    """Put on the record that a person is sent a link to set their password. Raises Refused when they cannot sign in."""
    rules.must_be_able_to_sign_in(person.is_active)
    acting.record(PasswordLinkGiven(subject=person.pk))
    return person
