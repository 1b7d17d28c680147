"""Taking away a second factor that its person lost."""

from __future__ import annotations

from allauth.mfa.models import Authenticator

from mainstay.access.can import Can
from mainstay.access.models import Person
from mainstay.authority import rules
from mainstay.authority.events import SecondFactorRemoved
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.refusal import Refused


@action(may=Can.MANAGE_PEOPLE, on=None)
def remove_second_factor(acting: Acting, *, person: Person) -> Person:
    """Take away every second factor of a person; they set up a new one at their next sign-in. Raises Refused."""
    rules.must_be_anothers_sign_in(acting.person_id, person.pk)
    removed, _ = Authenticator.objects.filter(user_id=person.pk).delete()
    if not removed:
        raise Refused("This person has no second factor. They are asked to set one up when they sign in.")
    acting.record(SecondFactorRemoved(subject=person.pk))
    return person
