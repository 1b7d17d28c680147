"""Taking back a contact that was recorded by mistake."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.contacts.events import ContactWithdrawn
from mainstay.contacts.models import Contact
from mainstay.contacts.rules import contacting
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action


@action(may=Can.RECORD_CONTACTS, on=Contact)
def withdraw_contact(acting: Acting, contact: Contact, *, because: str) -> Contact:
    """Take back a contact that did not take place; it stays to be read, with the reason, and no figure counts it.

    What the child said stays as it is. Raises Refused, Conflict.
    """
    acting.must_have_seen(contact)
    contacting.must_be_able_to_take_back(contact.withdrawn_on)
    contact.withdrawn_because = contacting.must_say_why(
        because, contacting.LONGEST_REASON, missing="Say why this contact is taken back."
    )
    contact.withdrawn_on = acting.today
    contact.save()
    acting.record(ContactWithdrawn(subject=contact.pk, child=contact.child_id, contacted_on=contact.contacted_on))
    return contact
