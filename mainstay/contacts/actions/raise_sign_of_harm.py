"""Raising an allegation or a sign of harm with the duty manager."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.children.models import Child
from mainstay.contacts.models import Contact, SignOfHarm
from mainstay.contacts.rules import contacting
from mainstay.contacts.shared.raising import raise_with_managers
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.refusal import Refused


@action(may=Can.RECORD_CONTACTS, on=Child)
def raise_sign_of_harm(
    acting: Acting, child: Child, *, what: str, about: str = "unknown", contact: Contact | None = None
) -> SignOfHarm:
    """Take an allegation or a sign of harm to the duty managers the same day; it stays on their list until answered.

    Raises Refused.
    """
    if contact is not None and contact.child_id != child.pk:
        raise Refused("This contact was with another child. Open the record of the child it is about.")
    told = contacting.must_say_why(what, 4000, missing="Say what the duty manager must know, in a few words.")
    return raise_with_managers(acting, child.pk, what=told, about=about, contact=contact)
