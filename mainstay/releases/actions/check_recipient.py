"""Checking whether a recipient may know where the child lives."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.releases.events import RecipientChecked
from mainstay.releases.models import Recipient
from mainstay.statute.refusal import Refused


@action(may=Can.CONFIRM_RELEASES, on=Recipient)
def check_recipient(
    acting: Acting, recipient: Recipient, *, address_withheld: bool, route: str | None = None
) -> Recipient:
    """Say, after looking at court orders and plans, whether the address is withheld from a recipient.

    Where it is, a second person confirms every document for them. Raises Refused where the recipient has ended.
    """
    acting.must_have_seen(recipient)
    if recipient.ended_on is not None:
        raise Refused("No more documents are made for this recipient. Add them again if that has changed.")
    if route is not None and route != recipient.route:
        _must_be_a_route(recipient, route)
        recipient.route = route
    recipient.address_withheld = address_withheld
    recipient.checked_on = acting.today
    recipient.checked_by_id = acting.person_id
    recipient.save()
    acting.record(RecipientChecked(subject=recipient.pk, child=recipient.child_id, address_withheld=address_withheld))
    return recipient


def _must_be_a_route(recipient: Recipient, route: str) -> None:
    to_record = recipient.kind == Recipient.Kind.CASE_RECORD
    if route not in Recipient.Route.values or to_record != (route == Recipient.Route.CASE_RECORD):
        raise Refused("Documents cannot go to this recipient in that way. Choose another.")
