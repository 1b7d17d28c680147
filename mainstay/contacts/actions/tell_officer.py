"""Telling a child's reviewing officer that something happened."""

from __future__ import annotations

from datetime import date

from mainstay.access.can import Can
from mainstay.children.models import Child
from mainstay.contacts.models import OfficerNotice
from mainstay.contacts.rules import telling
from mainstay.contacts.shared.people import officers_today
from mainstay.contacts.shared.raising import tell
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action


@action(may=Can.TELL_OFFICER, on=Child)
def tell_officer(acting: Acting, child: Child, *, kind: str, happened_on: date, words: str) -> OfficerNotice:
    """Send a notice to the child's reviewing officer, who acknowledges it; it waits where there is no officer yet.

    Raises Refused. Source: DR section 3.3.
    """
    chosen = telling.kind_of(kind)
    told = telling.must_be_tellable(happened_on, words, acting.today)
    officers = officers_today(child.pk, acting.today)
    return tell(acting, child.pk, kind=chosen.code, happened_on=happened_on, officers=officers, words=told)
